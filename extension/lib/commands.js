/** What a person asks for on the pages of the extension. */
import { Offline, Revoked } from './api.js';
import { CONSENT_VERSION } from './consent.js';
import { ask, closeWindow, loaded, openWindow } from './driver.js';
import { judge } from './judge.js';
import { caps, isZone } from './policy.js';
import { isClosed, mayHaveClicked } from './journal.js';
import { DriverError } from './trouble.js';
import { profileUrl, serverUrl, vanityOf } from './urls.js';

/** @typedef {import('./app.js').App} App */

/** @param {App} app @param {import('./messages.js').FromOwnPage} message */
export async function obey(app, message) {
  switch (message.type) {
    case 'status': return status(app);
    case 'pair': return pair(app, message);
    case 'agree': return agree(app, message.consent);
    case 'pause': return pause(app, true);
    case 'resume': return pause(app, false);
    case 'check':
      await lookAgain(app);
      return { done: true };
    case 'unpair': return unpair(app);
    case 'settings': return settings(app, message.changes);
    case 'self_check': return selfCheck(app, message.url ?? '');
    case 'dismiss':
      await app.store.change('journal', (rows) => Object.fromEntries(Object.entries(rows).filter(([id, row]) => id !== message.id || !isClosed(row))));
      return { done: true };
    default: return { error: 'Unknown request.' };
  }
}

/** @param {App} app */
async function status(app) {
  const [settings, server, rows, dry, log, state, blocks] = await Promise.all([
    app.store.get('settings'), app.store.get('server'), app.store.rows(), app.store.get('dry'), app.store.get('log'), app.store.get('status'), app.store.get('blocks'),
  ]);
  const known = await app.known();
  const current = rows.find((row) => !isClosed(row));
  const check = rows.filter((row) => row.outcome?.error === 'unknown_outcome')
    .map(({ id, name, vanity, action, outcome }) => ({ id, name, url: profileUrl(vanity), action, at: outcome?.at ?? 0 }));
  return {
    settings, state, server: server && { reached: server.reached, at: server.at, offlineSince: server.offlineSince, pause: server.pause, queued: server.counts?.queued ?? null },
    caps: caps(known), used: await app.counts(), rules: known.rules, blocks, dry, log, check, consent: CONSENT_VERSION, version: app.version,
    current: current ? { name: current.name, action: current.action, campaign: current.campaign, clicked: mayHaveClicked(current) } : null,
  };
}

/** @param {App} app @param {any} message */
async function pair(app, { server: typed, code, deviceName, consent }) {
  const server = serverUrl(typed);
  if (!server) return { error: 'Give the address of Overture, starting with https://.' };
  if (consent !== CONSENT_VERSION) return { error: 'Read and accept the text about LinkedIn’s rules first.' };
  try {
    const answer = await app.api.send(server, 'POST', '/pair', {
      code: code.replace(/[\s-]/g, '').toUpperCase(), device_name: deviceName || 'Chrome', consent_version: consent, version: app.version,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    }, null);
    if (!answer.ok) return { error: answer.detail || 'The code was not accepted. Ask for a new one in Overture.' };
    const d = answer.data ?? {};
    if (!d.access_token || !d.refresh_token || !d.device_id) return { error: 'Overture answered in an unexpected way.' };
    await app.api.keep(d);
    await app.store.change('settings', (s) => ({
      ...s, server, deviceId: String(d.device_id), deviceName, owner: d.owner?.name ?? null, workspace: d.workspace?.name ?? null, consent, member: null,
      pairedAt: app.clock.now(), revoked: false, paused: false, dryRun: true,
    }));
    await app.store.set('dry', []);
    await app.store.note(app.clock.now(), 'paired', null, d.owner?.name ?? '');
    return { done: true };
  } catch (e) {
    if (e instanceof Offline) return { error: `${server} cannot be reached.` };
    throw e;
  }
}

/** The text has changed since this browser was paired; the person has read it anew. @param {App} app @param {string} consent */
async function agree(app, consent) {
  if (consent !== CONSENT_VERSION) return { error: 'Read and accept the text about LinkedIn’s rules first.' };
  try {
    const answer = await app.api.call('POST', '/consent', { consent_version: consent });
    if (!answer.ok) return { error: answer.detail || 'Overture did not take the consent.' };
  } catch (e) {
    if (e instanceof Offline) return { error: 'Overture cannot be reached, so the consent is not known there yet. Try again.' };
    throw e;
  }
  await app.store.change('settings', (s) => ({ ...s, consent }));
  await app.store.change('server', (s) => (s ? { ...s, pause: null, at: 0 } : s));
  await app.store.change('pacing', (p) => ({ ...p, notBefore: null }));
  await app.store.note(app.clock.now(), 'agreed', null, consent);
  return { done: true };
}

