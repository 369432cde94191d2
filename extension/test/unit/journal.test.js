import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IllegalMove, STATES, grant, isLegal, leased, move, pruned } from '../../lib/journal.js';
import { items } from '../../lib/queue.js';
import { recover } from '../../lib/recover.js';

const NOW = 1_800_000_000_000;
const row = (changes = {}) => ({
  ...leased({ id: 'a', action: 'connection_request', vanity: 'jana', name: 'Jana', campaign: 'Spring', body: 'Dear Jana', notePolicy: 'required', leaseToken: 't', leaseUntil: NOW + 300_000, attempt: 1, notBefore: null }, NOW),
  nonce: 'aaaaaaaa', tabId: 7, boot: 'b1', ...changes,
});
const OUTCOME = { status: 'sent', error: null, verifiedBy: 'profile', at: NOW, evidence: {} };
const SKIPPED = { ...OUTCOME, status: 'skipped', error: 'already_pending', verifiedBy: null };
const LEGAL = ['leased>begun', 'leased>observed', 'leased>dropped', 'begun>armed', 'begun>observed', 'armed>clicked', 'armed>observed', 'clicked>observed', 'observed>reported', 'reported>acked'];

test('every move that is not in the list is refused, every one that is happens', () => {
  for (const from of STATES)
    for (const to of STATES) {
      const legal = LEGAL.includes(`${from}>${to}`);
      assert.equal(isLegal(from, to), legal, `${from} to ${to}`);
      const tried = () => move(row({ state: from }), to, NOW + 1, { outcome: from === 'leased' ? SKIPPED : OUTCOME });
      if (legal) assert.equal(tried().state, to);
      else assert.throws(tried, IllegalMove);
    }
});

test('an observation needs an outcome and a grant needs a page', () => {
  assert.throws(() => move(row({ state: 'clicked' }), 'observed', NOW), IllegalMove);
  assert.throws(() => move(row({ state: 'begun', nonce: null }), 'armed', NOW), IllegalMove);
});

test('nothing is sent without begin', () => assert.throws(() => move(row({ state: 'leased' }), 'observed', NOW, { outcome: OUTCOME }), IllegalMove));

test('the text leaves the journal with the last move', () => assert.equal(move(row({ state: 'reported' }), 'acked', NOW).body, ''));

test('a grant is given once and repeated only to the same page', () => {
  const first = grant(row({ state: 'begun' }), 'aaaaaaaa', 7, NOW + 5);
  assert.deepEqual([first.granted, first.row.state, first.grantedAt], [true, 'armed', NOW + 5]);
  const again = grant(first.row, 'aaaaaaaa', 7, NOW + 9);
  assert.deepEqual([again.granted, again.grantedAt], [true, NOW + 5]);
  assert.equal(grant(first.row, 'bbbbbbbb', 7, NOW).granted, false);
  assert.equal(grant(first.row, 'aaaaaaaa', 8, NOW).granted, false);
  for (const state of ['leased', 'clicked', 'observed', 'reported', 'acked', 'dropped'])
    assert.equal(grant(row({ state }), 'aaaaaaaa', 7, NOW).granted, false, state);
});

test('closed rows leave after thirty days, open ones never', () => {
  const old = NOW - 31 * 86_400_000;
  assert.deepEqual(pruned([row({ state: 'acked', at: { acked: old } }), row({ state: 'armed', at: { armed: old } })], NOW).map((r) => r.state), ['armed']);
});

const seen = (changes = {}) => ({ now: NOW + 120_000, boot: 'b1', alive: false, held: false, ...changes });
const CLAIM = { type: 'outcome', nonce: 'aaaaaaaa', clicked: true, sent: true, code: null, limit: null, verifiedBy: null, evidence: {} };
const TABLE = [
  ['leased, lease valid', {}, {}, 'begin'],
  ['leased, lease over', {}, { now: NOW + 400_000 }, 'drop'],
  ['leased, paused', {}, { held: true }, 'drop'],
  ['leased, begin perhaps heard', { beginTried: true }, { now: NOW + 400_000 }, 'begin'],
  ['begun, page gone', { state: 'begun', at: { begun: NOW } }, {}, 'restart'],
  ['begun, page at work', { state: 'begun', at: { begun: NOW } }, { alive: true }, 'wait'],
  ['begun, paused', { state: 'begun', at: { begun: NOW } }, { held: true }, 'wait'],
  ['begun long ago', { state: 'begun', at: { begun: NOW } }, { now: NOW + 601_000 }, 'give_up'],
  ['begun, browser restarted', { state: 'begun', at: { begun: NOW } }, { boot: 'b2' }, 'verify'],
  ['begun, browser just restarted', { state: 'begun', at: { begun: NOW } }, { boot: 'b2', now: NOW + 30_000 }, 'wait'],
  ['armed, page at work', { state: 'armed', at: { armed: NOW } }, { alive: true }, 'wait'],
  ['armed, page gone, too early to look', { state: 'armed', at: { armed: NOW } }, { now: NOW + 59_000 }, 'wait'],
  ['armed, page gone', { state: 'armed', at: { armed: NOW } }, {}, 'verify'],
  ['clicked, page gone', { state: 'clicked', at: { armed: NOW, clicked: NOW } }, {}, 'verify'],
  ['clicked, the page has spoken', { state: 'clicked', at: { armed: NOW, clicked: NOW }, claim: CLAIM }, { alive: true, now: NOW + 1 }, 'verify'],
  ['observed', { state: 'observed' }, {}, 'report'],
  ['reported', { state: 'reported' }, {}, 'report'],
  ['acked', { state: 'acked' }, {}, 'nothing'],
];
for (const [name, changes, world, step] of TABLE) test(`found ${name}: ${step}`, () => assert.equal(recover(row(changes), seen(world)), step));

test('whoever may have clicked is never begun or restarted, whatever else is so', () => {
  for (const state of ['armed', 'clicked'])
    for (const alive of [true, false]) for (const held of [true, false]) for (const boot of ['b1', 'b2']) for (const minutes of [0, 1, 4, 6, 60, 6000]) for (const claim of [null, CLAIM])
      assert.ok(['wait', 'verify'].includes(recover(row({ state, claim, at: { begun: NOW, armed: NOW } }), { now: NOW + minutes * 60_000, boot, alive, held })));
});

test('rows of the queue that are not understood are left alone', () => {
  const good = { id: '1', action_type: 'connection_request', linkedin_url: 'https://www.linkedin.com/in/jana/', body: 'x', lease_token: 't', lease_expires_at: '2026-11-23T09:00:00Z', attempt: 2, note_policy: 'surprise' };
  assert.deepEqual(items([good, { ...good, action_type: 'like' }, { ...good, lease_token: undefined }, { ...good, action_type: 'message', body: ' ' }, null, 'x'], NOW).length, 1);
  assert.equal(items([good], NOW)[0].notePolicy, 'required');
  assert.equal(items([{ ...good, linkedin_url: 'https://evil.example/in/jana' }], NOW)[0].vanity, null);
  assert.deepEqual(items({ error: 'x' }, NOW), []);
});
