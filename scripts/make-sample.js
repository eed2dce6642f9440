// Makes static/sample/200714_BL45XU_sample.tgz, the beamtime behind "Open the sample beamtime", from an unpacked simulated beamtime:
//   node scripts/make-sample.js <folder of 200714_BL45XU_userA>
// A slice: four samples, the last trial of each merge, no reflection files that a browser need not see, no reports (HTML).
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';

const from = process.argv[2] ?? '';
if (!from) throw new Error('usage: node scripts/make-sample.js <folder>');
const NAME = '200714_BL45XU_sample';

const PINS = /^(CPS1013-0[78]|CPS1014-0[1-3]|CPS1014-10|CPS1015-0[1-3])$/;
const MERGES = /^merge_(blend|cc)_(2\.6S_lowcomp|3\.1S_helA|3\.1S_試料_D)$/;
const LEFT_OUT = [
  /\.(html|pkl|pdf|ps|pck|RData|tgz)$/,
  /\.HKL_noscale$|^(xscale|INTEGRATE)\.(hkl|HKL)$/,
  /^(INTEGRATE\.LP|XDSSTAT\.LP|SPOT\.XDS|cc_frames\.dat|xds2mtz\.log|shika\.db|plot_integrate\.log|blend0\.log)$/,
  /^XSCALE\.(INP|LP)\.\d+$|\.sh\.p?o\d+$|\.sh$|^js$|^input_files$|^files$|^contents$/
];

function wanted(path) {
  const parts = relative(from, path).split('/');
  if (parts[0] === '') return true;
  const name = basename(path);
  if (LEFT_OUT.some((pattern) => pattern.test(name))) return false;
  if (parts[0] === 'merge_inputs') return false;
  if (parts[0] === '_kamo_30deg' && /^CPS101[35]/.test(parts[1] ?? '')) return false;
  const areaPart = /^_kamo/.test(parts[0]) ? parts[1] : parts[0];
  if (areaPart === undefined) return true;
  if (/^CPS\d+-\d+$/.test(areaPart)) return PINS.test(areaPart);
  if (/^merge_/.test(areaPart)) {
    if (!MERGES.test(areaPart)) return false;
    const trial = parts[2];
    if (trial && /^(blend|cc)_\d/.test(trial) && !trial.endsWith('_final'))
      return areaPart.endsWith('試料_D');
  }
  return true;
}

const work = mkdtempSync(join(tmpdir(), 'kamome-sample-'));
cpSync(from, join(work, NAME), { recursive: true, filter: wanted });
const out = resolve(import.meta.dirname, '..', 'static', 'sample', `${NAME}.tgz`);
mkdirSync(join(out, '..'), { recursive: true });
const done = spawnSync(
  'sh',
  [
    '-c',
    `tar --sort=name --owner=0 --group=0 --numeric-owner --mtime='2020-07-15 00:00Z' -cf - ${NAME} | gzip -9n > '${out}'`
  ],
  { cwd: work, stdio: 'inherit' }
);
if (done.status !== 0) process.exit(1);
const count = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
console.log(`${out}: ${statSync(out).size} bytes, ${count(work)} files`);
rmSync(work, { recursive: true });
