// Synthetic disks for the bench: names as on a delivered disk, contents from the formats' fixtures.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const FORMATS = join(import.meta.dirname, '../../src/lib/formats');
/** Raise it when the shape of a tree changes. */
const VERSION = 2;
const FILES = 200_000;

/** The largest fixture of every format: its path in a beamtime and its contents. */
export function fixtures() {
  return readdirSync(FORMATS, { withFileTypes: true }).flatMap((format) => {
    const folder = join(FORMATS, format.name, 'fixtures');
    if (!format.isDirectory() || !existsSync(folder)) return [];
    const found = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap((entry) =>
        filesBelow(join(folder, entry.name)).map((path) => ({
          place: relative(join(folder, entry.name), path),
          path
        }))
      )
      .sort((a, b) => statSync(b.path).size - statSync(a.path).size);
    return found
      .slice(0, 1)
      .map(({ place, path }) => ({ format: format.name, place, content: readFileSync(path) }));
  });
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]
  );
}

const two = (number) => String(number).padStart(2, '0');
const pins = Array.from({ length: 40 }, (_, n) => `CPS${1012 + Math.floor(n / 16)}-${two((n % 16) + 1)}`);
/** Files of a processing run and of a merge run that nobody parses: pictures of the detector, pickles, plots. */
const RUN_EXTRAS = [
  'ABS.cbf',
  'BKGINIT.cbf',
  'BKGPIX.cbf',
  'BLANK.cbf',
  'GAIN.cbf',
  'FRAME.cbf',
  'X-CORRECTIONS.cbf',
  'merging_stats.pkl',
  'SPOT.XDS'
];

/** A tree of so many files. `results`: with processing runs and merges whose logs are parsed; otherwise names only. */
export function makeTree(results, size = FILES) {
  const kind = `${results ? 'results' : 'names'}${size === FILES ? '' : `-${size}`}`;
  const place = join(tmpdir(), `kamome-bench-${VERSION}`, kind, '200714_BL45XU_bench');
  if (existsSync(place)) return place;
  const making = `${place}.part`;
  const texts = new Map(fixtures().map(({ format, content }) => [format, content]));
  let files = 0;
  const made = new Set();
  const write = (folder, name, content = '') => {
    if (!made.has(folder)) mkdirSync(join(making, folder), { recursive: true });
    made.add(folder);
    writeFileSync(`${making}/${folder}/${name}`, content);
    files++;
  };
  const text = (format) => texts.get(format) ?? '';

  for (const area of ['_kamoproc', '_kamo_30deg'])
    for (const pin of pins)
      for (let run = 0; run < 12; run++) {
        if (files >= size / 2) continue;
        const folder = `${area}/${pin}/data00/cry00_${run * 300 + 1}-${(run + 1) * 300}`;
        for (const name of RUN_EXTRAS) write(folder, name);
        if (!results) continue;
        write(folder, 'CORRECT.LP', text('correct-lp'));
        write(folder, 'XDS.INP', text('xds-inp'));
        write(folder, 'decision.log', text('decision-log'));
        write(folder, 'IDXREF.LP', text('idxref-lp'));
      }
  for (let merge = 0; merge < 12; merge++)
    for (const trial of ['3.00A', '2.60A', '2.40A_final']) {
      const folder = `_kamoproc/merge_cc_2.4S_sample${two(merge)}/cc_${trial}`;
      if (results) write(folder, 'cluster_summary.dat', text('cluster-summary'));
      if (results) write(folder, 'multi_merge.log', text('multi-merge-log'));
      for (let cluster = 1; cluster <= (files < size * 0.9 ? 10 : 0); cluster++)
        for (let cycle = 1; cycle <= 3; cycle++) {
          const run = `${folder}/cluster_${String(cluster).padStart(4, '0')}/run_${two(cycle)}`;
          for (const name of ['reject.pkl', 'plot.dat.bak', 'truncate_unique.pdb']) write(run, name);
          for (const data of pins.slice(0, 10)) write(`${run}/../files/${data}`, `copy_${cycle}.pck`);
          if (!results) continue;
          write(run, 'XSCALE.LP', text('xscale-lp'));
          write(run, 'XSCALE.INP', text('xscale-inp'));
          write(run, 'aniso.log', text('aniso-log'));
        }
    }
  for (const pin of pins)
    for (const scan of ['2d', 'lv00_00', 'rv00_00'])
      write(`${pin}/scan00/${scan}/spotfinder/thumb_${scan}`, 'x.jpg');
  // The rest are frames, as on a real disk; among names only of the kind that no format reads.
  for (let frame = 1; files < size; frame++)
    for (const pin of pins)
      if (files < size)
        write(`${pin}/data00`, `cry00_${String(frame).padStart(5, '0')}.${results ? 'cbf' : 'img'}`);
  renameSync(making, place);
  return place;
}
