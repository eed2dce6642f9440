// Makes static/sample/200714_BL45XU_sample.tgz, the beamtime behind "Open the sample beamtime", from simulated data that lie unpacked:
//   node scripts/make-sample.js <200714_BL45XU_userA> <reflections> <frames>
// A slice of the large beamtime, crystals with an indexing ambiguity and with radiation damage, and frames (scripts/sample/).
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { addCrystals } from './sample/crystals.js';
import { addFrames } from './sample/frames.js';
import { copySlice } from './sample/slice.js';

const NAME = '200714_BL45XU_sample';
/** The whole of it is fetched, and kept for working offline. */
const MOST_BYTES = 8_000_000;
const README = `All of this beamtime is simulated: no crystal was measured. It comes with Kamome to look around in.
Some folders of a real disk are left out to keep it small.

このビームタイムはすべてシミュレーションデータです（実測データではありません）。Kamome を試すためのものです。
容量を抑えるため、実際のディスクにあるフォルダーの一部は省いてあります。
`;

const [large, reflections, frames] = process.argv.slice(2);
if (!frames)
  throw new Error('usage: node scripts/make-sample.js <200714_BL45XU_userA> <reflections> <frames>');
const work = mkdtempSync(join(tmpdir(), 'kamome-sample-'));
const beamtime = join(work, NAME);
copySlice(large, beamtime);
addCrystals(reflections, beamtime, NAME);
addFrames(frames, beamtime);
writeFileSync(join(beamtime, 'README.txt'), README);

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
const count = readdirSync(work, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const { size } = statSync(out);
console.log(`${out}: ${size} bytes, ${count.length} files`);
rmSync(work, { recursive: true });
if (size > MOST_BYTES) throw new Error(`more than ${MOST_BYTES} bytes`);
