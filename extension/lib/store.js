/**
 * Everything the worker knows lies in storage, because the worker is stopped at any moment. Each key is changed under
 * its own lock, so that two events cannot undo each other.
 */
import { pruned } from './journal.js';

/** @typedef {import('./journal.js').Row} Row */
/**
 * @typedef {object} Settings
 * @property {string | null} server
 * @property {string | null} deviceId
 * @property {string} deviceName
 * @property {string | null} owner
 * @property {string | null} workspace
 * @property {string | null} consent the version of the text that was agreed to
 * @property {string | null} member the LinkedIn account seen first
 * @property {number | null} pairedAt
 * @property {boolean} revoked
 * @property {boolean} dryRun
 * @property {boolean} paused
 * @property {{ invitesPerDay?: number, invitesPerWeek?: number, messagesPerDay?: number, days?: number[] }} own
 */
/** @typedef {{ config: any, counts: any, pause: { reason: string, until: number | null } | null, kill: boolean, minVersion: string | null, at: number, reached: boolean, offlineSince: number | null }} Server */
/** @typedef {{ at: number, what: string, reason: string | null, name: string }} LogLine */
/** @typedef {{ id: string, name: string, action: string, code: string | null, at: number }} DryResult */

/** @type {Settings} */
export const UNPAIRED = {
  server: null, deviceId: null, deviceName: '', owner: null, workspace: null, consent: null, member: null, pairedAt: null, revoked: false, dryRun: true, paused: false, own: {},
};

const EMPTY = {
  settings: UNPAIRED,
  server: /** @type {Server | null} */ (null),
  journal: /** @type {Record<string, Row>} */ ({}),
  pacing: /** @type {import('./policy.js').Pacing} */ ({ notBefore: null, lastAt: null }),
  blocks: /** @type {import('./policy.js').Blocks} */ ({}),
  spent: /** @type {import('./policy.js').Spent[]} */ ([]),
  hold: /** @type {{ until: number, reason: string } | null} */ (null),
  failures: 0,
  log: /** @type {LogLine[]} */ ([]),
  dry: /** @type {DryResult[]} */ ([]),
  refresh: /** @type {string | null} */ (null),
  status: /** @type {{ reason: string | null, until: number | null }} */ ({ reason: 'not_paired', until: null }),
};
/** @typedef {typeof EMPTY} Shape */

export class Store {
  /** @param {chrome.storage.StorageArea} area @param {LockManager} locks */
  constructor(area, locks) {
    this.area = area;
    this.locks = locks;
  }

  /** @template {keyof Shape} K @param {K} key @returns {Promise<Shape[K]>} */
  async get(key) {
    const found = /** @type {any} */ (await this.area.get(key))[key];
    if (found === undefined) return structuredClone(EMPTY[key]);
    return key === 'settings' ? { ...UNPAIRED, ...found } : found;
  }

  /** @template {keyof Shape} K @param {K} key @param {(before: Shape[K]) => Shape[K]} change @returns {Promise<Shape[K]>} */
  async change(key, change) {
    return /** @type {Promise<any>} */ (this.locks.request(`store:${key}`, async () => {
      const next = change(await this.get(key));
      await this.area.set({ [key]: next });
      return next;
    }));
  }

  /** @template {keyof Shape} K @param {K} key @param {Shape[K]} value */
  set(key, value) {
    return this.change(key, () => value);
  }

  async rows() {
    return Object.values(await this.get('journal'));
  }

  /** @param {string} id @returns {Promise<Row | null>} */
  async row(id) {
    return (await this.get('journal'))[id] ?? null;
  }

  /** @param {Row} row */
  async add(row) {
    await this.change('journal', (rows) => Object.fromEntries([...pruned(Object.values(rows), row.at.leased ?? 0).map((r) => [r.id, r]), [row.id, row]]));
    return row;
  }

  /** The row as it is stored now, changed; null when it is gone. @param {string} id @param {(row: Row) => Row} change @returns {Promise<Row>} */
  async changeRow(id, change) {
    const rows = await this.change('journal', (all) => ({ ...all, [id]: change(all[id]) }));
    return rows[id];
  }

  /** @param {number} at @param {string} what @param {string | null} [reason] @param {string} [name] */
  async note(at, what, reason = null, name = '') {
    await this.change('log', (lines) => [{ at, what, reason, name }, ...lines].slice(0, 200));
  }

  async forget() {
    await this.area.remove(/** @type {string[]} */ (Object.keys(EMPTY)).filter((key) => !['journal', 'log', 'spent', 'settings'].includes(key)));
  }
}
