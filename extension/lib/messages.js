/**
 * What the parts of the extension may say to each other. Everything that arrives is checked here, by sender and by field;
 * what is not known is refused.
 */

/** @typedef {{ type: 'grant' | 'clicked', nonce: string }} Step */
/** @typedef {{ type: 'outcome', nonce: string, clicked: boolean, sent: boolean, code: string | null, limit: string | null,
 *   verifiedBy: string | null, evidence: Record<string, string | boolean | number> }} Outcome */
/** @typedef {Step | Outcome} FromPage */
/** @typedef {{ type: 'status' | 'pause' | 'resume' | 'check' | 'unpair' | 'self_check' | 'dismiss', id?: string, url?: string }
 *   | { type: 'agree', consent: string }
 *   | { type: 'pair', server: string, code: string, deviceName: string, consent: string }
 *   | { type: 'settings', changes: Record<string, unknown> }} FromOwnPage */

const CODE = /^[a-z0-9_]{1,40}$/;
const NONCE = /^[0-9a-f-]{8,64}$/i;

/** @param {unknown} value @returns {value is Record<string, any>} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {unknown} value */
const codeOrNull = (value) => value === null || value === undefined || (typeof value === 'string' && CODE.test(value));

/**
 * Small, flat, without anything long enough to be a message.
 * @param {unknown} raw @returns {Record<string, string | boolean | number>}
 */
export function evidence(raw) {
  /** @type {Record<string, string | boolean | number>} */
  const kept = {};
  if (!isObject(raw)) return kept;
  for (const [key, value] of Object.entries(raw).slice(0, 16)) {
    if (!/^[a-z_]{1,30}$/.test(key)) continue;
    if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) kept[key] = value;
    else if (typeof value === 'string') kept[key] = value.slice(0, 120);
  }
  return kept;
}

/**
 * A message of the page we drive, or null when it is malformed.
 * @param {unknown} raw @returns {FromPage | null}
 */
export function fromPage(raw) {
  if (!isObject(raw) || typeof raw.nonce !== 'string' || !NONCE.test(raw.nonce)) return null;
  switch (raw.type) {
    case 'grant':
    case 'clicked':
      return { type: raw.type, nonce: raw.nonce };
    case 'outcome':
      if (typeof raw.clicked !== 'boolean' || typeof raw.sent !== 'boolean') return null;
      if (!codeOrNull(raw.code) || !codeOrNull(raw.limit) || !codeOrNull(raw.verifiedBy)) return null;
      if (raw.sent && !raw.clicked) return null;
      return {
        type: 'outcome',
        nonce: raw.nonce,
        clicked: raw.clicked,
        sent: raw.sent,
        code: raw.code ?? null,
        limit: raw.limit ?? null,
        verifiedBy: raw.verifiedBy ?? null,
        evidence: evidence(raw.evidence),
      };
    default:
      return null;
  }
}

/** @type {Record<string, string[]>} what a page of our own must send along */
const OWN = {
  status: [], pause: [], resume: [], check: [], unpair: [],
  pair: ['server', 'code', 'deviceName', 'consent'],
  agree: ['consent'],
  self_check: ['url'],
  dismiss: ['id'],
};

/** @param {unknown} raw @returns {FromOwnPage | null} */
export function fromOwnPage(raw) {
  if (!isObject(raw) || typeof raw.type !== 'string') return null;
  if (raw.type === 'settings') return isObject(raw.changes) ? { type: 'settings', changes: raw.changes } : null;
  const fields = Object.hasOwn(OWN, raw.type) ? OWN[raw.type] : null;
  if (!fields || fields.some((field) => typeof raw[field] !== 'string' || raw[field].length > 500)) return null;
  return /** @type {any} */ (Object.fromEntries([['type', raw.type], ...fields.map((field) => [field, raw[field]])]));
}

/** @param {chrome.runtime.MessageSender} sender @param {string} id */
export const isOwnPage = (sender, id) => sender.id === id && !!sender.url?.startsWith(`chrome-extension://${id}/`);

/**
 * Only the top frame of LinkedIn's own origin in the very tab that we opened.
 * @param {chrome.runtime.MessageSender} sender @param {string} id @param {number | null | undefined} tabId
 */
export function isDrivenPage(sender, id, tabId) {
  if (sender.id !== id || sender.frameId !== 0 || !sender.tab || tabId === null || tabId === undefined || sender.tab.id !== tabId) return false;
  try {
    return new URL(sender.url ?? '').origin === 'https://www.linkedin.com';
  } catch {
    return false;
  }
}
