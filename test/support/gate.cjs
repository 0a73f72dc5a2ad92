'use strict';
const { spawnSync } = require('node:child_process');
const { readFileSync, rmSync } = require('node:fs');
const path = require('node:path');

/*
 * The whole gate behind `npm test`: every step is run, then one line gives the total over all suites. A step that fails
 * without a failing test of its own, and a suite that ran nothing, count as one failure each.
 */

const TOTALS = path.join('dist', 'test-totals');
const STEPS = [
  { script: 'check', suites: [] },
  { script: 'build', suites: [], needed: true },
  { script: 'test:unit', suites: ['unit'] },
  { script: 'test:vscode', suites: ['vscode-node', 'vscode-web'] },
];

const total = { passed: 0, failed: 0, skipped: 0 };
const faults = [];
rmSync(TOTALS, { recursive: true, force: true });
for (const { script, suites, needed } of STEPS) {
  console.log(`\n> npm run ${script}`);
  const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit', shell: process.platform === 'win32' });
  const before = total.failed;
  for (const suite of suites) add(suite);
  if (status !== 0 && total.failed === before) fault(`npm run ${script} failed (${status ?? 'ended by a signal'})`);
  if (status !== 0 && needed) break;
}
for (const text of faults) console.log(text);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function add(suite) {
  try {
    const counts = JSON.parse(readFileSync(path.join(TOTALS, `${suite}.json`), 'utf8'));
    for (const key of Object.keys(total)) total[key] += counts[key];
    if (counts.passed + counts.failed === 0) fault(`The suite ${suite} ran nothing.`);
  } catch {
    fault(`The suite ${suite} left no totals.`);
  }
}

function fault(text) {
  faults.push(text);
  total.failed += 1;
}
