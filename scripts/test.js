// npm test: installs what is missing, then lint, unused code, type check, build, size, unit tests and fixtures, other browsers, browser stories.
// What does not need the other runs side by side; what a step prints stands whole, under its name, once it has ended.
// With --install-browsers the browsers that Debian has are installed meanwhile, where they are missing. With --without-slow what takes long is left to
// `npm run truth`.
// The last line is `N passed, N failed` (and `, N skipped`), over all of them; each step that is not itself made of tests counts as one. What failed stands
// before it by name, with what went wrong: of a long run often the end alone is kept.
import './node-version.js';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { asStarted, findOrInstallChromium, installPackages, root, run } from './install.js';
import { SLOW_STORIES, SLOW_TESTS } from './slow-tests.js';

/** The browsers of Debian, installed beside all that needs none. */
const installing = process.argv.includes('--install-browsers')
  ? runAside('node', ['scripts/install-browsers.js'])
  : undefined;
const withoutSlow = process.argv.includes('--without-slow');
installPackages();
const reports = mkdtempSync(join(tmpdir(), 'kamome-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };
/** Of a failure, how many lines of what it said stand at the end. */
const LINES_OF_WHY = 6;
/** What failed, by step and test. */
const failed = [];

/** Runs a program beside others: what it prints is held back until it has ended. */
function runAside(program, args) {
  const [file, given, how] = asStarted(program, args);
  const child = spawn(file, given, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...how });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (printed += text));
  return new Promise((ended) => {
    child.on('error', (error) => ended({ status: 1, printed: `${program}: ${error.message}\n` }));
    child.on('close', (status) => ended({ status: status ?? 1, printed }));
  });
}

/** The same for a step that runs alone: what it prints is seen at once. */
async function runAlone(program, args, env) {
  // Its time begins with the one who waits for it.
  await Promise.resolve();
  return { status: run(program, args, { env: { ...process.env, ...env } }), printed: '' };
}

/** Runs a step, and says how it ended; `counted` adds to the total, and gives its part in words. */
async function told(name, running, counted) {
  const began = performance.now();
  const { status, printed } = await running;
  const words = counted(status);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`\n== ${name}\n${printed}${name}: ${words} (${seconds} s)`);
  return status === 0;
}

/** A step that is one check. */
function step(name, program, ...args) {
  return told(name, runAside(program, args), (status) => {
    total[status === 0 ? 'passed' : 'failed']++;
    if (status !== 0) failed.push(name);
    return status === 0 ? 'passed' : 'FAILED';
  });
}

/** A step made of tests: its report says how many; no report, or a bad end that no test explains, is a failure of its own. */
function tests(name, running, report, count) {
  return told(name, running, (status) => {
    if (!existsSync(report)) {
      total.failed++;
      failed.push(`${name}: no report`);
      return 'FAILED without a report';
    }
    const { names, ...counted } = count(JSON.parse(readFileSync(report, 'utf8')));
    failed.push(...names.map((each) => `${name}: ${each}`));
    if (status !== 0 && counted.failed === 0) {
      counted.failed = 1;
      failed.push(`${name}: ended badly, and no test says why`);
    }
    for (const key of Object.keys(total)) total[key] += counted[key];
    return `${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped`;
  });
}

function unitTests() {
  const report = join(reports, 'unit.json');
  const args = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  if (withoutSlow) args.push(...SLOW_TESTS.map((path) => `--exclude=${path}`));
  return tests('unit tests and fixtures', runAside('npx', args), report, (counts) => ({
    passed: counts.numPassedTests,
    failed: counts.numFailedTests,
    skipped: counts.numPendingTests + (counts.numTodoTests ?? 0),
    names: counts.testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => named(fullName, failureMessages[0]))
  }));
}

function otherBrowsers() {
  const report = join(reports, 'browsers.json');
  return tests(
    'other browsers',
    runAside('node', ['tests/browsers/run.js', report]),
    report,
    (counts) => counts
  );
}

async function stories() {
  await browsers;
  if ((await findOrInstallChromium()) === undefined) {
    total.failed++;
    console.log(
      'browser stories: FAILED, no Chromium could be found or installed (set KAMOME_CHROMIUM to one)'
    );
    failed.push('browser stories: no Chromium');
    return;
  }
  const report = join(reports, 'stories.json');
  const left = withoutSlow ? [`--grep-invert=${SLOW_STORIES}`] : [];
  const running = runAlone('npx', ['playwright', 'test', '--reporter=list,json', ...left], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report
  });
  await tests('browser stories', running, report, ({ stats, suites }) => {
    if (stats.flaky > 0) console.log(`browser stories: ${stats.flaky} passed at the second go only`);
    const names = specsOf(suites)
      .filter(({ ok }) => !ok)
      .map(({ file, title, tests }) => named(`${file}, ${title}`, tests[0]?.results.at(-1)?.error?.message));
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped, names };
  });
}

/** The stories of a report, which nests them by file and group. */
function specsOf(suites) {
  return suites.flatMap(({ specs, suites: inner = [] }) => [...specs, ...specsOf(inner)]);
}

/** What failed, and the beginning of why. */
function named(name, why = '') {
  const lines = stripVTControlCharacters(why)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return [name, ...lines.slice(0, LINES_OF_WHY).map((line) => `    ${line.trim().slice(0, 200)}`)].join('\n');
}

/** Steps one after the other, beside other lanes. */
async function lane(...steps) {
  for (const next of steps) await next();
}

/** The build and what is asked of it; whether there is one. */
async function built() {
  if (!(await step('build', 'npx', 'vite', 'build', '--logLevel', 'warn'))) return false;
  await step('size of the first page', 'node', 'scripts/size.js');
  await step('worker entries', 'node', 'scripts/check-entries.js');
  return true;
}

// What the build writes for types and lint as well.
run('npx', ['svelte-kit', 'sync']);
console.log(
  'lint, what is unused and other browsers beside types, build and unit tests; then browser stories:'
);
/** Ends when the browsers that were asked for are here, or are known not to come: either is no failure. */
const browsers = Promise.resolve(installing && told('browsers of Debian', installing, () => 'looked for'));
const site = step('types', 'npm', 'run', '--silent', 'types').then(built);
await Promise.all([
  lane(
    () => step('lint and layers', 'npm', 'run', '--silent', 'lint'),
    () => step('nothing unused', 'npm', 'run', '--silent', 'unused'),
    () => browsers,
    async () => (await site) && otherBrowsers()
  ),
  site.then(unitTests)
]);
if (await site) await stories();

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
if (failed.length > 0) console.log(`\nFailed:\n${failed.map((name) => `  ${name}`).join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 ? 0 : 1);
