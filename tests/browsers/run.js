// The built site in browsers other than Chromium: `node tests/browsers/run.js [report.json]`. A browser that is not on this machine is
// skipped, with the reason. The report holds counts, a page of a browser being one test, and the names of what failed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onPath } from '../../scripts/debian.js';
import { firefox, freePort, screen, webKit } from './session.js';
import { chooseFolder, oneWayIn, reloadOffline, saveMtz, walkFrames } from './story.js';
import { visit } from './visit.js';

const counts = { passed: 0, failed: 0, skipped: 0, names: [] };

/** The built site on a port of its own, as a program that can be ended. */
async function startHost() {
  const host = spawn(process.execPath, [resolve(import.meta.dirname, '../../scripts/serve.js')], {
    env: { ...process.env, PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'inherit']
  });
  const site = await new Promise((found, failed) => {
    host.stdout.once('data', (text) => found(String(text).trim()));
    host.once('exit', (code) => failed(new Error(`the site's server ended with ${code}`)));
  });
  const stop = () =>
    new Promise((ended) => {
      if (host.exitCode !== null || host.signalCode !== null) return ended();
      host.removeAllListeners('exit').once('exit', ended);
      host.kill();
    });
  return { site, stop };
}

/** A program of one of these names on the path, or a file named by the environment. */
function found(variable, ...names) {
  const named = process.env[variable];
  if (named !== undefined) return existsSync(named) ? named : undefined;
  return onPath(...names);
}

/** Debian puts it beside the library. */
function miniBrowser() {
  const libraries = '/usr/lib';
  if (process.platform !== 'linux' || !existsSync(libraries)) return undefined;
  const places = readdirSync(libraries, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.endsWith('-linux-gnu'))
    .flatMap(({ name }) =>
      ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((version) =>
        join(libraries, name, version, 'MiniBrowser')
      )
    );
  return places.find((path) => existsSync(path));
}

/** The report archive of the large beamtime, which lies packed beside the repository; undefined, with the reason printed, where it does not. */
function reportArchive() {
  const packed = resolve(import.meta.dirname, '../../../shared/beamtimes/200714_BL45XU_userA.tar.zst');
  const name = '200714_BL45XU_userA.tgz';
  const folder = mkdtempSync(join(tmpdir(), 'kamome-browsers-'));
  const member = `200714_BL45XU_userA/${name}`;
  const unpacked = existsSync(packed) && spawnSync('tar', ['-xf', packed, '-C', folder, member]).status === 0;
  const bytes = unpacked ? readFileSync(join(folder, member)) : undefined;
  rmSync(folder, { recursive: true });
  if (bytes === undefined)
    console.log(`the report archive is skipped: it could not be unpacked from ${packed}`);
  return bytes && { name, bytes };
}

/** The sample as it lies on a disk; gone when this program ends. */
function sampleOnDisk() {
  const folder = mkdtempSync(join(tmpdir(), 'kamome-browsers-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  const packed = resolve(import.meta.dirname, '../../static/sample/200714_BL45XU_sample.tgz');
  spawnSync('tar', ['-xzf', packed, '-C', folder]);
  return join(folder, '200714_BL45XU_sample');
}

const archive = reportArchive();
const sample = sampleOnDisk();

async function inBrowser(name, missing, open) {
  if (missing !== undefined) {
    counts.skipped++;
    console.log(`${name}: skipped, ${missing}`);
    return;
  }
  const host = await startHost();
  try {
    const session = await open();
    const note = ({ name: page, fault, skipped }) => {
      counts[skipped !== undefined ? 'skipped' : fault === undefined ? 'passed' : 'failed']++;
      const how =
        skipped !== undefined ? `skipped, ${skipped}` : fault === undefined ? 'ok' : `FAILED, ${fault}`;
      console.log(`${session.version} ${page}: ${how}`);
      if (fault !== undefined) counts.names.push(`${session.version} ${page}: ${fault}`);
    };
    try {
      if (archive) (await visit(session, host.site, archive)).results.forEach(note);
      const { results, home } = await visit(session, host.site);
      results.forEach(note);
      note(await oneWayIn(session, host.site));
      note(await chooseFolder(session, sample));
      if (home !== undefined) {
        note(await saveMtz(session, home));
        note(await walkFrames(session, home));
        note(await reloadOffline(session, host.site, home, host.stop));
      }
    } finally {
      await session.close();
      await host.stop();
    }
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    counts.failed++;
    counts.names.push(`${name}: ${fault}`);
    console.log(`${name}: FAILED, ${fault}`);
  }
}

const driver = found('KAMOME_WEBKIT_DRIVER', 'WebKitWebDriver');
const browser = miniBrowser();
const xvfb = found('KAMOME_XVFB', 'Xvfb');
const lacking = [driver ?? 'WebKitWebDriver', browser ?? 'MiniBrowser', xvfb ?? 'Xvfb'].filter(
  (program) => !program.includes('/')
);
await inBrowser(
  'WebKitGTK',
  lacking.length === 0 ? undefined : `not on this machine: ${lacking.join(', ')}`,
  async () => {
    const { display, close } = await screen(xvfb);
    try {
      const session = await webKit(driver, browser, display);
      return { ...session, close: () => session.close().finally(close) };
    } catch (error) {
      close();
      throw error;
    }
  }
);

const fox = found('KAMOME_FIREFOX', 'firefox-esr', 'firefox');
await inBrowser('Firefox', fox === undefined ? 'not on this machine' : undefined, () => firefox(fox));

console.log(`other browsers: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
if (process.argv[2] !== undefined) writeFileSync(process.argv[2], JSON.stringify(counts));
process.exit(counts.failed === 0 ? 0 : 1);
