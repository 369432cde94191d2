import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { browser, until } from './browser.mjs';
import { linkedin } from './linkedin.mjs';
import { overture } from './overture.mjs';

let site, server, b;
before(async () => {
  site = await linkedin();
  server = await overture();
  b = await browser({ site });
});
after(async () => {
  await b?.close();
  site?.close();
  server?.close();
});
beforeEach(async () => {
  await b.reset();
  site.reset();
  server.reset();
});

/** Runs one row to its report. */
async function run(row) {
  const id = server.add(row);
  await b.pair(server);
  await b.go();
  const done = await until(() => server.rows.get(id).result && server.rows.get(id), 'the report', 90_000);
  assert.deepEqual(site.traps, [], 'somebody else was clicked');
  return done;
}
const url = (is) => site.person('jana-nova', is);
const invites = () => site.sends.filter((s) => s.kind === 'invite').map((s) => s.body);

for (const [what, is, body] of [
  ['Connect as a button', { profile: 'button' }], ['Connect behind More', { profile: 'under-more' }], ['the name in an h2, deep in the page', { heading: 'h2' }],
  ['a page that comes late', { slow: 2500 }], ['Czech labels', { language: 'cs' }], ['German labels', { language: 'de' }],
  ['the dialog with three buttons', { dialog: 'legacy' }], ['the dialog in a shadow root', { dialog: 'shadow' }], ['a field of 200 characters', { maxlength: 200 }],
  ['no note', {}, ''], ['no note, in Czech', { language: 'cs' }, ''],
])
  test(`sent once: ${what}`, async () => {
    const row = await run({ linkedin_url: url(is), body: body ?? 'Dear Jana', note_policy: body === '' ? 'none' : 'required' });
    assert.deepEqual([row.result, invites()], ['sent', [body ?? 'Dear Jana']]);
  });

test('an invitation that LinkedIn sends without a dialog is seen and told as sent', async () => {
  const row = await run({ linkedin_url: url({ dialog: 'direct' }), body: 'Dear Jana' });
  assert.deepEqual([row.result, row.verified_by, invites().length], ['sent', 'profile', 1]);
});

for (const [what, is, code, body] of [
  ['a waiting invitation', { profile: 'pending' }, 'already_pending'], ['a waiting invitation in Czech', { profile: 'pending', language: 'cs' }, 'already_pending'],
  ['a connection', { profile: 'first' }, 'already_connected'], ['follow only, strangers’ Connect beside it', { profile: 'follow-only' }, 'connect_not_available'],
  ['an invitation from that person', { profile: 'incoming' }, 'incoming_request'], ['the own profile', { profile: 'self' }, 'self_profile'],
  ['a demand for an email address', { dialog: 'email' }, 'email_required'], ['a note longer than the field', { maxlength: 200 }, 'note_too_long', 'x'.repeat(201)],
])
  test(`skipped, nothing sent: ${what}`, async () => {
    const row = await run({ linkedin_url: url(is), body: body ?? 'Dear Jana' });
    assert.deepEqual([row.result, row.error, site.sends], ['skipped', code, []]);
    if (!is.dialog && !is.maxlength) assert.deepEqual(server.begins, [], 'it took from the budget');
  });

for (const [what, is, code] of [
  ['a profile that moved to another name', { redirect: '/in/the-member/' }, 'recipient_mismatch'], ['a dialog naming somebody else', { dialog: 'other' }, 'recipient_mismatch'],
  ['a dialog in unknown words', { dialog: 'strange' }, 'driver_no_dialog'], ['no dialog at all', { dialog: 'none' }, 'driver_no_dialog'],
  ['a redirect without end', { site: 'loop' }, 'driver_timeout'],
])
  test(`failed by name, nothing sent: ${what}`, async () => {
    const row = await run({ linkedin_url: url(is), body: 'Dear Jana' });
    assert.deepEqual([row.result, row.error, site.sends], ['failed', code, []]);
  });

test('a page that never comes is given up by name, before anything was begun', async () => {
  const row = await run({ linkedin_url: url({ site: 'hung' }), body: 'Dear Jana' });
  assert.deepEqual([row.result, row.error, site.sends, server.begins], ['failed', 'driver_timeout', [], []]);
});

test('a dialog page that never comes is given up by name, and nothing is sent', async () => {
  const row = await run({ linkedin_url: url({ dialog: 'hung' }), body: 'Dear Jana' });
  assert.deepEqual([row.result, row.error, site.sends, server.begins.length], ['failed', 'driver_timeout', [], 1]);
});

/** The window is covered or minimised: as the page itself would see it, in the world of our own scripts. */
const hide = (when) => until(async () => {
  const tabId = await b.page.evaluate(async (part) => {
    const tabs = await chrome.tabs.query({ url: 'https://www.linkedin.com/*' });
    return tabs.find((tab) => tab.status === 'complete' && tab.url.includes(part))?.id;
  }, when);
  return tabId && b.page.evaluate((id) => chrome.scripting.executeScript({
    target: { tabId: id }, func: () => void Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' }),
  }).then(() => true, () => false), tabId);
}, 'the hidden page');

test('a hidden window is not worked in: nothing begun, and the reason is named', async () => {
  const id = server.add({ linkedin_url: url({ slow: 4_000 }), body: 'Dear Jana' });
  await b.pair(server);
  await b.go();
  await hide('/in/');
  const row = await until(() => server.rows.get(id).result && server.rows.get(id), 'the report', 90_000);
  assert.deepEqual([row.result, row.error, site.sends, server.begins], ['failed', 'window_hidden', [], []]);
});

test('a window hidden before the click is not clicked in', async () => {
  const id = server.add({ linkedin_url: url({ slowDialog: 3_000 }), body: 'Dear Jana' });
  await b.pair(server);
  await b.go();
  await hide('/preload/');
  const row = await until(() => server.rows.get(id).result && server.rows.get(id), 'the report', 90_000);
  assert.deepEqual([row.result, row.error, site.sends, server.begins.length], ['failed', 'window_hidden', [], 1]);
});

test('a profile that is gone is skipped', async () => {
  const row = await run({ linkedin_url: 'https://www.linkedin.com/in/nobody-here/', body: 'x' });
  assert.deepEqual([row.result, row.error], ['skipped', 'profile_not_found']);
});

test('a lead page of the Sales Navigator is not opened', async () => {
  const row = await run({ linkedin_url: 'https://www.linkedin.com/sales/lead/abc', body: 'x' });
  assert.deepEqual([row.result, row.error, site.visits], ['skipped', 'unsupported_url', []]);
});

test('a dialog that closes without sending is not believed', async () => {
  const row = await run({ linkedin_url: url({ dialog: 'false-success' }), body: 'Dear Jana' });
  assert.deepEqual([row.result, row.error, site.sends], ['failed', 'unknown_outcome', []]);
});

test('an invitation that the profile does not show is found in the list of sent ones', async () => {
  const row = await run({ linkedin_url: url({ dialog: 'false-success', listed: true }), body: 'Dear Jana' });
  assert.deepEqual([row.result, row.verified_by], ['sent', 'sent_list']);
});

