// Runs the journeys, a few files at a time: most of their time is waiting for pages.
import { existsSync, readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const { CHROMIUM } = await import('./browser.mjs');
if (!CHROMIUM || !existsSync(CHROMIUM)) {
  console.log('The journeys of the extension need Chromium (apt-get install chromium); they are left out.');
  process.exit(0);
}
const named = process.argv.slice(2);
const files = readdirSync(here).filter((f) => f.endsWith('.test.mjs') && (!named.length || named.some((n) => f.startsWith(n)))).map((f) => join(here, f));
process.exit(spawnSync(process.execPath, ['--test', '--test-concurrency=3', ...files], { stdio: 'inherit' }).status ?? 1);
