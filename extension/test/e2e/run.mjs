// Runs the journeys, three files at a time: most of their time is waiting for pages.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHROMIUM } from './browser.mjs';

if (!CHROMIUM) {
  console.log('The journeys of the extension need Chromium (apt-get install chromium); they are left out.');
  process.exit(0);
}
const here = dirname(fileURLToPath(import.meta.url));
const named = process.argv.slice(2);
const waiting = readdirSync(here).filter((f) => f.endsWith('.test.mjs') && (!named.length || named.some((n) => f.startsWith(n))));
const started = Date.now();
let passed = 0;
let failed = 0;

const run = (file) => new Promise((done) => {
  const child = spawn(process.execPath, ['--test', '--test-reporter=tap', join(here, file)]);
  let said = '';
  child.stdout.on('data', (d) => (said += d));
  child.stderr.on('data', (d) => (said += d));
  child.on('close', (code) => {
    const count = (word) => Number(new RegExp(`^# ${word} (\\d+)`, 'm').exec(said)?.[1] ?? 0);
    passed += count('pass');
    failed += count('fail') || (code ? 1 : 0);
    console.log(`${file}: ${count('pass')} passed, ${count('fail')} failed`);
    if (code) console.log(said.split('\n').filter((line) => !/^(ok|# Subtest)/.test(line)).join('\n'));
    done();
  });
});
const worker = async () => {
  for (let file; (file = waiting.shift()); ) await run(file);
};
await Promise.all([worker(), worker(), worker()]);
console.log(`${passed} journeys of the extension passed, ${failed} failed, ${Math.round((Date.now() - started) / 1000)} s`);
process.exit(failed ? 1 : 0);
