import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Api, Offline, Revoked, retryAfter } from '../../lib/api.js';
import { older } from '../../lib/app.js';
import { judge } from '../../lib/judge.js';

const NOW = 1_800_000_000_000;
let disk, memory, calls, answers, api;

/** Locks that really queue, as the browser's do. */
const locks = () => {
  const tails = new Map();
  return { request: (name, work) => {
    const run = (tails.get(name) ?? Promise.resolve()).then(() => work());
    tails.set(name, run.catch(() => undefined));
    return run;
  } };
};
const json = (status, body, headers = {}) => ({ ok: status < 300, status, headers: new Headers(headers), text: async () => (typeof body === 'string' ? body : JSON.stringify(body)) });
const tokens = { access_token: 'new', refresh_token: 'r2', expires_in: 900 };

beforeEach(() => {
  disk = { settings: { server: 'https://o.example' }, refresh: 'r1' };
  memory = { access: { token: 'old', until: NOW + 600_000 } };
  calls = [];
  answers = {};
  const store = { get: async (key) => disk[key], set: async (key, value) => void (disk[key] = value) };
  const session = { get: async (key) => ({ [key]: memory[key] }), set: async (v) => void Object.assign(memory, v), remove: async (key) => void delete memory[key] };
  const fetch = async (url, init) => {
    const path = url.replace('https://o.example/api/extension', '');
    calls.push(`${init.method} ${path} ${init.headers.Authorization ?? '-'}`);
    const answer = answers[path]?.shift?.() ?? json(200, {});
    if (answer instanceof Error) throw answer;
    return answer;
  };
  api = new Api({ store, session, fetch, clock: { now: () => NOW }, locks: locks() });
});

test('a call carries the token, no cookie, and follows no redirect', async () => {
  assert.equal((await api.call('GET', '/config')).ok, true);
  assert.deepEqual(calls, ['GET /config Bearer old']);
});

test('a refused token is renewed once and the call repeated', async () => {
  answers = { '/config': [json(401, {})], '/token/refresh': [json(200, tokens)] };
  assert.equal((await api.call('GET', '/config')).ok, true);
  assert.deepEqual(calls, ['GET /config Bearer old', 'POST /token/refresh -', 'GET /config Bearer new']);
  assert.deepEqual([disk.refresh, memory.access.token], ['r2', 'new']);
});

test('five calls with an ended token share one renewal', async () => {
  memory.access.until = NOW;
  answers = { '/token/refresh': [json(200, tokens)] };
  await Promise.all(Array.from({ length: 5 }, () => api.call('GET', '/config')));
  assert.equal(calls.filter((c) => c.includes('/token/refresh')).length, 1);
});

test('a refused refresh token means the device is no longer paired', async () => {
  memory = {};
  answers = { '/token/refresh': [json(401, { code: 'device_revoked' })] };
  await assert.rejects(api.call('GET', '/config'), Revoked);
});

test('no network, a broken server and a proxy’s page are all offline, and the refresh token stays', async () => {
  for (const answer of [new TypeError('Failed to fetch'), json(503, {}), json(200, '<html>sign in to the wifi</html>')]) {
    answers = { '/config': [answer] };
    await assert.rejects(api.call('GET', '/config'), Offline);
  }
  memory = {};
  answers = { '/token/refresh': [new TypeError('Failed to fetch')] };
  await assert.rejects(api.call('GET', '/config'), Offline);
  assert.equal(disk.refresh, 'r1');
});

test('a refusal keeps its code, sentence and how long to wait', async () => {
  answers = { '/linkedin-queue/1/begin': [json(429, { code: 'daily_limit', detail: 'Enough.' }, { 'Retry-After': '60' })] };
  const { ok, code, detail, retryAfter: at } = await api.call('POST', '/linkedin-queue/1/begin', {});
  assert.deepEqual([ok, code, detail, at], [false, 'daily_limit', 'Enough.', NOW + 60_000]);
});

test('Retry-After is seconds or a date, and never more than a week', () => {
  assert.equal(retryAfter(null, NOW), null);
  assert.equal(retryAfter('soon', NOW), null);
  assert.equal(retryAfter('99999999', NOW), NOW + 7 * 86_400_000);
  assert.equal(retryAfter(new Date(NOW + 5_000).toUTCString(), NOW), NOW + 5_000);
});

test('versions are compared by number', () => {
  assert.deepEqual([older('1.9.0', '1.10.0'), older('1.10.0', '1.9.0'), older('1.0', '1.0.0')], [true, false, false]);
});

const seen = (changes) => ({ page: 'profile', state: 'connectable', url: 'https://www.linkedin.com/in/jana/', viewer: null, compose: null, hidden: false, evidence: {}, ...changes });
for (const [what, action, changes, member, code] of [
  ['connectable', 'connection_request', {}, null, null],
  ['signed out', 'connection_request', { page: 'login' }, null, 'logged_out'],
  ['another account', 'connection_request', { viewer: 'somebody' }, 'me', 'account_mismatch'],
  ['somebody else’s page', 'connection_request', { url: 'https://www.linkedin.com/in/jana-2/' }, null, 'recipient_mismatch'],
  ['a page of another kind', 'connection_request', { page: 'other' }, null, 'driver_no_topcard'],
  ['hidden', 'connection_request', { hidden: true }, null, 'window_hidden'],
  ['a state nobody knows', 'connection_request', { state: 'surprise' }, null, 'connect_not_available'],
  ['a message to a stranger', 'message', {}, null, 'not_connected'],
  ['a message without a composer', 'message', { state: 'first' }, null, 'driver_no_textarea'],
  ['a composer at another site', 'message', { state: 'first', compose: 'https://evil.example/messaging/compose/?recipient=a' }, null, 'driver_no_textarea'],
]) test(`a page that shows ${what}: ${code ?? 'go'}`, () => {
  const verdict = judge(action, 'jana', seen(changes), member);
  assert.equal(verdict.go ? null : verdict.code, code);
});
