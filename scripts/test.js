// npm test: installs what is missing, then type check, lint, unused code, unit tests and fixtures, build, size, browser stories.
// The last line is `N passed, N failed` (and `, N skipped`), over all of them; each step that is not itself made of tests counts as one.
import { mkdtempSync, readFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOrInstallChromium, installPackages, run } from './install.js';

installPackages();
const reports = mkdtempSync(join(tmpdir(), 'kamome-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };

function step(name, program, args) {
  console.log(`\n== ${name}`);
  const ok = run(program, args) === 0;
  total[ok ? 'passed' : 'failed']++;
  console.log(`${name}: ${ok ? 'passed' : 'FAILED'}`);
  return ok;
}

/** A step made of tests: its report says how many; no report, or a bad end that no test explains, is a failure of its own. */
function tests(name, program, args, report, count, env = {}) {
  console.log(`\n== ${name}`);
  const status = run(program, args, { env: { ...process.env, ...env } });
  if (!existsSync(report)) {
    total.failed++;
    console.log(`${name}: FAILED without a report`);
    return;
  }
  const counted = count(JSON.parse(readFileSync(report, 'utf8')));
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  for (const key of Object.keys(total)) total[key] += counted[key];
  console.log(`${name}: ${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped`);
}

step('types', 'npm', ['run', '--silent', 'check']);
step('lint and layers', 'npm', ['run', '--silent', 'lint']);
step('nothing unused', 'npm', ['run', '--silent', 'unused']);

const unitReport = join(reports, 'unit.json');
tests(
  'unit tests and fixtures',
  'npx',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
  unitReport,
  (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0)
  })
);

if (step('build', 'npx', ['vite', 'build', '--logLevel', 'warn'])) {
  step('size of the first page', 'node', ['scripts/size.js']);
  step('worker entries', 'node', ['scripts/check-entries.js']);
  const browserReport = join(reports, 'browsers.json');
  tests(
    'other browsers',
    'node',
    ['tests/browsers/run.js', browserReport],
    browserReport,
    (counts) => counts
  );
  const chromium = await findOrInstallChromium();
  if (chromium === undefined) {
    total.failed++;
    console.log(
      'browser stories: FAILED, no Chromium could be found or installed (set KAMOME_CHROMIUM to one)'
    );
  } else {
    const storyReport = join(reports, 'stories.json');
    tests(
      'browser stories',
      'npx',
      ['playwright', 'test', '--reporter=list,json'],
      storyReport,
      ({ stats }) => {
        if (stats.flaky > 0) console.log(`browser stories: ${stats.flaky} passed at the second go only`);
        return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
      },
      { PLAYWRIGHT_JSON_OUTPUT_NAME: storyReport, KAMOME_CHROMIUM: chromium }
    );
  }
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 ? 0 : 1);
