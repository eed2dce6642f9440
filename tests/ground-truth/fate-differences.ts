/** The fate of every data set against what was planted in the simulation, and against KAMO's own lists of every merge. */
import { Fates, type DatasetFate } from '../../src/lib/analysis/dataset-fates';
import type { Fate, FateKind } from '../../src/lib/analysis/fate';
import { sampleFunnels } from '../../src/lib/analysis/sample-funnel';
import { runTail } from '../../src/lib/beamtime/stored-paths';
import type { Beamtime } from '../../src/lib/beamtime/types';
import type { Differences } from './differences';
import type { Expected } from './expected';

/** Roles of the simulation that have one fate whatever the merge. */
const PLANTED: Readonly<Record<string, FateKind>> = {
  idxfail: 'not-indexed',
  othersym: 'other-form',
  cellout: 'cell-filter'
};

/** Counts in words. A slice holds a part of the folders that its lists name: only the sums are compared there. */
export function compareFates(
  found: Differences,
  beamtime: Beamtime,
  expected: Expected,
  sliced: boolean
): string {
  const all = new Fates({ ...beamtime, partial: beamtime.scan.partial }).all();
  const byPath = new Map(all.map((one) => [String(one.path), one]));
  if (!sliced) {
    comparePlanted(found, byPath, expected);
    compareLists(found, all, expected);
    comparePins(found, all, expected);
  }
  compareSteps(found, beamtime, all);
  return counts(all);
}

/** Roles planted in sweeps; a fate that only one role has is given to no other data set. */
function comparePlanted(
  found: Differences,
  byPath: ReadonlyMap<string, DatasetFate>,
  { simulation, merges }: Expected
): void {
  for (const { role, runs } of simulation?.sweeps ?? [])
    for (const { path } of runs) {
      const one = byPath.get(path);
      const merged = merges.some(
        ({ kamo_dir, sample }) => one?.area === kamo_dir && (one.sample ?? '').replaceAll(' ', '_') === sample
      );
      const planted = PLANTED[role];
      const kind = one?.fate.kind;
      if (planted === 'not-indexed' || (planted !== undefined && merged))
        found.same(`${path} fate`, kind, planted);
      else if (kind === 'not-indexed' || kind === 'other-form') found.same(`${path} fate`, kind, role);
      found.same(`${path} fate has a place`, (one?.fate.places.length ?? 0) > 0, true);
    }
}

/** In every merge: the filter's list, the list of those without place in the tree, the chosen cluster's members, its rejections, its inputs. */
function compareLists(found: Differences, all: readonly DatasetFate[], { merges }: Expected): void {
  for (const merge of merges) {
    const here = new Map<string, Fate>();
    for (const { path, inMerges } of all) {
      const fate = inMerges.find((one) => one.merge === merge.path);
      if (fate !== undefined) here.set(runTail(`/${path}`) ?? path, fate);
    }
    const kinds = (wanted: readonly FateKind[]) =>
      [...here]
        .filter(([, { kind }]) => wanted.includes(kind))
        .map(([name]) => name)
        .sort();
    const names = (paths: readonly string[]) => paths.map((path) => runTail(path) ?? path).sort();
    found.same(`${merge.path} cell filter`, kinds(['cell-filter']), names(merge.excluded));
    const result = merge.final_result;
    if (result === undefined) continue;
    const notUsed = result.cctable_notused ?? [];
    found.same(`${merge.path} left out`, kinds(['few-common']), names(notUsed));
    if (result.best_result === null) {
      found.same(
        `${merge.path} no result`,
        kinds(['no-result']).length,
        merge.formerge.length - notUsed.length
      );
      continue;
    }
    const [, cluster = '', cycle = ''] = /cluster_0*(\d+)\/run_0*(\d+)/.exec(result.best_result) ?? [];
    const members = (result.clusters[cluster]?.members ?? []).map((n) => result.files[n - 1] ?? '');
    const merged = result.merged[`cluster_${cluster.padStart(4, '0')}`];
    const run = merged?.runs[`run_${cycle.padStart(2, '0')}`];
    const gone = (merged?.unused_with_reason ?? []).map(([, path]) => path);
    found.same(`${merge.path} in the cluster`, kinds(['merged', 'rejected', 'bad-frames']), names(members));
    found.same(`${merge.path} rejected`, kinds(['rejected', 'bad-frames']), names(gone));
    found.same(`${merge.path} merged`, kinds(['merged']).length, run?.n_files);
    found.same(
      `${merge.path} other branch`,
      kinds(['other-branch']).length,
      merge.formerge.length - notUsed.length - members.length
    );
  }
}

function comparePins(found: Differences, all: readonly DatasetFate[], { sheet }: Expected): void {
  for (const { folder, has_data } of sheet.pins) {
    const alone = all.find((one) => one.run === undefined && one.path === folder);
    if (has_data) continue;
    found.same(`${folder} is lost before any data set`, alone !== undefined, true);
    found.same(`${folder} fate is named`, alone?.fate.kind === 'unknown', false);
  }
}

/** No unexplained number: each step's losses and what it leaves are what the step before had, and each data set is in one of them. */
function compareSteps(found: Differences, beamtime: Beamtime, all: readonly DatasetFate[]): void {
  let told = 0;
  for (const { sample, area, steps } of sampleFunnels(beamtime.pins, all)) {
    const [, , first, ...later] = steps;
    let before = first?.count ?? 0;
    told += first?.count ?? 0;
    for (const { id, count, left, lost } of later) {
      const runs = lost.filter(({ run }) => run !== undefined).length;
      found.same(`${sample} ${area} ${id}`, [count, left.length], [before - runs, before - runs]);
      before = count;
    }
  }
  found.same('data sets in all funnels', told, beamtime.processingRuns.length);
}

/** `Complex1 _kamoproc: 51 merged, …`, a line for each sample and area. */
function counts(all: readonly DatasetFate[]): string {
  const lines = new Map<string, Map<string, number>>();
  for (const { sample, area, fate } of all) {
    const line = `${sample ?? '?'} ${area ?? 'pins without data'}`;
    const there = lines.get(line) ?? new Map<string, number>();
    lines.set(line, there.set(fate.kind, (there.get(fate.kind) ?? 0) + 1));
  }
  return [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([line, kinds]) => `${line}: ${[...kinds].map(([kind, n]) => `${n} ${kind}`).join(', ')}`)
    .join('\n');
}
