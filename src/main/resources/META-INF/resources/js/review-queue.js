// The browser's half of the review desk. It only does what cannot wait for the server: showing the next message at
// once, and lighting up what a sentence rests on. Every decision is made on the server.
window.overtureQueue = window.overtureQueue || {
  // Milliseconds after which a decision that is not saved yet is worth a word.
  SLOW: 400,

  attach(queue, token) {
    if (queue.overtureAttached) return;
    queue.overtureAttached = true;
    const stack = queue.querySelector('#queue-stack');
    const front = () => stack.querySelector(':scope > :not([data-gone])');
    const pending = () => [...stack.querySelectorAll(':scope > [data-gone="approve"]')];

    // What this press lets the page do before the server has answered: the person's own keys, from the key table.
    const aheadOf = event => {
      if (event.getModifierState('AltGraph')) return '';
      const held = ['Shift', 'Control', 'Alt', 'Meta'].filter(name => event.getModifierState(name)).sort().join('+');
      const match = (queue.dataset.ahead || '').split(' ').map(one => one.split(':')).find(([, modifiers, key]) =>
        modifiers.split('+').sort().join('+') === held
          && (event.key === key || key.length === 1 && event.key.toLowerCase() === key));
      return match ? match[0] : '';
    };

    // Added after Flow's own listener, which therefore still reports the message that was on the screen.
    const onKey = event => {
      if (!queue.isConnected) {
        document.body.removeEventListener('keydown', onKey);
        document.removeEventListener('keydown', onEarlyDigit, true);
        return;
      }
      if (event.repeat || event.isComposing) return;
      if (queue.dataset.mode === 'deciding') {
        const card = front();
        switch (aheadOf(event)) {
          case 'approve':
            if (card && card.dataset.ahead === 'yes') {
              card.overtureTaken = performance.now();
              card.setAttribute('data-gone', 'approve');
              setTimeout(tellSaving, window.overtureQueue.SLOW + 20);
            }
            break;
          case 'next':
            if (card && card.nextElementSibling) card.setAttribute('data-gone', 'next');
            break;
          case 'undo': {
            // Not to be sent after all, should the page be closed now.
            const last = pending().at(-1);
            if (last) last.setAttribute('data-gone', 'undone');
            break;
          }
        }
      }
      if (queue.dataset.mode === 'editing' && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        queue.overtureSaving = true;
      }
    };
    document.body.addEventListener('keydown', onKey);

    // A decision that the page has shown as taken is on its way until the server takes its card off the stack.
    const tellSaving = () => {
      const place = document.getElementById('queue-saving');
      if (!place) return;
      const open = pending();
      const slow = open.some(card => performance.now() - card.overtureTaken >= window.overtureQueue.SLOW);
      place.textContent = slow ? open.length + ' being saved' : '';
    };
    new MutationObserver(tellSaving).observe(stack, { childList: true, subtree: true, attributeFilter: ['data-gone'] });

    let typed = false;
    queue.addEventListener('input', event => {
      if (event.target.closest('.letter-editor')) typed = true;
    });
    new MutationObserver(() => {
      if (queue.dataset.mode === 'deciding') typed = false;
    }).observe(queue, { attributeFilter: ['data-mode'] });

    const onClosing = event => {
      if (queue.isConnected && (pending().length > 0 || typed)) {
        event.preventDefault();
        event.returnValue = '';
      }
    };
    // Flow's own requests end with the page. What they have not delivered goes by a beacon, which the browser delivers even
    // when the tab is gone. What got through both ways is taken once: a decision names the version it is about.
    const onGone = () => {
      if (!queue.isConnected) {
        window.removeEventListener('pagehide', onGone);
        window.removeEventListener('beforeunload', onClosing);
        return;
      }
      const open = pending();
      if (open.length === 0) return;
      const form = new URLSearchParams(token);
      open.forEach(card => form.append('approve', card.dataset.id + ':' + card.dataset.version));
      navigator.sendBeacon(new URL('review/late', document.baseURI), form);
    };
    window.addEventListener('beforeunload', onClosing);
    window.addEventListener('pagehide', onGone);

    // A digit typed right after Ctrl+Enter means the reason, although the field is still there.
    const onEarlyDigit = event => {
      if (queue.dataset.mode !== 'editing') queue.overtureSaving = false;
      if (!queue.overtureSaving || !/^[0-9]$/.test(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      queue.dispatchEvent(new CustomEvent('early-digit', { detail: event.key }));
    };
    document.addEventListener('keydown', onEarlyDigit, true);

    // Pressing a button of the bar with the mouse must not take the focus: Space would press it again.
    queue.addEventListener('mousedown', event => {
      if (event.target.closest('.queue-keys vaadin-button')) event.preventDefault();
    });

    queue.addEventListener('pointerover', event => {
      const card = event.target.closest('.queue-card');
      const part = event.target.closest('[data-sentence],[data-used]');
      if (card && part) this.light(card, part.dataset.sentence || part.dataset.used.split(' ')[0], false);
    });
  },

  // Lights up a sentence and what it rests on; by keyboard it is brought into view too.
  light(card, sentence, scroll) {
    if (!card) return;
    card.querySelectorAll('[data-sentence]').forEach(part =>
      part.classList.toggle('lit', part.dataset.sentence === sentence));
    card.querySelectorAll('[data-used]').forEach(fact =>
      fact.classList.toggle('lit', fact.dataset.used.split(' ').includes(sentence)));
    if (scroll) {
      card.querySelectorAll('.body-text .lit, .fact.lit').forEach(part => this.show(part));
    }
  },

  // Goes to a flag: the words it is about and the note beside them.
  point(letter, flag) {
    letter.querySelectorAll('.prose [data-flag]').forEach(part => {
      part.classList.toggle('at', part.dataset.flag === flag);
      if (part.dataset.flag === flag) this.show(part);
    });
  },

  show(part) {
    part.scrollIntoView({ block: 'nearest' });
  },

  // The server did not follow the page: show again what is still there.
  putBack(stack) {
    stack.querySelectorAll(':scope > [data-gone]').forEach(card => card.removeAttribute('data-gone'));
  },

  // What was to be saved was refused: digits are text again.
  refused(queue) {
    queue.overtureSaving = false;
  },
};
