import { byUnique } from './by-unique';
import { deltaCcHalf } from './delta-cc';
import { friedelHands, type FriedelHand } from './friedel-hands';
import { mapped, type Mapped } from './mapped';
import { observationsOf, type DataSet, type Observations } from './observations';
import type { Member } from './pairs';
import type { ReflectionFile } from './reflection-file';
import { reindex, type Reindexing } from './reindex';
import { scale, type Scaled, type ScaleOptions } from './scaling/scale';
import type { ShellLimits } from './shells';
import type { SpaceGroup } from './space-group';
import { statisticsOf, type Measured, type Statistics } from './statistics';
import { turned } from './turned';
import type { Cell } from './unit-cell';

/** What a merge of ours does, one after the other. */
export type RemergeStage = 'reindexing' | 'scaling' | 'errors' | 'statistics';

export interface RemergeOptions extends Pick<ScaleOptions, 'batchDegrees' | 'reject' | 'signal'> {
  /** The columns of the files are written over: nobody needs them afterwards. */
  readonly inPlace?: boolean;
  readonly group: SpaceGroup;
  /** The merge's; absent: the median of the sets'. */
  readonly cell?: Cell;
  /** Å. */
  readonly dMin?: number;
  readonly reindex: boolean;
  readonly friedel: 'merged' | 'apart';
  /** The limits of the shells, once it is known how far the accepted records reach. */
  readonly shells: (all: Mapped) => ShellLimits;
  /** Called between passes; may wait, so that a worker can hear of a cancel. `done`: part of the stage, 0 to 1. */
  readonly progress?: (stage: RemergeStage, done: number) => Promise<void> | void;
}

/** A merge of ours with all that was found on the way. */
export interface Remerged {
  /** Indices turned, where sets were re-indexed. */
  readonly observations: Observations;
  readonly mapped: Mapped;
  /** Absent where it was not asked for, or a set has no cell. */
  readonly reindexing?: Reindexing;
  readonly scaled: Scaled;
  /** Scaled; σ < 0 marks what was rejected. */
  readonly measured: Measured;
  readonly statistics: Statistics;
  /** CC1/2 of all less CC1/2 without the set, a fraction; NaN of too few reflections, and of a set that is left out. */
  readonly deltaCcHalf: Float64Array;
  /** By set: whether its Friedel mates are those of the others. */
  readonly hands: readonly FriedelHand[];
}

const DRAWS = 5;

/** Re-indexes, scales, rejects and merges. `undefined` where no cell is known or no record is accepted inside the limits. Throws the signal's reason when aborted. */
export async function remerge(
  files: readonly ReflectionFile[],
  options: RemergeOptions
): Promise<Remerged | undefined> {
  const { group, cell, dMin, friedel, progress, signal, inPlace = false } = options;
  const step = async (stage: RemergeStage): Promise<void> => {
    await progress?.(stage, 0);
    signal?.throwIfAborted();
  };
  const raw = observationsOf(files);
  if (options.reindex) await step('reindexing');
  const members = options.reindex ? membersOf(raw) : undefined;
  const reindexing = members && reindex(members, group);
  const observations = reindexing ? turned(raw, reindexing.operators, reindexing.assignment, inPlace) : raw;
  await step('scaling');
  const all = mapped(observations, { group, ...(cell && { cell }), ...(dMin !== undefined && { dMin }) });
  if (all === undefined) return undefined;
  const room = inPlace ? new Int32Array(observations.n) : undefined;
  const scaled = await scale(all, {
    reject: options.reject,
    ...(room && { room }),
    ...(options.batchDegrees !== undefined && { batchDegrees: options.batchDegrees }),
    ...(progress && { progress }),
    ...(signal && { signal })
  });
  await step('statistics');
  const measured = { intensity: scaled.intensity, sigma: scaled.sigma, slots: all.slots };
  const shells = options.shells(all);
  const statistics = statisticsOf(all.box, measured, { shells, friedel, draws: DRAWS });
  const { set, sets } = observations;
  // Sorted once for both.
  const bySlot = byUnique(all.box.n, measured.slots, measured.sigma, undefined, room && { first: 0, room });
  const { perSet } = deltaCcHalf(all.box, measured, set, sets.length, shells, bySlot);
  scaled.leftOut.forEach((one, s) => {
    if (one === 1) perSet[s] = NaN;
  });
  return {
    observations,
    mapped: all,
    ...(reindexing && { reindexing }),
    scaled,
    measured,
    statistics,
    deltaCcHalf: perSet,
    hands: friedelHands(all.box, measured, set, sets.length, bySlot)
  };
}

/** The sets with their own records; absent where one has no cell. Records that stand one behind the other are used as they are. */
function membersOf(observations: Observations): Member[] | undefined {
  const { sets, intensity, sigma } = observations;
  const scattered = new Map<number, Member['columns']>();
  const members = sets.flatMap(({ cell, n }, s): Member[] => {
    if (cell === undefined) return [];
    const whole = together(observations, s);
    if (whole !== undefined) return [{ columns: whole, cell }];
    const columns = {
      n,
      hkl: new Int16Array(3 * n),
      intensity: intensity.slice(0, n),
      sigma: sigma.slice(0, n)
    };
    scattered.set(s, columns);
    return [{ columns, cell }];
  });
  if (members.length !== sets.length) return undefined;
  if (scattered.size > 0) gather(observations, scattered);
  return members;
}

/** `undefined` where records of others are among those of the set. */
function together(
  { sets, set, hkl, intensity, sigma }: Observations,
  s: number
): Member['columns'] | undefined {
  const { firstRecord: from, n } = sets[s] as DataSet;
  const to = from + n;
  for (let i = from; i < to; i++) if (set[i] !== s) return undefined;
  return {
    n,
    hkl: hkl.subarray(3 * from, 3 * to),
    intensity: intensity.subarray(from, to),
    sigma: sigma.subarray(from, to)
  };
}

/** Copies the records of the sets that are asked for into columns of their own. */
function gather(
  { sets, set, hkl, intensity, sigma, n }: Observations,
  wanted: ReadonlyMap<number, Member['columns']>
): void {
  const next = new Int32Array(sets.length);
  for (let i = 0; i < n; i++) {
    const s = set[i] as number;
    const columns = wanted.get(s);
    if (columns === undefined) continue;
    const at = next[s] as number;
    next[s] = at + 1;
    for (let axis = 0; axis < 3; axis++) columns.hkl[3 * at + axis] = hkl[3 * i + axis] as number;
    columns.intensity[at] = intensity[i] as number;
    columns.sigma[at] = sigma[i] as number;
  }
}
