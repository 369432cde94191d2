/**
 * What to do with an action found open: after an ordinary step, and after a worker, a tab or the whole browser was killed.
 * The rule behind the table: whoever may have clicked never clicks again but looks.
 */
import { isClosed } from './journal.js';

/** @typedef {'begin' | 'restart' | 'drop' | 'wait' | 'verify' | 'report' | 'give_up' | 'nothing'} Step */

/** How long a click may take to show on a page that is read afresh. */
export const SETTLE = 60_000;
/** How long a page may work on one action. */
export const PATIENCE = 5 * 60_000;
/** How long an action that was never granted a click is tried. */
export const PAGE_WORK = 10 * 60_000;

/**
 * @param {import('./journal.js').Row} row
 * @param {{ now: number, boot: string, alive: boolean, held: boolean }} seen alive: the page answers with this attempt's nonce and is at work;
 *   held: paused, so nothing new may start
 * @returns {Step}
 */
export function recover(row, { now, boot, alive, held }) {
  if (isClosed(row)) return 'nothing';
  switch (row.state) {
    case 'leased':
      if (held) return row.beginTried ? 'wait' : 'drop';
      // `begin` may have been answered without our hearing it: asking again is harmless, forgetting it is not.
      return row.beginTried || row.leaseUntil > now ? 'begin' : 'drop';
    case 'begun': {
      const since = now - (row.at.begun ?? now);
      if (row.boot !== boot) return since < SETTLE ? 'wait' : 'verify';
      if (row.claim) return 'verify';
      if (alive && since < PATIENCE) return 'wait';
      if (since > PAGE_WORK) return 'give_up';
      return held ? 'wait' : 'restart';
    }
    case 'armed':
    case 'clicked': {
      const since = now - (row.at.armed ?? now);
      if (row.claim) return 'verify';
      if (alive && since < PATIENCE) return 'wait';
      return since < SETTLE ? 'wait' : 'verify';
    }
    case 'observed':
    case 'reported':
      return 'report';
    default:
      return 'nothing';
  }
}
