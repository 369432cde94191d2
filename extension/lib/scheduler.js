/** The tick: finish what is open, ask the server, decide, do one thing. Every alarm and every answer of a page ends here. */
import { Offline, Revoked } from './api.js';
import { closeWindow, isAlive } from './driver.js';
import { DRIVER_VERSION, finish, look, rehearse, settle, start } from './executor.js';
import { isClosed, leased, mayHaveClicked, move } from './journal.js';
import { decide, isBlocked } from './policy.js';
import { items } from './queue.js';
import { recover } from './recover.js';

/** @typedef {import('./app.js').App} App */
/** @typedef {import('./journal.js').Row} Row */

/** So many people a dry run opens, and so long it rests when it is done. */
const REHEARSED = 5;
const REHEARSED_FOR = 10 * 60_000;

let again = false;

/** One tick at a time; what happens meanwhile asks for one more. @param {App} app @returns {Promise<void>} */
export async function tick(app) {
  const ran = await app.locks.request('tick', { ifAvailable: true }, async (lock) => {
    if (!lock) return false;
    do {
      again = false;
      try {
        await once(app);
      } catch (e) {
        if (e instanceof Revoked) await revoked(app);
        else if (e instanceof Offline) await unreachable(app);
        else throw e;
      }
    } while (again);
    return true;
  });
  if (!ran) again = true;
}

/** @param {App} app */
async function once(app) {
  const settings = await app.store.get('settings');
  if (!settings.deviceId) return say(app, settings.revoked ? 'device_revoked' : 'not_paired', null);
  await recoverRows(app);
  await heartbeat(app, false);

  const open = (await app.store.rows()).filter((row) => !isClosed(row));
  if (open.some((row) => !row.outcome)) return say(app, (await app.stop()) ?? 'busy', null);
  if (open.length) throw new Offline('a result is not reported yet');

  const now = app.clock.now();
  const decision = decide(await app.known(), now, app.rng);
  await app.store.set('pacing', decision.pacing);
  if (!decision.run) {
    if (decision.reason !== 'resting') await letGo(app);
    if (decision.until) await chrome.alarms.create('due', { when: decision.until });
    return say(app, decision.reason, decision.until);
  }
  if (settings.dryRun) return rehearseNext(app);
  const row = await claim(app, decision.actions);
  if (row) await begin(app, row);
}

/** @param {App} app */
async function recoverRows(app) {
  const { boot } = await app.session.get('boot');
  for (const row of (await app.store.rows()).filter((r) => !isClosed(r))) {
    const rehearsing = row.state === 'leased' && !row.beginTried && (await app.store.get('settings')).dryRun;
    const held = rehearsing || (await app.held());
    const alive = await isAlive(row);
    const fresh = (await app.store.row(row.id)) ?? row;
    const step = recover(fresh, { now: app.clock.now(), boot, alive, held });
    if (step === 'begin' || step === 'restart') await begin(app, fresh);
    else if (step === 'drop') await drop(app, fresh);
    else if (step === 'give_up') await finish(app, fresh, 'driver_timeout');
    // Even reading is not done while LinkedIn or a person asked for quiet.
    else if (step === 'verify' && (!held || (fresh.claim && !fresh.claim.clicked))) await settle(app, await asArmed(app, fresh));
    const after = (await app.store.row(row.id)) ?? row;
    if (after.outcome && !isClosed(after)) await report(app, after);
  }
}

/** After a restart of the browser a begun row may have been clicked: the last write can be lost. @param {App} app @param {Row} row */
async function asArmed(app, row) {
  if (mayHaveClicked(row) || row.claim) return row;
  return app.store.changeRow(row.id, (r) => move({ ...r, nonce: r.nonce ?? 'lost' }, 'armed', app.clock.now()));
}

/** @param {App} app @param {import('./policy.js').Action[]} actions @returns {Promise<Row | null>} */
async function claim(app, actions) {
  const now = app.clock.now();
  const answer = await app.api.call('GET', '/linkedin-queue?limit=1');
  if (!answer.ok) return refused(app, answer);
  const [item] = items(answer.data, now);
  if (!item) {
    await say(app, 'empty', null);
    return null;
  }
  const noted = isBlocked((await app.store.get('blocks')).noted, now);
  const reason = !actions.includes(item.action) ? 'caps' : item.notBefore && item.notBefore > now ? 'not_now'
    : noted && item.action === 'connection_request' && item.notePolicy === 'required' ? 'note_quota' : null;
  if (reason) {
    await release(app, item);
    await app.store.set('hold', { until: now + 5 * 60_000, reason });
    await say(app, reason, null);
    return null;
  }
  const body = noted && item.action === 'connection_request' ? '' : item.body;
  return app.store.add(leased({ ...item, body }, now));
}

