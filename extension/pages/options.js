import { $, ask, el, moment, sentence, stateOf, uses } from './parts.js';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
for (const place of document.querySelectorAll('.rules')) place.append($('rules').content.cloneNode(true));
const LIMITS = ['invitesPerDay', 'invitesPerWeek', 'messagesPerDay'];
let consent = '';
let filled = false;

$('days').append(...DAYS.map((name, i) => el('label', { className: 'check' }, el('input', { type: 'checkbox', name: 'day', value: String(i + 1), checked: true }), name)));
/** @returns {HTMLInputElement[]} */
const boxes = () => [...$('days').querySelectorAll('input')];

async function show() {
  const s = await ask({ type: 'status' });
  if (s.error) return fail(s.error);
  consent = s.consent;
  const state = stateOf(s);
  const paired = !!s.settings.deviceId;
  $('chip').textContent = state.word;
  $('chip').className = `chip ${state.tone}`;
  if ($('why').textContent !== state.text) $('why').textContent = state.text;
  $('pairing').hidden = paired;
  for (const id of ['paired', 'own', 'self']) $(id).hidden = !paired;
  $('again').hidden = !paired || s.state.reason !== 'consent_outdated';
  $('past').hidden = !s.log.length;
  $('who').textContent = `Paired with ${s.settings.server}${s.settings.owner ? ` for ${s.settings.owner}` : ''}${s.settings.workspace ? `, ${s.settings.workspace}` : ''}.`;
  const resume = s.settings.paused || s.server?.pause || s.blocks.all;
  $('pause').textContent = resume ? 'Resume' : 'Pause';
  $('pause').onclick = () => act({ type: resume ? 'resume' : 'pause' });
  $('dry').checked = s.settings.dryRun;
  $('uses').replaceChildren(...uses(s));
  const clock = (/** @type {number} */ m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
  $('hours').textContent = `Working hours: ${clock(s.rules.startMinute)} to ${clock(s.rules.endMinute)}, ${s.rules.days.map((/** @type {number} */ d) => DAYS[d - 1]).join(', ')}, in ${s.rules.zone}.`;
  $('log').replaceChildren(...s.log.map((/** @type {any} */ l) => el('li', {}, el('span', { className: 'meta' }, moment(l.at)), el('span', {}, [l.what, l.name, sentence(l.reason)].filter(Boolean).join(' · ')))));
  if (paired && !filled) {
    filled = true;
    for (const name of LIMITS) $(name).value = s.settings.own[name] ?? '';
    for (const box of boxes()) box.checked = !s.settings.own.days || s.settings.own.days.includes(Number(box.value));
  }
  if (!paired) {
    filled = false;
    if (!$('server').value && s.settings.server) $('server').value = s.settings.server;
  }
}

/** @param {string} text */
function fail(text) {
  $('error').hidden = !text;
  $('error').textContent = text;
}

/** @param {any} message */
async function act(message) {
  const answer = await ask(message);
  fail(answer.error ?? '');
  await show();
  return answer;
}

$('pairing').onsubmit = async (/** @type {Event} */ e) => {
  e.preventDefault();
  $('pair').disabled = true;
  await act({ type: 'pair', server: $('server').value, code: $('code').value, deviceName: $('device').value, consent: $('consent').checked ? consent : '' });
  $('pair').disabled = false;
  $('code').value = '';
};
$('again').onsubmit = (/** @type {Event} */ e) => {
  e.preventDefault();
  void act({ type: 'agree', consent: $('anew').checked ? consent : '' });
};
$('unpair').onclick = () => act({ type: 'unpair' });
$('dry').onchange = () => act({ type: 'settings', changes: { dryRun: $('dry').checked } });
$('own').onsubmit = (/** @type {Event} */ e) => {
  e.preventDefault();
  const days = boxes().filter((box) => box.checked).map((box) => Number(box.value));
  const limits = Object.fromEntries(LIMITS.filter((name) => $(name).value !== '').map((name) => [name, Number($(name).value)]));
  void act({ type: 'settings', changes: { own: true, ...limits, ...(days.length < 7 ? { days } : {}) } });
};
$('self').onsubmit = async (/** @type {Event} */ e) => {
  e.preventDefault();
  $('look').disabled = true;
  $('seen').textContent = 'Looking …';
  const answer = await act({ type: 'self_check', url: $('profile').value });
  $('seen').textContent = answer.error ? '' : answer.code ? sentence(answer.code) : 'The profile is read as it should be, and an invitation is possible.';
  $('look').disabled = false;
};
chrome.storage.onChanged.addListener(() => void show());
await show();
