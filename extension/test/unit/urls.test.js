import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evidence, fromOwnPage, fromPage, isDrivenPage } from '../../lib/messages.js';
import * as reasons from '../../lib/reasons.js';
import { composeUrl, inviteUrl, profileUrl, sameVanity, serverUrl, vanityOf } from '../../lib/urls.js';

test('profiles are recognised and rebuilt', () => {
  for (const [address, vanity] of [
    ['https://www.linkedin.com/in/jana-nova/', 'jana-nova'], ['http://linkedin.com/in/jana-nova?x=1#y', 'jana-nova'],
    ['cz.linkedin.com/in/jana-nova', 'jana-nova'], ['https://www.linkedin.com/in/jana-nova/cs', 'jana-nova'],
    ['https://www.linkedin.com/in/jana-nov%C3%A1/', 'jana-nová'],
  ]) assert.equal(vanityOf(address), vanity, address);
  assert.equal(profileUrl('jana-nová'), 'https://www.linkedin.com/in/jana-nov%C3%A1/');
  assert.equal(inviteUrl('a&b=c'), 'https://www.linkedin.com/preload/custom-invite/?vanityName=a%26b%3Dc');
  assert.ok(sameVanity('Jana-Nová', 'jana-nova\u0301'));
});

test('anything else is not opened', () => {
  for (const address of [null, '', 42, 'https://www.linkedin.com/sales/lead/x', 'https://www.linkedin.com/company/x', 'https://evil.example/in/jana', 'https://www.linkedin.com.evil.example/in/jana',
    'https://u:p@www.linkedin.com/in/jana', 'https://www.linkedin.com:8443/in/jana', 'javascript:alert(1)', 'https://www.linkedin.com/in/%2e%2e%2ffeed', 'https://www.linkedin.com/in/jana/edit/intro',
    'https://www.linkedin.com/in/%zz', 'https://www.linkedin.com/in/../feed/', 'ftp://www.linkedin.com/in/jana'])
    assert.equal(vanityOf(address), null, String(address));
});

test('a compose address names a recipient and stays at LinkedIn', () => {
  assert.equal(composeUrl('/messaging/compose/?recipient=abc'), 'https://www.linkedin.com/messaging/compose/?recipient=abc');
  for (const bad of ['/messaging/compose/', 'https://evil.example/messaging/compose/?recipient=a', '/messaging/thread/1/', '/feed?recipient=a', 7]) assert.equal(composeUrl(bad), null, String(bad));
});

test('a server is reached by https, or by http on this machine only', () => {
  assert.equal(serverUrl(' overture.example/ '), 'https://overture.example');
  assert.equal(serverUrl('localhost:8080'), 'http://localhost:8080');
  assert.equal(serverUrl('https://a.example/overture/'), 'https://a.example/overture');
  for (const bad of ['http://overture.example', 'https://u:p@a.example', 'ftp://a.example', 'https://a.example/?q=1', '', null, 'http://localhost.evil.example']) assert.equal(serverUrl(bad), null, String(bad));
});

test('a page’s words are checked field by field', () => {
  const good = { type: 'outcome', nonce: 'aaaaaaaa', clicked: true, sent: false, code: 'unknown_outcome', limit: null, verifiedBy: null, evidence: { dialog: 'gone', body: 'x'.repeat(500), 'Bad Key': 1, deep: { a: 1 } } };
  assert.deepEqual(fromPage(good).evidence, { dialog: 'gone', body: 'x'.repeat(120) });
  for (const bad of [null, 'x', [], {}, { type: 'grant' }, { type: 'grant', nonce: '<script>' }, { ...good, clicked: 'yes' }, { ...good, code: 'DROP TABLE' }, { ...good, clicked: false, sent: true }, { type: 'token', nonce: 'aaaaaaaa' }])
    assert.equal(fromPage(bad), null);
  assert.deepEqual(Object.keys(evidence(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`k${String.fromCharCode(97 + (i % 26))}${i > 25 ? 'z' : ''}`, 1])))).length, 16);
});

test('an own page says only what is known', () => {
  assert.deepEqual(fromOwnPage({ type: 'pause', extra: 1 }), { type: 'pause' });
  for (const bad of [null, { type: 'constructor' }, { type: 'pair', server: 'x' }, { type: 'settings', changes: [] }, { type: 'dismiss', id: 4 }]) assert.equal(fromOwnPage(bad), null);
});

test('only the top frame of LinkedIn in our own tab is listened to', () => {
  const good = { id: 'me', frameId: 0, tab: { id: 7 }, url: 'https://www.linkedin.com/in/jana/' };
  assert.equal(isDrivenPage(good, 'me', 7), true);
  for (const bad of [{ ...good, id: 'you' }, { ...good, frameId: 1 }, { ...good, tab: { id: 8 } }, { ...good, tab: undefined }, { ...good, url: 'https://evil.example/' }, { ...good, url: 'https://www.linkedin.com.evil.example/' }, { ...good, url: undefined }])
    assert.equal(isDrivenPage(bad, 'me', 7), false);
  assert.equal(isDrivenPage(good, 'me', null), false);
});

test('every reason has a sentence and a status', () => {
  for (const code of Object.keys({ ...reasons.SKIPPED, ...reasons.FAILED, ...reasons.LIMITS, ...reasons.WAITING })) assert.ok(reasons.sentence(code).endsWith('.'), code);
  assert.equal(reasons.statusOf('already_pending'), 'skipped');
  for (const kind of Object.keys(reasons.LIMITS)) assert.equal(reasons.statusOf(kind), 'paused', kind);
  for (const code of Object.keys(reasons.FAILED)) assert.equal(reasons.statusOf(code), 'failed', code);
  assert.equal(reasons.statusOf('something_new'), 'failed');
  assert.equal(reasons.sentence('something_new'), 'something_new');
});
