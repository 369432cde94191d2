import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { ID, browser, until } from './browser.mjs';
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
/** For looking at: SHOTS=folder node test/e2e/run.mjs own */
const shot = async (page, name) => {
  if (!process.env.SHOTS) return;
  mkdirSync(process.env.SHOTS, { recursive: true });
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${process.env.SHOTS}/${name}-${colorScheme}.png`, fullPage: true });
  }
};

test('pairing by hand: consent first, then a code, then a dry run', async () => {
  const { page } = b;
  await page.getByLabel('Address of Overture').fill(server.url);
  await page.getByLabel('Code from Overture').fill('abcd-2345');
  await shot(page, 'pair');
  await page.getByRole('button', { name: 'Pair', exact: true }).click();
  assert.equal((await b.stored('settings'))?.deviceId ?? null, null, 'paired without consent');
  await page.getByLabel('I have read this').check();
  await page.getByRole('button', { name: 'Pair', exact: true }).click();
  await page.locator('#who', { hasText: 'Paired with' }).waitFor();
  assert.equal(await page.getByLabel('Dry run').isChecked(), true);
  await until(async () => (await b.stored('server'))?.reached, 'the first heartbeat');
});

test('the popup shows state, counts, the dry run and what needs a check, and pauses', async () => {
  server.add({ linkedin_url: site.person('jana-nova'), body: 'Dear Jana' });
  await b.go();
  await until(async () => (await b.status()).dry.length, 'the rehearsal');
  const popup = await b.context.newPage();
  await popup.setViewportSize({ width: 360, height: 600 });
  await popup.goto(`chrome-extension://${ID}/pages/popup.html`);
  await popup.getByText('Everything is in place; it would be sent.').waitFor();
  await popup.getByText('Invitations today').waitFor();
  await popup.getByRole('button', { name: 'Pause' }).click();
  await popup.getByText('Paused by you.').waitFor();
  assert.equal(server.pause.reason, 'paused');
  await b.store({ journal: { x: { id: 'x', action: 'connection_request', vanity: 'jana-nova', name: 'Jana Nová', campaign: 'Spring', body: '', state: 'acked', at: { acked: Date.now() }, tabId: null, windowId: null, nonce: null, outcome: { status: 'failed', error: 'unknown_outcome', at: Date.now(), evidence: {}, verifiedBy: null } } } });
  await popup.getByText('Needs your check').waitFor();
  await shot(popup, 'popup');
  await popup.getByRole('button', { name: 'Checked Jana Nová' }).click();
  await popup.getByText('Needs your check').waitFor({ state: 'hidden' });
  await popup.getByRole('button', { name: 'Resume' }).click();
  await popup.getByRole('button', { name: 'Pause' }).waitFor();
  await popup.close();
});

test('own limits only lower; the self-check reads one profile; everything has a name and a reason', async () => {
  const { page } = b;
  await page.getByLabel('Invitations a day').fill('7');
  await page.getByRole('button', { name: 'Save' }).click();
  await until(async () => (await b.status()).caps.invitesPerDay === 7, 'the lower limit');
  await page.getByLabel('Address of a LinkedIn profile').fill(site.person('petr-maly', { profile: 'pending' }));
  await page.getByRole('button', { name: 'Look' }).click();
  await page.getByText('An invitation to this person is already waiting.').waitFor();
  await shot(page, 'options');
  const unnamed = await page.evaluate(() => [...document.querySelectorAll('input, button')].filter((e) => !(e.labels?.length || e.getAttribute('aria-label') || e.textContent.trim())).length);
  assert.equal(unnamed, 0);
  await page.getByRole('button', { name: 'Unpair' }).click();
  await page.getByRole('heading', { name: 'Pair this browser' }).waitFor();
  assert.equal(server.devices.at(-1).revoked, true);
  assert.equal((await b.stored('refresh')) ?? null, null);
});

test('LinkedIn’s own pages cannot see the extension, and its content scripts not the tokens', async () => {
  const page = await b.context.newPage();
  await page.goto('https://www.linkedin.com/in/petr-maly/');
  const reached = await page.evaluate((id) => fetch(`chrome-extension://${id}/icons/16.png`).then(() => true, () => false), ID);
  assert.equal(reached, false);
  assert.equal(await page.evaluate(() => !!globalThis.__overture), false);
  const found = await b.page.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://www.linkedin.com/*' });
    const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: () => chrome.storage.local.get().then((all) => Object.keys(all).length, () => 'refused') });
    return result;
  });
  assert.equal(found, 'refused');
  await page.close();
});
