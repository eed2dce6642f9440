/** How far pins and their data sets came: a row for each pin. */
import { group } from 'd3-array';
import { naturalOrder } from '../base/natural-order';
import type { RelPath } from '../base/rel-path';
import { keyOfPin, keyOfRun } from '../beamtime/pin-keys';
import type { Merge, Pin, ProcessingRun } from '../beamtime/types';
import { chosenIn } from './merge-fates';

/** Processing runs of a pin in one area. */
export interface AreaCount {
  readonly area: string;
  readonly finished: number;
  readonly all: number;
}

export interface PinRow {
  readonly pin: Pin;
  readonly runs: readonly ProcessingRun[];
  /** By area, in natural order. */
  readonly areas: readonly AreaCount[];
  /** Best raster or vertical scan. */
  readonly maxSpots?: number;
  readonly frames?: number;
  readonly expectedFrames?: number;
  /** Merges that took a run of the pin into their tree, and those of them whose chosen run uses one. */
  readonly mergesGiven: readonly Merge[];
  readonly mergesUsing: readonly Merge[];
  /** Merges whose chosen cluster holds a run of the pin, where no file says whether the chosen run uses it. */
  readonly mergesPerhaps: readonly Merge[];
}

/** Which runs a merge took into a tree, and which of them KAMO's choice in the trial that it ended with uses. */
export interface MergeUse {
  readonly merge: Merge;
  readonly given: ReadonlySet<RelPath>;
  readonly used: ReadonlySet<RelPath>;
  /** Runs of the chosen cluster, where no file lists the data sets of the chosen run. */
  readonly perhaps: ReadonlySet<RelPath>;
}

export function mergeUses(merges: readonly Merge[]): readonly MergeUse[] {
  return merges.map((merge) => {
    const given = new Set<RelPath>();
    const used = new Set<RelPath>();
    const perhaps = new Set<RelPath>();
    for (const { datasets } of merge.trials)
      for (const { processingRun } of datasets) if (processingRun !== undefined) given.add(processingRun);
    const { trial, cluster, run } = chosenIn(merge);
    const numbers = new Set(run?.members.map(({ dataset }) => dataset));
    const open = new Set(numbers.size === 0 ? cluster?.members : []);
    for (const { number, processingRun } of trial?.datasets ?? []) {
      if (processingRun === undefined) continue;
      if (numbers.has(number)) used.add(processingRun);
      if (open.has(number)) perhaps.add(processingRun);
    }
    return { merge, given, used, perhaps };
  });
}

export function pinRows(
  pins: readonly Pin[],
  runs: readonly ProcessingRun[],
  uses: readonly MergeUse[]
): readonly PinRow[] {
  const byPin = group(runs, keyOfRun);
  return pins.map((pin) => pinRow(pin, byPin.get(keyOfPin(pin)) ?? [], uses));
}

/** The pin that a run's images came from. */
export function pinOf(run: ProcessingRun, pins: readonly Pin[]): Pin | undefined {
  const key = keyOfRun(run);
  return key === undefined ? undefined : pins.find((pin) => keyOfPin(pin) === key);
}

function pinRow(pin: Pin, runs: readonly ProcessingRun[], uses: readonly MergeUse[]): PinRow {
  const spots = pin.scans.flatMap(({ maxSpots }) => maxSpots ?? []);
  const frames = sum(pin.collections.map((one) => one.frames));
  const expectedFrames = sum(pin.collections.map((one) => one.expectedFrames));
  const holds = (paths: ReadonlySet<RelPath>): boolean => runs.some(({ path }) => paths.has(path));
  return {
    pin,
    runs,
    areas: areaCounts(runs),
    mergesGiven: uses.filter(({ given }) => holds(given)).map(({ merge }) => merge),
    mergesUsing: uses.filter(({ used }) => holds(used)).map(({ merge }) => merge),
    mergesPerhaps: uses
      .filter(({ used, perhaps }) => holds(perhaps) && !holds(used))
      .map(({ merge }) => merge),
    ...(spots.length > 0 && { maxSpots: Math.max(...spots) }),
    ...(frames !== undefined && { frames }),
    ...(expectedFrames !== undefined && { expectedFrames })
  };
}

function areaCounts(runs: readonly ProcessingRun[]): readonly AreaCount[] {
  return [...new Set(runs.map(({ area }) => area))].sort(naturalOrder).map((area) => {
    const there = runs.filter((run) => run.area === area);
    return { area, all: there.length, finished: there.filter(({ state }) => state === 'finished').length };
  });
}

function sum(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((total, value) => total + value, 0);
}

/** The first stage of the way that was not passed. Being rejected is no stage of the way. */
export function stoppedAt({ steps }: Pin): Pin['steps'][number] | undefined {
  return steps.find(({ stage, state }) => stage !== 'rejected' && state === 'no');
}
