import type { RelPath } from '../../base/rel-path';
import type { Collection, Merge, PinStage, PinStep, ProcessingRun, Scan } from '../types';
import type { PinRecord } from './pin-records';

/** All that bears on what became of a pin. */
export interface PinEvidence {
  readonly record: PinRecord | undefined;
  readonly onDisk: boolean;
  readonly hasPictures: boolean;
  readonly scans: readonly Scan[];
  readonly collections: readonly Collection[];
  readonly runs: readonly ProcessingRun[];
  /** Runs that a final trial's chosen run uses, and those that were left out on the way, with KAMO's reason words. */
  readonly merged: ReadonlySet<RelPath>;
  readonly rejected: ReadonlyMap<RelPath, string>;
  readonly mergeSources: readonly RelPath[];
}

interface Reason {
  readonly en: string;
  readonly ja: string;
}

/** ZOO's database words as sentences. The tree goes before the database: a code never hides files that are there. */
const OUTCOMES: Readonly<Record<string, Reason>> = {
  'no-crystal-in-raster': {
    en: 'no crystal in the 2D raster',
    ja: '2Dラスタースキャンで結晶が見つからなかった'
  },
  'raster-failed': { en: 'the raster scan failed', ja: 'ラスタースキャンに失敗した' },
  'raster-analysis-failed': {
    en: 'the analysis of the raster failed',
    ja: 'ラスタースキャンの解析に失敗した'
  },
  'raster-unknown-error': {
    en: 'unknown error in the raster scan',
    ja: 'ラスタースキャンで原因不明のエラー'
  },
  'helical-no-crystal': {
    en: 'no crystal for the helical collection',
    ja: 'Helical 測定の結晶が見つからなかった'
  },
  'helical-failed': {
    en: 'the helical collection failed (an edge was not found)',
    ja: 'Helical 測定に失敗した（端が見つからない等）'
  },
  'no-crystal-in-vertical-scan': {
    en: 'no crystal in the vertical scans',
    ja: '縦スキャンで結晶が見つからなかった'
  },
  'mount-skipped': {
    en: 'the sample changer warned; the pin was skipped',
    ja: 'サンプルチェンジャーの警告によりスキップ'
  },
  'centering-failed': { en: 'the loop was not centred', ja: 'ループのセンタリングに失敗した' },
  'collection-failed': { en: 'the data collection failed', ja: 'データ測定に失敗した' },
  'collection-no-crystal': { en: 'no crystal for the data collection', ja: '測定する結晶が見つからなかった' },
  'collection-unknown-error': {
    en: 'unknown error in the data collection',
    ja: 'データ測定で原因不明のエラー'
  },
  'sample-changer-accident': {
    en: 'accident of the sample changer',
    ja: 'サンプルチェンジャーのアクシデント'
  },
  'sample-changer-warning': { en: 'warning of the sample changer', ja: 'サンプルチェンジャーの警告' },
  'unknown-error': { en: 'unknown error', ja: '原因不明のエラー' },
  'unknown-mode': { en: 'the mode on the sheet is unknown', ja: 'シートのモードが不明' }
};

