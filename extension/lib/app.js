/** What the parts of the worker share: storage, server, time and the questions all of them ask. */
import { Api, Offline } from './api.js';
import { CONSENT_VERSION } from './consent.js';
import { afterLimit, counted, isBlocked, rested, rules, used } from './policy.js';
import { isKnown, scopeOf } from './reasons.js';
import { Store } from './store.js';

/** @typedef {{ store: Store, session: chrome.storage.StorageArea, fetch: typeof fetch, clock: import('./clock.js').Clock, rng: import('./rng.js').Rng, locks: LockManager, version: string }} Peers */

export class App {
  /** @param {Peers} peers */
  constructor(peers) {
    this.store = peers.store;
    this.session = peers.session;
    this.clock = peers.clock;
    this.rng = peers.rng;
    this.locks = peers.locks;
    this.version = peers.version;
    this.api = new Api(/** @type {any} */ (peers));
  }

  async rules() {
    return rules((await this.store.get('server'))?.config);
  }

  /** What stops everything just now, or null. */
  async stop() {
    const now = this.clock.now();
    const [settings, server, hold] = await Promise.all([this.store.get('settings'), this.store.get('server'), this.store.get('hold')]);
    if (settings.revoked) return 'device_revoked';
    if (!settings.deviceId) return 'not_paired';
    if (settings.consent !== CONSENT_VERSION) return 'consent_outdated';
    if (settings.paused) return 'paused';
    if (server?.kill) return 'kill_switch';
    if (server?.minVersion && older(this.version, server.minVersion)) return 'update_needed';
    if (server?.pause && (server.pause.until === null || server.pause.until > now)) return isKnown(server.pause.reason) ? server.pause.reason : 'server_paused';
    if (hold && hold.until > now) return hold.reason;
    return server?.reached ? null : 'offline';
  }

  /** Nothing new may start, and nothing may be clicked. */
  async held() {
    const reason = await this.stop();
    const blocks = await this.store.get('blocks');
    return (reason !== null && reason !== 'offline') || isBlocked(blocks.all, this.clock.now());
  }

  /** @returns {Promise<import('./policy.js').Known>} */
  async known() {
    const [settings, server, spent, blocks, pacing] = await Promise.all([
      this.store.get('settings'), this.store.get('server'), this.store.get('spent'), this.store.get('blocks'), this.store.get('pacing'),
    ]);
    const said = server?.counts ?? {};
    const counts = server?.reached
      ? { invitesToday: Number(said.invites_today) || 0, invitesWeek: Number(said.invites_week) || 0, messagesToday: Number(said.messages_today) || 0, at: server.at }
      : null;
    return { rules: rules(server?.config), own: settings.own, counts, spent, blocks, pacing, stop: await this.stop() };
  }

  async counts() {
    const known = await this.known();
    return used(known, this.clock.now());
  }

  /** The device's own count, as it is told to the server. */
  async own() {
    const mine = counted(await this.store.get('spent'), this.clock.now(), (await this.rules()).zone);
    return { invites_today: mine.invitesToday, invites_week: mine.invitesWeek, messages_today: mine.messagesToday };
  }

  /** The pause between two actions begins now. */
  async rest() {
    await this.store.set('pacing', rested(this.clock.now(), this.rng));
  }

  /** A warning of LinkedIn's: stops what it concerns here at once, and tells the server. @param {string} kind @param {import('./journal.js').Row | null} row @param {any} evidence */
  async limit(kind, row, evidence) {
    const now = this.clock.now();
    const rule = await this.rules();
    const blocks = await this.store.change('blocks', (before) => afterLimit(before, kind, now, rule));
    const scope = scopeOf(kind);
    await this.store.note(now, 'stopped', kind, row?.name ?? '');
    const until = blocks[scope]?.until ?? null;
    const body = { kind, scope, until: until === null ? null : new Date(until).toISOString(), evidence, item_id: row?.id ?? null };
    await this.api.call('POST', '/limit-hit', body).catch((e) => {
      // The block holds here whether or not the server hears of it; the next heartbeat names it again.
      if (!(e instanceof Offline)) throw e;
    });
  }
}

/** @param {string} mine @param {string} least */
export function older(mine, least) {
  const [a, b] = [mine, least].map((v) => v.split('.').map(Number));
  for (let i = 0; i < Math.max(a.length, b.length); i++) if ((a[i] ?? 0) !== (b[i] ?? 0)) return (a[i] ?? 0) < (b[i] ?? 0);
  return false;
}
