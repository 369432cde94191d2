import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HARD, STRICTEST, afterLimit, caps, decide, isOpen, nextDelay, nextOpening, rested, rules, used, wallClock } from '../../lib/policy.js';
import { dice } from './dice.js';

const ZONES = ['Europe/Prague', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns', 'Africa/Cairo', 'UTC'];
const at = (text) => Date.parse(text);
const known = (changes = {}) => ({
  rules: rules({ zone: 'Europe/Prague', days: [1, 2, 3, 4, 5], invites_per_day: 20, invites_per_week: 80, messages_per_day: 50 }),
  own: {}, counts: { invitesToday: 0, invitesWeek: 0, messagesToday: 0, at: at('2026-11-23T09:00:00Z') }, spent: [], blocks: {}, stop: null,
  pacing: { notBefore: at('2026-11-23T09:00:00Z'), lastAt: null }, ...changes,
});
const MONDAY_TEN = at('2026-11-23T09:00:30Z');

test('an own draw lies between 45 and 120 seconds, both reached', () => {
  assert.equal(nextDelay(() => 0), 45_000);
  assert.equal(nextDelay(() => 1 - 2 ** -32), 120_000);
  const roll = dice(7);
  for (let i = 0; i < 20_000; i++) {
    const delay = nextDelay(roll);
    assert.ok(delay >= 45_000 && delay <= 120_000);
  }
});

test('a calm moment within hours may be used', () => assert.equal(decide(known(), MONDAY_TEN, dice(1)).run, true));

test('nothing runs before its time, and the time stays', () => {
  const decision = decide(known({ pacing: { notBefore: MONDAY_TEN + 5_000, lastAt: null } }), MONDAY_TEN, dice(1));
  assert.deepEqual([decision.run, decision.reason, decision.until], [false, 'resting', MONDAY_TEN + 5_000]);
});

test('every closed gate forgets the appointed time, so that coming back begins with a fresh wait', () => {
  for (const changes of [{ stop: 'paused' }, { counts: null }, { blocks: { all: { kind: 'captcha', until: null, hits: 1, at: 0 } } }]) {
    const shut = decide(known(changes), MONDAY_TEN, dice(1));
    assert.equal(shut.run, false);
    assert.equal(shut.pacing.notBefore, null);
    const again = decide(known({ pacing: shut.pacing }), MONDAY_TEN, dice(1));
    assert.equal(again.reason, 'resting');
    assert.ok(again.until >= MONDAY_TEN + 45_000 && again.until <= MONDAY_TEN + 120_000);
  }
});

test('a machine that slept waits afresh', () => {
  const decision = decide(known({ pacing: { notBefore: MONDAY_TEN - 10 * 60_000, lastAt: null } }), MONDAY_TEN, dice(1));
  assert.deepEqual([decision.run, decision.reason], [false, 'resting']);
});

test('old counts of the server are not trusted', () =>
  assert.equal(decide(known({ counts: { invitesToday: 0, invitesWeek: 0, messagesToday: 0, at: MONDAY_TEN - 16 * 60_000 } }), MONDAY_TEN, dice(1)).reason, 'offline'));

test('hours, weekend and the last three minutes are closed', () => {
  const prague = known().rules;
  assert.equal(isOpen(at('2026-11-23T07:59:59Z'), prague), false);
  assert.equal(isOpen(at('2026-11-23T08:00:00Z'), prague), true);
  assert.equal(isOpen(at('2026-11-23T16:56:59Z'), prague), true);
  assert.equal(isOpen(at('2026-11-23T16:57:00Z'), prague), false);
  assert.equal(isOpen(at('2026-11-22T10:00:00Z'), prague), false);
  assert.equal(isOpen(at('2026-11-23T10:00:00Z'), prague, [2]), false);
});

test('the next opening of a Friday night is Monday morning, also when the clocks change in between', () => {
  const prague = known().rules;
  assert.equal(nextOpening(at('2026-10-23T18:00:00Z'), prague), at('2026-10-26T08:00:00Z'));
  assert.equal(nextOpening(at('2026-03-27T18:00:00Z'), prague), at('2026-03-30T07:00:00Z'));
});

test('no setting of the server or of a person widens a hard limit', () => {
  const wide = rules({ zone: 'Nowhere/None', days: [1, 9, 'x'], start: '00:00', end: '24:00', invites_per_day: 1e9, invites_per_week: Infinity, messages_per_day: -5, note_limit: 9000 });
  assert.deepEqual(wide, { zone: 'UTC', days: [1], startMinute: 540, endMinute: 1080, invitesPerDay: 30, invitesPerWeek: STRICTEST.invitesPerWeek, messagesPerDay: 0, noteLimit: 300 });
  assert.deepEqual(caps(known({ own: { invitesPerDay: 500, invitesPerWeek: 500, messagesPerDay: 3 } })), { invitesPerDay: 20, invitesPerWeek: 80, messagesPerDay: 3 });
  assert.deepEqual(rules(undefined), { ...STRICTEST });
});

test('the larger count of server and own journal decides, and yesterday’s server count is yesterday’s', () => {
  const spent = [{ action: 'connection_request', at: at('2026-11-23T08:30:00Z') }];
  assert.equal(used(known({ spent, counts: { invitesToday: 7, invitesWeek: 9, messagesToday: 0, at: MONDAY_TEN } }), MONDAY_TEN).invitesToday, 7);
  assert.equal(used(known({ spent, counts: { invitesToday: 7, invitesWeek: 9, messagesToday: 0, at: MONDAY_TEN - 86_400_000 } }), MONDAY_TEN).invitesToday, 1);
});

test('a full invitation budget leaves messages going', () => {
  const decision = decide(known({ counts: { invitesToday: 20, invitesWeek: 20, messagesToday: 0, at: MONDAY_TEN } }), MONDAY_TEN, dice(1));
  assert.deepEqual([decision.run, decision.actions], [true, ['message']]);
});

test('the weekly limit stops invitations for a day, then for a week, and never messages', () => {
  const first = afterLimit({}, 'weekly_invite_limit', MONDAY_TEN, known().rules);
  assert.ok(first.invites.until >= MONDAY_TEN + 86_400_000);
  assert.deepEqual(decide(known({ blocks: first }), MONDAY_TEN, dice(1)).actions, ['message']);
  const second = afterLimit(first, 'weekly_invite_limit', MONDAY_TEN + 2 * 86_400_000, known().rules);
  assert.equal(second.invites.until, MONDAY_TEN + 9 * 86_400_000);
});

test('too many requests waits two, four, eight hours', () => {
  let blocks = {};
  const hours = [1, 2, 3, 4].map((n) => {
    blocks = afterLimit(blocks, 'too_many_requests', MONDAY_TEN + n, known().rules);
    return (blocks.all.until - MONDAY_TEN - n) / 3_600_000;
  });
  assert.deepEqual(hours, [2, 4, 8, 8]);
});

test('warnings of the account wait for a person', () => {
  for (const kind of ['checkpoint', 'captcha', 'logged_out', 'restricted', 'account_mismatch', 'driver_broken'])
    assert.equal(afterLimit({}, kind, MONDAY_TEN, known().rules).all.until, null);
});

test('used up notes wait for the end of the month in the owner’s zone', () =>
  assert.equal(afterLimit({}, 'note_quota', MONDAY_TEN, known().rules).noted.until, at('2026-11-30T23:00:00Z')));

// The property: a machine that obeys decide(), at odd moments, through clock changes, midnights and journeys between zones.
for (const seed of [11, 23, 42, 77])
  test(`never outside hours, never too close, never over a cap (seed ${seed})`, () => {
    const roll = dice(seed);
    const start = [at('2026-03-20T00:00:00Z'), at('2026-10-20T00:00:00Z'), at('2026-12-24T00:00:00Z')][seed % 3];
    const pick = (list) => list[Math.floor(roll() * list.length)];
    let now = start;
    let zone = pick(ZONES);
    const config = () => ({ zone, days: roll() < 0.5 ? [1, 2, 3, 4, 5] : [1, 2, 3, 4, 5, 6, 7], start: '00:00', end: '23:59', invites_per_day: 200, invites_per_week: 200, messages_per_day: 200 });
    let held = rules(config());
    let pacing = { notBefore: null, lastAt: null };
    const spent = [];
    while (now < start + 11 * 86_400_000) {
      const state = known({ rules: held, spent, pacing, counts: { invitesToday: 0, invitesWeek: 0, messagesToday: 0, at: now } });
      const decision = decide(state, now, roll);
      pacing = decision.pacing;
      if (!decision.run) {
        if (decision.reason === 'resting') assert.ok(decision.until - now <= 120_000);
        const next = decision.until ?? now + 30 * 60_000;
        now = next + (roll() < 0.01 ? Math.floor(roll() * 6 * 3_600_000) : Math.floor(roll() * 20_000));
        if (roll() < 0.002) {
          zone = pick(ZONES);
          held = rules(config());
        }
        continue;
      }
      const clock = wallClock(now, held.zone);
      assert.ok(clock.minute >= 540 && clock.minute < 1077, `${clock.minute} in ${held.zone}`);
      assert.ok(held.days.includes(clock.weekday));
      const action = pick(decision.actions);
      spent.push({ action, at: now });
      const sameDay = (kind) => spent.filter((s) => s.action === kind && s.at > now - 3 * 86_400_000 && wallClock(s.at, held.zone).day === clock.day).length;
      assert.ok(sameDay('connection_request') <= HARD.invitesPerDay);
      assert.ok(sameDay('message') <= HARD.messagesPerDay);
      assert.ok(spent.filter((s) => s.action === 'connection_request' && s.at > now - 7 * 86_400_000).length <= HARD.invitesPerWeek);
      if (pacing.lastAt !== null) assert.ok(now - pacing.lastAt >= 45_000, 'closer than 45 seconds');
      now += Math.floor(roll() * 40_000);
      pacing = rested(now, roll);
      assert.ok(pacing.notBefore - now >= 45_000 && pacing.notBefore - now <= 120_000);
    }
    assert.ok(spent.length > 100, `only ${spent.length} actions were tried`);
  });