/** The way of a pin from the changer to a merge. Each step says whether it was taken, and if not, why as far as files say. */
export function stepsOf(evidence: PinEvidence): readonly PinStep[] {
  const { record, collections, runs } = evidence;
  const done = record?.done;
  const sources = record?.sources ?? [];
  const failed = OUTCOMES[done?.outcome ?? ''];
  const dataThere = collections.some(({ files }) => files > 0);
  const scanned = evidence.scans.length > 0;
  const centred = done?.centred ?? (scanned || dataThere || evidence.hasPictures ? true : undefined);
  const mounted =
    dataThere || scanned || centred === true
      ? true
      : done?.mounts === undefined
        ? undefined
        : done.mounts > 0;
  const hits = hitsIn(evidence);
  const step = (
    stage: PinStage,
    taken: boolean | undefined,
    reason?: Reason,
    from: readonly RelPath[] = sources
  ): PinStep => ({
    stage,
    state: taken === undefined ? 'unknown' : taken ? 'yes' : 'no',
    ...(taken === true || reason === undefined ? {} : { reason }),
    sources: from
  });
  const processed = (taken: number): boolean | undefined => (runs.length === 0 ? undefined : taken > 0);
  const runSources = runs.flatMap((run) => run.evidence?.path ?? []).slice(0, 20);
  const indexed = runs.filter(
    ({ state, failedAt }) => state === 'finished' || !isBefore(failedAt, 'indexing')
  );
  const integrated = runs.filter(
    ({ state, failedAt }) => state === 'finished' || !isBefore(failedAt, 'integration')
  );
  const scaled = runs.filter(({ state }) => state === 'finished');
  const merged = runs.filter(({ path }) => evidence.merged.has(path));
  const rejected = runs.filter(({ path }) => evidence.rejected.has(path));
  const notMounted =
    done !== undefined && done.mounts === 0 && !done.skipped
      ? { en: 'not mounted', ja: '未マウント' }
      : skipped(done?.skipped);
  return [
    step('mounted', mounted, notMounted),
    step('centred', centred, done?.outcome === 'centering-failed' ? failed : undefined),
    step('rastered', scanned || (done === undefined ? undefined : done.rastered), failed),
    step(
      'hits',
      hits,
      hits === false
        ? (failed ?? {
            en: 'no position of the raster was accepted',
            ja: 'ラスタースキャンで採用された位置がない'
          })
        : failed
    ),
    step(
      'collected',
      evidence.onDisk ? dataThere : runs.length > 0 ? true : undefined,
      record?.scanOnly === true
        ? { en: 'only a scan was asked for', ja: 'スキャンのみの指定' }
        : (failed ?? { en: 'no diffraction image was found', ja: '回折データが見つからない' })
    ),
    step(
      'indexed',
      processed(indexed.length),
      count(runs.length - indexed.length, runs.length, 'not indexed', '指数付けできず'),
      runSources
    ),
    step(
      'integrated',
      processed(integrated.length),
      count(runs.length - integrated.length, runs.length, 'not integrated', '積分できず'),
      runSources
    ),
    step(
      'scaled',
      processed(scaled.length),
      count(runs.length - scaled.length, runs.length, 'not scaled', 'スケーリングできず'),
      runSources
    ),
    step(
      'merged',
      evidence.mergeSources.length === 0 ? undefined : processed(merged.length),
      { en: 'in no chosen merge', ja: '選ばれたマージに使われていない' },
      evidence.mergeSources
    ),
    step(
      'rejected',
      evidence.mergeSources.length === 0 || runs.length === 0 ? undefined : rejected.length > 0,
      undefined,
      evidence.mergeSources
    )
  ].map((one): PinStep =>
    one.stage === 'rejected' && rejected.length > 0
      ? { ...one, reason: rejectedBecause(rejected, evidence) }
      : one
  );
}

function skipped(isSkipped: boolean | undefined): Reason | undefined {
  return isSkipped === true ? { en: 'skipped by the operator', ja: '操作者がスキップ' } : undefined;
}

function count(failed: number, all: number, en: string, ja: string): Reason {
  return { en: `${failed} of ${all} runs ${en}`, ja: `${all} 件中 ${failed} 件が${ja}` };
}

function rejectedBecause(runs: readonly ProcessingRun[], { rejected }: PinEvidence): Reason {
  const words = [...new Set(runs.map(({ path }) => rejected.get(path) ?? 'unknown'))].sort().join('; ');
  return { en: `${runs.length} data sets: ${words}`, ja: `${runs.length} データセット：${words}` };
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

/** Which runs the chosen run of every final trial uses, and which it left out, with KAMO's words. */
export function mergedRuns(merges: readonly Merge[]): Pick<PinEvidence, 'merged' | 'rejected'> {
  const merged = new Set<RelPath>();
  const rejected = new Map<RelPath, string>();
  for (const { trials } of merges)
    for (const trial of trials) {
      if (!trial.final || trial.recommended === undefined) continue;
      const { cluster: number, cycle } = trial.recommended;
      const runs = trial.clusters.find((cluster) => cluster.number === number)?.runs ?? [];
      const runOf = (dataset: number | undefined): RelPath | undefined =>
        dataset === undefined ? undefined : trial.datasets[dataset - 1]?.processingRun;
      for (const run of runs)
        for (const { dataset, reason } of run.rejected) {
          const path = runOf(dataset);
          if (path !== undefined) rejected.set(path, reason);
        }
      for (const { dataset } of runs.find((run) => run.cycle === cycle)?.members ?? []) {
        const path = runOf(dataset);
        if (path !== undefined) merged.add(path);
      }
    }
  return { merged, rejected };
}
