// What kind of page is this, and how does its owner stand to the member who is signed in? Reads; the only thing it may
// click is the owner's own "More" menu, which changes nothing.
(() => {
  const o = /** @type {any} */ (globalThis).__overture;

  const site = () => {
    const path = location.pathname;
    const status = /** @type {any} */ (performance.getEntriesByType('navigation')[0])?.responseStatus ?? 0;
    if (/^\/(checkpoint|check|challenge)\//.test(path) || path.startsWith('/uas/consumer-email-challenge')) return 'checkpoint';
    if (path.startsWith('/authwall')) return 'authwall';
    if (/^\/(uas\/)?login/.test(path)) return 'login';
    if (o.captcha()) return 'captcha';
    if (status === 429 || status === 999) return 'too_many';
    if (status === 404 || path.startsWith('/404')) return 'not_found';
    const main = document.querySelector('main');
    const said = o.text(document.body);
    if (!main && said.length < 2000 && /too many requests|try again later/i.test(said)) return 'too_many';
    const headings = [...document.querySelectorAll('h1, h2, [role="alert"]')].filter(o.visible).map(o.text);
    if (headings.some((h) => /account has been (temporarily )?restricted|access to your account has been/i.test(h))) return 'restricted';
    if (status >= 400) return 'error';
    return /^\/in\//.test(path) ? 'profile' : 'other';
  };
  o.site = site;

  const inviteFor = (/** @type {string} */ vanity) =>
    [...document.querySelectorAll('a[href*="/preload/custom-invite/"]')].find((a) => {
      const url = new URL(a.getAttribute('href') ?? '', location.href);
      return url.origin === location.origin && o.same(url.searchParams.get('vanityName'), vanity);
    });

  const WAITING = /\b(pending|ausstehend|en attente|pendiente|in sospeso|pendente|in behandeling|oczekuj)|čeká na|nevyříz/i;
  const CONNECT = /^(invite|pozvat|pozvěte|laden sie|lade) .+|(connect|spojení|vernetzen|einladen)$/i;
  const NOT_AN_ACTION = /\/(company|school|feed|recent-activity|details|overlay|search|mynetwork)\//;

  const degree = (/** @type {Element} */ card) => {
    for (const e of card.querySelectorAll('span, p, div')) {
      if (e.children.length > 1) continue;
      const found = /^[·•\s]*([123])(st|nd|rd|\.|º|°|e|er|:a)?\+?\s*$/i.exec(o.text(e)) ?? /^([123])(st|nd|rd)\+? degree connection$/i.exec(o.text(e));
      if (found) return Number(found[1]);
    }
    return 0;
  };

  const read = (/** @type {string} */ vanity) => {
    const card = o.topCard();
    if (!card) return { state: 'no_topcard', compose: null, settled: false, evidence: {} };
    const buttons = [...card.querySelectorAll('button')].filter(o.visible);
    const more = buttons.find((b) => b.hasAttribute('aria-expanded'));
    const compose = [...card.querySelectorAll('a[href*="/messaging/"]')].filter(o.visible).map((a) => a.getAttribute('href'))[0] ?? null;
    const labelled = [...card.querySelectorAll('a[aria-label], button[aria-label]')].filter(o.visible)
      .filter((e) => !e.hasAttribute('aria-expanded') && !/\/messaging\/|\/preload\//.test(e.getAttribute('href') ?? '') && !NOT_AN_ACTION.test(e.getAttribute('href') ?? ''));
    const invite = inviteFor(vanity);
    const name = o.text(card.querySelector('h1, h2') ?? card);
    const connect = labelled.find((e) => e.tagName === 'BUTTON' && CONNECT.test(o.label(e)) && o.label(e).includes(name));
    const near = degree(card);
    const evidence = { degree: near, invite_anchor: !!invite, connect_button: !!connect, labelled: labelled.length, more: !!more, compose: !!compose };
    /** @param {string} state @param {boolean} [settled] */
    const found = (state, settled = true) => ({ state, compose, settled, evidence });
    if (card.querySelector('a[href*="/edit/intro/"]')) return found('self');
    if (labelled.some((e) => WAITING.test(o.label(e)))) return found('pending');
    // Without words: the row of actions holds a labelled link that is neither a message nor an invitation.
    if (!invite && more && labelled.some((e) => e.tagName === 'A' && e.parentElement?.contains(more))) return found('pending');
    if (near === 1) return found('first');
    if (invite || connect) return found('connectable');
    const anchors = [...card.querySelectorAll('a')].filter(o.visible).filter((a) => !NOT_AN_ACTION.test(a.getAttribute('href') ?? '') && !o.vanity(a.getAttribute('href')));
    if (!anchors.length && buttons.length === 3 && more && labelled.filter((e) => e.tagName === 'BUTTON').length === 2) return found('incoming');
    if (compose && near === 0 && !labelled.length) return found('first');
    return found('none', buttons.length > 0 || !!compose);
  };

  /** The member who is signed in, from the site's own header. */
  const viewer = () => {
    for (const a of document.querySelectorAll('header a[href*="/in/"], nav a[href*="/in/"]')) {
      const found = o.vanity(a.getAttribute('href'));
      if (found && !a.closest('main, aside')) return found;
    }
    return null;
  };

  o.detect = async (/** @type {{ vanity: string, patience?: number }} */ { vanity, patience = 12_000 }) => {
    const page = site();
    /** @type {any} */
    let seen = { state: 'none', compose: null, evidence: {} };
    if (page === 'profile') {
      await o.until(() => document.visibilityState === 'visible', 5_000);
      await o.until(() => (seen = read(vanity)).settled, patience);
      if (seen.state === 'none') seen = await behindMore(vanity, seen);
    }
    return { page, state: seen.state, url: location.href, viewer: viewer(), compose: seen.compose, hidden: document.visibilityState !== 'visible', evidence: seen.evidence };
  };

  const behindMore = async (/** @type {string} */ vanity, /** @type {any} */ seen) => {
    const more = [...(o.topCard()?.querySelectorAll('button[aria-expanded]') ?? [])].filter(o.visible);
    if (more.length !== 1) return seen;
    more[0].click();
    const invite = await o.until(() => inviteFor(vanity), 3_000);
    if (invite) return { ...seen, state: 'connectable', evidence: { ...seen.evidence, invite_anchor: true, behind_more: true } };
    const menu = o.all('[role="menu"] [role="menuitem"]');
    const waiting = menu.some((/** @type {Element} */ e) => WAITING.test(o.label(e)));
    return waiting ? { ...seen, state: 'pending', evidence: { ...seen.evidence, behind_more: true } } : { ...seen, evidence: { ...seen.evidence, behind_more: false } };
  };

  /** Whether the newest sent invitations name this profile. */
  o.sentTo = async (/** @type {string} */ vanity) => {
    if (site() !== 'other') return null;
    const look = () => [...document.querySelectorAll('main a[href*="/in/"]')].some((a) => o.same(o.vanity(a.getAttribute('href')), vanity));
    return !!(await o.until(look, 6_000));
  };
})();
