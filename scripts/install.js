// What a fresh machine lacks: node_modules as in the lock file, and (for the browser stories) a Chromium.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { installPackagesOfDebian } from './debian.js';

export const root = resolve(import.meta.dirname, '..');

/** Program, arguments and options of a child process: npm and npx are scripts on Windows, which only its shell starts. */
export function asStarted(program, args, platform = process.platform) {
  const byShell = platform === 'win32' && ['npm', 'npx'].includes(program);
  return byShell ? [[program, ...args].join(' '), [], { shell: true }] : [program, args, {}];
}

/** Runs a program with its output on ours; gives its exit code. */
export function run(program, args, options = {}) {
  const [file, given, how] = asStarted(program, args);
  const done = spawnSync(file, given, { cwd: root, stdio: 'inherit', ...how, ...options });
  if (done.error) console.error(`${program}: ${done.error.message}`);
  return done.status ?? 1;
}

/** Runs a program whose output concerns nobody unless it fails; then all of it is shown. Gives its exit code. */
export function runQuietly(program, args, options = {}) {
  const [file, given, how] = asStarted(program, args);
  const done = spawnSync(file, given, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 2 ** 20,
    ...how,
    ...options
  });
  const status = done.status ?? 1;
  if (status !== 0) console.error(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`);
  return status;
}

/** `npm ci`, unless node_modules already is what the lock file says. */
export function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.kamome-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing packages (npm ci) …');
  if (runQuietly('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
    console.error('npm ci failed: is the npm registry within reach?');
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome'
];

/** Path of a Chromium of the system, or of the one that KAMOME_CHROMIUM names. */
export function chromiumHere() {
  const named = process.env.KAMOME_CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  return PLACES.find((path) => existsSync(path));
}

/** Debian's package of the same engine without a window: it starts and draws with a third less work. It keeps no permissions. */
const HEADLESS = '/usr/bin/chromium-headless-shell';

/** Path of the Chromium that most stories run in: the one that KAMOME_CHROMIUM names, the one without a window, or another of the system. */
export function chromiumOfStories() {
  return !process.env.KAMOME_CHROMIUM && existsSync(HEADLESS) ? HEADLESS : chromiumHere();
}

/** Path of Playwright's own Chromium, if it is installed. */
async function playwrightsChromium() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/** A Chromium to test with: KAMOME_CHROMIUM, the system's, Debian's package, Playwright's own download; in that order. */
export async function findOrInstallChromium() {
  const found = chromiumHere() ?? (await playwrightsChromium());
  if (found) return found;
  console.log('No Chromium found, installing one …');
  const fault = installPackagesOfDebian('chromium', 'fonts-noto-cjk');
  if (fault !== undefined) console.log(fault);
  if (chromiumHere()) return chromiumHere();
  run('npx', ['playwright', 'install', 'chromium']);
  return playwrightsChromium();
}
