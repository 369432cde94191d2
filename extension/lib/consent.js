/** The version of the text on the options page. A change of what it says gets a new one, here and at the server: whoever agreed to an older one is asked again. */
export const CONSENT_VERSION = '2026-11';
