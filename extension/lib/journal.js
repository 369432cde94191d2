/**
 * The journal of what may have happened at LinkedIn. A row only ever moves forward; what may have been clicked never
 * becomes clickable again. Pure: storing it is the store's work.
 */

/** @typedef {'leased' | 'begun' | 'armed' | 'clicked' | 'observed' | 'reported' | 'acked' | 'dropped'} State */
/**
 * @typedef {object} Observed
 * @property {'sent' | 'failed' | 'skipped' | 'paused'} status paused: LinkedIn said no and nothing was sent
 * @property {string | null} error
 * @property {string | null} verifiedBy
 * @property {number} at
 * @property {Record<string, string | boolean | number>} evidence
 */
/**
 * @typedef {object} Row
 * @property {string} id
 * @property {'connection_request' | 'message'} action
 * @property {string} vanity
 * @property {string} name
 * @property {string} campaign
 * @property {string} body
 * @property {'required' | 'optional' | 'none'} notePolicy
 * @property {string} leaseToken
 * @property {number} leaseUntil
 * @property {number} attempt
 * @property {State} state
 * @property {Partial<Record<State, number>>} at
 * @property {boolean} beginTried whether `begin` may have reached the server
 * @property {string | null} boot the browser run in which `begin` was answered
 * @property {string | null} nonce
 * @property {number | null} tabId
 * @property {number | null} windowId
 * @property {string | null} composeUrl
 * @property {import('./messages.js').Outcome | null} claim what the page said it saw
 * @property {Observed | null} outcome
 */

/** @type {Record<State, State[]>} */
const MOVES = {
  leased: ['begun', 'observed', 'dropped'],
  begun: ['armed', 'observed'],
  armed: ['clicked', 'observed'],
  clicked: ['observed'],
  observed: ['reported'],
  reported: ['acked'],
  acked: [],
  dropped: [],
};

/** @type {State[]} */
export const STATES = /** @type {State[]} */ (Object.keys(MOVES));

/** @param {State} from @param {State} to */
export const isLegal = (from, to) => MOVES[from]?.includes(to) ?? false;

/** Nothing more is to be done about it. @param {Row} row */
export const isClosed = (row) => row.state === 'acked' || row.state === 'dropped';

/** It may have reached LinkedIn, so it is never done again. @param {Row} row */
export const mayHaveClicked = (row) => row.state === 'armed' || row.state === 'clicked';

export class IllegalMove extends Error {
  /** @param {Row} row @param {string} to */
  constructor(row, to) {
    super(`${row.id} cannot go from ${row.state} to ${to}`);
    this.name = 'IllegalMove';
  }
}

/**
 * @param {import('./queue.js').Item} item @param {number} now @returns {Row}
 */
export function leased(item, now) {
  return {
    id: item.id, action: item.action, vanity: item.vanity ?? '', name: item.name, campaign: item.campaign, body: item.body, notePolicy: item.notePolicy,
    leaseToken: item.leaseToken, leaseUntil: item.leaseUntil, attempt: item.attempt, state: 'leased', at: { leased: now }, beginTried: false,
    boot: null, nonce: null, tabId: null, windowId: null, composeUrl: null, claim: null, outcome: null,
  };
}

/**
 * The only way a state changes.
 * @param {Row} row @param {State} to @param {number} now @param {Partial<Row>} [facts] @returns {Row}
 */
export function move(row, to, now, facts = {}) {
  if (!isLegal(row.state, to)) throw new IllegalMove(row, to);
  if (to === 'observed' && !facts.outcome) throw new IllegalMove(row, 'observed without an outcome');
  // Before `begin` there is only looking.
  if (row.state === 'leased' && facts.outcome?.status === 'sent') throw new IllegalMove(row, 'sent without begin');
  if (to === 'armed' && !row.nonce) throw new IllegalMove(row, 'armed without a page');
  const next = { ...row, ...facts, id: row.id, state: to, at: { ...row.at, [to]: now } };
  // The text is no longer needed, and should not lie on the disk for longer than it is.
  return isClosed(next) ? { ...next, body: '' } : next;
}

/**
 * May this page click? The same page gets the same answer as often as it asks; any other page, or an older attempt of
 * this one, is refused.
 * @param {Row} row @param {string} nonce @param {number} tabId @param {number} now
 * @returns {{ row: Row, granted: boolean, grantedAt: number | null }}
 */
export function grant(row, nonce, tabId, now) {
  const mine = row.nonce === nonce && row.tabId === tabId;
  if (mine && row.state === 'begun') {
    const armed = move(row, 'armed', now);
    return { row: armed, granted: true, grantedAt: now };
  }
  if (mine && row.state === 'armed') return { row, granted: true, grantedAt: row.at.armed ?? null };
  return { row, granted: false, grantedAt: null };
}

/** Old rows leave after thirty days. @param {Row[]} rows @param {number} now */
export const pruned = (rows, now) =>
  rows.filter((row) => !isClosed(row) || now - (row.at.acked ?? row.at.dropped ?? now) < 30 * 86_400_000);
