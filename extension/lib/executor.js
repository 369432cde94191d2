/** Does one action on the page, up to the click that the page asks a grant for, and looks afterwards what came of it. */
import { ask, closeWindow, loaded, navigate, openWindow } from './driver.js';
import { grant, mayHaveClicked, move } from './journal.js';
import { judge, profileTrouble, warning } from './judge.js';
import { evidence } from './messages.js';
import { isLimit, statusOf } from './reasons.js';
import { nonce } from './rng.js';
import { DriverError } from './trouble.js';
import { inviteUrl, profileUrl, sentInvitationsUrl } from './urls.js';

/** @typedef {import('./journal.js').Row} Row */
/** @typedef {import('./app.js').App} App */

export const DRIVER_VERSION = '2026-11';

/** @param {Row} row @param {number} noteLimit */
const jobOf = (row, noteLimit) => ({ nonce: row.nonce, action: row.action, vanity: row.vanity, body: row.body, noteLimit });

/**
 * Reads the profile, and is the first thing that happens to a row: whoever is pending or connected already takes nothing
 * from the day's budget. @param {App} app @param {Row} given @returns {Promise<Row | null>} the row with its page; null: it is over, or the person closed the window
 */
export async function look(app, given) {
  await closeWindow(given.windowId);
  let row = given;
  const { noteLimit } = await app.rules();
  try {
    if (!row.vanity) throw new DriverError('unsupported_url');
    if (row.action === 'connection_request' && row.body.length > noteLimit) throw new DriverError('note_too_long');
    const place = await openWindow(profileUrl(row.vanity));
    row = await app.store.changeRow(row.id, (r) => ({ ...r, ...place, nonce: nonce() }));
    const member = (await app.store.get('settings')).member;
    await loaded(place.tabId);
    const seen = await ask(place.tabId, { type: 'detect', vanity: row.vanity });
    await remember(app, seen.viewer);
    const verdict = judge(row.action, row.vanity, seen, member);
    if (verdict.go) return await app.store.changeRow(row.id, (r) => ({ ...r, composeUrl: verdict.compose }));
    await finish(app, row, verdict.code, { evidence: evidence(seen.evidence) });
  } catch (e) {
    if (!(e instanceof DriverError)) throw e;
    // Closed by the person while nothing was clicked: what is begun is decided by the table, what is not is given back.
    if (e.code !== 'window_closed') await finish(app, row, e.code);
  }
  return null;
}

/** Lets the page of a begun row work. The page goes on by itself; what it finds comes as messages. @param {App} app @param {Row} begun @param {boolean} looked whether its profile was read just now */
export async function start(app, begun, looked) {
  const row = looked ? begun : await look(app, begun);
  if (!row || row.tabId === null) return;
  try {
    await navigate(row.tabId, row.composeUrl ?? inviteUrl(row.vanity));
    const { noteLimit } = await app.rules();
    const answer = await ask(row.tabId, { type: 'act', job: jobOf(row, noteLimit) }, 5_000);
    if (!answer.accepted) throw new DriverError('driver_timeout');
  } catch (e) {
    if (!(e instanceof DriverError)) throw e;
    if (e.code !== 'window_closed') await finish(app, row, e.code);
  }
}

/** The LinkedIn account seen first is the one this device works for. @param {App} app @param {string | null} viewer */
async function remember(app, viewer) {
  if (viewer) await app.store.change('settings', (s) => (s.member ? s : { ...s, member: viewer }));
}

/**
 * Everything up to typing, on behalf of nobody: no begin, no grant, no journal.
 * @param {App} app @param {import('./queue.js').Item} item @returns {Promise<string | null>} null: it would have been sent
 */
export async function rehearse(app, item) {
  const { vanity, action } = item;
  if (!vanity) return 'unsupported_url';
  const { noteLimit } = await app.rules();
  if (action === 'connection_request' && item.body.length > noteLimit) return 'note_too_long';
  /** @type {number | null} */
  let windowId = null;
  try {
    const place = await openWindow(profileUrl(vanity));
    windowId = place.windowId;
    await loaded(place.tabId);
    const seen = await ask(place.tabId, { type: 'detect', vanity });
    await remember(app, seen.viewer);
    const verdict = judge(action, vanity, seen, (await app.store.get('settings')).member);
    if (!verdict.go) return verdict.code;
    await navigate(place.tabId, verdict.compose ?? inviteUrl(vanity));
    return (await ask(place.tabId, { type: 'rehearse', job: { nonce: 'dry', action, vanity, body: item.body, noteLimit } })).code;
  } catch (e) {
    if (e instanceof DriverError) return e.code;
    throw e;
  } finally {
    await closeWindow(windowId);
  }
}

/** What the driven page says. @param {App} app @param {import('./messages.js').FromPage} message @param {Row} row @param {number} tabId */
export async function hear(app, message, row, tabId) {
  const now = app.clock.now();
  switch (message.type) {
    case 'grant': {
      if (row.state === 'begun' && (await app.held())) return { granted: false };
      let answer = { granted: false, grantedAt: /** @type {number | null} */ (null) };
      await app.store.changeRow(row.id, (stored) => {
        const said = grant(stored, message.nonce, tabId, now);
        answer = { granted: said.granted, grantedAt: said.grantedAt };
        return said.row;
      });
      return answer;
    }
    case 'clicked':
      await app.store.changeRow(row.id, (stored) => (stored.state === 'armed' ? move(stored, 'clicked', now) : stored));
      return { heard: true };
    default:
      await app.store.changeRow(row.id, (stored) => (stored.claim || stored.outcome ? stored : { ...stored, claim: message }));
      return { heard: true };
  }
}

