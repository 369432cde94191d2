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

const url = (is) => site.person('jana-nova', is);
const reported = (id) => until(() => server.rows.get(id).result && server.rows.get(id), 'the report', 90_000);
const waitsFor = (reason) => until(async () => (await b.status()).state.reason === reason, reason);

test('the first run is a dry run: everything up to typing, nothing begun, nothing sent', async () => {
  const id = server.add({ linkedin_url: url(), body: 'Dear Jana' });
  await b.pair(server, { dryRun: true });
  await b.go();
  const { dry } = await until(async () => (await b.status()).dry.length && b.status(), 'the rehearsal');
  assert.deepEqual([dry[0].name, dry[0].code], ['Jana Nová', null]);
  assert.deepEqual([site.sends, server.begins], [[], []]);
  await b.go();
  await waitsFor('dry_run_done');
  await until(() => server.rows.get(id).status === 'queued', 'the lease given back');
  assert.equal(server.rows.get(id).leases, 1, 'handed out more than once');
});

test('a dry run takes each of five people once, and then asks for no more', async () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'].map((v) => server.add({ linkedin_url: site.person(`person-${v}`), body: 'Dear one', contact_name: v }));
  await b.pair(server, { dryRun: true });
  for (let n = 1; n <= 5; n++) {
    await b.go();
    await until(async () => (await b.status()).dry.length === n, `rehearsal ${n}`);
  }
  await until(() => [...server.rows.values()].every((r) => r.status === 'queued'), 'the leases given back');
  const pulls = server.calls.filter((c) => c === 'GET /linkedin-queue').length;
  await b.go();
  await waitsFor('dry_run_done');
  assert.deepEqual([ids.map((id) => server.rows.get(id).leases ?? 0), pulls, server.begins, site.sends], [[1, 1, 1, 1, 1, 0], 5, [], []]);
  assert.equal(server.calls.filter((c) => c === 'GET /linkedin-queue').length, pulls);
  await b.say({ type: 'settings', changes: { dryRun: false } });
  await b.go();
  assert.equal((await reported(ids[0])).result, 'sent');
});

test('a text that changed is asked for again: nothing is opened before it was accepted', async () => {
  const id = server.add({ linkedin_url: url(), body: 'Dear Jana' });
  await b.pair(server);
  await until(async () => (await b.stored('server'))?.reached, 'the first heartbeat');
  await b.store({ settings: { ...(await b.stored('settings')), consent: '2025-01' } });
  await b.go();
  await waitsFor('consent_outdated');
  assert.deepEqual([server.rows.get(id).status, site.visits], ['queued', []]);
  await b.page.reload();
  await b.page.getByRole('heading', { name: 'Read this again' }).waitFor();
  await b.page.getByLabel('I have read the new text').check();
  await b.page.getByRole('button', { name: 'Accept and go on' }).click();
  await b.page.getByRole('heading', { name: 'Read this again' }).waitFor({ state: 'hidden' });
  assert.ok(server.calls.includes('POST /consent'));
  await b.go();
  assert.equal((await reported(id)).result, 'sent');
});

test('a consent that the server finds outdated stops everything, by name', async () => {
  const id = server.add({ linkedin_url: url(), body: 'Dear Jana' });
  await b.pair(server);
  await until(async () => (await b.stored('server'))?.reached, 'the first heartbeat');
  server.consent = '2027-01';
  server.pause = { reason: 'consent_outdated', until: null };
  await b.store({ server: { ...(await b.stored('server')), at: 0 } });
  await b.say({ type: 'check' });
  await waitsFor('consent_outdated');
  const { consent } = await b.status();
  assert.match((await b.say({ type: 'agree', consent })).error, /consent_outdated/);
  assert.deepEqual([server.rows.get(id).status, site.visits], ['queued', []]);
});

test('a person who may only look on now is told so, and nothing is opened', async () => {
  const id = server.add({ linkedin_url: url(), body: 'Dear Jana' });
  server.pause = { reason: 'role_missing', until: null };
  await b.pair(server);
  await b.go();
  await waitsFor('role_missing');
  assert.deepEqual([server.rows.get(id).status, site.visits], ['queued', []]);
});

test('pausing in mid-run: nothing is clicked; resuming does it once', async () => {
  const id = server.add({ linkedin_url: url({ slow: 2000 }), body: 'Dear Jana' });
  await b.pair(server);
  await b.go();
  await until(async () => (await b.row(id))?.state === 'begun', 'begin');
  await b.say({ type: 'pause' });
  await until(() => b.driven().some((p) => p.url().includes('/preload/')), 'the dialog');
  await until(() => b.driven()[0].evaluate(() => !!document.querySelector('textarea')?.value), 'the typed note');
  await waitsFor('paused');
  assert.equal(site.sends.length, 0);
  await until(async () => !(await b.status()).current?.clicked, 'no grant');
  await b.say({ type: 'resume' });
  assert.equal((await reported(id)).result, 'sent');
  assert.equal(site.sends.length, 1);
});

