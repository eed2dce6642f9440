import { writeHkl } from '../hkl-writer';
import { mtzOf } from '../merged-mtz';
import type { DataSet, Observations } from '../observations';
import type { ReflectionFile } from '../reflection-file';
import { remerge } from '../remerge';
import type { Scaled } from '../scaling/scale';
import { shellsBetween } from '../shells';
import { nothingMapped } from './file-error';
import type { Options } from './options';
import type { Disk } from './disk';

const SHELLS = 10;

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
  const merged = await remerge(files, {
    group,
    reject,
    inPlace: true,
    reindex: doReindex,
    friedel,
    shells: ({ smallest, largest }) => shellsBetween(smallest, largest, n, 'xds'),
    ...(cell && { cell }),
    ...(dMin && { dMin }),
    ...(batchDegrees !== undefined && { batchDegrees: batchDegrees as number | 'none' })
  });
  if (merged === undefined) throw nothingMapped(files);
  const {
    observations,
    mapped: all,
    reindexing,
    scaled,
    measured,
    statistics,
    deltaCcHalf: perSet,
    hands
  } = merged;
  const rejected = rejectedRecords(observations, scaled);
  if (out !== undefined) {
    await disk.write(`${out}/merged.mtz`, [mtzOf(merged)]);
    await disk.write(`${out}/unmerged.hkl`, writeHkl('unmerged.hkl', all.box, observations, measured));
  }
  return {
    spaceGroup: group.number,
    cell: all.box.cell,
    friedel,
    scaleModel: 'I_measured = exp(k - b/(2 d^2)) I; k = ln g, b in A^2; variance = f sigma^2 + (I/isa)^2',
    scales: scaleRows(observations, scaled),
    components: [...scaled.components],
    // Nothing of what the other files say is seen in these: they have no scale, and are not in the merge.
    leftOut: observations.sets.flatMap(({ name }, n) => (scaled.leftOut[n] === 1 ? [name] : [])),
    // CC1/2 of all less CC1/2 without the file, percent: negative where the file makes the merge worse.
    deltaCcHalf: observations.sets.map(({ name }, n) => {
      const value = perSet[n] ?? NaN;
      return { file: name, ...(Number.isFinite(value) && { deltaCcHalf: 100 * value }) };
    }),
    // Σ w r Δ/√(Σ w Δ²) against the anomalous differences of the others, in standard errors; swapped: of the other hand.
    friedelMates: hands.map(({ n, agreement, isSwapped }, set) => ({
      file: observations.sets[set]?.name,
      n,
      ...(agreement !== undefined && { agreement }),
      swapped: isSwapped
    })),
    ...(reindexing && {
      operators: reindexing.operators.map(({ triplet }) => triplet),
      assignment: [...reindexing.assignment]
    }),
    rejected,
    ...statistics
  };
}

/** None of a file that is left out. */
function scaleRows({ sets }: Observations, { units, model, leftOut }: Scaled): object[] {
  return units.units.flatMap(({ set, batch }, j) => {
    if (leftOut[set] === 1) return [];
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

function rejectedRecords(
  { sets, set }: Observations,
  { outliers }: Scaled
): { file: string; record: number }[] {
  const rows = Array.from(outliers, (i) => {
    const { name, firstRecord } = sets[set[i] as number] as DataSet;
    return { file: name, record: i - firstRecord };
  });
  return rows.sort((a, b) => a.file.localeCompare(b.file) || a.record - b.record);
}
