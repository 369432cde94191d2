/**
 * Every way an action can end or the extension can wait, by name. What is not listed here does not happen:
 * an unexpected page is a `driver_*` failure, never a guess.
 */

/** Nothing was sent, and nothing is wrong. */
export const SKIPPED = Object.freeze({
  already_pending: 'An invitation to this person is already waiting.',
  already_connected: 'You are connected already.',
  already_sent: 'The same message already stands in the conversation.',
  incoming_request: 'This person has invited you; answer that invitation instead.',
  email_required: 'LinkedIn asks for this person’s email address.',
  connect_not_available: 'LinkedIn offers no way to connect with this person.',
  profile_not_found: 'The profile no longer exists.',
  self_profile: 'This is your own profile.',
  unsupported_url: 'The address is not a LinkedIn profile.',
  note_too_long: 'The note is longer than this account may send.',
  user_skipped: 'Skipped by you.',
  not_connected: 'You are not connected, so a message cannot be sent.',
});

/** Nothing was sent, or nobody knows; a person should look. */
export const FAILED = Object.freeze({
  recipient_mismatch: 'The page belongs to somebody else than the queue says.',
  driver_no_topcard: 'The profile page does not look as expected.',
  driver_no_dialog: 'The invitation dialog did not open as expected.',
  driver_no_textarea: 'The text field was not found or did not take the text.',
  driver_no_send: 'The Send button was not found.',
  driver_timeout: 'The page took too long.',
  enter_to_send_mode: 'LinkedIn is set to send with Enter: choose “Click Send” in the message box.',
  window_hidden: 'The window was hidden for too long.',
  unknown_outcome: 'Nobody can tell whether it was sent: look at the profile.',
  lease_lost: 'Another device or the server took this action over.',
});

/** LinkedIn or the account asks for a break. Each is reported to the server as a limit hit. */
export const LIMITS = Object.freeze({
  weekly_invite_limit: 'LinkedIn’s weekly invitation limit is reached.',
  note_quota: 'The free personal notes of this month are used up.',
  too_many_requests: 'LinkedIn asked to slow down.',
  checkpoint: 'LinkedIn asks for a security check.',
  captcha: 'LinkedIn asks to prove that you are a person.',
  logged_out: 'You are signed out of LinkedIn.',
  restricted: 'LinkedIn has restricted this account.',
  account_mismatch: 'Another LinkedIn account is signed in than the one paired.',
  driver_broken: 'LinkedIn’s pages have changed: three actions in a row could not be done.',
});

/** Why nothing happens just now. */
export const WAITING = Object.freeze({
  not_paired: 'Not paired with Overture yet.',
  device_revoked: 'This device was unpaired or replaced by another. Pair it again.',
  paused: 'Paused by you.',
  server_paused: 'Paused in Overture.',
  paused_by_person: 'Paused in Overture.',
  owner_inactive: 'Paused: the owner is not active in Overture.',
  daily_limit: 'Paused: daily limit of invitations.',
  weekly_limit: 'Paused: limit of invitations in seven days.',
  message_limit: 'Paused: daily limit of messages.',
  note_limit: 'Paused: this month’s notes are used up.',
  consent_outdated: 'The text about LinkedIn’s rules has changed. Read and accept it in the options; nothing is sent before that.',
  role_missing: 'You may only look on in this workspace now. An administrator of Overture can change that.',
  kill_switch: 'Sending is switched off for everyone.',
  update_needed: 'This version is too old. Update the extension.',
  offline: 'Overture cannot be reached.',
  outside_hours: 'Outside working hours.',
  invite_day_cap: 'Paused: daily limit of invitations.',
  invite_week_cap: 'Paused: weekly limit of invitations.',
  message_day_cap: 'Paused: daily limit of messages.',
  caps: 'Paused: daily limit.',
  resting: 'Waiting a moment between two actions.',
  empty: 'Nothing is queued.',
  busy: 'Working.',
  dry_run_done: 'The dry run is done. Look at its result, then switch it off to send.',
  not_now: 'Overture asked to wait.',
});

const TEXTS = { ...SKIPPED, ...FAILED, ...LIMITS, ...WAITING };

/**
 * A sentence for a person; a code without one is shown as it is rather than hidden.
 * @param {string | null | undefined} code
 */
export const sentence = (code) => (code ? (/** @type {Record<string, string>} */ (TEXTS)[code] ?? code) : '');

/** @param {string} code */
export const isKnown = (code) => Object.hasOwn(TEXTS, code);

/** @param {string} code @returns {'skipped' | 'paused' | 'failed'} */
export const statusOf = (code) => (code in SKIPPED ? 'skipped' : code in LIMITS ? 'paused' : 'failed');

/** @param {string} code */
export const isLimit = (code) => code in LIMITS;

/** What a limit stops. @param {string} kind @returns {'invites' | 'noted' | 'all'} */
export const scopeOf = (kind) => (kind === 'weekly_invite_limit' ? 'invites' : kind === 'note_quota' ? 'noted' : 'all');