test('the server goes away before the report: it is kept and told once it is back', async () => {
  const id = server.add({ linkedin_url: url(), body: 'Dear Jana' });
  server.hooks['/linkedin-queue/{id}'] = () => { server.down = true; };
  await b.pair(server);
  await b.go();
  await until(() => server.down, 'the lost report');
  await waitsFor('offline');
  assert.deepEqual([site.sends.length, server.rows.get(id).result], [1, undefined]);
  server.hooks = {};
  server.down = false;
  await b.say({ type: 'check' });
  assert.equal((await reported(id)).result, 'sent');
  assert.equal(site.sends.length, 1);
});

test('a server that cannot be reached stops everything, and nothing is sent', async () => {
  await b.pair(server);
  await until(async () => (await b.stored('server'))?.reached, 'the first heartbeat');
  server.down = true;
  server.add({ linkedin_url: url(), body: 'Dear Jana' });
  await b.store({ server: { ...(await b.stored('server')), at: 0 }, pacing: { notBefore: Date.now() - 1000, lastAt: null } });
  await b.say({ type: 'check' });
  await waitsFor('offline');
  assert.deepEqual([site.sends, site.visits], [[], []]);
});

test('an access token that ends is renewed, also when the answer to that is lost', async () => {
  const id = server.add({ linkedin_url: url(), body: 'Dear Jana' });
  await b.pair(server);
  await until(async () => (await b.stored('server'))?.reached, 'the first heartbeat');
  server.devices[0].accessUntil = 0;
  let lost = 0;
  server.hooks['/token/refresh'] = () => { if (!lost++) server.dropNext = true; };
  await b.go();
  await until(() => lost, 'the lost answer');
  await b.go();
  assert.equal((await reported(id)).result, 'sent');
  assert.ok(lost >= 2);
});

test('a second device takes over; the first one stops and says why', async () => {
  await b.pair(server);
  await until(async () => (await b.stored('server'))?.reached, 'the first heartbeat');
  const second = await browser({ site });
  try {
    await second.pair(server);
    const id = server.add({ linkedin_url: url(), body: 'Dear Jana' });
    await b.go();
    await waitsFor('device_revoked');
    assert.equal(site.sends.length, 0);
    await second.go();
    assert.equal((await reported(id)).result, 'sent');
    assert.equal(site.sends.length, 1);
  } finally {
    await second.close();
  }
});

test('the kill switch of the server leaves the queue alone', async () => {
  server.kill_switch = true;
  const id = server.add({ linkedin_url: url(), body: 'Dear Jana' });
  await b.pair(server);
  await b.go();
  await waitsFor('kill_switch');
  assert.deepEqual([server.rows.get(id).status, site.visits], ['queued', []]);
});

test('outside working hours nothing is touched', async () => {
  server.config = { ...server.config, zone: (await import('./overture.mjs')).zoneOfAfternoon(20) };
  const id = server.add({ linkedin_url: url(), body: 'Dear Jana' });
  await b.pair(server);
  await b.go();
  await waitsFor('outside_hours');
  assert.deepEqual([server.rows.get(id).status, site.visits], ['queued', []]);
});

test('a cap that only the server knows of is obeyed before anything is clicked', async () => {
  server.beginAnswer = { status: 429, body: { code: 'invite_day_cap', detail: 'Enough for today.' }, headers: { 'Retry-After': '600' } };
  server.add({ linkedin_url: url(), body: 'Dear Jana' });
  await b.pair(server);
  await b.go();
  await waitsFor('invite_day_cap');
  assert.deepEqual([site.visits, site.clicks], [['/in/jana-nova/'], 0]);
  await until(() => b.driven().length === 0, 'the window closing');
});

test('a wrong code, a plain http server and a missing consent do not pair', async () => {
  const { consent } = await b.status();
  const pair = (changes) => b.say({ type: 'pair', server: server.url, code: 'ABCD2345', deviceName: 'Test', consent, ...changes });
  assert.ok((await pair({ code: 'WRONG' })).error);
  assert.ok((await pair({ server: 'http://overture.example' })).error);
  assert.ok((await pair({ consent: '' })).error);
  assert.equal((await b.stored('settings')).deviceId, null);
});
