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
  const done = await until(() => (server.rows.get(id).result || server.rows.get(id).paused) && server.rows.get(id), 'the report', 90_000);
  assert.deepEqual(site.traps, [], 'somebody else was clicked');
  return done;
}
const url = (is) => site.person('jana-nova', is);

for (const [dialog, kind, scope] of [['weekly', 'weekly_invite_limit', 'invites'], ['toast', 'weekly_invite_limit', 'invites'], ['premium-open', 'note_quota', 'noted'], ['premium-submit', 'note_quota', 'noted']])
  test(`a limit is reported and stops its kind: ${dialog}`, async () => {
    const row = await run({ linkedin_url: url({ dialog }), body: 'Dear Jana' });
    assert.deepEqual([row.result, row.paused, row.status, site.sends], [undefined, kind, 'queued', []]);
    assert.deepEqual([server.limits[0].kind, server.limits[0].scope], [kind, scope]);
    assert.ok(Date.parse(server.limits[0].until) > Date.now());
    assert.ok((await b.stored('blocks'))[scope]);
  });

for (const [mode, kind] of [['login', 'logged_out'], ['authwall', 'logged_out'], ['checkpoint', 'checkpoint'], ['captcha', 'captcha'], ['429', 'too_many_requests'], ['999', 'too_many_requests'], ['error-shaped', 'too_many_requests'], ['restricted', 'restricted']])
  test(`everything stops at ${mode}`, async () => {
    const row = await run({ linkedin_url: url({ site: mode }), body: 'Dear Jana' });
    assert.deepEqual([row.paused, row.status, server.begins], [kind, 'queued', []]);
    assert.deepEqual([server.limits[0].kind, server.limits[0].scope, site.sends], [kind, 'all', []]);
    const other = server.add({ linkedin_url: site.person('petr-maly'), body: 'Dear Petr' });
    await b.go();
    await until(async () => (await b.status()).state.reason === kind, 'the stop');
    assert.equal(server.rows.get(other).status, 'queued');
  });

test('when a limit is over, the person it was met with is invited, once', async () => {
  const id = server.add({ linkedin_url: url({ dialog: 'weekly' }), body: 'Dear Jana' });
  await b.pair(server);
  await b.go();
  await until(() => server.rows.get(id).paused, 'the report');
  await until(async () => (await b.row(id)).state === 'acked', 'the last move');
  assert.equal(server.begins.length, 1);
  url();
  await b.store({ blocks: {} });
  await b.go();
  await until(() => server.rows.get(id).result === 'sent', 'the report', 90_000);
  assert.deepEqual([site.sends.length, server.begins.length], [1, 2]);
});

test('another LinkedIn account than the one paired stops everything', async () => {
  await b.pair(server);
  await b.page.evaluate(async () => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...settings, member: 'somebody-else' } });
  });
  const id = server.add({ linkedin_url: url(), body: 'x' });
  await b.go();
  await until(() => server.limits.some((l) => l.kind === 'account_mismatch'), 'the report of the limit');
  assert.equal(site.sends.length, 0);
  await until(() => server.rows.get(id).paused === 'account_mismatch', 'the report');
});

test('three pages in a row that do not look as expected stop everything', async () => {
  await b.pair(server);
  for (const v of ['a-one', 'b-two', 'c-three']) {
    const id = server.add({ linkedin_url: site.person(v, { dialog: 'strange' }), body: 'x' });
    await b.go();
    await until(() => server.rows.get(id).result, v);
  }
  await until(() => server.limits.some((l) => l.kind === 'driver_broken'), 'the stop');
});

