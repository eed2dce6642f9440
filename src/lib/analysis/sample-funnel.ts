/** What is left of each sample after every step from the sheet to KAMO's choice, and what each step lost: data sets, not only numbers. */
import { group } from 'd3-array';
import { naturalOrder } from '../base/natural-order';
import { oneName } from '../beamtime/names';
import type { Pin } from '../beamtime/types';
import type { DatasetFate } from './dataset-fates';
import type { FateKind } from './fate';

/** Pins on the sheet, pins with images; then data sets: all, scaled, given to a merge, of the form and cell merged, used. */
export const FUNNEL_STEPS = ['pins', 'collected', 'runs', 'processed', 'given', 'mergeable', 'used'] as const;
export type FunnelStepId = (typeof FUNNEL_STEPS)[number];

export interface SampleStep {
  readonly id: FunnelStepId;
  /** Pins in the first two steps, data sets in the others. */
  readonly count: number;
  /** Of those that are not counted here, how many are of a fate that is not known: the number is a least one. */
  readonly unknown: number;
  readonly pins: readonly Pin[];
  readonly left: readonly DatasetFate[];
  /** What the step before still had; of pins those that never came to a data set. */
  readonly lost: readonly DatasetFate[];
}

export interface SampleFunnel {
  /** Absent: pins without a name on the sheet. */
  readonly sample?: string;
  /** Absent: nothing of the sample was processed. */
  readonly area?: string;
  readonly steps: readonly SampleStep[];
}

/** The step that loses a fate. */
const LOST_AT: Readonly<Record<Exclude<FateKind, 'merged' | 'unknown'>, FunnelStepId>> = {
  'not-mounted': 'collected',
  'scan-only': 'collected',
  'no-crystal': 'collected',
  'not-collected': 'collected',
  'not-processed': 'runs',
  'not-indexed': 'processed',
  'gave-up': 'processed',
  unfinished: 'processed',
  'not-merged-here': 'given',
  'no-merge': 'given',
  'not-given': 'given',
  'other-form': 'mergeable',
  'other-symmetry': 'mergeable',
  'cell-filter': 'mergeable',
  'no-result': 'used',
  'few-common': 'used',
  'other-branch': 'used',
  unexplained: 'used',
  'bad-frames': 'used',
  rejected: 'used'
};

/** Where a data set was lost; `undefined` for one that KAMO's choice of a merge uses. */
export function lostAt({ fate, run, pin }: DatasetFate): FunnelStepId | undefined {
  if (fate.kind === 'merged') return undefined;
  if (fate.kind !== 'unknown') return LOST_AT[fate.kind];
  if (run === undefined) return pin !== undefined && hasImages(pin) ? 'runs' : 'collected';
  if (fate.cluster !== undefined) return 'used';
  if (fate.merge !== undefined) return 'mergeable';
  return run.state === 'unknown' ? 'processed' : 'given';
}

/** Whether there are images is not known. */
function isUnseen(pin: Pin): boolean {
  return pin.measured === undefined && !hasImages(pin);
}

/** Images were found, or a step on the way says so. */
function hasImages({ measured, steps }: Pin): boolean {
  return measured ?? steps.some(({ stage, state }) => stage === 'collected' && state === 'yes');
}

/** A funnel for each sample and area, in natural order; a sample without processing has one without area. */
export function sampleFunnels(pins: readonly Pin[], fates: readonly DatasetFate[]): readonly SampleFunnel[] {
  const names = oneName([...pins, ...fates.map(({ sample }) => ({ ...(sample && { sampleName: sample }) }))]);
  const pinsOf = group(pins, ({ sampleName }) => names(sampleName));
  const fatesOf = group(fates, ({ sample }) => names(sample));
  return [...new Set([...pinsOf.keys(), ...fatesOf.keys()])].sort(naturalOrder).flatMap((sample) => {
    const ofSample = fatesOf.get(sample) ?? [];
    const there = pinsOf.get(sample) ?? [];
    const withoutRun = ofSample.filter(({ run }) => run === undefined);
    const areas = [...new Set(ofSample.flatMap(({ area }) => area ?? []))].sort(naturalOrder);
    return (areas.length === 0 ? [undefined] : areas).map((area): SampleFunnel => ({
      ...(sample !== '' && { sample }),
      ...(area !== undefined && { area }),
      steps: stepsOf(
        there,
        withoutRun,
        ofSample.filter((one) => one.run !== undefined && one.area === area)
      )
    }));
  });
}

function stepsOf(
  pins: readonly Pin[],
  withoutRun: readonly DatasetFate[],
  runs: readonly DatasetFate[]
): readonly SampleStep[] {
  const lost = group([...withoutRun, ...runs], (one) => lostAt(one) ?? '');
  const uncollected = new Set(lost.get('collected')?.map(({ path }) => path));
  let left = runs;
  let unknown = 0;
  return FUNNEL_STEPS.map((id): SampleStep => {
    const gone = lost.get(id) ?? [];
    // Data sets are counted as they are here: what is not known of a pin is not a data set. Where there are none, nothing counts as 0 because it is not listed.
    if (id === 'runs') unknown = runs.length > 0 ? 0 : pins.filter(isUnseen).length;
    unknown += gone.filter(({ fate }) => fate.kind === 'unknown').length;
    if (id === 'pins' || id === 'collected') {
      const here = id === 'pins' ? pins : pins.filter(({ path }) => !uncollected.has(path));
      return { id, count: here.length, unknown, pins: here, left: [], lost: gone };
    }
    const out = new Set(gone);
    left = left.filter((one) => !out.has(one));
    return { id, count: left.length, unknown, pins: [], left, lost: gone };
  });
}

/** A step's number as it can be said: `?` where nothing is known to be left and something may be, `≥ 30` where there may be more. */
export function countText({ count, unknown }: Pick<SampleStep, 'count' | 'unknown'>): string {
  return unknown === 0 ? String(count) : count === 0 ? '?' : `≥ ${count}`;
}
