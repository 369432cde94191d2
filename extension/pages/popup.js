import { $, ask, el, moment, sentence, stateOf, uses, verb } from './parts.js';

async function show() {
  const s = await ask({ type: 'status' });
  $('error').hidden = !s.error;
  if (s.error) {
    $('error').textContent = s.error;
    return;
  }
  const state = stateOf(s);
  const paired = !!s.settings.deviceId;
  $('chip').textContent = state.word;
  $('chip').className = `chip ${state.tone}`;
  if ($('why').textContent !== state.text) $('why').textContent = state.text;
  $('dry').hidden = !paired || !s.settings.dryRun;
  $('pairing').hidden = paired;
  $('again').hidden = !paired || s.state.reason !== 'consent_outdated';
  $('paired').hidden = !paired;
  $('uses').replaceChildren(...uses(s));
  $('current').hidden = !s.current;
  if (s.current) $('current').textContent = `${verb(s.current.action)} ${s.current.name}${s.current.campaign ? `, ${s.current.campaign}` : ''}`;
  const resume = s.settings.paused || s.server?.pause || s.blocks.all;
  $('pause').textContent = resume ? 'Resume' : 'Pause';
  $('pause').onclick = () => act({ type: resume ? 'resume' : 'pause' });
  $('who').textContent = paired ? [s.settings.owner, s.settings.workspace].filter(Boolean).join(', ') : `Version ${s.version}`;
  $('rehearsed').hidden = !paired || !s.settings.dryRun || !s.dry.length;
  $('results').replaceChildren(...s.dry.map((/** @type {any} */ d) =>
    el('li', {}, el('div', {}, `${verb(d.action)} ${d.name}`), el('div', { className: 'meta' }, d.code ? sentence(d.code) : 'Everything is in place; it would be sent.'))));
  $('unknown').hidden = !s.check.length;
  $('checks').replaceChildren(...s.check.map((/** @type {any} */ c) =>
    el('li', { className: 'row' }, el('div', { className: 'grow' }, el('a', { href: c.url, target: '_blank', rel: 'noreferrer' }, c.name || c.url), el('div', { className: 'meta' }, `${verb(c.action)} this person, ${moment(c.at)}`)),
      el('button', { 'aria-label': `Checked ${c.name}`, onclick: () => act({ type: 'dismiss', id: c.id }) }, 'Checked'))));
}

/** @param {any} message */
async function act(message) {
  const answer = await ask(message);
  await show();
  $('error').hidden = !answer.error;
  $('error').textContent = answer.error ?? '';
}

$('pair').onclick = () => chrome.runtime.openOptionsPage();
$('reread').onclick = () => chrome.runtime.openOptionsPage();
$('check').onclick = () => act({ type: 'check' });
$('live').onclick = () => act({ type: 'settings', changes: { dryRun: false } });
chrome.storage.onChanged.addListener(() => void show());
await show();
