// One generated merge trial for the bench of the merge page: the same numbers for KAMO's files, which the app reads, and for KAMO's report page.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const BEAMTIME = '200714_BL45XU_bench';
export const MERGE = '_kamoproc/merge_cc_2.0S_bench';
const TRIAL = `${MERGE}/cc_2.00A_final`;
/** Share of pairs with too few common reflections for a correlation. */
const UNDEFINED = 0.002;

/** Random numbers that are the same on every run. */
function random(seed = 7) {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/**
 * A merge of `count` data sets in two populations.
 * `paths`, `cells` (a b c α β γ, Å and degrees): one per data set. `cc` (NaN where undefined), `common` (reflections): one per pair i < j, row by
 * row. `clusters`: number, height and data sets (from 1) in the order of joining. `tree`: names and children as dendro.json has them.
 */
export function makeTrial(count) {
  const next = random();
  const half = Math.floor(count * 0.6);
  const paths = Array.from({ length: count }, (_, n) => {
    const pin = String((n % 16) + 1).padStart(2, '0');
    return `/data/${BEAMTIME}/_kamoproc/CPS0001-${pin}/data00/multi_${n + 1}_1-100/XDS_ASCII.HKL`;
  });
  const cells = paths.map((_, n) => [
    78 + (n < half ? 0 : 0.8) + next() * 0.4,
    90 + next() * 0.5,
    37,
    90,
    90,
    90
  ]);
  const cc = new Float64Array((count * (count - 1)) / 2);
  const common = new Int32Array(cc.length);
  for (let i = 0, pair = 0; i < count; i++)
    for (let j = i + 1; j < count; j++, pair++) {
      const near = i < half === j < half ? 0.99 - 0.05 * next() : 0.6 + 0.2 * next();
      cc[pair] = next() < UNDEFINED ? NaN : near;
      common[pair] = Math.floor(next() * 900) + 2;
    }
  return { count, paths, cells, cc, common, ...joined(count, half, next) };
}

/** Neighbours are joined until the two populations are left, which join last. */
function joined(count, half, next) {
  const groups = Array.from({ length: count }, (_, n) => ({
    ids: [n + 1],
    tree: { name: String(n + 1) },
    low: n < half
  }));
  const clusters = [];
  for (let number = 1; number < count; number++) {
    let at = Math.floor(next() * (groups.length - 1));
    while (groups.length > 2 && groups[at].low !== groups[at + 1].low)
      at = Math.floor(next() * (groups.length - 1));
    const [a, b] = [groups[at], groups[at + 1]];
    const ids = [...a.ids, ...b.ids];
    clusters.push({ number, ids, height: number === count - 1 ? 2 : (0.9 * number) / count });
    groups.splice(at, 2, {
      ids,
      tree: { name: String(number), children: [a.tree, b.tree] },
      low: a.low && b.low
    });
  }
  return { clusters, tree: groups[0].tree };
}

const right = (value, width) => String(value).padStart(width);

/** Writes a trial below `folder` as KAMO's clustering folder has it; gives the beamtime's folder. */
export function writeTrial({ count, paths, cells, cc, common, clusters, tree }, folder) {
  const beamtime = join(folder, BEAMTIME);
  const clustering = join(beamtime, TRIAL, 'cc_clustering');
  mkdirSync(clustering, { recursive: true });
  const write = (name, lines) => writeFileSync(join(clustering, name), `${lines.join('\n')}\n`);

  write('filenames.lst', paths);
  write('../../cells.dat', [
    'file a b c al be ga',
    ...paths.map((path, n) => `${path} ${cells[n].map((value) => value.toFixed(3)).join(' ')}`)
  ]);
  write('CLUSTERS.txt', [
    'ClNumber             Nds         Clheight   IDs',
    ...clusters.map(
      ({ number, ids, height }) =>
        `${String(number).padStart(4, '0')} ${right(ids.length, 4)} ${right(height.toFixed(3), 7)} ${ids.join(' ')}`
    )
  ]);
  writeFileSync(join(clustering, 'dendro.json'), JSON.stringify(tree));
  write('../multi_merge.log', ['kamo.multi_merge started at 2026-01-01', 'Normal exit at 2026-01-01']);
  write('cctable.dat', ['   i    j            cc nref']);
  for (let i = 0, pair = 0; i < count; i++) {
    const row = [];
    for (let j = i + 1; j < count; j++, pair++) {
      const value = Number.isNaN(cc[pair]) ? 'nan' : cc[pair].toFixed(11);
      row.push(`${right(i, 4)} ${right(j, 4)} ${right(value, 13)} ${right(common[pair], 4)}\n`);
    }
    appendFileSync(join(clustering, 'cctable.dat'), row.join(''));
  }
  return beamtime;
}
