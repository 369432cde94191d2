// The extension against a real Overture: pairs, sends one action to the stand-in for LinkedIn and waits for the report.
// OVERTURE_URL=… OVERTURE_CODE=… node test/e2e/against.mjs
import { browser, until } from './browser.mjs';
import { linkedin } from './linkedin.mjs';

const site = await linkedin();
site.everyone = true;
const b = await browser({ site });
try {
  await b.pair({ url: process.env.OVERTURE_URL }, { code: process.env.OVERTURE_CODE });
  await b.go();
  const row = await until(async () => Object.values((await b.stored('journal')) ?? {}).find((r) => r.state === 'acked'), 'an acknowledged report', 90_000);
  console.log(JSON.stringify({ status: row.outcome.status, error: row.outcome.error, verifiedBy: row.outcome.verifiedBy, id: row.id, sends: site.sends.length, traps: site.traps.length }));
} catch (e) {
  console.log(JSON.stringify({ error: String(e), state: await b.status() }));
  process.exitCode = 1;
} finally {
  await b.close();
  site.close();
}