/** A look, then the server's fence; nothing is typed or clicked at LinkedIn before it said yes. @param {App} app @param {Row} row */
async function begin(app, row) {
  const looked = row.state === 'leased' && !row.beginTried;
  let ready = row;
  if (looked) {
    await say(app, 'busy', null);
    const seen = await look(app, row);
    const stored = (await app.store.row(row.id)) ?? row;
    if (stored.outcome) again = true;
    if (stored.state === 'leased' && (!seen || (await app.held()))) return drop(app, stored);
    if (!seen) return undefined;
    ready = seen;
  }
  const trying = ready.state === 'leased' ? await app.store.changeRow(row.id, (r) => ({ ...r, beginTried: true })) : ready;
  const answer = await app.api.call('POST', `/linkedin-queue/${row.id}/begin`, { lease_token: row.leaseToken, attempt: row.attempt });
  const now = app.clock.now();
  if (answer.ok) {
    const { boot } = await app.session.get('boot');
    if (trying.state === 'leased')
      await app.store.change('spent', (all) => [...all.filter((s) => s.at > now - 8 * 86_400_000), { action: row.action, at: now }]);
    const begun = trying.state === 'leased' ? await app.store.changeRow(row.id, (r) => move(r, 'begun', now, { boot })) : trying;
    await say(app, 'busy', null);
    await start(app, begun, looked);
    if ((await app.store.row(row.id))?.outcome) again = true;
    return undefined;
  }
  const wait = answer.status === 423 || answer.status === 429;
  // One that the server may have let begin before is kept: it is asked for again when the wait is over.
  if (trying.state === 'leased' && !(wait && row.beginTried)) await drop(app, trying);
  else if (trying.state === 'begun' && !wait) await finish(app, trying, 'lease_lost');
  return refused(app, answer);
}

/** @param {App} app @param {Row} row */
async function drop(app, row) {
  await closeWindow(row.windowId);
  await app.store.changeRow(row.id, (r) => move(r, 'dropped', app.clock.now()));
  await release(app, row);
}

/** @param {App} app @param {{ id: string, leaseToken: string, attempt: number }} item */
async function release(app, item) {
  await app.api.call('POST', `/linkedin-queue/${item.id}/release`, { lease_token: item.leaseToken, attempt: item.attempt }).catch((e) => {
    // Leases end by themselves.
    if (!(e instanceof Offline)) throw e;
  });
}

/** The server says no: wait as long as it asks. @param {App} app @param {import('./api.js').Answer} answer @returns {Promise<null>} */
async function refused(app, answer) {
  const now = app.clock.now();
  const reason = answer.status === 423 ? 'server_paused' : answer.code ?? 'not_now';
  await app.store.set('hold', { until: answer.retryAfter ?? now + 2 * 60_000, reason });
  await app.store.note(now, 'waiting', reason);
  await say(app, reason, answer.retryAfter);
  return null;
}

/** @param {App} app @param {Row} row */
async function report(app, row) {
  const said = row.outcome;
  if (!said) return;
  if (row.state === 'observed') await app.store.changeRow(row.id, (r) => move(r, 'reported', app.clock.now()));
  const answer = await app.api.call('PATCH', `/linkedin-queue/${row.id}`, {
    status: said.status, error: said.error, lease_token: row.leaseToken, attempt: row.attempt, observed_at: new Date(said.at).toISOString(),
    verified_by: said.verifiedBy, driver_version: DRIVER_VERSION, evidence: said.evidence,
  });
  if (answer.status === 429 || answer.status === 423) throw new Offline('report later');
  if (!answer.ok) await app.store.note(app.clock.now(), 'report refused', answer.code ?? String(answer.status), row.name);
  await app.store.changeRow(row.id, (r) => move(r, 'acked', app.clock.now()));
}

