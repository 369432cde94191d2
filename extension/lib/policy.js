/**
 * When something may be done. Pure: the time, the dice and everything known are handed in. The limits below hold whatever
 * the server or a person sets; both can only be stricter.
 */

export const HARD = Object.freeze({
  invitesPerDay: 30, invitesPerWeek: 100, messagesPerDay: 80,
  startMinute: 9 * 60, endMinute: 18 * 60,
  minDelay: 45_000, maxDelay: 120_000,
  /** an action that could not end by closing time is not begun */
  reserve: 3 * 60_000,
});

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** An alarm this late means that the machine slept: begin again calmly instead of at once. */
const SLEPT = 3 * 60_000;
/** Counts and rules of the server older than this are not trusted. */
const STALE = 15 * 60_000;

/** @typedef {'connection_request' | 'message'} Action */
/** @typedef {{ zone: string, days: number[], startMinute: number, endMinute: number, invitesPerDay: number, invitesPerWeek: number,
 *   messagesPerDay: number, noteLimit: number }} Rules */
/** @typedef {{ kind: string, until: number | null, hits: number, at: number }} Block until null: until a person resumes */
/** @typedef {{ invites?: Block, noted?: Block, messages?: Block, all?: Block }} Blocks */
/** @typedef {{ action: Action, at: number }} Spent an action that was begun */
/** @typedef {{ invitesToday: number, invitesWeek: number, messagesToday: number, at: number }} Counts what the server counted, and when */
/** @typedef {{ notBefore: number | null, lastAt: number | null }} Pacing */
/**
 * @typedef {object} Known
 * @property {Rules} rules
 * @property {{ invitesPerDay?: number, invitesPerWeek?: number, messagesPerDay?: number, days?: number[] }} own
 * @property {Counts | null} counts
 * @property {Spent[]} spent
 * @property {Blocks} blocks
 * @property {Pacing} pacing
 * @property {string | null} stop a reason that stops everything: paused, kill switch, offline …
 */
/** @typedef {{ run: boolean, actions: Action[], reason: string | null, until: number | null, pacing: Pacing }} Decision */

/** @type {Rules} what holds until the server said something */
export const STRICTEST = Object.freeze({
  zone: 'UTC', days: [1, 2, 3, 4, 5], startMinute: HARD.startMinute, endMinute: HARD.endMinute,
  invitesPerDay: 5, invitesPerWeek: 20, messagesPerDay: 5, noteLimit: 200,
});

/** @param {unknown} value @param {number} most @param {number} otherwise */
const count = (value, most, otherwise) =>
  typeof value === 'number' && Number.isFinite(value) ? Math.max(0, Math.min(most, Math.floor(value))) : otherwise;

/** @param {unknown} value @param {number} otherwise */
function minute(value, otherwise) {
  const found = typeof value === 'string' ? /^([01]\d|2[0-3]):([0-5]\d)/.exec(value) : null;
  return found ? Number(found[1]) * 60 + Number(found[2]) : otherwise;
}

/** @param {unknown} zone */
export function isZone(zone) {
  if (typeof zone !== 'string') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The server's rules, held within the hard limits. @param {any} config @returns {Rules} */
export function rules(config) {
  const days = Array.isArray(config?.days) ? config.days.filter((/** @type {unknown} */ d) => Number.isInteger(d) && Number(d) >= 1 && Number(d) <= 7) : STRICTEST.days;
  return {
    zone: isZone(config?.zone) ? config.zone : STRICTEST.zone,
    days,
    startMinute: Math.max(HARD.startMinute, minute(config?.start, HARD.startMinute)),
    endMinute: Math.min(HARD.endMinute, minute(config?.end, HARD.endMinute)),
    invitesPerDay: count(config?.invites_per_day, HARD.invitesPerDay, STRICTEST.invitesPerDay),
    invitesPerWeek: count(config?.invites_per_week, HARD.invitesPerWeek, STRICTEST.invitesPerWeek),
    messagesPerDay: count(config?.messages_per_day, HARD.messagesPerDay, STRICTEST.messagesPerDay),
    noteLimit: count(config?.note_limit, 300, STRICTEST.noteLimit),
  };
}

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * The wall clock of a zone.
 * @param {number} now @param {string} zone
 * @returns {{ day: string, month: string, weekday: number, minute: number }} weekday as ISO, Monday is 1
 */
export function wallClock(now, zone) {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', weekday: 'short', hour: '2-digit', minute: '2-digit',
    });
    formats.set(zone, format);
  }
  /** @type {Record<string, string>} */
  const part = {};
  for (const { type, value } of format.formatToParts(now)) part[type] = value;
  return {
    day: `${part.year}-${part.month}-${part.day}`,
    month: `${part.year}-${part.month}`,
    weekday: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(part.weekday) + 1,
    minute: Number(part.hour) * 60 + Number(part.minute),
  };
}

