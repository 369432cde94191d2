/**
 * Dice are handed in, so that tests can load them.
 * @typedef {() => number} Rng a number from 0 (inclusive) to 1 (exclusive)
 */

/** @type {Rng} */
export const systemRng = () => crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32;

/** A word that cannot be guessed: it ties an answer of a page to the attempt it was asked for. */
export const nonce = () => crypto.randomUUID();
