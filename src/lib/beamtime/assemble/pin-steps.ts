import { baseName, type RelPath } from '../../base/rel-path';
import { endedTrial } from '../ended-trial';
import type { OutcomeWord } from '../../formats/zoo-db/outcome';
import type { Collection, Merge, PinStage, PinStep, ProcessingRun, Scan, StepReason } from '../types';
import { isUndecided } from '../undecided';
import type { PinRecord } from './pin-records';

/** All that bears on what became of a pin. */
export interface PinEvidence {
  /** Of its folder. */
  readonly name: string;
  readonly record: PinRecord | undefined;
  readonly onDisk: boolean;
  /** What is not listed of the pin is not on the disk (`Reads.listsAll`). */
  readonly listsAll: boolean;
  readonly hasPictures: boolean;
  /** The scan is complete, and nothing of the pin and of results was refused (`Reads.isUnread`): what files say of them is all that they say. */
  readonly whole: boolean;
  readonly scans: readonly Scan[];
  readonly collections: readonly Collection[];
  readonly runs: readonly ProcessingRun[];
  /** Runs that KAMO's choice of a merge uses, and those that were left out on the way, with KAMO's reason words. */
  readonly merged: ReadonlySet<RelPath>;
  readonly rejected: ReadonlyMap<RelPath, string>;
  /** Runs of the cluster that KAMO chose, where its files do not say which of its data sets were used. */
  readonly perhaps: ReadonlySet<RelPath>;
  /** Runs that are a leaf of the tree that a merge ended with. */
  readonly inTree: ReadonlySet<RelPath>;
  /** Merges of the pin's sample. */
  readonly merges: readonly Merge[];
}

/** What ZOO noted that says why a step was not taken. The tree goes before the database: a code never hides files that are there. */
const REASONS: ReadonlySet<string> = new Set<OutcomeWord>([
  'no-crystal-in-raster',
  'raster-failed',
  'raster-analysis-failed',
  'raster-unknown-error',
  'helical-no-crystal',
  'helical-failed',
  'no-crystal-in-vertical-scan',
  'mount-skipped',
  'centering-failed',
  'collection-failed',
  'collection-no-crystal',
  'collection-unknown-error',
  'sample-changer-accident',
  'sample-changer-warning',
  'unknown-error',
  'unknown-mode'
]);

/** Codes that mean that the sample changer had not done its part. */
const CHANGER = ['mount-skipped', 'sample-changer-accident', 'sample-changer-warning'];

/** The way of a pin from the changer to a merge. Each step says whether it was taken, and if not, why as far as files say. */
export function stepsOf(evidence: PinEvidence): readonly PinStep[] {
  const { record, collections, runs, onDisk } = evidence;
  const done = record?.done;
  const sources = record?.sources ?? [];
  const failed = reasonOf(done?.outcome);
  const dataThere = collections.some(({ files }) => files > 0);
  const scanned = evidence.scans.length > 0;
  const centred = scanned || dataThere ? true : (done?.centred ?? (evidence.hasPictures ? true : undefined));
  const mounted = centred === true ? true : done?.mounts === undefined ? undefined : done.mounts > 0;
  const hits = hitsIn(evidence);
  const step = (
    stage: PinStage,
    taken: boolean | undefined,
    reason?: StepReason,
    from: readonly RelPath[] = sources
  ): PinStep => ({
    stage,
    state: taken === undefined ? 'unknown' : taken ? 'yes' : 'no',
    ...(reason === undefined ? {} : { reason }),
    sources: from
  });
  const because = (taken: boolean | undefined, reason: StepReason | undefined): StepReason | undefined =>
    taken === true ? undefined : reason;
  const runSources = runs.flatMap((run) => run.evidence?.path ?? []).slice(0, 20);
  const processed = (
    stage: PinStage,
    good: readonly ProcessingRun[],
    code: 'not-indexed' | 'not-integrated' | 'not-scaled',
    lost: readonly ProcessingRun[]
  ): PinStep =>
    runs.length === 0
      ? step(stage, undefined, dataThere ? { code: 'no-runs' } : undefined)
      : step(
          stage,
          good.length > 0 ? true : lost.length > 0 ? false : undefined,
          lost.length > 0 ? { code, lost: lost.length, of: runs.length, names: namesOf(lost) } : undefined,
          runSources
        );
  const known = runs.filter(({ state, failedAt }) => state === 'finished' || failedAt !== undefined);
  const notScaled = runs.filter(({ state }) => state !== 'finished' && state !== 'unknown');
  const passed = (stage: (typeof ORDER)[number]): readonly ProcessingRun[] =>
    known.filter(({ state, failedAt }) => state === 'finished' || !isBefore(failedAt, stage));
  const scaled = runs.filter(({ state }) => state === 'finished');
  const lostOf = (good: readonly ProcessingRun[]): readonly ProcessingRun[] =>
    known.filter((run) => !good.includes(run));
  const changer = CHANGER.includes(done?.outcome ?? '') ? failed : undefined;
  const notMounted: StepReason | undefined =
    done?.skipped === true
      ? { code: 'skipped' }
      : (changer ?? (done?.mounts === 0 ? { code: 'not-mounted' } : undefined));
  const rastered = scanned || (done === undefined ? undefined : done.rastered);
  const collected =
    dataThere || (runs.length > 0 && !(onDisk && evidence.listsAll))
      ? true
      : onDisk && evidence.listsAll
        ? false
        : undefined;
  return [
    step('mounted', mounted, because(mounted, notMounted)),
    step('centred', centred, done?.outcome === 'centering-failed' ? because(centred, failed) : undefined),
    step('rastered', rastered, because(rastered, failed)),
    step('hits', hits, hits === false ? noHits(evidence) : because(hits, failed)),
    step(
      'collected',
      collected,
      because(
        collected,
        collected === undefined
          ? onDisk || !evidence.listsAll
            ? { code: 'images-elsewhere' }
            : { code: 'folder-elsewhere' }
          : record?.scanOnly === true
            ? { code: 'scan-only' }
            : (failed ?? (done?.skipped === true ? notMounted : { code: 'no-images' }))
      )
    ),
    processed('indexed', passed('indexing'), 'not-indexed', lostOf(passed('indexing'))),
    processed('integrated', passed('integration'), 'not-integrated', lostOf(passed('integration'))),
    processed('scaled', scaled, 'not-scaled', notScaled),
    ...mergeSteps(evidence, step)
  ];
}

