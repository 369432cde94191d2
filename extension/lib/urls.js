/** Addresses: what the queue may name, what we build ourselves, and where a page really is. */

const HOST = 'www.linkedin.com';
const VANITY = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_\-.]{1,119}$/u;

/**
 * The name of a profile in its address, or null when it is not one. Only ordinary profiles: lead pages of the Sales
 * Navigator look different and have their own inbox.
 * @param {unknown} address @returns {string | null}
 */
export function vanityOf(address) {
  if (typeof address !== 'string' || address.length > 500) return null;
  let url;
  try {
    url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`);
  } catch {
    return null;
  }
  if (!/^https?:$/.test(url.protocol) || url.username || url.password || url.port) return null;
  if (!/^(www\.|[a-z]{2}\.)?linkedin\.com$/.test(url.hostname)) return null;
  return vanityOfPath(url.pathname);
}

/** @param {string} path @returns {string | null} */
export function vanityOfPath(path) {
  const found = /^\/in\/([^/]+)(\/[a-z]{2}(-[a-z]{2})?)?\/?$/i.exec(path);
  if (!found) return null;
  let vanity;
  try {
    vanity = decodeURIComponent(found[1]).normalize('NFC');
  } catch {
    return null;
  }
  return VANITY.test(vanity) ? vanity : null;
}

/** @param {string | null | undefined} a @param {string | null | undefined} b */
export const sameVanity = (a, b) => !!a && !!b && a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();

/** @param {string} vanity */
export const profileUrl = (vanity) => `https://${HOST}/in/${encodeURIComponent(vanity)}/`;

/** Opens the invitation dialog of one person whatever the page looks like. @param {string} vanity */
export const inviteUrl = (vanity) => `https://${HOST}/preload/custom-invite/?vanityName=${encodeURIComponent(vanity)}`;

export const sentInvitationsUrl = `https://${HOST}/mynetwork/invitation-manager/sent/`;

/**
 * A compose address found on a profile, rebuilt; null when it leads anywhere else or names no recipient.
 * @param {unknown} address @returns {string | null}
 */
export function composeUrl(address) {
  if (typeof address !== 'string') return null;
  let url;
  try {
    url = new URL(address, `https://${HOST}`);
  } catch {
    return null;
  }
  if (url.origin !== `https://${HOST}` || !/^\/messaging\/(compose|thread\/new)\/?$/.test(url.pathname)) return null;
  const names = ['profileUrn', 'recipient', 'recipients'];
  if (!names.some((name) => url.searchParams.get(name))) return null;
  return `https://${HOST}${url.pathname}${url.search}`;
}

/**
 * The server's address as a person typed it: https, or http on this machine.
 * @param {unknown} typed @returns {string | null} without a trailing slash
 */
export function serverUrl(typed) {
  if (typeof typed !== 'string' || !typed.trim()) return null;
  const text = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) && !/^https?:/i.test(text)) return null;
  const local = /^(https?:\/\/)?(localhost|127\.0\.0\.1)([:/]|$)/i.test(text);
  let url;
  try {
    url = new URL(/^https?:\/\//i.test(text) ? text : `${local ? 'http' : 'https'}://${text}`);
  } catch {
    return null;
  }
  if (url.username || url.password || url.search || url.hash) return null;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(url.hostname))) return null;
  return (url.origin + url.pathname).replace(/\/+$/, '');
}
