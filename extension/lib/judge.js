/** From what a page shows to what may be done there. Pure, and on the side of doing nothing. */
import { composeUrl, sameVanity, vanityOf } from './urls.js';

/**
 * @typedef {object} Seen what content/detect.js reads from a page
 * @property {string} page profile, login, authwall, checkpoint, captcha, restricted, not_found, too_many, error, other
 * @property {string} state connectable, pending, first, incoming, self, none, no_topcard
 * @property {string} url
 * @property {string | null} viewer the signed-in member's own profile name, where the page tells
 * @property {string | null} compose
 * @property {boolean} hidden
 * @property {Record<string, string | boolean | number>} evidence
 */
/** @typedef {{ go: true, compose: string | null } | { go: false, code: string }} Verdict */

/** @type {Record<string, string>} */
const STOPS = { login: 'logged_out', authwall: 'logged_out', checkpoint: 'checkpoint', captcha: 'captcha', restricted: 'restricted', too_many: 'too_many_requests' };

/** A warning of the site, or null. @param {Seen} seen @param {string | null} member @returns {string | null} */
export function warning(seen, member) {
  if (Object.hasOwn(STOPS, seen.page)) return STOPS[seen.page];
  return member && seen.viewer && !sameVanity(member, seen.viewer) ? 'account_mismatch' : null;
}

/**
 * @param {'connection_request' | 'message'} action @param {string} vanity @param {Seen} seen @param {string | null} member @returns {Verdict}
 */
export function judge(action, vanity, seen, member) {
  const code = warning(seen, member) ?? profileTrouble(vanity, seen) ?? (action === 'message' ? messageTrouble(seen) : inviteTrouble(seen));
  return code ? { go: false, code } : { go: true, compose: action === 'message' ? composeUrl(seen.compose) : null };
}

/** @param {string} vanity @param {Seen} seen */
export function profileTrouble(vanity, seen) {
  if (seen.page === 'not_found') return 'profile_not_found';
  if (seen.page !== 'profile') return 'driver_no_topcard';
  if (!sameVanity(vanityOf(seen.url), vanity)) return 'recipient_mismatch';
  if (seen.hidden) return 'window_hidden';
  if (seen.state === 'no_topcard') return 'driver_no_topcard';
  return seen.state === 'self' ? 'self_profile' : null;
}

/** @param {Seen} seen */
function inviteTrouble(seen) {
  switch (seen.state) {
    case 'connectable': return null;
    case 'pending': return 'already_pending';
    case 'first': return 'already_connected';
    case 'incoming': return 'incoming_request';
    default: return 'connect_not_available';
  }
}

/** @param {Seen} seen */
function messageTrouble(seen) {
  if (seen.state !== 'first') return 'not_connected';
  return composeUrl(seen.compose) ? null : 'driver_no_textarea';
}