/** More than this are only counted. */
const MOST_NAMES = 6;

/** `_kamoproc/…/CPS1012-07-multi_002_1-100`: which runs were lost. */
function namesOf(runs: readonly ProcessingRun[]): string[] {
  return runs.slice(0, MOST_NAMES).map(({ area, path }) => `${area}/…/${baseName(path)}`);
}

type MakeStep = (
  stage: PinStage,
  taken: boolean | undefined,
  reason: StepReason | undefined,
  from: readonly RelPath[]
) => PinStep;

function mergeSteps(evidence: PinEvidence, step: MakeStep): readonly PinStep[] {
  const { runs, merges } = evidence;
  const sources = merges.map(({ path }) => path);
  const merged = runs.some(({ path }) => evidence.merged.has(path));
  const rejected = runs.filter(({ path }) => evidence.rejected.has(path));
  if (runs.length === 0 && !merged)
    return [step('merged', undefined, undefined, sources), step('rejected', undefined, undefined, sources)];
  const asked = merged || merges.length > 0;
  const perhaps = runs.some(({ path }) => evidence.perhaps.has(path));
  const why = merged
    ? undefined
    : perhaps
      ? { proves: false, reason: { code: 'perhaps-used' } as const }
      : notMerged(evidence);
  const proved = why === undefined || why.proves || evidence.listsAll;
  const no = evidence.whole && proved && !perhaps ? false : undefined;
  return [
    step('merged', asked ? merged || no : undefined, why?.reason, sources),
    step(
      'rejected',
      asked || rejected.length > 0 ? rejected.length > 0 || no : undefined,
      rejected.length > 0 ? rejectedBecause(rejected, evidence) : undefined,
      sources
    )
  ];
}

type NotMerged = 'no-merge' | 'no-result' | 'other-cluster' | 'cell-filter' | 'other-form' | 'given-to-none';

/** Why no run of the pin is in KAMO's choice of a merge. `proves`: files say so; else it only follows from what is not there. */
function notMerged({ name, runs, merges, inTree }: PinEvidence): {
  readonly proves: boolean;
  readonly reason: StepReason;
} {
  const because = (proves: boolean, code: NotMerged) => ({ proves, reason: { code } });
  if (merges.length === 0) return because(false, 'no-merge');
  if (!merges.some((merge) => endedTrial(merge)?.recommended !== undefined))
    return because(false, 'no-result');
  const decided = !merges.some(isUndecided);
  if (runs.some(({ path }) => inTree.has(path))) return because(decided, 'other-cluster');
  if (merges.some(({ excluded }) => excluded?.some((path) => path.includes(`/${name}/`)) === true))
    return because(decided, 'cell-filter');
  if (merges.some((merge) => isOtherForm(merge, runs))) return because(decided, 'other-form');
  return because(false, 'given-to-none');
}

