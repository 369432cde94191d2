// Decisions that a page has shown as taken and the server has not taken yet, noted where a crash of the page leaves them.
// The next queue that the same person opens hands them in. Each names the version it is about, so the server takes what
// still holds and leaves the rest.
window.overtureNotebook = window.overtureNotebook || {
  // What is older than a week is nobody's intention any more.
  LONGEST: 7 * 24 * 60 * 60 * 1000,

  page: null,

  // owner: whose decisions these are, in which workspace.
  open(owner) {
    const prefix = 'overture.review.' + owner + '.';
    this.page = this.page || crypto.getRandomValues(new Uint32Array(2)).join('-');
    const own = prefix + this.page;
    // Held as long as this page lives; who gets it later knows that the page is gone.
    navigator.locks?.request(own, { ifAvailable: true }, lock => lock && new Promise(() => {}));
    let written = '';
    return {
      // decisions: [verdict, "id:version"] each
      write: decisions => this.quietly(() => {
        const wanted = JSON.stringify(decisions);
        if (wanted === written) return;
        if (decisions.length > 0) localStorage.setItem(own, JSON.stringify({ at: Date.now(), decisions }));
        else localStorage.removeItem(own);
        written = wanted;
      }),
      deliverOthers: async token => {
        const left = this.quietly(() => Object.keys(localStorage)) || [];
        let saved = 0;
        for (const name of left.filter(one => one.startsWith(prefix) && one !== own)) {
          const deliver = async () => { saved += await this.deliver(name, token); };
          await (navigator.locks
            ? navigator.locks.request(name, { ifAvailable: true }, lock => lock && deliver())
            : deliver());
        }
        return saved;
      },
    };
  },

  // How many of them the server took.
  async deliver(name, token) {
    try {
      const { at, decisions } = JSON.parse(localStorage.getItem(name));
      if (Date.now() - at < this.LONGEST) {
        const [address, body] = this.letter(token, decisions);
        const answer = await fetch(address, { method: 'POST', body });
        if (!answer.ok) return 0;
        const { taken } = await answer.json();
        localStorage.removeItem(name);
        return taken;
      }
      localStorage.removeItem(name);
    } catch (unreachable) {
      // It stays noted for the next time.
    }
    return 0;
  },

  letter(token, decisions) {
    const form = new URLSearchParams(token);
    decisions.forEach(([verdict, about]) => form.append(verdict, about));
    return [new URL('review/late', document.baseURI), form];
  },

  // A browser that keeps nothing is no reason to stop.
  quietly(act) {
    try {
      return act();
    } catch (forbidden) {
      return undefined;
    }
  },
};
