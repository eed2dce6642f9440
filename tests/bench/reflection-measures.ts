/** What `npm run bench -- reflections` measures of the engine; runs under Node, bundled as the workers are. */
import { Coverage } from '../../src/lib/reflections/coverage';
import { mapped, type Mapped } from '../../src/lib/reflections/mapped';
import { mergedReflections } from '../../src/lib/reflections/merged-reflections';
import { observationsOf } from '../../src/lib/reflections/observations';
import { pairsOf, type Member } from '../../src/lib/reflections/pairs';
import { seeded } from '../../src/lib/reflections/random';
import type { ReflectionFile } from '../../src/lib/reflections/reflection-file';
import { reindex } from '../../src/lib/reflections/reindex';
import { scale } from '../../src/lib/reflections/scaling/scale';
import { shellsBetween } from '../../src/lib/reflections/shells';
import { spaceGroup, type SpaceGroup } from '../../src/lib/reflections/space-group';
import { statisticsOf, type Measured } from '../../src/lib/reflections/statistics';
import { setSums } from '../../src/lib/reflections/subsets/set-sums';
import { Subsets } from '../../src/lib/reflections/subsets/subsets';
import { IndexBox } from '../../src/lib/reflections/index-box';
import { readXdsAscii } from '../../src/lib/reflections/xds-ascii';
import type { Cell } from '../../src/lib/reflections/unit-cell';

/** Wall and processor time of the fastest run, ms. */
export interface Took {
  readonly wall: number;
  readonly cpu: number;
}

async function fastest(runs: number, work: () => unknown): Promise<Took> {
  const took: Took[] = [];
  for (let run = 0; run < runs; run++) {
    const [from, cpu] = [performance.now(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(cpu);
    took.push({ wall: performance.now() - from, cpu: (user + system) / 1000 });
  }
  return {
    wall: Math.min(...took.map(({ wall }) => wall)),
    cpu: Math.min(...took.map(({ cpu }) => cpu))
  };
}

function groupOf(number: number): SpaceGroup {
  const group = spaceGroup(number);
  if (group === undefined) throw new Error(`no group ${number}`);
  return group;
}

/** `sets` wedges of `each` records of a P43212 crystal of 78 × 78 × 38 Å to 1.5 Å, with K, B and noise of their own. */
export function made(sets: number, each: number, dMin = 1.5): ReflectionFile[] {
  const cell: Cell = [78, 78, 38, 90, 90, 90];
  const box = new IndexBox(groupOf(96), cell, dMin);
  const random = seeded(7);
  const truth = Float64Array.from(
    { length: box.n },
    (_, u) => -Math.log(1 - random()) * 500 * Math.exp(-8 * (box.s2[u] ?? 0))
  );
  return Array.from({ length: sets }, (_, set) => {
    const [k, B] = [random() - 0.5, 6 * random() - 3];
    const columns = {
      n: each,
      hkl: new Int16Array(3 * each),
      intensity: new Float64Array(each),
      sigma: new Float64Array(each),
      frame: new Uint16Array(each),
      set: new Uint16Array(each)
    };
    for (let i = 0; i < each; i++) {
      const u = Math.floor(random() * box.n);
      const g = Math.exp(k - (B * (box.s2[u] ?? 0)) / 2);
      const sigma = 3 + 0.05 * (truth[u] ?? 0);
      columns.hkl.set(box.hkl.subarray(3 * u, 3 * u + 3), 3 * i);
      columns.intensity[i] = g * ((truth[u] ?? 0) + sigma * (random() + random() + random() - 1.5) * 2);
      columns.sigma[i] = g * sigma;
      columns.frame[i] = 1 + Math.floor((100 * i) / each);
    }
    const header = { cell, spaceGroupNumber: 96, oscillation: 0.1, sets: [] };
    return {
      path: `set ${set}`,
      kind: 'xds-ascii',
      header,
      columns,
      complete: true,
      problems: [],
      moreProblems: 0
    };
  });
}

/** Reads a file that lies in memory so often. */
export function parse(text: Uint8Array<ArrayBuffer>, runs: number): Promise<Took> {
  const bytes = {
    size: text.length,
    slice: (start: number, end: number) => Promise.resolve(text.subarray(start, end))
  };
  return fastest(runs, () => readXdsAscii('big', bytes));
}

/** Another tenth of the data sets at every step, and ten parts of a tree: what the worker computes for every move of a pointer. Of the steps the middle one. */
async function choices(all: Mapped, measured: Measured): Promise<Took> {
  const limits = shellsBetween(all.smallest, all.largest, 9, 'xds');
  const subsets = new Subsets(all.box, setSums(measured, all.observations.set, 250, 2 * all.box.n), limits);
  const some = (from: number, n: number): number[] => Array.from({ length: n }, (_, at) => (from + at) % 250);
  const took: Took[] = [];
  for (let step = 0; step < 15; step++)
    took.push(
      await fastest(1, () => {
        subsets.of(some(10 * step, 225));
        for (let part = 0; part < 10; part++) subsets.of(some(25 * part, 25));
      })
    );
  const [, middle] = [...took].sort((a, b) => a.cpu - b.cpu).slice(6);
  if (middle === undefined) throw new Error('no steps');
  return middle;
}

export async function measure(): Promise<object> {
  const group = groupOf(96);
  const files = made(250, 4000);
  const observations = observationsOf(files);
  const mapAndShells = await fastest(12, () => {
    const all = mapped(observations, { group, dMin: 1.5 });
    if (all === undefined) throw new Error('nothing mapped');
    const shells = shellsBetween(all.smallest, all.largest, 20, 'xds');
    return statisticsOf(all.box, { ...observations, slots: all.slots }, { shells, friedel: 'merged' });
  });
  const members: Member[] = files.map(({ columns, header }) => ({
    columns,
    cell: header.cell ?? [78, 78, 38, 90, 90, 90]
  }));
  const pairs = await fastest(2, () => pairsOf(members, group, 1.5));
  const coverage = new Coverage(members, group, 1.5);
  const left = [0, ...Array.from({ length: 248 }, (_, n) => 250 + n)];
  const right = Array.from({ length: 249 }, (_, n) => n + 1);
  const nodes = await fastest(5, () => coverage.ofNodes(left, right));
  const all = mapped(observations, { group, dMin: 1.5 });
  if (all === undefined) throw new Error('nothing mapped');
  const choice = await choices(all, { ...observations, slots: all.slots });
  const remerge = await fastest(1, async () => {
    reindex(members, group);
    const whole = mapped(observations, { group });
    if (whole === undefined) throw new Error('nothing mapped');
    const scaled = await scale(whole, { reject: true });
    const measured = { ...scaled, slots: whole.slots };
    statisticsOf(whole.box, measured, {
      shells: shellsBetween(whole.smallest, whole.largest, 10, 'xds'),
      friedel: 'merged',
      draws: 5
    });
    return mergedReflections(whole.box, measured);
  });
  return {
    mapAndShells,
    pairs,
    nodes,
    choice,
    remerge
  };
}
