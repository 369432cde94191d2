/** What the server's queue says, checked field by field. */
import { vanityOf } from './urls.js';

/**
 * @typedef {object} Item
 * @property {string} id
 * @property {'connection_request' | 'message'} action
 * @property {string | null} vanity null: not an address we open
 * @property {string} name
 * @property {string} campaign
 * @property {string} body
 * @property {'required' | 'optional' | 'none'} notePolicy
 * @property {string} leaseToken
 * @property {number} leaseUntil
 * @property {number} attempt
 * @property {number | null} notBefore
 */

/** @param {unknown} value @param {number} most */
const text = (value, most) => (typeof value === 'string' && value.length <= most ? value : null);

/** @param {unknown} raw @param {number} now @returns {Item | null} null: not something we understand, so nothing is done with it */
export function item(raw, now) {
  const row = /** @type {Record<string, unknown>} */ (raw ?? {});
  const id = text(row.id, 64);
  const leaseToken = text(row.lease_token, 200);
  const action = row.action_type;
  const body = text(row.body ?? '', 8000);
  const attempt = typeof row.attempt === 'number' ? row.attempt : 1;
  if (!id || !leaseToken || body === null) return null;
  if (action !== 'connection_request' && action !== 'message') return null;
  if (action === 'message' && !body.trim()) return null;
  const until = Date.parse(String(row.lease_expires_at));
  const later = row.not_before ? Date.parse(String(row.not_before)) : NaN;
  const policy = row.note_policy === 'none' || !body.trim() ? 'none' : row.note_policy === 'optional' ? 'optional' : 'required';
  return {
    id, action, vanity: vanityOf(row.linkedin_url), name: text(row.contact_name, 200) ?? '', campaign: text(row.campaign_name, 200) ?? '',
    body: policy === 'none' && action === 'connection_request' ? '' : body, notePolicy: policy, leaseToken,
    leaseUntil: Number.isNaN(until) ? now + 5 * 60_000 : until, attempt, notBefore: Number.isNaN(later) ? null : later,
  };
}

/** @param {unknown} raw @param {number} now @returns {Item[]} */
export const items = (raw, now) => (Array.isArray(raw) ? raw.map((row) => item(row, now)).filter((row) => row !== null) : []);
