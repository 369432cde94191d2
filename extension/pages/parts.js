/** Small parts both pages are made of. Text only ever enters as text. */
import { sentence } from '../lib/reasons.js';

/** @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {Record<string, any>} [is] @param {...(Node | string)} children @returns {HTMLElementTagNameMap[T]} */
export function el(tag, is = {}, ...children) {
  const e = document.createElement(tag);
  for (const [key, value] of Object.entries(is)) {
    if (key.startsWith('on')) e.addEventListener(key.slice(2), value);
    else if (key in e && key !== 'list') /** @type {any} */ (e)[key] = value;
    else e.setAttribute(key, value);
  }
  e.append(...children);
  return e;
}

/** @param {string} id @returns {any} */
export const $ = (id) => document.getElementById(id);

/** @param {any} message @returns {Promise<any>} */
export const ask = async (message) => (await chrome.runtime.sendMessage(message).catch((e) => ({ error: String(e.message) }))) ?? { error: 'The extension did not answer.' };

const time = new Intl.DateTimeFormat(undefined, { weekday: 'short', hour: '2-digit', minute: '2-digit' });
/** @param {number} at */
export const moment = (at) => time.format(at);

const BAD = ['device_revoked', 'checkpoint', 'captcha', 'restricted', 'logged_out', 'account_mismatch', 'driver_broken', 'kill_switch', 'update_needed', 'consent_outdated', 'role_missing'];
const GOOD = ['busy', 'resting', 'empty'];
const WORD = /** @type {Record<string, string>} */ ({ busy: 'Working', resting: 'On', empty: 'On', not_paired: 'Not paired', offline: 'Offline', outside_hours: 'Resting', paused: 'Paused', server_paused: 'Paused', dry_run_done: 'Dry run done' });

/** Where it stands, in one word, one sentence and the next moment. @param {any} s */
export function stateOf(s) {
  const reason = s.state.reason;
  const tone = BAD.includes(reason) ? 'bad' : GOOD.includes(reason) ? 'good' : 'warn';
  const word = WORD[reason] ?? (BAD.includes(reason) ? 'Stopped' : 'Waiting');
  const offline = reason === 'offline' && s.server?.offlineSince ? ` Since ${moment(s.server.offlineSince)}. The queue is untouched.` : '';
  const next = s.state.until ? ` Next: ${moment(s.state.until)}.` : '';
  return { tone, word, text: `${sentence(reason)}${offline}${next}` };
}

/** @param {string} label @param {number} used @param {number} cap */
export const use = (label, used, cap) =>
  el('div', {}, el('div', { className: 'row meta' }, el('span', { className: 'grow' }, label), el('span', {}, `${used} of ${cap}`)),
    el('meter', { min: 0, max: Math.max(cap, 1), value: Math.min(used, cap), 'aria-label': `${label}: ${used} of ${cap}` }));

/** @param {any} s */
export const uses = (s) => [
  use('Invitations today', s.used.invitesToday, s.caps.invitesPerDay),
  use('Invitations in seven days', s.used.invitesWeek, s.caps.invitesPerWeek),
  use('Messages today', s.used.messagesToday, s.caps.messagesPerDay),
];

/** @param {string} action */
export const verb = (action) => (action === 'message' ? 'Message to' : 'Invitation to');
export { sentence };
