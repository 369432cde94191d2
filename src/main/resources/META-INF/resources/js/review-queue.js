// The browser's half of the review desk. It only does what cannot wait for the server: showing the next message at
// once, and lighting up what a sentence rests on. Every decision is made on the server.
//
// The page numbers the presses it knows; the server says which number it has answered (data-answered). What a press hid
// and its answer did not take away is shown again, and the page believes the server's mode as soon as nothing is under
// way. So neither ever has to guess what the other knows.
window.overtureQueue = window.overtureQueue || {
  // Milliseconds after which a decision that is not saved yet is worth a word.
  SLOW: 400,

  attach(queue, token, owner) {
    if (queue.overtureAttached) return;
    queue.overtureAttached = true;
    const stack = queue.querySelector('#queue-stack');
    const front = () => stack.querySelector(':scope > :not([data-gone])');
    const pending = () => [...stack.querySelectorAll(':scope > [data-gone="approve"], :scope > [data-gone="reject"]')];

    // The number of the last press, of the last one answered, of the last that the page waits for, and of the last Escape
    // out of the question for a reason.
    let number = 0, answered = 0, held = 0, escaped = 0;
    // Whether R went down and the reason did not yet.
    let asking = false;
    let press = null;
    const ask = on => {
      asking = on;
      queue.dataset.asking = on ? 'yes' : 'no';
    };

    // Between deciding and the reason the page goes to and fro by itself; every other mode comes from the server.
    const mode = () => ['deciding', 'rejecting'].includes(queue.dataset.mode)
      ? (asking ? 'rejecting' : 'deciding') : queue.dataset.mode;

    // What this press lets the page do before the server has answered: the person's own keys, from the key table.
    const aheadOf = event => {
      if (event.getModifierState('AltGraph')) return '';
      const down = ['Shift', 'Control', 'Alt', 'Meta'].filter(name => event.getModifierState(name)).sort().join('+');
      const matches = (queue.dataset.ahead || '').split(' ').map(one => one.split(':')).filter(([, modifiers, key]) =>
        modifiers.split('+').sort().join('+') === down
          && (event.key === key || event.code === key || key.length === 1 && event.key.toLowerCase() === key))
        .map(([what]) => what);
      const ends = what => what === 'cancel' || what.startsWith('reason');
      return matches.find(what => mode() === 'rejecting' ? ends(what) : mode() === 'deciding' && !ends(what)) || '';
    };

    // Heard before Flow's own listener, which sends along what the person saw.
    const onPress = event => {
      if (!queue.isConnected) {
        document.removeEventListener('keydown', onPress, true);
        document.body.removeEventListener('keydown', onKey);
        return;
      }
      press = null;
      // A second Escape out of impatience does not leave the queue.
      queue.overtureMode = event.key === 'Escape' && escaped > answered ? 'escaped' : mode();
      if (!event.repeat && !event.isComposing) {
        const what = aheadOf(event);
        if (what) {
          number += 1;
          press = { event, what };
        }
      }
      queue.overtureNumber = number;
    };
    document.addEventListener('keydown', onPress, true);

    const hide = (card, why) => {
      card.overtureNumber = number;
      card.setAttribute('data-gone', why);
    };
    const decide = (card, verdict) => {
      card.overtureTaken = performance.now();
      card.overtureVerdict = verdict;
      hide(card, verdict.split(':')[0]);
      note();
      setTimeout(tellSaving, window.overtureQueue.SLOW + 20);
    };

    // Heard after Flow's own listener, which therefore still reports the message that was on the screen.
    const onKey = event => {
      if (press?.event !== event) return;
      const card = front();
      const { what } = press;
      press = null;
      if (held > answered) return;
      if (what.startsWith('reason')) {
        ask(false);
        if (card) decide(card, 'reject:' + what.slice('reason'.length));
      } else if (what === 'cancel') {
        ask(false);
        escaped = number;
      } else if (what === 'approve') {
        if (card?.dataset.ahead === 'yes') decide(card, 'approve');
      } else if (what === 'reject') {
        if (card) ask(true);
      } else if (what === 'next') {
        if (card?.nextElementSibling) hide(card, 'next');
      } else {
        held = number;
        const last = what === 'undo' && pending().at(-1);
        if (last) {
          // Not to be sent after all, should the page be closed now.
          last.setAttribute('data-gone', 'undone');
          note();
        }
      }
    };
    document.body.addEventListener('keydown', onKey);

    const settle = () => {
      answered = Number(queue.dataset.answered || 0);
      if (answered === number) ask(queue.dataset.mode === 'rejecting');
      stack.querySelectorAll(':scope > [data-gone]').forEach(card => {
        if (card.overtureNumber <= answered) card.removeAttribute('data-gone');
      });
    };
    new MutationObserver(settle).observe(queue, { attributeFilter: ['data-answered', 'data-mode'] });

    // Decisions that the page has shown as taken, as they go to the server should the page come to an end.
    const underWay = () => pending().map(card => {
      const [verdict, reason] = card.overtureVerdict.split(':');
      return [verdict, card.dataset.id + ':' + card.dataset.version + (reason ? ':' + reason : '')];
    });
    const notebook = window.overtureNotebook.open(owner);
    const note = () => notebook.write(underWay());

    // A decision that the page has shown as taken is on its way until the server takes its card off the stack.
    let told = false;
    const tell = words => {
      const place = document.getElementById('queue-saving');
      if (place && (words || told)) place.textContent = words;
      told = words !== '';
    };
    const tellSaving = () => {
      const open = pending();
      const slow = open.some(card => performance.now() - card.overtureTaken >= window.overtureQueue.SLOW);
      if (slow) tell(open.length + ' being saved');
      else if (number > 0) tell('');
    };
    new MutationObserver(() => {
      note();
      tellSaving();
    }).observe(stack, { childList: true, subtree: true, attributeFilter: ['data-gone'] });
    notebook.deliverOthers(token).then(saved => {
      if (saved > 0) tell(saved === 1 ? 'One earlier decision saved' : saved + ' earlier decisions saved');
    });

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
      const open = underWay();
      if (open.length === 0) return;
      navigator.sendBeacon(...window.overtureNotebook.letter(token, open));
    };
    window.addEventListener('beforeunload', onClosing);
    window.addEventListener('pagehide', onGone);

    // A digit typed right after Ctrl+Enter means the reason, although the field is still there.
    const onEarlyDigit = event => {
      if (!queue.isConnected) {
        document.removeEventListener('keydown', onEarlyDigit, true);
        return;
      }
      if (queue.dataset.mode !== 'editing') queue.overtureSaving = false;
      else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) queue.overtureSaving = true;
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

  // What was to be saved was refused: digits are text again.
  refused(queue) {
    queue.overtureSaving = false;
  },
};