/** What came of it: by the page's own word where that is enough, otherwise by reading afresh. Never clicks. @param {App} app @param {Row} row */
export async function settle(app, row) {
  const claim = row.claim;
  // An address that shows no dialog may have sent without one: only the profile can tell.
  if (claim && !claim.clicked && claim.code !== 'driver_no_dialog') return finish(app, row, claim.code ?? 'driver_timeout', { evidence: claim.evidence });
  if (claim?.limit) await app.limit(claim.limit, row, claim.evidence);
  if (claim?.sent && row.action === 'message') return finish(app, row, null, { verifiedBy: claim.verifiedBy, evidence: claim.evidence });
  // A message that did not show at once may be slow: look on a fresh page, but not too soon.
  if (row.action === 'message' && app.clock.now() - (row.at.armed ?? row.at.begun ?? 0) < 60_000) return undefined;

  /** @type {{ tabId: number, windowId: number } | null} */
  let place = null;
  try {
    await closeWindow(row.windowId);
    place = await openWindow(row.action === 'message' && row.composeUrl ? row.composeUrl : profileUrl(row.vanity));
    await app.store.changeRow(row.id, (r) => ({ ...r, ...place, nonce: null }));
    await loaded(place.tabId);
    const found = await (row.action === 'message' ? lookInThread(app, row, place.tabId) : lookAtProfile(app, row, place.tabId));
    if (found === 'later') return undefined;
    const seen = { ...claim?.evidence, verified_absent: found === 'absent' };
    const fresh = await app.store.row(row.id);
    const by = found === 'sent_list' ? 'sent_list' : row.action === 'message' ? 'thread' : 'profile';
    // What LinkedIn said at the click is believed only where the profile agrees.
    if (found === 'absent') return finish(app, fresh ?? row, claim?.code ?? 'unknown_outcome', { evidence: seen });
    if (found === 'unreadable') return finish(app, fresh ?? row, 'unknown_outcome', { evidence: { ...claim?.evidence, unreadable: true } });
    return finish(app, fresh ?? row, null, { verifiedBy: by, evidence: claim?.evidence ?? {} });
  } catch (e) {
    if (!(e instanceof DriverError)) throw e;
    const fresh = (await app.store.row(row.id)) ?? row;
    await finish(app, fresh, 'unknown_outcome', { evidence: { unreadable: e.code } });
  } finally {
    await closeWindow(place?.windowId ?? null);
  }
}

/** @param {App} app @param {Row} row @param {number} tabId @returns {Promise<'there' | 'sent_list' | 'absent' | 'unreadable' | 'later'>} */
async function lookAtProfile(app, row, tabId) {
  const member = (await app.store.get('settings')).member;
  for (let look = 0; look < 2; look++) {
    const seen = await ask(tabId, { type: 'detect', vanity: row.vanity });
    const stop = warning(seen, member);
    if (stop) {
      await app.limit(stop, row, {});
      return 'later';
    }
    if (profileTrouble(row.vanity, seen)) return 'unreadable';
    if (seen.state === 'pending' || seen.state === 'first') return 'there';
    if (!look) {
      await new Promise((done) => setTimeout(done, 3_000));
      await navigate(tabId, profileUrl(row.vanity));
    }
  }
  await navigate(tabId, sentInvitationsUrl);
  const { found } = await ask(tabId, { type: 'sent_to', vanity: row.vanity });
  return found === null ? 'unreadable' : found ? 'sent_list' : 'absent';
}

/** @param {App} app @param {Row} row @param {number} tabId @returns {Promise<'there' | 'absent' | 'unreadable' | 'later'>} */
async function lookInThread(app, row, tabId) {
  const seen = await ask(tabId, { type: 'detect', vanity: row.vanity });
  const stop = warning(seen, (await app.store.get('settings')).member);
  if (stop) {
    await app.limit(stop, row, {});
    return 'later';
  }
  if (!row.composeUrl) return 'unreadable';
  const { found } = await ask(tabId, { type: 'in_thread', vanity: row.vanity, body: row.body });
  return found === null ? 'unreadable' : found ? 'there' : 'absent';
}

/**
 * The end of an action: written down, then reported, then the rest before the next one begins.
 * @param {App} app @param {Row} row @param {string | null} code null: sent
 * @param {{ verifiedBy?: string | null, evidence?: Record<string, string | boolean | number> }} [proof]
 */
export async function finish(app, row, code, proof = {}) {
  const now = app.clock.now();
  const warned = code !== null && isLimit(code);
  const error = code;
  const status = code === null ? 'sent' : statusOf(code);
  await app.store.changeRow(row.id, (stored) => move(stored, 'observed', now, {
    outcome: { status, error, verifiedBy: proof.verifiedBy ?? null, at: now, evidence: evidence(proof.evidence) },
  }));
  await closeWindow(row.windowId);
  await app.rest();
  await app.store.note(now, status, error, row.name);
  if (warned && !mayHaveClicked(row)) await app.limit(code, row, proof.evidence ?? {});
  const failures = await app.store.change('failures', (n) => (code?.startsWith('driver_') ? n + 1 : status === 'failed' || status === 'paused' ? n : 0));
  if (failures >= 3) {
    await app.store.set('failures', 0);
    await app.limit('driver_broken', row, {});
  }
}