/** Each minute: how we are, and what holds. @param {App} app @param {boolean} now */
export async function heartbeat(app, now) {
  const at = app.clock.now();
  const before = await app.store.get('server');
  if (!now && before?.reached && at - before.at < 50_000) return;
  const settings = await app.store.get('settings');
  const status = await app.store.get('status');
  const block = (await app.store.get('blocks')).all;
  const blocked = isBlocked(block, at);
  const answer = await app.api.call('POST', '/heartbeat', {
    state: settings.paused || blocked ? 'paused' : settings.dryRun ? 'dry_run' : status.reason === 'busy' ? 'active' : 'waiting',
    reason: settings.paused ? 'paused' : blocked ? block?.kind : status.reason, counts: await app.own(), version: app.version, driver_version: DRIVER_VERSION,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone, dry_run: settings.dryRun,
  });
  if (!answer.ok) throw new Offline(String(answer.status));
  const d = answer.data ?? {};
  const until = d.pause?.until ? Date.parse(d.pause.until) : null;
  await app.store.set('server', {
    config: d.config ?? null, counts: d.counts ?? null, pause: d.pause ? { reason: String(d.pause.reason ?? ''), until } : null, kill: !!d.kill_switch,
    minVersion: typeof d.min_version === 'string' ? d.min_version : null, at, reached: true, offlineSince: null,
  });
}

/**
 * Up to five people, one after the other at the usual pace, each once; nothing is begun and nothing is sent. What was
 * handed out for it is kept until the end, so that it is handed out once. @param {App} app
 */
async function rehearseNext(app) {
  const now = app.clock.now();
  const done = new Set((await app.store.get('dry')).map((d) => d.id));
  const rest = async (/** @type {string} */ reason) => {
    await letGo(app);
    if (reason === 'dry_run_done') await app.store.set('hold', { until: now + REHEARSED_FOR, reason });
    return say(app, reason, null);
  };
  if (done.size >= REHEARSED) return rest('dry_run_done');
  // The server answers what this device holds first.
  const answer = await app.api.call('GET', `/linkedin-queue?limit=${done.size + 1}`);
  if (!answer.ok) return refused(app, answer);
  const found = items(answer.data, now);
  await app.session.set({ rehearsal: found.map(({ id, leaseToken, attempt }) => ({ id, leaseToken, attempt })) });
  const next = found.find((item) => !done.has(item.id));
  if (!next) return rest(found.length ? 'dry_run_done' : 'empty');
  try {
    await say(app, 'busy', null);
    const code = await rehearse(app, next);
    await app.store.change('dry', (all) => [...all, { id: next.id, name: next.name, action: next.action, code, at: now }]);
    await app.store.note(now, 'rehearsed', code, next.name);
    if (code && ['checkpoint', 'captcha', 'logged_out', 'restricted', 'too_many_requests', 'account_mismatch'].includes(code)) await app.limit(code, null, {});
  } finally {
    await app.rest();
    if (done.size + 1 >= REHEARSED) await letGo(app);
  }
  return undefined;
}

/** What the dry run holds goes back to the queue. @param {App} app */
async function letGo(app) {
  const { rehearsal } = await app.session.get('rehearsal');
  if (!rehearsal) return;
  await app.session.remove('rehearsal');
  for (const item of /** @type {any[]} */ (rehearsal)) await release(app, item);
}

/** @param {App} app */
async function revoked(app) {
  await app.store.change('settings', (s) => ({ ...s, deviceId: null, revoked: true }));
  await app.api.forget();
  await app.store.note(app.clock.now(), 'unpaired', 'device_revoked');
  await say(app, 'device_revoked', null);
}

/** @param {App} app */
async function unreachable(app) {
  const now = app.clock.now();
  await app.store.change('server', (s) => (s ? { ...s, reached: false, offlineSince: s.offlineSince ?? now } : s));
  // A fresh wait when it is back, not a burst.
  await app.store.change('pacing', (p) => ({ ...p, notBefore: null }));
  await say(app, 'offline', null);
}

/** @param {App} app @param {string | null} reason @param {number | null} until */
async function say(app, reason, until) {
  await app.store.set('status', { reason, until });
  const red = ['device_revoked', 'checkpoint', 'captcha', 'restricted', 'logged_out', 'account_mismatch', 'driver_broken', 'kill_switch', 'update_needed', 'consent_outdated', 'role_missing'];
  const green = ['busy', 'resting', 'empty'];
  const [text, color] = red.includes(reason ?? '') ? ['!', '#c13a30'] : green.includes(reason ?? '') ? ['on', '#1e7f4a'] : ['–', '#ab6b00'];
  await chrome.action.setBadgeText({ text });
  await chrome.action.setBadgeBackgroundColor({ color });
}