/** Whether an action begun now ends within working hours. @param {number} now @param {Rules} rules @param {number[]} [ownDays] */
export function isOpen(now, rules, ownDays) {
  const clock = wallClock(now, rules.zone);
  const end = wallClock(now + HARD.reserve, rules.zone);
  return rules.days.includes(clock.weekday) && (!ownDays || ownDays.includes(clock.weekday))
    && clock.minute >= rules.startMinute && end.day === clock.day && end.minute < rules.endMinute;
}

/** The next moment of working hours, or null within two weeks. @param {number} from @param {Rules} rules @param {number[]} [ownDays] */
export function nextOpening(from, rules, ownDays) {
  const step = 15 * 60_000;
  let at = Math.ceil(from / step) * step;
  for (let i = 0; i < (14 * DAY) / step; i++, at += step) if (isOpen(at, rules, ownDays)) return at;
  return null;
}

/** 45 to 120 seconds. @param {import('./rng.js').Rng} rng */
export const nextDelay = (rng) => HARD.minDelay + Math.floor(rng() * (HARD.maxDelay - HARD.minDelay + 1));

/** @param {Spent[]} spent @param {number} now @param {string} zone */
export function counted(spent, now, zone) {
  const today = wallClock(now, zone).day;
  /** @param {Action} action */
  const onThisDay = (action) => spent.filter((s) => s.action === action && s.at > now - 2 * DAY && wallClock(s.at, zone).day === today).length;
  return {
    invitesToday: onThisDay('connection_request'),
    invitesWeek: spent.filter((s) => s.action === 'connection_request' && s.at > now - WEEK).length,
    messagesToday: onThisDay('message'),
  };
}

/** What was used up: the server's count and ours, whichever is more. @param {Known} known @param {number} now */
export function used(known, now) {
  const mine = counted(known.spent, now, known.rules.zone);
  const said = known.counts;
  if (!said) return mine;
  const sameDay = wallClock(said.at, known.rules.zone).day === wallClock(now, known.rules.zone).day;
  return {
    invitesToday: Math.max(mine.invitesToday, sameDay ? said.invitesToday : 0),
    invitesWeek: Math.max(mine.invitesWeek, said.invitesWeek),
    messagesToday: Math.max(mine.messagesToday, sameDay ? said.messagesToday : 0),
  };
}

/** The stricter of the server's caps and one's own. @param {Known} known */
export function caps(known) {
  /** @param {'invitesPerDay' | 'invitesPerWeek' | 'messagesPerDay'} name */
  const least = (name) => count(known.own[name], Math.min(HARD[name], known.rules[name]), Math.min(HARD[name], known.rules[name]));
  return { invitesPerDay: least('invitesPerDay'), invitesPerWeek: least('invitesPerWeek'), messagesPerDay: least('messagesPerDay') };
}

/** @param {Block | undefined} block @param {number} now */
export const isBlocked = (block, now) => !!block && (block.until === null || block.until > now);

