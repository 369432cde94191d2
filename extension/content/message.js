// A message to a connection, in the one composer that provably belongs to the recipient.
(() => {
  const o = /** @type {any} */ (globalThis).__overture;
  const ITEMS = '[data-view-name="message-list-item"]';

  /** The smallest part of the page around a composer that names somebody outside the messages themselves. */
  const conversation = (/** @type {Element} */ box) => {
    for (let e = box.parentElement; e && e !== document.body; e = e.parentElement) {
      const links = [...e.querySelectorAll('a[href*="/in/"]')].filter((a) => !a.closest(ITEMS));
      if (links.length) return { part: e, people: new Set(links.map((a) => o.vanity(a.getAttribute('href')))) };
    }
    return null;
  };

  const itemsWith = (/** @type {Element} */ part, /** @type {string} */ body) =>
    [...part.querySelectorAll(ITEMS)].filter((item) => {
      const said = [item, ...item.querySelectorAll('p, span, div')];
      return said.some((e) => o.normal(/** @type {HTMLElement} */ (e).innerText ?? '') === o.normal(body));
    });

  const open = async (/** @type {string} */ vanity) => {
    const boxes = await o.until(() => {
      const found = o.all('[role="textbox"][contenteditable="true"]');
      return found.length ? found : null;
    }, 10_000);
    if (!boxes) return { code: 'driver_no_textarea' };
    const mine = boxes.map((/** @type {HTMLElement} */ box) => ({ box, about: conversation(box) }))
      .filter((/** @type {any} */ c) => c.about?.people.size === 1 && [...c.about.people].every((v) => o.same(v, vanity)));
    return mine.length === 1 ? { box: mine[0].box, part: mine[0].about.part } : { code: 'recipient_mismatch', evidence: { composers: boxes.length, matching: mine.length } };
  };

  const onCompose = () => /^\/messaging\//.test(location.pathname);

  o.message = async (/** @type {any} */ job, /** @type {any} */ io) => {
    const { vanity, body, dry } = job;
    if (!onCompose()) return { code: 'recipient_mismatch', evidence: { at: location.pathname } };
    const found = await open(vanity);
    if (!found.box) return found;
    const { box, part } = found;
    await o.sleep(600);
    if (itemsWith(part, body).length) return { code: 'already_sent' };
    if (o.normal(box.innerText)) return { code: 'driver_no_textarea', evidence: { draft: true } };
    if (dry) return { code: null };
    if (!o.type(box, body)) return { code: 'driver_no_textarea', evidence: { typed: false } };

    const form = box.closest('form') ?? part;
    const submit = () => [...form.querySelectorAll('button[type="submit"]')].filter(o.visible);
    const send = await o.until(() => submit().length === 1 && o.enabled(submit()[0]) && submit()[0], 5_000);
    if (!send) {
      const toggle = form.querySelector('.msg-form__send-toggle, [data-view-name="message-send-toggle"]');
      return { code: toggle && !submit().length ? 'enter_to_send_mode' : 'driver_no_send' };
    }
    const before = itemsWith(part, body).length;
    const stillMine = () => {
      const now = conversation(box);
      return now?.people.size === 1 && [...now.people].every((v) => o.same(v, vanity)) && o.normal(box.innerText) === o.normal(body);
    };
    const refused = await io.click(send, stillMine);
    if (refused) return refused;
    const shown = await o.until(() => itemsWith(part, body).length > before || o.limit(), 8_000);
    const limit = o.limit();
    const sent = !!shown && !limit;
    return { clicked: true, sent, code: limit, limit, verifiedBy: sent ? 'thread' : null, evidence: { shown: sent } };
  };

  /** Is this text in the thread? null when the thread cannot be read. */
  o.inThread = async (/** @type {{ vanity: string, body: string }} */ { vanity, body }) => {
    const found = onCompose() ? await open(vanity) : { code: 'recipient_mismatch' };
    if (!found.part) return null;
    return !!(await o.until(() => itemsWith(found.part, body).length > 0, 4_000));
  };
})();
