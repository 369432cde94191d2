/**
 * Time is handed in, so that tests can say what time it is.
 * @typedef {{ now(): number }} Clock
 */

/** @type {Clock} */
export const systemClock = { now: () => Date.now() };