/**
 * May something be done now, and if not, why and until when? A closed gate forgets the appointed time, so that coming
 * back, whether from a pause, a night or a sleeping machine, begins with a fresh wait and never with a burst.
 * @param {Known} known @param {number} now @param {import('./rng.js').Rng} rng @returns {Decision}
 */
export function decide(known, now, rng) {
  /** @param {string} reason @param {number | null} until @returns {Decision} */
  const closed = (reason, until) => ({ run: false, actions: [], reason, until, pacing: { ...known.pacing, notBefore: null } });

  if (known.stop) return closed(known.stop, null);
  if (isBlocked(known.blocks.all, now)) return closed(known.blocks.all?.kind ?? 'paused', known.blocks.all?.until ?? null);
  if (!known.counts || now - known.counts.at > STALE) return closed('offline', null);
  if (!isOpen(now, known.rules, known.own.days)) return closed('outside_hours', nextOpening(now, known.rules, known.own.days));

  const cap = caps(known);
  const use = used(known, now);
  const inviteReason = isBlocked(known.blocks.invites, now) ? known.blocks.invites?.kind
    : use.invitesToday >= cap.invitesPerDay ? 'invite_day_cap'
      : use.invitesWeek >= cap.invitesPerWeek ? 'invite_week_cap' : null;
  const messageReason = isBlocked(known.blocks.messages, now) ? known.blocks.messages?.kind
    : use.messagesToday >= cap.messagesPerDay ? 'message_day_cap' : null;
  /** @type {Action[]} */
  const actions = [];
  if (!inviteReason) actions.push('connection_request');
  if (!messageReason) actions.push('message');
  if (!actions.length) return closed(inviteReason ?? 'caps', null);

  const { notBefore, lastAt } = known.pacing;
  const slept = notBefore !== null && now - notBefore > SLEPT;
  const tooSoon = notBefore !== null && lastAt !== null && notBefore < lastAt + HARD.minDelay;
  if (notBefore === null || slept || tooSoon) {
    const at = now + nextDelay(rng);
    return { run: false, actions, reason: 'resting', until: at, pacing: { ...known.pacing, notBefore: at } };
  }
  if (now < notBefore) return { run: false, actions, reason: 'resting', until: notBefore, pacing: known.pacing };
  return { run: true, actions, reason: null, until: null, pacing: known.pacing };
}

/** After an action: the next one's earliest moment. @param {number} now @param {import('./rng.js').Rng} rng @returns {Pacing} */
export const rested = (now, rng) => ({ notBefore: now + nextDelay(rng), lastAt: now });

/**
 * What a warning of LinkedIn's blocks, and for how long.
 * @param {Blocks} blocks @param {string} kind @param {number} now @param {Rules} rules @returns {Blocks}
 */
export function afterLimit(blocks, kind, now, rules) {
  /** @param {Block | undefined} before @param {number} within */
  const hits = (before, within) => (before && before.kind === kind && now - before.at < within ? before.hits + 1 : 1);
  switch (kind) {
    case 'weekly_invite_limit': {
      const times = hits(blocks.invites, 14 * DAY);
      const until = times > 1 ? now + WEEK : (nextOpening(now + DAY, rules) ?? now + WEEK);
      return { ...blocks, invites: { kind, until, hits: times, at: now } };
    }
    case 'note_quota':
      return { ...blocks, noted: { kind, until: endOfMonth(now, rules.zone), hits: 1, at: now } };
    case 'too_many_requests': {
      const times = hits(blocks.all, DAY);
      return { ...blocks, all: { kind, until: now + Math.min(8, 2 ** times) * 3_600_000, hits: times, at: now } };
    }
    default:
      return { ...blocks, all: { kind, until: null, hits: 1, at: now } };
  }
}

/** @param {number} now @param {string} zone */
function endOfMonth(now, zone) {
  const month = wallClock(now, zone).month;
  let at = Math.ceil(now / 3_600_000) * 3_600_000;
  while (wallClock(at, zone).month === month) at += 3_600_000;
  return at;
}
