// The unpacked extension in a real Chromium, driven from its own options page.
import { mkdtempSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const ID = 'cpbliegpodhpejoocbcmaainllbanbeo';
const FOLDER = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const CHROMIUM = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/lib/chromium/chromium'].find(existsSync);

export const until = async (look, what = 'what was waited for', ms = 45_000) => {
  for (const end = Date.now() + ms; Date.now() < end; await new Promise((d) => setTimeout(d, 150))) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`${what} did not happen`);
};

/** @param {{ site: any, profile?: string, scheme?: 'light' | 'dark' }} given */
export async function browser({ site, profile = mkdtempSync(join(tmpdir(), 'profile-')), scheme = 'light' }) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM, headless: true, colorScheme: scheme, ignoreHTTPSErrors: true,
    args: [`--disable-extensions-except=${FOLDER}`, `--load-extension=${FOLDER}`, '--no-sandbox', '--disable-gpu', `--host-resolver-rules=MAP www.linkedin.com 127.0.0.1:${site.port}`, '--ignore-certificate-errors', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
  });
  const page = await context.newPage();
  await until(() => page.goto(`chrome-extension://${ID}/pages/options.html`).then(() => true, () => false), 'the extension');
  const b = { context, page, profile };
  b.say = (message) => page.evaluate((m) => chrome.runtime.sendMessage(m), message);
  b.stored = (key) => page.evaluate(async (k) => (await chrome.storage.local.get(k))[k], key);
  b.store = (values) => page.evaluate((v) => chrome.storage.local.set(v), values);
  b.row = async (id) => (await b.stored('journal'))?.[id];
  b.status = () => b.say({ type: 'status' });
  b.pair = async (server, { dryRun = false, code = 'abcd-2345' } = {}) => {
    const { consent } = await b.status();
    const answer = await b.say({ type: 'pair', server: server.url, code, deviceName: 'Test', consent });
    if (!answer.done) throw new Error(JSON.stringify(answer));
    if (!dryRun) await b.say({ type: 'settings', changes: { dryRun: false } });
  };
  /** The appointed moment is moved to now: the wait itself is the policy's and is proved without a browser. */
  b.go = async () => {
    await until(async () => (await b.stored('server'))?.reached, 'the first heartbeat');
    // A tick that is still deciding would write over it.
    await until(() => page.evaluate(async () => !(await navigator.locks.query()).held.some((l) => l.name === 'tick')), 'a quiet moment');
    await b.store({ pacing: { notBefore: Date.now() - 1_000, lastAt: null } });
    await b.say({ type: 'check' });
  };
  /** As if it had never been paired; nothing of the test before is still at work. */
  b.reset = async () => {
    await b.closeDriven();
    await b.say({ type: 'unpair' });
    await until(() => page.evaluate(async () => !(await navigator.locks.query()).held.some((l) => l.name === 'tick')), 'the end of the last tick');
    await b.closeDriven();
    await b.store({ journal: {}, spent: [], failures: 0, blocks: {}, dry: [], log: [], hold: null, pacing: { notBefore: null, lastAt: null } });
  };
  b.killWorker = async () => {
    const session = await context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  };
  /** Holds the journal's lock from outside the worker, and so any step of it at an exact place. */
  b.holdJournal = async (wait = true) => {
    const got = page.evaluate(() => new Promise((held) => {
      navigator.locks.request('store:journal', () => new Promise((release) => {
        (globalThis.releases ??= []).push(release);
        held(true);
      }));
    }));
    if (wait) await got;
  };
  b.releaseJournal = () => page.evaluate(() => globalThis.releases.shift()());
  b.waitingForJournal = (n) => until(() => page.evaluate(async (least) => (await navigator.locks.query()).pending.filter((l) => l.name === 'store:journal').length >= least, n), 'the worker waiting');
  /** Writes a row as the worker would have. */
  b.rewrite = (id, changes) => page.evaluate(async ([key, c]) => {
    const { journal } = await chrome.storage.local.get('journal');
    journal[key] = { ...journal[key], ...c, at: { ...journal[key].at, ...c.at } };
    await chrome.storage.local.set({ journal });
  }, [id, changes]);
  b.kill = async () => {
    const session = await context.browser().newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const gone = new Promise((done) => context.on('close', done));
    process.kill(processInfo.find((p) => p.type === 'browser').id, 'SIGKILL');
    await gone;
  };
  b.closeDriven = async () => {
    for (const p of context.pages()) if (p.url().includes('linkedin.com')) await p.close();
  };
  b.driven = () => context.pages().filter((p) => p.url().includes('linkedin.com'));
  b.close = async () => {
    await context.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  return b;
}
