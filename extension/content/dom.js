// Reading the page without class names and without words where it can be helped. Classic scripts share one object in
// our own isolated world; the page cannot see it. Injecting them twice is harmless.
(() => {
  const o = /** @type {any} */ (globalThis).__overture ??= {};

  o.sleep = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

  /** The first truthy answer, or null when the time is over. */
  o.until = async (/** @type {() => any} */ look, /** @type {number} */ ms) => {
    const end = Date.now() + ms;
    for (;;) {
      const found = look();
      if (found) return found;
      if (Date.now() >= end) return null;
      await o.sleep(150);
    }
  };

  o.visible = (/** @type {Element} */ e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden';
  o.text = (/** @type {Element} */ e) => (e.textContent ?? '').replace(/\s+/g, ' ').trim();
  o.label = (/** @type {Element} */ e) => (e.getAttribute('aria-label') ?? o.text(e)).trim();
  o.normal = (/** @type {string} */ s) => s.normalize('NFC').replace(/\u00a0/g, ' ').replace(/\s+/g, ' ').trim();

  /** The profile name in an address of this site, lower case; null for any other address. */
  o.vanity = (/** @type {string | null} */ href) => {
    if (!href) return null;
    try {
      const url = new URL(href, location.href);
      const found = url.origin === location.origin ? /^\/in\/([^/]+)/.exec(url.pathname) : null;
      return found ? decodeURIComponent(found[1]).normalize('NFC').toLowerCase() : null;
    } catch {
      return null;
    }
  };
  o.same = (/** @type {string | null} */ a, /** @type {string} */ b) => !!a && a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();

  /** Dialogs live in the page or in the open shadow root of an outlet. */
  o.roots = () => {
    const outlet = document.querySelector('#interop-outlet');
    const inside = outlet && (outlet.shadowRoot ?? chrome.dom?.openOrClosedShadowRoot?.(/** @type {HTMLElement} */ (outlet)));
    return inside ? [document, inside] : [document];
  };
  o.all = (/** @type {string} */ selector) => o.roots().flatMap((/** @type {ParentNode} */ root) => [...root.querySelectorAll(selector)]).filter(o.visible);

  /** The owner's card: the first section within main that holds a heading and no other section. Cards of other people come later. */
  o.topCard = () => {
    for (const section of document.querySelectorAll('main section'))
      if (!section.querySelector('section') && section.querySelector('h1, h2') && o.visible(section)) return section;
    return null;
  };

  /** The one invitation dialog; message windows are dialogs too and are left out. */
  o.dialog = () => {
    const open = o.all('[role="dialog"], dialog[open]').filter((/** @type {Element} */ d) => !d.querySelector('[contenteditable="true"]') && d.querySelector('button, a, input, textarea'));
    return open.length === 1 ? open[0] : null;
  };

  /** Signs of a limit in a dialog or a toast, never in the text of the page. */
  o.limit = () => {
    if (o.all('#ip-fuse-limit-alert__header, [class*="ip-fuse-limit-alert"]').length) return 'weekly_invite_limit';
    for (const e of o.all('[data-test-artdeco-toast-item-type="error"], [role="alert"], [role="dialog"] h2')) {
      const said = o.text(e);
      if (/weekly (invitation )?limit|weekly limit|limite semanal|out of invitations/i.test(said)) return 'weekly_invite_limit';
      if (/too many requests|try again later/i.test(said)) return 'too_many_requests';
      if (/account (has been|is) (temporarily )?restricted/i.test(said)) return 'restricted';
    }
    return null;
  };

  o.captcha = () => !!document.querySelector('iframe[src*="captcha" i], iframe[title*="captcha" i], #captcha-internal');

  /** Types as a person's keyboard would, so that the page's own framework notices; falls back to the native setter. */
  o.type = (/** @type {HTMLElement} */ field, /** @type {string} */ words) => {
    field.focus();
    document.execCommand('insertText', false, words);
    if (field instanceof HTMLTextAreaElement && field.value !== words) {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, words);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    return field instanceof HTMLTextAreaElement ? field.value === words : o.normal(field.innerText) === o.normal(words);
  };

  o.enabled = (/** @type {HTMLButtonElement} */ b) => !b.disabled && b.getAttribute('aria-disabled') !== 'true';
})();
