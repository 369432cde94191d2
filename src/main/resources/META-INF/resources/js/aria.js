// Three places where Vaadin's components say something to assistive technology that the role they have does not know.
(function () {
  const mend = (name, how) => customElements.whenDefined(name).then(() => how(customElements.get(name).prototype));

  const never = attribute => prototype => {
    const set = prototype.setAttribute;
    prototype.setAttribute = function (name, value) {
      if (name !== attribute) set.call(this, name, value);
    };
  };

  // An entry of a menu is chosen, not selected.
  mend('vaadin-menu-bar-item', never('aria-selected'));
  // The button of a select has no value that could be required; its label says so.
  mend('vaadin-select-value-button', never('aria-required'));
  // A list of tabs has tabs in it and nothing else that takes the focus.
  mend('vaadin-tabs', prototype => {
    const ready = prototype.ready;
    prototype.ready = function () {
      if (ready) ready.call(this);
      this.shadowRoot?.getElementById('scroll')?.removeAttribute('tabindex');
    };
  });
})();
