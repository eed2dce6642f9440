/** The installation of browsers, with an apt-get of our own: what cannot be had is a reason, never a failure. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

/** Runs the script where these programs are all that is on the path; `asked`: what apt-get was asked for. */
function installed(programs: Readonly<Record<string, string>>): {
  readonly lines: readonly string[];
  readonly asked: readonly string[];
} {
  const folder = mkdtempSync(join(tmpdir(), 'kamome-install-'));
  for (const [name, script] of Object.entries(programs)) {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
  }
  const log = join(folder, 'asked');
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts/install-browsers.js')], {
    encoding: 'utf8',
    env: { PATH: folder, KAMOME_CHROMIUM: process.execPath, ASKED: log }
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const asked = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  return { lines: stdout.trim().split('\n'), asked };
}
const SUDO = { sudo: '[ "$1" = -n ] && shift; exec "$@"' };
const NO_FIREFOX =
  'echo "$@" >> "$ASKED"\ncase "$*" in *firefox-esr*) echo "E: Unable to locate package firefox-esr" >&2; exit 100;; esac';

it('installs what is missing, each by itself, and names what cannot be had', () => {
  const { lines, asked } = installed({ ...SUDO, 'apt-get': NO_FIREFOX });
  expect(lines).toEqual([
    'Chromium: here',
    'Chromium without a window: here',
    'Firefox: not installed (firefox-esr): E: Unable to locate package firefox-esr',
    expect.stringMatching(/^WebKitGTK: installed \(webkit2gtk-driver, xvfb\) in \d+ s$/)
  ]);
  expect(asked.filter((line) => / update$/.test(line))).toHaveLength(1);
  expect(asked.filter((line) => /webkit2gtk-driver xvfb/.test(line))).toHaveLength(2);
});

it('asks for nothing that is here', () => {
  const { lines, asked } = installed({
    ...SUDO,
    'apt-get': NO_FIREFOX,
    'firefox-esr': '',
    WebKitWebDriver: '',
    Xvfb: ''
  });
  expect(lines).toEqual([
    'Chromium: here',
    'Chromium without a window: here',
    'Firefox: here',
    'WebKitGTK: here'
  ]);
  expect(asked).toEqual([]);
});

it('without a network, or without apt-get, says so of each', () => {
  const refused = 'echo "$@" >> "$ASKED"; echo "E: Could not resolve the host" >&2; exit 100';
  const { lines, asked } = installed({ ...SUDO, 'apt-get': refused });
  expect(lines.slice(2)).toEqual([
    'Firefox: not installed (firefox-esr): apt-get update: E: Could not resolve the host',
    'WebKitGTK: not installed (webkit2gtk-driver, xvfb): apt-get update: E: Could not resolve the host'
  ]);
  expect(asked).toHaveLength(1);
  const [, , fox] = installed({}).lines;
  expect(fox).toBe('Firefox: not installed (firefox-esr): this is no Debian (apt-get is not on the path)');
});
