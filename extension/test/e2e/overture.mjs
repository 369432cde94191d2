// A small server that keeps docs/extension-protocol.md, for the extension's own tests.
import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';

const ORIGIN = 'chrome-extension://cpbliegpodhpejoocbcmaainllbanbeo';

/** A zone where it is early afternoon now, so that tests run at any hour. */
export const zoneOfAfternoon = (hour = 13) => {
  let shift = hour - new Date().getUTCHours();
  if (shift > 12) shift -= 24;
  if (shift < -11) shift += 24;
  return `Etc/GMT${shift <= 0 ? '+' : '-'}${Math.abs(shift)}`;
};

export async function overture() {
  const s = { rows: new Map(), begins: [], reports: [], limits: [], heartbeats: [], devices: [], down: false, calls: [], hooks: {} };
  s.reset = () => {
    Object.assign(s, { begins: [], reports: [], limits: [], heartbeats: [], devices: [], down: false, calls: [], hooks: {}, kill_switch: false, pause: null, consent: '2026-11', min_version: '1.0.0', accessSeconds: 900, dropNext: false, beginAnswer: null });
    s.rows.clear();
    s.config = { zone: zoneOfAfternoon(), days: [1, 2, 3, 4, 5, 6, 7], start: '09:00', end: '18:00', invites_per_day: 20, invites_per_week: 80, messages_per_day: 50, note_limit: 300 };
    s.counts = { invites_today: 0, invites_week: 0, messages_today: 0, queued: 1 };
  };
  s.reset();
  s.add = (row) => {
    const id = randomUUID();
    s.rows.set(id, { id, action_type: 'connection_request', body: '', contact_name: 'Jana Nová', campaign_name: 'Spring', note_policy: 'required', not_before: null, attempt: 0, status: 'queued', ...row });
    return id;
  };
  const tokens = (device) => {
    device.previous = device.refresh;
    device.access = randomUUID();
    device.accessUntil = Date.now() + s.accessSeconds * 1000;
    device.refresh = randomUUID();
    return { access_token: device.access, refresh_token: device.refresh, token_type: 'Bearer', expires_in: s.accessSeconds };
  };
  const problem = (status, code, headers) => ({ status, body: { status, code, detail: `${code}.` }, headers });

  function route(method, path, query, body, token) {
    if (path === '/pair') {
      if (body.code !== 'ABCD2345' || !body.consent_version) return problem(404, 'unknown_code');
      if (body.consent_version !== s.consent) return problem(409, 'consent_outdated');
      for (const d of s.devices) d.revoked = true;
      const device = { id: randomUUID() };
      s.devices.push(device);
      return { status: 200, body: { device_id: device.id, ...tokens(device), owner: { id: '1', name: 'Michal' }, workspace: { slug: 'demo', name: 'Demo' } } };
    }
    if (path === '/token/refresh') {
      const device = s.devices.find((d) => !d.revoked && (d.refresh === body.refresh_token || d.previous === body.refresh_token));
      return device ? { status: 200, body: tokens(device) } : problem(401, 'device_revoked');
    }
    const device = s.devices.find((d) => d.access === token && !d.revoked && d.accessUntil > Date.now());
    if (!device) return problem(401, 'unauthorized');
    const [, id, verb] = /^\/linkedin-queue\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
    const row = id && s.rows.get(id);
    if (path === '/heartbeat') {
      s.heartbeats.push(body);
      return { status: 200, body: { server_time: new Date().toISOString(), min_version: s.min_version, kill_switch: s.kill_switch, pause: s.pause, config: s.config, counts: s.counts } };
    }
    if (path === '/consent') return body.consent_version === s.consent ? ((s.pause = null), { status: 204 }) : problem(409, 'consent_outdated');
    if (path === '/limit-hit') return s.limits.push(body), { status: 200, body: {} };
    if (path === '/pause') return (s.pause = { reason: 'paused', until: null }), { status: 200, body: {} };
    if (path === '/resume') return (s.pause = null), { status: 200, body: {} };
    if (path.startsWith('/devices/')) return (device.revoked = true), { status: 204 };
    if (path === '/linkedin-queue') {
      const mine = [...s.rows.values()].filter((r) => r.status === 'queued' || (r.status === 'claimed' && r.device === device.id)).slice(0, Number(query.get('limit') ?? 5));
      for (const r of mine) if (r.status === 'queued') Object.assign(r, { leases: (r.leases ?? 0) + 1,  status: 'claimed', device: device.id, attempt: r.attempt + 1, lease_token: randomUUID() });
      return { status: 200, body: mine.map((r) => ({ ...r, lease_expires_at: new Date(Date.now() + 300_000).toISOString() })) };
    }
    if (!row) return problem(404, 'unknown');
    if (row.device !== device.id || row.lease_token !== body.lease_token) return problem(409, 'lease_lost');
    if (verb === 'release') return row.status === 'claimed' ? ((row.status = 'queued'), { status: 200, body: {} }) : problem(409, 'begun');
    if (verb === 'begin') {
      if (s.pause) return problem(423, 'paused');
      if (s.beginAnswer) return s.beginAnswer;
      if (row.status !== 'claimed' && row.status !== 'executing') return problem(409, 'cancelled');
      row.status = 'executing';
      s.begins.push(id);
      return { status: 200, body: {} };
    }
    if (row.status === 'claimed' && body.status === 'sent') return problem(409, 'not_begun');
    s.reports.push({ id, ...body });
    // LinkedIn said no: the row waits again, the account rests.
    if (body.status === 'paused') return Object.assign(row, { status: 'queued', paused: body.error, device: null }), { status: 200, body: {} };
    if (row.result && row.result !== body.status) return problem(409, 'conflict');
    Object.assign(row, { status: body.status, result: body.status, error: body.error, verified_by: body.verified_by });
    return { status: 200, body: {} };
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    let text = '';
    for await (const part of request) text += part;
    const cors = request.headers.origin === ORIGIN
      ? { 'Access-Control-Allow-Origin': ORIGIN, 'Access-Control-Allow-Methods': 'GET,POST,PATCH,DELETE', 'Access-Control-Allow-Headers': 'Authorization,Content-Type', 'Access-Control-Expose-Headers': 'Retry-After', Vary: 'Origin' } : {};
    if (request.method === 'OPTIONS') return response.writeHead(cors.Vary ? 204 : 403, cors).end();
    if (s.down) return response.destroy();
    const path = url.pathname.replace('/api/extension', '');
    s.calls.push(`${request.method} ${path.replace(/[0-9a-f-]{36}/, '{id}')}`);
    await s.hooks[path.replace(/[0-9a-f-]{36}/, '{id}')]?.();
    if (s.down) return response.destroy();
    const answer = route(request.method, path, url.searchParams, text ? JSON.parse(text) : {}, request.headers.authorization?.slice(7));
    if (response.destroyed || s.down || s.dropNext) return (s.dropNext = false), response.destroy();
    response.writeHead(answer.status, { 'Content-Type': 'application/json', ...cors, ...answer.headers }).end(answer.body ? JSON.stringify(answer.body) : '');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  s.url = `http://localhost:${server.address().port}`;
  s.port = server.address().port;
  s.close = () => (server.closeAllConnections(), server.close());
  return s;
}
