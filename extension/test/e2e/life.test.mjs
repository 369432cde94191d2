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


const url = (is) => site.person('jana-nova', is);
const reported = (id) => until(() => server.rows.get(id).result && server.rows.get(id), 'the report', 60_000);
const waitsFor = (reason) => until(async () => (await b.status()).state.reason === reason, reason);

test('the first run is a dry run: everything up to typing, nothing begun, nothing sent', async () => {
  const id = server.add({ linkedin_url: url(), body: 'Dear Jana' });
  await b.pair(server, { dryRun: true });
  await b.go();
  const { dry } = await until(async () => (await b.status()).dry.length && b.status(), 'the rehearsal');
  assert.deepEqual([dry[0].name, dry[0].code], ['Jana Nová', null]);
  assert.deepEqual([site.sends, server.begins, server.rows.get(id).status], [[], [], 'queued']);
  await b.go();
  await waitsFor('dry_run_done');
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

test('a cap that only the server knows of is obeyed before LinkedIn is opened', async () => {
  server.beginAnswer = { status: 429, body: { code: 'invite_day_cap', detail: 'Enough for today.' }, headers: { 'Retry-After': '600' } };
  server.add({ linkedin_url: url(), body: 'Dear Jana' });
  await b.pair(server);
  await b.go();
  await waitsFor('invite_day_cap');
  assert.deepEqual(site.visits, []);
});

test('a wrong code, a plain http server and a missing consent do not pair', async () => {
  const { consent } = await b.status();
  const pair = (changes) => b.say({ type: 'pair', server: server.url, code: 'ABCD2345', deviceName: 'Test', consent, ...changes });
  assert.ok((await pair({ code: 'WRONG' })).error);
  assert.ok((await pair({ server: 'http://overture.example' })).error);
  assert.ok((await pair({ consent: '' })).error);
  assert.equal((await b.stored('settings')).deviceId, null);
});
