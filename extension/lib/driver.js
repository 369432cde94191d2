/** One unfocused window of our own, and the page in it. Nothing is ever injected anywhere else. */
import { DriverError } from './trouble.js';

const FILES = ['content/dom.js', 'content/detect.js', 'content/invite.js', 'content/message.js', 'content/entry.js'];
const LOADING = 25_000;

/** @param {number} ms */
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * A background tab would be throttled until it "looks hung"; a window of its own is not.
 * @param {string} url @returns {Promise<{ tabId: number, windowId: number }>}
 */
export async function openWindow(url) {
  const window = await chrome.windows.create({ url, type: 'popup', focused: false, width: 1180, height: 860 });
  const tabId = window?.tabs?.[0]?.id;
  if (!window?.id || !tabId) throw new DriverError('driver_timeout');
  return { tabId, windowId: window.id };
}

/** @param {number | null} windowId */
export async function closeWindow(windowId) {
  if (windowId !== null) await chrome.windows.remove(windowId).catch(() => undefined);
}

/** @param {number} tabId @param {string} url */
export async function navigate(tabId, url) {
  // The old document is marked, so that it is not taken for the new one.
  await chrome.scripting.executeScript({ target: { tabId }, func: () => void (/** @type {any} */ (globalThis).__overtureLeft = true) }).catch(() => undefined);
  await chrome.tabs.update(tabId, { url });
  await loaded(tabId);
}

/** Waits for a document that can be read, and makes it ready to answer. @param {number} tabId */
export async function loaded(tabId) {
  let unreadable = 0;
  for (const end = Date.now() + LOADING; Date.now() < end; await pause(250)) {
    const tab = await chrome.tabs.get(tabId).catch(() => null);
    if (!tab) throw new DriverError('window_closed');
    if (tab.status !== 'complete') continue;
    try {
      const [{ result }] = await chrome.scripting.executeScript({
        target: { tabId }, func: () => !(/** @type {any} */ (globalThis).__overtureLeft) && location.protocol === 'https:',
      });
      if (!result) continue;
      await chrome.scripting.executeScript({ target: { tabId }, files: FILES });
      return;
    } catch {
      // A browser's own error page: nothing came, or redirects went round in circles.
      if (++unreadable > 12) throw new DriverError('driver_timeout');
    }
  }
  throw new DriverError('driver_timeout');
}

/** @param {number} tabId @param {any} message @param {number} [patience] @returns {Promise<any>} */
export async function ask(tabId, message, patience = 25_000) {
  const late = pause(patience).then(() => { throw new DriverError('driver_timeout'); });
  const answer = await Promise.race([chrome.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => { throw new DriverError('driver_timeout'); }), late]);
  if (!answer) throw new DriverError('driver_timeout');
  return answer;
}

/** Is a page of ours at work on this attempt? @param {import('./journal.js').Row} row */
export async function isAlive(row) {
  if (row.tabId === null || !row.nonce) return false;
  return ask(row.tabId, { type: 'ping', nonce: row.nonce }, 2_000).then((answer) => !!answer.busy, () => false);
}