/** prep_merge.log made several groups of cells, and none of the scaled runs is in the one that was merged. */
function isOtherForm({ area, preparation }: Merge, runs: readonly ProcessingRun[]): boolean {
  if (preparation?.choice === undefined || preparation.groups.length < 2) return false;
  const merged = new Set(preparation.runs.map(({ processingRun }) => processingRun));
  const scaled = runs.filter((run) => run.area === area && run.state === 'finished');
  return scaled.length > 0 && scaled.every(({ path }) => !merged.has(path));
}

/** No position was accepted: what was asked for, the strongest that was found, ZOO's own word. */
function noHits({ record, scans }: PinEvidence): StepReason {
  if (record?.scanOnly === true) return { code: 'scan-only' };
  const least = Number(record?.conditions?.score_min);
  const strongest = Math.max(
    ...scans.filter(({ kind }) => kind === '2d').map(({ maxSpots }) => maxSpots ?? -1),
    -1
  );
  const outcome = reasonOf(record?.done?.outcome)?.outcome;
  const about = outcome === undefined ? {} : { outcome };
  return strongest < 0 || !Number.isFinite(least)
    ? { code: 'no-hits', ...about }
    : { code: 'no-hits', ...about, most: strongest, least };
}

/** ZOO's note, where it says why. */
function reasonOf(outcome: string | undefined): Extract<StepReason, { code: 'outcome' }> | undefined {
  return outcome !== undefined && REASONS.has(outcome) ? { code: 'outcome', outcome } : undefined;
}

function rejectedBecause(runs: readonly ProcessingRun[], { rejected }: PinEvidence): StepReason {
  const rules = [...new Set(runs.map(({ path }) => rejected.get(path) ?? ''))]
    .filter((word) => word !== '' && word !== 'unknown')
    .sort();
  return { code: 'rejected', datasets: runs.length, rules };
}

const ORDER = ['spot-finding', 'indexing', 'integration', 'symmetry', 'scaling'] as const;

/** The run stopped at or before `stage`. */
function isBefore(failedAt: ProcessingRun['failedAt'], stage: (typeof ORDER)[number]): boolean {
  return failedAt !== undefined && ORDER.indexOf(failedAt) <= ORDER.indexOf(stage);
}

function hitsIn({ record, collections, scans }: PinEvidence): boolean | undefined {
  if (collections.some(({ files }) => files > 0)) return true;
  const chosen = Math.max(record?.done?.crystalsMulti ?? 0, record?.done?.crystalsHelical ?? 0);
  if (chosen > 0) return true;
  const least = Number(record?.conditions?.score_min);
  const raster = scans.filter(({ kind, maxSpots }) => kind === '2d' && maxSpots !== undefined);
  if (raster.length > 0 && Number.isFinite(least))
    return raster.some(({ maxSpots }) => (maxSpots ?? 0) >= least);
  return record?.done?.outcome?.includes('no-crystal') === true ? false : undefined;
}

/** Which runs KAMO's choice of each merge uses, and which it left out, with KAMO's words. */
export function mergedRuns(
  merges: readonly Merge[]
): Pick<PinEvidence, 'merged' | 'rejected' | 'inTree' | 'perhaps'> {
  const merged = new Set<RelPath>();
  const perhaps = new Set<RelPath>();
  const rejected = new Map<RelPath, string>();
  const inTree = new Set<RelPath>();
  for (const merge of merges) {
    const trial = endedTrial(merge);
    for (const { processingRun } of trial?.datasets ?? [])
      if (processingRun !== undefined) inTree.add(processingRun);
    if (trial?.recommended === undefined) continue;
    const { cluster: number, cycle } = trial.recommended;
    const { runs = [], members = [] } = trial.clusters.find((cluster) => cluster.number === number) ?? {};
    const runOf = (dataset: number | undefined): RelPath | undefined =>
      dataset === undefined ? undefined : trial.datasets[dataset - 1]?.processingRun;
    for (const run of runs)
      for (const { dataset, reason } of run.rejected) {
        const path = runOf(dataset);
        if (path !== undefined) rejected.set(path, reason);
      }
    const used = runs.find((run) => run.cycle === cycle)?.members ?? [];
    for (const { dataset } of used) {
      const path = runOf(dataset);
      if (path !== undefined) merged.add(path);
    }
    for (const dataset of used.length === 0 ? members : []) {
      const path = runOf(dataset);
      if (path !== undefined) perhaps.add(path);
    }
  }
  return { merged, rejected, inTree, perhaps };
}
