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

const message = (is, body = 'Hello\nJana') => run({ action_type: 'message', linkedin_url: url({ profile: 'first', ...is }), body });

for (const [what, is, body] of [['two lines', {}, 'Hello\nJana'], ['a short one', { thread: ['hm'] }, 'ok'], ['beside another open conversation', { composer: 'two' }, 'Hello'], ['a prompt to share the profile after it', { composer: 'share' }, 'Hello']])
  test(`a message arrives once: ${what}`, async () => {
    const row = await message(is, body);
    assert.deepEqual([row.result, row.verified_by, site.sends.length], ['sent', 'thread', 1]);
    assert.deepEqual([site.sends[0].vanity, site.sends[0].body.replace(/\n+/g, '\n').trim()], ['jana-nova', body]);
  });

for (const [what, is, status, code] of [
  ['nobody connected', { profile: 'under-more' }, 'skipped', 'not_connected'], ['the same text already there', { thread: ['Hello Jana'] }, 'skipped', 'already_sent'],
  ['a namesake’s conversation', { composer: 'namesake' }, 'failed', 'recipient_mismatch'], ['Enter sends', { composer: 'enter' }, 'failed', 'enter_to_send_mode'],
])
  test(`no message: ${what}`, async () => {
    const row = await message(is, 'Hello Jana');
    assert.deepEqual([row.result, row.error, site.sends], [status, code, []]);
  });

test('a message that never shows is looked for on a fresh page, not sent again, and nobody claims that it went', async () => {
  const id = server.add({ action_type: 'message', linkedin_url: url({ profile: 'first', composer: 'lost' }), body: 'Hello Jana' });
  await b.pair(server);
  await b.go();
  await until(async () => (await b.row(id))?.claim, 'the click', 90_000);
  assert.equal(server.rows.get(id).result, undefined);
  const clicks = site.clicks;
  await b.rewrite(id, { at: { armed: Date.now() - 61_000 } });
  await b.say({ type: 'check' });
  const row = await until(() => server.rows.get(id).result && server.rows.get(id), 'the report', 90_000);
  assert.deepEqual([row.result, row.error, clicks, site.clicks], ['failed', 'unknown_outcome', 1, 1]);
  assert.equal(server.reports.at(-1).evidence.verified_absent, true);
  const { check } = await b.status();
  assert.deepEqual(check.map((c) => c.name), ['Jana Nová']);
});

test('a message that shows late on a page read afresh was sent', async () => {
  const id = server.add({ action_type: 'message', linkedin_url: url({ profile: 'first', composer: 'late' }), body: 'Hello Jana' });
  await b.pair(server);
  await b.go();
  await until(async () => (await b.row(id))?.claim, 'the click', 90_000);
  await b.rewrite(id, { at: { armed: Date.now() - 61_000 } });
  await b.say({ type: 'check' });
  const row = await until(() => server.rows.get(id).result && server.rows.get(id), 'the report', 90_000);
  assert.deepEqual([row.result, row.verified_by, site.sends.length, site.clicks], ['sent', 'thread', 1, 1]);
});
