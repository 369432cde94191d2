// The browser's half of the review desk. It only does what cannot wait for the server: showing the next message at
// once, and lighting up what a sentence rests on. Every decision is made on the server.
window.overtureQueue = window.overtureQueue || {
  attach(queue) {
    if (queue.overtureAttached) return;
    queue.overtureAttached = true;
    const stack = queue.querySelector('#queue-stack');
    const front = () => stack.querySelector(':scope > :not([data-gone])');

    // Added after Flow's own listener, which therefore still reports the message that was on the screen.
    const onKey = event => {
      if (!queue.isConnected) {
        document.body.removeEventListener('keydown', onKey);
        document.removeEventListener('keydown', onEarlyDigit, true);
        return;
      }
      if (event.repeat || event.isComposing) return;
      const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
      if (plain && queue.dataset.mode === 'deciding' && event.key.toLowerCase() === queue.dataset.ahead) {
        const card = front();
        if (card && card.dataset.ahead === 'yes') card.setAttribute('data-gone', '');
      }
      if (queue.dataset.mode === 'editing' && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        queue.overtureSaving = true;
      }
    };
    document.body.addEventListener('keydown', onKey);

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
