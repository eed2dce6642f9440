// Packages of Debian: what is on the path, and how to install what is not, without a question asked.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A registry that does not answer is given up; a package that is being set up is not. */
const DOWNLOAD_MS = 240_000;
const QUIET = [
  '-qq',
  '-o',
  'Acquire::Retries=1',
  '-o',
  'Acquire::http::Timeout=30',
  '-o',
  'DPkg::Lock::Timeout=120'
];

/** The first program of one of these names on the path. */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** Runs apt-get; gives undefined, or in words why it did not do it. */
function aptGet(args, timeout) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [program, ...rest] = [...asRoot, 'apt-get', ...QUIET, ...args];
  const { status, error, stderr, stdout } = spawnSync(program, rest, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  });
  if (error) return error.code === 'ETIMEDOUT' ? `no answer within ${timeout / 1000} s` : error.message;
  if (status === 0) return undefined;
  const said = `${stdout}${stderr}`.trim().split('\n').at(-1);
  return said || `${program} ended with ${status}`;
}

let updated;

/** Installs packages, all or none; gives undefined, or in words why they are not there. */
export function installPackagesOfDebian(...packages) {
  if (onPath('apt-get') === undefined) return 'this is no Debian (apt-get is not on the path)';
  updated ??= { fault: aptGet(['update'], DOWNLOAD_MS) };
  if (updated.fault !== undefined) return `apt-get update: ${updated.fault}`;
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  return aptGet([...install, '--download-only'], DOWNLOAD_MS) ?? aptGet(install, undefined);
}