/** A dry run that is done looks again when a person asks. @param {App} app */
const lookAgain = (app) => app.store.change('hold', (h) => (h?.reason === 'dry_run_done' ? null : h));

/** @param {App} app @param {boolean} paused */
async function pause(app, paused) {
  // Here first: pausing must work without a network.
  await app.store.change('settings', (s) => ({ ...s, paused }));
  await app.store.change('pacing', (p) => ({ ...p, notBefore: null }));
  if (!paused) await app.store.change('blocks', (b) => (b.all && b.all.until === null ? { ...b, all: undefined } : b));
  await app.store.note(app.clock.now(), paused ? 'paused' : 'resumed');
  try {
    const answer = await app.api.call('POST', paused ? '/pause' : '/resume', paused ? { reason: 'paused' } : {});
    if (!paused && answer.ok) await app.store.change('server', (s) => (s ? { ...s, pause: null, at: 0 } : s));
  } catch (e) {
    if (!(e instanceof Offline) && !(e instanceof Revoked)) throw e;
  }
  return { done: true };
}

/** @param {App} app */
async function unpair(app) {
  const { deviceId } = await app.store.get('settings');
  if (deviceId) await app.api.call('DELETE', `/devices/${deviceId}`).catch(() => undefined);
  await app.api.forget();
  await app.store.change('settings', (s) => ({ ...s, deviceId: null, owner: null, workspace: null, consent: null, member: null, pairedAt: null, revoked: false, dryRun: true, paused: false }));
  await app.store.forget();
  await app.store.note(app.clock.now(), 'unpaired');
  return { done: true };
}

/** @param {App} app @param {Record<string, unknown>} changes only stricter than the server's; the policy sees to that */
async function settings(app, changes) {
  /** @param {unknown} n */
  const number = (n) => (typeof n === 'number' && Number.isInteger(n) && n >= 0 && n <= 100 ? n : undefined);
  const days = Array.isArray(changes.days) ? changes.days.filter((d) => Number.isInteger(d) && d >= 1 && d <= 7) : undefined;
  const own = { invitesPerDay: number(changes.invitesPerDay), invitesPerWeek: number(changes.invitesPerWeek), messagesPerDay: number(changes.messagesPerDay), days };
  await app.store.change('settings', (s) => ({
    ...s,
    own: changes.own === true ? own : s.own,
    dryRun: typeof changes.dryRun === 'boolean' ? changes.dryRun : s.dryRun,
    deviceName: typeof changes.deviceName === 'string' ? changes.deviceName.slice(0, 60) : s.deviceName,
  }));
  if (changes.dryRun === true) await app.store.set('dry', []);
  if (changes.dryRun === false) await app.session.remove('rehearsal');
  await lookAgain(app);
  await app.store.change('pacing', (p) => ({ ...p, notBefore: null }));
  return { done: true, zone: isZone(changes.zone) };
}

/** Reads one profile and says what it sees; clicks nothing that changes anything. @param {App} app @param {string} url */
async function selfCheck(app, url) {
  const vanity = vanityOf(url);
  if (!vanity) return { error: 'Give the address of a LinkedIn profile, such as https://www.linkedin.com/in/name/.' };
  if ((await app.store.rows()).some((row) => !isClosed(row))) return { error: 'Wait until the current action is done.' };
  /** @type {number | null} */
  let windowId = null;
  try {
    const place = await openWindow(profileUrl(vanity));
    windowId = place.windowId;
    await loaded(place.tabId);
    const seen = await ask(place.tabId, { type: 'detect', vanity });
    const verdict = judge('connection_request', vanity, seen, (await app.store.get('settings')).member);
    return { page: seen.page, state: seen.state, code: verdict.go ? null : verdict.code };
  } catch (e) {
    if (e instanceof DriverError) return { page: 'unreadable', state: 'none', code: e.code };
    throw e;
  } finally {
    await closeWindow(windowId);
  }
}
