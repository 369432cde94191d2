import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { browser, until } from './browser.mjs';
import { linkedin } from './linkedin.mjs';
import { overture } from './overture.mjs';

let site, server, b;
before(async () => {
  site = await linkedin();
  server = await overture();
  b = await browser({ site });
});
after(async () => {
  await b?.close();
  site?.close();
  server?.close();
});
beforeEach(async () => {
  await b.reset();
  site.reset();
  server.reset();
});

const NOTE = 'Dobrý den, Jano, „příliš žluťoučký kůň“ & "quotes" <b>';

test('an invitation with a note arrives byte for byte, once, and is reported after it was seen pending', async () => {
  const id = server.add({ linkedin_url: site.person('jana-nova'), body: NOTE });
  await b.pair(server);
  await b.go();
  await until(() => server.rows.get(id).result, 'the report');
  assert.deepEqual(site.sends, [{ kind: 'invite', vanity: 'jana-nova', body: NOTE }]);
  assert.deepEqual([server.rows.get(id).result, server.rows.get(id).verified_by], ['sent', 'profile']);
  assert.deepEqual(site.traps, []);
  await until(async () => (await b.row(id)).state === 'acked', 'the last move');
  assert.equal((await b.row(id)).body, '');
  await until(() => b.driven().length === 0, 'the window closing');
});
