/**
 * The only way to the server. The access token lives in memory (storage.session), the refresh token on the disk out of
 * the pages' reach. Every call of the protocol may be repeated.
 */

export class Offline extends Error {}
/** The device is no longer paired. */
export class Revoked extends Error {}

/** @typedef {{ ok: boolean, status: number, code: string | null, detail: string, data: any, retryAfter: number | null }} Answer */
/**
 * @typedef {object} Peers
 * @property {import('./store.js').Store} store
 * @property {{ get(key: string): Promise<any>, set(values: any): Promise<void>, remove(key: string): Promise<void> }} session
 * @property {typeof fetch} fetch
 * @property {import('./clock.js').Clock} clock
 * @property {LockManager} locks
 */

const PATIENCE = 20_000;

export class Api {
  /** @param {Peers} peers */
  constructor(peers) {
    this.peers = peers;
  }

  /**
   * With a token. Refreshes it when it is about to end or was refused, once.
   * @param {'GET' | 'POST' | 'PATCH' | 'DELETE'} method @param {string} path @param {unknown} [body] @returns {Promise<Answer>}
   */
  async call(method, path, body) {
    const { server } = await this.peers.store.get('settings');
    if (!server) throw new Revoked('not paired');
    let token = await this.token(null);
    let answer = await this.send(server, method, path, body, token);
    if (answer.status === 401) {
      token = await this.token(token);
      answer = await this.send(server, method, path, body, token);
      if (answer.status === 401) throw new Revoked(answer.detail);
    }
    if (answer.status >= 500) throw new Offline(`${answer.status}`);
    return answer;
  }

  /**
   * @param {string} server @param {string} method @param {string} path @param {unknown} body @param {string | null} token @returns {Promise<Answer>}
   */
  async send(server, method, path, body, token) {
    /** @type {Response} */
    let response;
    let data = null;
    try {
      response = await this.peers.fetch(`${server}/api/extension${path}`, {
        method,
        headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...(token ? { Authorization: `Bearer ${token}` } : {}) },
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: 'omit', cache: 'no-store', redirect: 'error', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(PATIENCE),
      });
      const text = await response.text();
      data = text ? JSON.parse(text) : null;
    } catch (e) {
      // A proxy's page instead of JSON is as good as no answer.
      throw new Offline(String(/** @type {Error} */ (e).message));
    }
    return {
      ok: response.ok, status: response.status, data, code: typeof data?.code === 'string' ? data.code : null,
      detail: typeof data?.detail === 'string' ? data.detail : '', retryAfter: retryAfter(response.headers.get('Retry-After'), this.peers.clock.now()),
    };
  }

  /** A token that is not `refused`; several callers share one refresh. @param {string | null} refused @returns {Promise<string>} */
  async token(refused) {
    return /** @type {Promise<any>} */ (this.peers.locks.request('refresh', async () => {
      const { access } = await this.peers.session.get('access');
      if (access && access.token !== refused && access.until > this.peers.clock.now() + 30_000) return access.token;
      const { server } = await this.peers.store.get('settings');
      const refresh = await this.peers.store.get('refresh');
      if (!server || !refresh) throw new Revoked('no token');
      const answer = await this.send(server, 'POST', '/token/refresh', { refresh_token: refresh }, null);
      if (answer.status === 400 || answer.status === 401 || answer.status === 403) throw new Revoked(answer.detail);
      if (!answer.ok || !answer.data?.access_token) throw new Offline(`${answer.status}`);
      await this.keep(answer.data);
      return answer.data.access_token;
    }));
  }

  /** @param {any} tokens */
  async keep(tokens) {
    // The disk first: the server honours the old one only until the new one is used.
    await this.peers.store.set('refresh', tokens.refresh_token);
    await this.peers.session.set({ access: { token: tokens.access_token, until: this.peers.clock.now() + (tokens.expires_in ?? 600) * 1000 } });
  }

  async forget() {
    await this.peers.session.remove('access');
    await this.peers.store.set('refresh', null);
  }
}

/** @param {string | null} header @param {number} now @returns {number | null} an instant */
export function retryAfter(header, now) {
  if (!header) return null;
  const seconds = Number(header);
  const at = Number.isFinite(seconds) ? now + seconds * 1000 : Date.parse(header);
  return Number.isNaN(at) ? null : Math.min(at, now + 7 * 86_400_000);
}
