import { count } from '../../base/count';
import { deltaCcHalf } from '../delta-cc';
import { writeHkl } from '../hkl-writer';
import { mapped } from '../mapped';
import { mergedReflections } from '../merged-reflections';
import { writeMtz } from '../mtz-writer';
import { observationsOf, type Observations } from '../observations';
import type { ReflectionFile } from '../reflection-file';
import { reindex, type Reindexing } from '../reindex';
import { scale, type Scaled } from '../scaling/scale';
import { shellsBetween } from '../shells';
import type { SpaceGroup } from '../space-group';
import { statisticsOf } from '../statistics';
import { turned } from '../turned';
import type { Member } from '../pairs';
import { UsageError, type Options } from './options';
import type { Disk } from './disk';

const SHELLS = 10;
const DRAWS = 5;

/** `merge`: reindexes, scales, rejects and merges the files; writes merged.mtz and unmerged.hkl where `--out` says. */
export async function merge(options: Options, files: readonly ReflectionFile[], disk: Disk): Promise<object> {
  const out = options.text('out');
  const dMin = options.positive('d-min');
  const batchText = options.text('batch-degrees');
  const batchDegrees =
    batchText === undefined || batchText === 'none' ? batchText : options.positive('batch-degrees');
  const reject = options.choice('reject', ['on', 'off']) !== 'off';
  const doReindex = options.choice('reindex', ['on', 'off']) !== 'off';
  const friedel = options.choice('friedel', ['merged', 'apart']) ?? 'merged';
  const n = options.count('shells') ?? SHELLS;
  const cell = options.cell(files);
  const group = options.group(files);
  options.done();
  const raw = observationsOf(files);
  const reindexing = doReindex ? reindexed(raw, group) : undefined;
  const observations = reindexing ? turned(raw, reindexing.operators, reindexing.assignment) : raw;
  const all = mapped(observations, { group, ...(cell && { cell }), ...(dMin && { dMin }) });
  if (all === undefined) throw new UsageError('no accepted record inside the limits, or no cell');
  const scaled = await scale(all, {
    reject,
    ...(batchDegrees !== undefined && { batchDegrees: batchDegrees as number | 'none' })
  });
  const measured = { intensity: scaled.intensity, sigma: scaled.sigma, slots: all.slots };
  const shells = shellsBetween(all.smallest, all.largest, n, 'xds');
  const statistics = statisticsOf(all.box, measured, { shells, friedel, draws: DRAWS });
  const rejected = rejectedRecords(observations, scaled);
  const { perSet } = deltaCcHalf(all.box, measured, observations.set, observations.sets.length, shells);
  if (out !== undefined) {
    const history = [
      'Merged by Kamome: scaled with K and B, error model per data set.',
      `${count(observations.sets.length, 'data set')}, ${observations.n} records, ${rejected.length} rejected as outliers.`
    ];
    const wavelength = observations.sets.find((set) => set.wavelength !== undefined)?.wavelength;
    const mtz = writeMtz(all.box, mergedReflections(all.box, measured), {
      title: 'Kamome merge',
      history,
      ...(wavelength && { wavelength })
    });
    await disk.write(`${out}/merged.mtz`, mtz);
    await disk.write(
      `${out}/unmerged.hkl`,
      joined(writeHkl('unmerged.hkl', all.box, observations, measured))
    );
  }
  return {
    spaceGroup: group.number,
    cell: all.box.cell,
    friedel,
    scaleModel: 'I_measured = exp(k - b/(2 d^2)) I; k = ln g, b in A^2; variance = f sigma^2 + (I/isa)^2',
    scales: scaleRows(observations, scaled),
    components: [...scaled.components],
    // CC1/2 of all less CC1/2 without the file, percent: negative where the file makes the merge worse.
    deltaCcHalf: observations.sets.map(({ name }, n) => {
      const value = perSet[n] ?? NaN;
      return { file: name, ...(Number.isFinite(value) && { deltaCcHalf: 100 * value }) };
    }),
    ...(reindexing && {
      operators: reindexing.operators.map(({ triplet }) => triplet),
      assignment: [...reindexing.assignment]
    }),
    rejected,
    ...statistics
  };
}

function reindexed(observations: Observations, group: SpaceGroup): Reindexing | undefined {
  const members = membersOf(observations);
  return members === undefined ? undefined : reindex(members, group);
}

/** The sets with their own records; absent where one has no cell. */
function membersOf({ sets, set, hkl, intensity, sigma, n }: Observations): Member[] | undefined {
  const members = sets.flatMap(({ cell, n: own }) => {
    const columns = {
      n: own,
      hkl: new Int16Array(3 * own),
      intensity: new Float64Array(own),
      sigma: new Float64Array(own)
    };
    return cell === undefined ? [] : [{ columns, cell }];
  });
  if (members.length !== sets.length) return undefined;
  const next = new Int32Array(sets.length);
  for (let i = 0; i < n; i++) {
    const s = set[i] as number;
    const { columns } = members[s] as (typeof members)[number];
    const at = next[s] as number;
    next[s] = at + 1;
    for (let axis = 0; axis < 3; axis++) columns.hkl[3 * at + axis] = hkl[3 * i + axis] as number;
    columns.intensity[at] = intensity[i] as number;
    columns.sigma[at] = sigma[i] as number;
  }
  return members;
}

function scaleRows({ sets }: Observations, { units, model }: Scaled): object[] {
  return units.units.map(({ set, batch }, j) => {
    const b = model.b[set] ?? NaN;
    return {
      file: sets[set]?.name,
      ...(batch !== undefined && { batch }),
      k: model.k[j],
      b: model.B[j],
      f: model.f[set],
      isa: 1 / Math.sqrt(b)
    };
  });
}

function rejectedRecords({ sets, set }: Observations, { table }: Scaled): { file: string; record: number }[] {
  const rows: { file: string; record: number }[] = [];
  table.order.forEach((i, at) => {
    const one = sets[set[i] as number];
    if (table.rejected[at] && one) rows.push({ file: one.name, record: i - one.firstRecord });
  });
  return rows.sort((a, b) => a.file.localeCompare(b.file) || a.record - b.record);
}

function joined(blocks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(blocks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const block of blocks) {
    all.set(block, at);
    at += block.length;
  }
  return all;
}
