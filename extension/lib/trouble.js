/** A page that did not behave, with the reason that is reported. */
export class DriverError extends Error {
  /** @param {string} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}
