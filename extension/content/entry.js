// The worker asks, this answers. The page outlives the worker, so everything it says is said again until it is heard;
// and it clicks once at the most, only with a grant that is younger than twenty seconds.
(() => {
  const o = /** @type {any} */ (globalThis).__overture;
  if (o.listening) return;
  o.listening = true;
  const FRESH = 20_000;
  /** @type {string | null} */
  let busy = null;
  let clicked = false;

  const tell = async (/** @type {any} */ message) => {
    for (let wait = 500; ; wait = Math.min(wait * 2, 8_000)) {
      try {
        const answer = await chrome.runtime.sendMessage(message);
        if (answer) return answer;
      } catch (e) {
        // The extension was reloaded: nobody will ever answer this page again.
        if (!chrome.runtime?.id) throw e;
      }
      await o.sleep(wait);
    }
  };

  const io = (/** @type {string} */ nonce) => ({
    click: async (/** @type {HTMLElement} */ button, /** @type {() => boolean} */ stillTrue) => {
      if (document.visibilityState !== 'visible' && !(await o.until(() => document.visibilityState === 'visible', 10_000))) return { code: 'window_hidden' };
      const answer = await tell({ type: 'grant', nonce });
      if (!answer.granted) return { refused: true };
      if (clicked || Date.now() - answer.grantedAt > FRESH) return { code: 'driver_timeout', evidence: { late: true } };
      if (!button.isConnected || !o.enabled(button) || !stillTrue()) return { code: 'driver_no_send', evidence: { changed: true } };
      clicked = true;
      button.click();
      await tell({ type: 'clicked', nonce });
      return null;
    },
  });

  const act = async (/** @type {any} */ job) => {
    busy = job.nonce;
    let found;
    try {
      found = await (job.action === 'message' ? o.message : o.invite)(job, io(job.nonce));
    } catch (e) {
      found = { clicked, code: clicked ? 'unknown_outcome' : 'driver_timeout', evidence: { error: String(/** @type {Error} */ (e)?.name) } };
    }
    if (!found.refused)
      await tell({ type: 'outcome', nonce: job.nonce, clicked, sent: !!found.sent, code: found.code ?? null, limit: found.limit ?? null, verifiedBy: found.verifiedBy ?? null, evidence: found.evidence ?? {} });
    busy = null;
  };

  chrome.runtime.onMessage.addListener((message, sender, reply) => {
    if (sender.id !== chrome.runtime.id || sender.tab) return false;
    switch (message?.type) {
      case 'ping':
        reply({ busy: busy === message.nonce });
        return false;
      case 'detect':
        o.detect(message).then(reply);
        return true;
      case 'sent_to':
        o.sentTo(message.vanity).then((/** @type {any} */ found) => reply({ found }));
        return true;
      case 'in_thread':
        o.inThread(message).then((/** @type {any} */ found) => reply({ found }));
        return true;
      case 'rehearse':
        (message.job.action === 'message' ? o.message : o.invite)({ ...message.job, dry: true }, {}).then(reply);
        return true;
      case 'act':
        if (!busy && !clicked) act(message.job);
        reply({ accepted: busy === message.job.nonce });
        return false;
      default:
        return false;
    }
  });
})();
