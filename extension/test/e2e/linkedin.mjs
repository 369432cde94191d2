// Stands in for www.linkedin.com. It counts what really arrives: the oracle of every test.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const esc = (s) => String(s).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
/** Into a script's string. */
const quoted = (s) => encodeURIComponent(s).replace(/'/g, '%27');
const page = (title, body, script = '') => `<!doctype html><meta charset="utf-8"><title>${esc(title)} | LinkedIn</title>
<header><nav><a href="/feed/">Home</a><a href="/in/the-member/">Me</a></nav></header>${body}<script>${script}</script>`;

const LABELS = {
  en: { more: 'More', connect: 'Connect', message: 'Message', follow: 'Follow', pending: 'Pending', withdraw: (n) => `Pending, click to withdraw invitation sent to ${n}`, add: 'Add a note', without: 'Send without a note', send: 'Send', cancel: 'Cancel' },
  cs: { more: 'Více', connect: 'Navázat spojení', message: 'Zpráva', follow: 'Sledovat', pending: 'Čeká na vyřízení', withdraw: (n) => `Čeká na vyřízení, kliknutím stáhnete pozvánku pro ${n.replace(/a\b/g, 'u')}`, add: 'Přidat poznámku', without: 'Odeslat bez poznámky', send: 'Odeslat', cancel: 'Zrušit' },
  de: { more: 'Mehr', connect: 'Vernetzen', message: 'Nachricht', follow: 'Folgen', pending: 'Ausstehend', withdraw: (n) => `Ausstehend, klicken Sie, um die Einladung an ${n} zurückzuziehen`, add: 'Nachricht hinzufügen', without: 'Ohne Nachricht senden', send: 'Senden', cancel: 'Abbrechen' },
};

/** Everybody else on the page: cards whose Connect must never be touched. */
const STRANGERS = `<aside><section><h2>More profiles for you</h2>${['ivo-cizi', 'eva-cizi'].map((v) =>
  `<div><a href="/in/${v}/">${v}</a><a href="/preload/custom-invite/?vanityName=${v}" aria-label="Invite ${v} to connect" onclick="event.preventDefault();trap('${v}')">Connect</a>
   <button aria-label="Invite ${v} to connect" onclick="trap('${v}')">Connect</button></div>`).join('')}</section></aside>`;

export async function linkedin() {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=www.linkedin.com', '-days', '2', '-keyout', join(folder, 'key'), '-out', join(folder, 'cert')], { stdio: 'ignore' });
  const people = new Map();
  const site = { sends: [], traps: [], visits: [], clicks: 0, hold: null, people, mode: null };
  /** name, profile, dialog, language, thread … of one person */
  site.person = (vanity, is = {}) => {
    people.set(vanity, { vanity, name: is.name ?? 'Jana Nová', profile: 'anchor', dialog: 'chooser', language: 'en', thread: [], composer: 'plain', ...is });
    return `https://www.linkedin.com/in/${encodeURIComponent(vanity)}/`;
  };

  function profile(p) {
    const t = LABELS[p.language];
    const invite = `<a href="/preload/custom-invite/?vanityName=${encodeURIComponent(p.vanity)}" aria-label="Invite ${esc(p.name)} to connect" onclick="event.preventDefault();trap('clicked-connect')">${t.connect}</a>`;
    const message = `<a href="/messaging/compose/?profileUrn=urn-${encodeURIComponent(p.vanity)}&recipient=${encodeURIComponent(p.vanity)}">${t.message}</a>`;
    const more = (menu) => `<button aria-expanded="false" onclick="this.setAttribute('aria-expanded','true');portal.innerHTML=decodeURIComponent('${quoted(menu)}')">${t.more}</button>`;
    const state = p.invited ? 'pending' : p.profile;
    const actions = {
      anchor: invite + more('<div role="menu"><div role="menuitem">Save to PDF</div></div>'),
      button: `<button aria-label="Invite ${esc(p.name)} to connect" onclick="trap('clicked-connect')">${t.connect}</button>` + more(''),
      'under-more': `<button aria-label="Follow ${esc(p.name)}">${t.follow}</button>` + message + more(`<div role="menu">${invite}</div>`),
      'follow-only': `<button aria-label="Follow ${esc(p.name)}">${t.follow}</button>` + more('<div role="menu"><div role="menuitem">Report</div></div>'),
      pending: `<a href="#" aria-label="${esc(t.withdraw(p.name))}">${t.pending}</a>` + message + more(''),
      first: message + more('<div role="menu"><div role="menuitem">Remove connection</div></div>'),
      incoming: '<button aria-label="Accept">Accept</button><button aria-label="Ignore">Ignore</button>' + more(''),
      self: '<a href="/in/me/edit/intro/">Edit</a>' + more(''),
    }[state];
    const degree = state === 'first' ? '1st' : state === 'self' ? '' : '2nd';
    const card = `<section id="card"><${p.heading ?? 'h1'}>${esc(p.name)}</${p.heading ?? 'h1'}>${degree ? `<span>· ${degree}</span>` : ''}<p>Works at Example</p><div class="x1">${actions}</div></section>`;
    const whole = `<main>${p.heading ? `<div><section><div>${card}</div></section></div>` : card}<section><h2>Activity</h2><p>Connect with me! Pending. 1st</p></section>${STRANGERS}</main><div id="portal"></div>`;
    const trap = `window.trap=(v)=>fetch('/trap',{method:'POST',body:v});`;
    if (!p.slow) return page(p.name, whole, trap);
    return page(p.name, '<main id="m"></main>', `${trap}setTimeout(()=>{document.body.insertAdjacentHTML('beforeend',decodeURIComponent('${quoted(whole)}'));m.remove()},${p.slow})`);
  }

  function dialog(p) {
    const t = LABELS[p.language];
    const close = '<button data-test-modal-close-btn aria-label="Dismiss">✕</button>';
    const area = `<textarea name="message" maxlength="${p.maxlength ?? 300}"></textarea><button class="c">${t.cancel}</button><button class="send" disabled>${t.send}</button>`;
    const first = {
      legacy: `<h2>You can customize this invitation</h2>${close}<button class="add" aria-label="${t.add}">${t.add}</button><button class="now">${t.without}</button>`,
      email: '<h2>To verify this member knows you</h2><label>Email<input type="email"></label><button disabled>Send</button>',
      'premium-open': '<h2>You’re out of free custom notes</h2><a href="/premium/products/">Try Premium</a><button>Not now</button>',
      strange: `${close}<button>⟡ alfa</button><button>⟡ beta</button>`,
      other: `<h2>Invite</h2><a href="/in/ivo-cizi/">Ivo</a><button class="add">${t.add}</button><button class="now">${t.without}</button>`,
    }[p.dialog] ?? `<h2>Add a note to your invitation?</h2>${close}<button class="add">${t.add}</button><button class="now">${t.without}</button>`;
    const html = `<div role="dialog" aria-label="Invite">${first}</div>`;
    const script = `
      const root = ${p.dialog === 'shadow' ? "document.querySelector('#interop-outlet').attachShadow({mode:'open'})" : "document.querySelector('#place')"};
      const draw = (h) => { root.innerHTML = '<div role="dialog" aria-label="Invite">' + h + '</div>'; wire(); };
      const send = async (body) => {
        const r = await fetch('/send', { method: 'POST', body: JSON.stringify({ kind: 'invite', vanity: ${JSON.stringify(p.vanity)}, body }) });
        const then = await r.text();
        if (then === 'weekly') draw('<h2 id="ip-fuse-limit-alert__header">You’ve reached the weekly invitation limit</h2><button>Got it</button>');
        else if (then === 'premium') draw('<h2>Out of notes</h2><a href="/premium/products/">Try Premium</a>');
        else { root.innerHTML = then === 'toast' ? '<div data-test-artdeco-toast-item-type="error">Your invitation was not sent because you have reached the weekly limit for connection invitations.</div>' : ''; }
      };
      const wire = () => {
        root.querySelector('.add')?.addEventListener('click', () => draw(${JSON.stringify(close + area)}));
        root.querySelector('.now')?.addEventListener('click', () => send(''));
        const area = root.querySelector('textarea'), go = root.querySelector('.send');
        area?.addEventListener('input', () => { go.disabled = !area.value; });
        go?.addEventListener('click', () => send(area.value));
      };
      ${p.dialog === 'none' ? '' : `setTimeout(() => { root.innerHTML = ${JSON.stringify(html)}; wire(); }, ${p.slowDialog ?? 0});`}`;
    return page(p.name, `<main><section><h1>${esc(p.name)}</h1></section>${STRANGERS}</main><div id="place"></div><div id="interop-outlet"></div>`, `window.trap=(v)=>fetch('/trap',{method:'POST',body:v});${script}`);
  }

  function compose(p) {
    const who = p.composer === 'namesake' ? 'jana-nova-jina' : p.vanity;
    const conversation = (vanity, name, items, n) => `<div class="c${n}"><div><a href="/in/${encodeURIComponent(vanity)}/">${esc(name)}</a></div>
      <ul>${items.map((m) => `<li data-view-name="message-list-item"><a href="/in/the-member/">Me</a><p>${esc(m)}</p><span>1 min</span></li>`).join('')}</ul>
      <form><div role="textbox" contenteditable="true" style="min-height:20px;white-space:pre-wrap"></div>${p.composer === 'enter' ? '<button type="button" class="msg-form__send-toggle">⏎</button>' : '<button type="submit" disabled>Send</button>'}</form></div>`;
    const script = `for (const [n, vanity] of [[1, ${JSON.stringify(who)}], [2, 'ivo-cizi']]) {
      const c = document.querySelector('.c' + n); if (!c) continue;
      const box = c.querySelector('[role=textbox]'), go = c.querySelector('[type=submit]');
      box.addEventListener('input', () => { if (go) go.disabled = !box.innerText.trim(); });
      c.querySelector('form').addEventListener('submit', async (e) => { e.preventDefault(); const body = box.innerText; box.innerText = '';
        const r = await fetch('/send', { method: 'POST', body: JSON.stringify({ kind: 'message', vanity, body }) });
        if ((await r.text()) === 'shown') { const li = document.createElement('li'); li.dataset.viewName = 'message-list-item'; li.innerHTML = '<p></p>'; li.firstChild.innerText = body; c.querySelector('ul').append(li);
          ${p.composer === 'share' ? "document.body.insertAdjacentHTML('beforeend','<div role=dialog><h2>Share your profile?</h2><button>Share</button></div>')" : ''} } });
    }`;
    return page(p.name, `<main>${conversation(who, p.name, p.thread, 1)}${p.composer === 'two' ? conversation('ivo-cizi', 'Ivo', [], 2) : ''}</main>`, script);
  }

  const server = createServer({ key: readFileSync(join(folder, 'key')), cert: readFileSync(join(folder, 'cert')) }, async (request, response) => {
    const url = new URL(request.url, 'https://www.linkedin.com');
    const answer = (status, body, headers = {}) => response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(body);
    if (request.method === 'POST') {
      let body = '';
      for await (const part of request) body += part;
      if (url.pathname === '/trap') return site.traps.push(body), answer(200, '');
      const sent = JSON.parse(body);
      site.clicks++;
      const p = people.get(sent.vanity);
      const refused = { weekly: 'weekly', 'premium-submit': 'premium', toast: 'toast', 'false-success': 'closed' }[p?.dialog];
      if (sent.kind === 'invite' && refused) return answer(200, refused);
      if (p?.composer === 'lost') return answer(200, 'hidden');
      site.sends.push(sent);
      if (sent.kind === 'invite') p.invited = true;
      else p?.thread.push(sent.body);
      if (site.hold) await site.hold;
      return answer(200, p?.composer === 'late' ? 'hidden' : 'shown');
    }
    site.visits.push(url.pathname);
    const to = (path) => answer(302, '', { Location: path });
    const vanity = url.pathname.startsWith('/in/') ? decodeURIComponent(url.pathname.split('/')[2] ?? '') : url.searchParams.get('vanityName') ?? url.searchParams.get('recipient');
    if (site.everyone && vanity && !people.has(vanity)) site.person(vanity);
    const p = people.get(vanity);
    const mode = site.mode ?? p?.site;
    if (/^\/(login|authwall|checkpoint)/.test(url.pathname)) return answer(200, page('Sign in', '<main><h1>Sign in</h1></main>'));
    switch (mode) {
      case 'login': return to('/uas/login');
      case 'authwall': return to('/authwall?x=1');
      case 'checkpoint': return to('/checkpoint/challenge/1');
      case 'captcha': return answer(200, page('Check', '<main><h1>Quick check</h1><iframe src="/captcha"></iframe></main>'));
      case '429': return answer(429, 'Too many requests');
      case '999': return answer(999, 'denied');
      case 'error-shaped': return answer(200, '<p>Something is wrong. Try again later.</p>');
      case 'restricted': return answer(200, page('x', '<main><h1>Your account has been restricted</h1></main>'));
      case 'hung': return undefined;
      case 'loop': return to(url.pathname);
      default:
    }
    if (url.pathname.startsWith('/uas/')) return answer(200, page('Sign in', '<main><h1>Sign in</h1></main>'));
    if (url.pathname === '/mynetwork/invitation-manager/sent/')
      return answer(200, page('Sent', `<main>${[...people.values()].filter((x) => x.invited || x.listed).map((x) => `<a href="/in/${encodeURIComponent(x.vanity)}/">${esc(x.name)}</a>`).join('')}</main>`));
    if (!p) return answer(404, page('Not found', '<main><h1>This page doesn’t exist</h1></main>'));
    if (url.pathname.startsWith('/in/')) return p.redirect ? to(p.redirect) : answer(200, profile(p));
    if (url.pathname.startsWith('/preload/') && p.dialog === 'hung') return undefined;
    if (url.pathname.startsWith('/preload/')) return p.dialog === 'direct' ? (site.sends.push({ kind: 'invite', vanity, body: '' }), (p.invited = true), to(`/in/${encodeURIComponent(vanity)}/`)) : answer(200, dialog(p));
    return answer(200, compose(p));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  site.port = server.address().port;
  site.close = () => (server.closeAllConnections(), server.close());
  site.reset = () => (Object.assign(site, { sends: [], traps: [], visits: [], clicks: 0, hold: null, mode: null }), people.clear(), site.person('the-member', { profile: 'self' }));
  site.person('the-member', { profile: 'self' });
  return site;
}
