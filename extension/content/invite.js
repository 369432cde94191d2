// The invitation dialog, opened by its own address for exactly one person. Words are used in one place only, to tell
// "Add a note" from "Send without a note"; where they are not known, nothing is clicked.
(() => {
  const o = /** @type {any} */ (globalThis).__overture;
  const NOTE = /\bnote\b|poznámk|notiz|nachricht|\bnota\b|notitie|bericht|notatk|wiadomo|meddel/i;
  const WITHOUT = /without|\bbez\b|\bohne\b|\bsans\b|\bsin\b|\bsenza\b|\bsem\b|zonder|\buden\b|\butan\b/i;
  const SEND = /\bsend\b|odesl|poslat|\bsenden\b|envoyer|enviar|\binvia\b|versturen|wyślij|skicka/i;

  const buttons = (/** @type {Element} */ dialog) =>
    [...dialog.querySelectorAll('button')].filter((b) => o.visible(b) && o.text(b) && !b.hasAttribute('data-test-modal-close-btn') && !/dismiss|close|zavřít|schließen/i.test(b.getAttribute('aria-label') ?? ''));
  const only = (/** @type {any[]} */ list) => (list.length === 1 ? list[0] : null);
  const field = (/** @type {Element} */ dialog) => only([...dialog.querySelectorAll('textarea')].filter(o.visible));

  /** What stands in the way in this dialog, or null. */
  const obstacle = (/** @type {Element} */ dialog, /** @type {string} */ vanity) => {
    const others = [...dialog.querySelectorAll('a[href*="/in/"]')].map((a) => o.vanity(a.getAttribute('href')));
    if (others.some((v) => !o.same(v, vanity))) return { code: 'recipient_mismatch' };
    if (dialog.querySelector('a[href*="/premium/"]')) return { code: 'note_quota', limit: 'note_quota' };
    if (dialog.querySelector('input[type="email"], input[name="email"]')) return { code: 'email_required' };
    if (!field(dialog) && [...dialog.querySelectorAll('input[type="text"]')].some(o.visible)) return { code: 'email_required' };
    return null;
  };

  const siteTrouble = () => {
    const limit = o.limit();
    if (limit) return { code: limit, limit };
    const page = o.site();
    const stop = /** @type {any} */ ({ checkpoint: 'checkpoint', captcha: 'captcha', login: 'logged_out', authwall: 'logged_out', too_many: 'too_many_requests', restricted: 'restricted' })[page];
    return stop ? { code: stop, limit: stop } : null;
  };

  o.invite = async (/** @type {any} */ job, /** @type {any} */ io) => {
    const { vanity, body, dry } = job;
    const url = new URL(location.href);
    if (!/^\/preload\/custom-invite\/?$/.test(url.pathname) || !o.same(url.searchParams.get('vanityName'), vanity))
      return siteTrouble() ?? { code: o.same(o.vanity(location.href), vanity) ? 'driver_no_dialog' : 'recipient_mismatch', evidence: { at: url.pathname } };
    const dialog = await o.until(() => o.limit() ? document.body : o.dialog(), 10_000);
    const trouble = siteTrouble() ?? (dialog ? obstacle(dialog, vanity) : { code: 'driver_no_dialog' });
    if (trouble) return trouble;

    /** @type {any} */
    let send = null;
    if (body) {
      if (!field(dialog)) {
        const add = only(buttons(dialog).filter((b) => NOTE.test(o.label(b)) && !WITHOUT.test(o.label(b)) && !SEND.test(o.label(b))));
        if (!add) return { code: 'driver_no_dialog', evidence: { buttons: buttons(dialog).length } };
        if (dry) return { code: null };
        add.click();
      }
      const area = await o.until(() => (o.dialog() && (obstacle(o.dialog(), vanity) ? 'trouble' : field(o.dialog()))), 5_000);
      if (area === 'trouble') return obstacle(o.dialog(), vanity);
      if (!area) return { code: 'driver_no_textarea' };
      const most = area.maxLength > 0 ? area.maxLength : job.noteLimit;
      if (body.length > Math.min(most, 300)) return { code: 'note_too_long', evidence: { most } };
      if (dry) return { code: null };
      const before = new Set(buttons(o.dialog()).filter((b) => !o.enabled(b)));
      if (!o.type(area, body)) return { code: 'driver_no_textarea', evidence: { typed: false } };
      const words = () => only(buttons(o.dialog()).filter((b) => SEND.test(o.label(b)) && !WITHOUT.test(o.label(b)) && o.enabled(b)));
      // The button that woke up when text came is Send in any language.
      send = await o.until(() => o.dialog() && (only(buttons(o.dialog()).filter((b) => before.has(b) && o.enabled(b))) ?? words()), 4_000);
      if (send && area.value !== body) return { code: 'driver_no_textarea', evidence: { changed: true } };
    } else {
      const list = buttons(dialog);
      send = only(list.filter((b) => WITHOUT.test(o.label(b)))) ?? only(list.filter((b) => SEND.test(o.label(b)) && !field(dialog)));
      if (dry) return { code: send ? null : 'driver_no_send' };
      if (send && !(await o.until(() => o.enabled(send), 4_000))) send = null;
    }
    if (!send) return { code: 'driver_no_send', evidence: { buttons: o.dialog() ? buttons(o.dialog()).length : 0 } };

    const refused = await io.click(send, () => o.dialog()?.contains(send) && (!body || field(o.dialog())?.value === body));
    if (refused) return refused;
    /** @type {any} */
    let after = null;
    await o.until(() => (after = siteTrouble() ?? (o.dialog() && obstacle(o.dialog(), vanity))) || !o.dialog(), 6_000);
    await o.sleep(700);
    after = after ?? siteTrouble();
    const toast = o.all('[data-test-artdeco-toast-item-type="error"]').length > 0;
    // A closed dialog proves nothing: the worker reads the profile afresh before it says "sent".
    return { clicked: true, sent: false, code: after?.code ?? null, limit: after?.limit ?? null, evidence: { dialog_closed: !o.dialog(), error_toast: toast } };
  };
})();
