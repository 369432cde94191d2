/** Wiring only. Listeners are registered at once, because the browser starts this file for each event it missed. */
import { App } from './lib/app.js';
import { systemClock } from './lib/clock.js';
import { obey } from './lib/commands.js';
import { hear } from './lib/executor.js';
import { isClosed } from './lib/journal.js';
import { fromOwnPage, fromPage, isDrivenPage, isOwnPage } from './lib/messages.js';
import { systemRng } from './lib/rng.js';
import { tick } from './lib/scheduler.js';
import { Store } from './lib/store.js';

const app = new App({
  store: new Store(chrome.storage.local, navigator.locks), session: chrome.storage.session, fetch: (...given) => fetch(...given), clock: systemClock, rng: systemRng,
  locks: navigator.locks, version: chrome.runtime.getManifest().version,
});
/** What other pages may not read is set before anything is read. */
const ready = (async () => {
  await chrome.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
  // Missing after a restart of the browser and after a reload of the extension.
  if (!(await chrome.storage.session.get('boot')).boot) {
    await chrome.storage.session.set({ boot: crypto.randomUUID() });
    await app.store.change('pacing', (p) => ({ ...p, notBefore: null }));
  }
  if (!(await chrome.alarms.get('heartbeat'))) await chrome.alarms.create('heartbeat', { periodInMinutes: 1 });
})();

const work = async () => {
  await ready;
  await tick(app);
};

chrome.runtime.onStartup.addListener(() => void work());
chrome.runtime.onInstalled.addListener(() => void work());
chrome.alarms.onAlarm.addListener(() => work());
chrome.runtime.onUpdateAvailable.addListener(async () => {
  // A reload orphans the page at work.
  if ((await app.store.rows()).every(isClosed)) chrome.runtime.reload();
});

chrome.runtime.onMessage.addListener((raw, sender, reply) => {
  if (isOwnPage(sender, chrome.runtime.id)) {
    const message = fromOwnPage(raw);
    if (!message) return false;
    ready.then(() => obey(app, message)).then(reply, (e) => reply({ error: String(e?.message ?? e) })).then(() => {
      if (message.type !== 'status') void work();
    });
    return true;
  }
  const message = fromPage(raw);
  if (!message) return false;
  (async () => {
    await ready;
    const row = (await app.store.rows()).find((r) => r.nonce === message.nonce && !isClosed(r));
    if (!row || !isDrivenPage(sender, chrome.runtime.id, row.tabId)) return reply({ granted: false, heard: true });
    const tabId = /** @type {number} */ (row.tabId);
    reply(await hear(app, message, row, tabId));
    if (message.type === 'outcome') await work();
  })();
  return true;
});
