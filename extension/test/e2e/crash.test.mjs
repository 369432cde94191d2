import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
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


afterEach(() => assert.deepEqual(site.traps, [], 'somebody else was clicked'));

/** The moment has passed after which a fresh look is allowed. */
const later = (id) => b.rewrite(id, { at: { armed: Date.now() - 61_000 } });

/** Up to a page that asks for its grant, with the worker stopped just before it writes the answer down. */
async function asking() {
  const id = server.add({ linkedin_url: site.person('jana-nova', { slow: 1500 }), body: 'Dear Jana' });
  await b.pair(server);
  await b.go();
  await until(async () => (await b.row(id))?.nonce && b.driven().length, 'the page');
  await until(() => b.driven().some((p) => p.url().includes('/preload/')), 'the dialog');
  await b.holdJournal();
  await b.waitingForJournal(1);
  return id;
}
const reported = (id) => until(() => server.rows.get(id).result && server.rows.get(id), 'the report', 90_000);

test('A: the worker dies between claim and begin; the action is done once', async () => {
  const id = server.add({ linkedin_url: site.person('jana-nova'), body: 'Dear Jana' });
  let killed;
  server.hooks['/linkedin-queue/{id}/begin'] = () => (killed ??= b.killWorker());
  await b.pair(server);
  await b.go().catch(() => undefined);
  await until(() => !!killed, 'the kill');
  await killed;
  assert.equal((await b.row(id)).state, 'leased');
  await b.say({ type: 'check' });
  assert.equal((await reported(id)).result, 'sent');
  assert.equal(site.sends.length, 1);
});

test('A: the worker dies while it looks, before begin; the action is done once', async () => {
  const id = server.add({ linkedin_url: site.person('jana-nova', { slow: 2500 }), body: 'Dear Jana' });
  await b.pair(server);
  await b.go();
  await until(async () => (await b.row(id))?.nonce, 'the look');
  await b.killWorker();
  assert.deepEqual([(await b.row(id)).state, server.begins], ['leased', []]);
  await b.say({ type: 'check' });
  assert.equal((await reported(id)).result, 'sent');
  assert.deepEqual([site.sends.length, server.begins.length], [1, 1]);
});

test('A: worker and browser are gone while it looks; a new browser does it once', async () => {
  const id = server.add({ linkedin_url: site.person('jana-nova', { slow: 2500 }), body: 'Dear Jana' });
  await b.pair(server);
  await b.go();
  await until(async () => (await b.row(id))?.nonce, 'the look');
  await b.kill();
  b = await browser({ site, profile: b.profile });
  await b.say({ type: 'check' });
  assert.equal((await reported(id)).result, 'sent');
  assert.deepEqual([site.sends.length, server.begins.length], [1, 1]);
});

test('B: the worker dies after writing the grant, before answering it; the page asks again and clicks once', async () => {
  const id = await asking();
  await b.rewrite(id, { state: 'armed', at: { armed: Date.now() } });
  await b.killWorker();
  await b.releaseJournal();
  assert.equal((await reported(id)).result, 'sent');
  assert.equal(site.sends.length, 1);
});

test('C: the worker dies after the click, before writing it down; the page says it again', async () => {
  const id = await asking();
  await b.holdJournal(false);
  await b.releaseJournal();
  await until(() => site.sends.length, 'the click');
  assert.equal((await b.row(id)).state, 'armed');
  await b.killWorker();
  await b.releaseJournal();
  assert.equal((await reported(id)).result, 'sent');
  assert.equal(site.sends.length, 1);
});

test('D: worker and page are gone after the click; a fresh page shows that it was sent', async () => {
  const id = await asking();
  await b.holdJournal(false);
  await b.releaseJournal();
  await until(() => site.sends.length, 'the click');
  await b.closeDriven();
  await b.killWorker();
  await b.releaseJournal();
  await later(id);
  await b.say({ type: 'check' });
  const row = await reported(id);
  assert.deepEqual([row.result, row.verified_by, site.sends.length], ['sent', 'profile', 1]);
});

test('E: worker and page are gone after the grant, before the click; nothing is sent and nobody claims otherwise', async () => {
  const id = await asking();
  await b.rewrite(id, { state: 'armed', at: { armed: Date.now() } });
  await b.closeDriven();
  await b.killWorker();
  await b.releaseJournal();
  await later(id);
  await b.say({ type: 'check' });
  const row = await reported(id);
  assert.deepEqual([row.result, row.error, site.sends.length], ['failed', 'unknown_outcome', 0]);
  assert.equal(server.reports.at(-1).evidence.verified_absent, true);
});

/** The browser dies; a new one opens the same profile. */
async function killed(id) {
  await b.kill();
  b = await browser({ site, profile: b.profile });
  await b.rewrite(id, { at: { armed: Date.now() - 61_000, begun: Date.now() - 61_000 } });
  await b.say({ type: 'check' });
  return reported(id);
}

test('F: the browser is killed after the click; the journal is there again and a fresh page tells', async () => {
  const id = await asking();
  await b.holdJournal(false);
  await b.releaseJournal();
  await until(() => site.sends.length, 'the click');
  const row = await killed(id);
  assert.deepEqual([row.result, site.sends.length], ['sent', 1]);
});

test('F: the browser is killed before the grant; the action is looked at, never done a second time', async () => {
  const id = await asking();
  const row = await killed(id);
  assert.deepEqual([row.result, row.error, site.sends.length], ['failed', 'unknown_outcome', 0]);
});

test('a message whose worker and page are gone after the click is found in the thread', async () => {
  const id = server.add({ action_type: 'message', linkedin_url: site.person('jana-nova', { profile: 'first', composer: 'late' }), body: 'Hello' });
  await b.pair(server);
  await b.go();
  await until(() => site.sends.length, 'the click');
  await b.closeDriven();
  await b.killWorker();
  await later(id);
  await b.say({ type: 'check' });
  const row = await reported(id);
  assert.deepEqual([row.result, row.verified_by, site.sends.length], ['sent', 'thread', 1]);
});
