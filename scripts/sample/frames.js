// Frames to look at: simulated PILATUS pictures (CBF) with the files that XDS made of them, under a pin of the sample.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const GIVEN = 'CPS0002-03';
const PIN = 'CPS1016-04';
const MOST = 6;

/** Names of one length: a name inside a file, of text or of bytes, can be exchanged. */
function renamed(bytes) {
  return Buffer.from(bytes.toString('latin1').replaceAll(GIVEN, PIN), 'latin1');
}

export function addFrames(frames, beamtime) {
  const data = join(beamtime, PIN, 'data00');
  mkdirSync(data, { recursive: true });
  const pictures = readdirSync(frames)
    .filter((name) => name.startsWith(GIVEN) && name.endsWith('.cbf'))
    .sort()
    .slice(0, MOST);
  for (const name of pictures)
    writeFileSync(join(data, name.replace(GIVEN, PIN)), renamed(readFileSync(join(frames, name))));
  const given = join(frames, 'xds', `${GIVEN}-multi_001_1-6`);
  const run = join(beamtime, '_kamoproc', PIN, 'data00', `${PIN}-multi_001_1-6`);
  mkdirSync(run, { recursive: true });
  for (const name of readdirSync(given))
    writeFileSync(join(run, name), renamed(readFileSync(join(given, name))));
}
