/** The fate of every data set of a delivery: each processing run, and each pin that came to none. */
import { group } from 'd3-array';
import { baseName, type RelPath } from '../base/rel-path';
import { sameSample } from '../beamtime/names';
import { keyOfPin, keyOfRun } from '../beamtime/pin-keys';
import { isUndecided } from '../beamtime/undecided';
import { RunIndex } from '../beamtime/stored-paths';
import type { Merge, Pin, PinStage, ProcessingRun } from '../beamtime/types';
import { FATES, furthest, rankOf, type Fate, type FateKind } from './fate';
import { chosenIn, mergeFates, type InMerge, type MergedSet } from './merge-fates';

export interface DatasetFate {
  /** Path of the processing run, or of the pin without one: unique. */
  readonly path: RelPath;
  readonly run?: ProcessingRun;
  readonly pin?: Pin;
  /** As the sheet names it. */
  readonly sample?: string;
  /** Absent of a pin without a processing run. */
  readonly area?: string;
  readonly fate: Fate;
  /** Its fate in each merge that knows of it. */
  readonly inMerges: readonly Fate[];
}

export interface Delivery {
  readonly pins: readonly Pin[];
  readonly processingRuns: readonly ProcessingRun[];
  readonly merges: readonly Merge[];
  /** Only a part was listed: nothing follows from what is not there. */
  readonly partial: boolean;
}

/** Answers what became of data sets; the joins are made once, the merges' fates when they are first asked for. */
export class Fates {
  readonly #delivery: Delivery;
  readonly #index: RunIndex;
  readonly #pinOf = new Map<string, Pin>();
  readonly #runsOf: ReadonlyMap<string | undefined, readonly ProcessingRun[]>;
  readonly #byMerge = new Map<RelPath, ReadonlyMap<RelPath, Fate>>();

  constructor(delivery: Delivery) {
    this.#delivery = delivery;
    this.#index = new RunIndex(delivery.processingRuns.map(({ path }) => path));
    for (const pin of delivery.pins) this.#pinOf.set(keyOfPin(pin), pin);
    this.#runsOf = group(delivery.processingRuns, keyOfRun);
  }

  /** Every processing run in the order given, then every pin without one. */
  all(): readonly DatasetFate[] {
    const { pins, processingRuns } = this.#delivery;
    return [
      ...processingRuns.map((run) => this.of(run)),
      ...pins.filter((pin) => !this.#runsOf.has(keyOfPin(pin))).map((pin) => this.ofPin(pin))
    ];
  }

  /** Of a pin: what became of it, or the fate of the data set of it that came furthest. */
  ofPin(pin: Pin): DatasetFate {
    const fates = this.#runsOf.get(keyOfPin(pin))?.map((run) => this.of(run).fate) ?? [];
    return {
      path: pin.path,
      pin,
      ...(pin.sampleName !== undefined && { sample: pin.sampleName }),
      fate: furthest(fates) ?? fateOfPin(pin, this.#delivery),
      inMerges: []
    };
  }

  of(run: ProcessingRun): DatasetFate {
    const pin = this.#pinOf.get(keyOfRun(run) ?? '');
    const inMerges = this.#delivery.merges.flatMap((merge) =>
      merge.area === run.area ? (this.#inChoice(merge).get(run.path) ?? []) : []
    );
    const fate = furthest(inMerges) ?? this.#unmerged(run, pin);
    return {
      path: run.path,
      run,
      area: run.area,
      inMerges,
      fate: this.#isOpen(fate, run, pin) ? opened(fate) : fate,
      ...(pin && { pin }),
      ...(pin?.sampleName !== undefined && { sample: pin.sampleName })
    };
  }

  /** Fates of a merge's data sets up to a cycle of a cluster. */
  inMerge(merge: Merge, at: InMerge): readonly MergedSet[] {
    const { pins, processingRuns, partial } = this.#delivery;
    const ofSample = pins.filter(({ sampleName }) => sameSample(sampleName ?? '', merge.sampleName));
    const folders = new Set(ofSample.map(({ path }) => baseName(path)));
    const keys = new Set(ofSample.map(keyOfPin));
    return mergeFates(merge, at, {
      find: (stored) => this.#index.find(stored, merge.area, folders),
      scaled: processingRuns.filter(
        (run) => run.area === merge.area && run.state === 'finished' && keys.has(keyOfRun(run) ?? '')
      ),
      whole: !partial
    });
  }

  #inChoice(merge: Merge): ReadonlyMap<RelPath, Fate> {
    const known = this.#byMerge.get(merge.path);
    if (known !== undefined) return known;
    const made = new Map<RelPath, Fate>();
    for (const { run, fate } of this.inMerge(merge, chosenIn(merge)))
      if (run !== undefined) made.set(run, fate);
    this.#byMerge.set(merge.path, made);
    return made;
  }

  /** Lost as far as can be seen, where not all is listed and a merge of the sample may have chosen it all the same. */
  #isOpen({ kind, merge }: Fate, { area, state }: ProcessingRun, pin: Pin | undefined): boolean {
    if (!this.#delivery.partial || kind === 'merged' || kind === 'unknown') return false;
    if (merge === undefined && state !== 'finished') return false;
    const sample = pin?.sampleName ?? '';
    return this.#delivery.merges.some(
      (one) =>
        one.area === area && (one.path === merge || sameSample(one.sampleName, sample)) && isUndecided(one)
    );
  }

  /** Of a run that no merge knows of. */
  #unmerged(run: ProcessingRun, pin: Pin | undefined): Fate {
    const stopped = fateOfProcessing(run);
    if (stopped !== undefined) return stopped;
    const sample = pin?.sampleName;
    if (sample === undefined) return { kind: 'unknown', places: [] };
    const elsewhere = this.#mergedElsewhere(run.area, sample);
    if (elsewhere !== undefined) return { kind: 'not-merged-here', places: pinPlaces(pin), elsewhere };
    return { kind: this.#delivery.partial ? 'unknown' : 'no-merge', places: pinPlaces(pin) };
  }

  /**
   * The area in which KAMO's scripts merge the sample, if it is not this one (zoo.md 5.3): samples that are only measured in multi mode in
   * the standard processing, all others in the one that cuts sweeps into wedges.
   */
  #mergedElsewhere(area: string, sample: string): string | undefined {
    const { pins, processingRuns, merges, partial } = this.#delivery;
    const modes = new Set(
      pins.filter(({ sampleName }) => sameSample(sampleName ?? '', sample)).map(({ mode }) => mode)
    );
    if (modes.has(undefined)) return undefined;
    const cutting = new Set(
      processingRuns
        .filter(({ cutFrom, area }) => cutFrom !== undefined || WEDGES.test(area))
        .map((run) => run.area)
    );
    const onlyMulti = [...modes].every((mode) => mode === 'multi');
    if (cutting.has(area) !== onlyMulti) return undefined;
    const there = [...new Set([...processingRuns, ...merges].map((one) => one.area))].filter(
      (other) => other !== area && cutting.has(other) !== onlyMulti
    );
    const merged = merges.find((one) => there.includes(one.area) && sameSample(sample, one.sampleName));
    return merged?.area ?? (partial ? undefined : there[0]);
  }
}

/** The area of wedges as ZOO's scripts name it: where all samples are multi, none of its runs is cut. */
const WEDGES = /^_kamo_\d+deg$/;

/** A fate that may have been another: how far it is known to have come. */
function opened(fate: Fate): Fate {
  const { places, merge, cluster } = fate;
  const isGiven = rankOf(fate) > FATES.indexOf('not-given');
  return {
    kind: 'unknown',
    places,
    ...(isGiven && merge !== undefined && { merge }),
    ...(cluster !== undefined && { cluster })
  };
}

/** Why there is no scaled data set; `undefined` where there is one. */
function fateOfProcessing({ state, failedAt, evidence }: ProcessingRun): Fate | undefined {
  if (state === 'finished') return undefined;
  const places = evidence ? [{ path: evidence.path, line: evidence.line }] : [];
  if (state === 'unknown') return { kind: 'unknown', places };
  if (state === 'unfinished') return { kind: 'unfinished', places, ...(failedAt && { stage: failedAt }) };
  const early = failedAt === 'spot-finding' || failedAt === 'indexing';
  return { kind: early ? 'not-indexed' : 'gave-up', places, ...(failedAt && { stage: failedAt }) };
}

const PIN_FATES: readonly (readonly [PinStage, FateKind])[] = [
  ['mounted', 'not-mounted'],
  ['centred', 'not-collected'],
  ['rastered', 'not-collected'],
  ['hits', 'no-crystal'],
  ['collected', 'not-collected']
];

/** Of a pin without a processing run: the first step on its way that was not taken. */
function fateOfPin(pin: Pin, { partial, processingRuns }: Delivery): Fate {
  const places = pinPlaces(pin);
  if (pin.measured)
    return {
      kind: partial || processingRuns.length === 0 ? 'unknown' : 'not-processed',
      places: [{ path: pin.path }]
    };
  if (pin.scanOnly === true) return { kind: 'scan-only', places };
  for (const [stage, kind] of PIN_FATES) {
    const step = pin.steps.find((one) => one.stage === stage);
    if (step?.state === 'no') return { kind, places, ...(step.reason && { told: step.reason }) };
  }
  return { kind: 'unknown', places };
}

function pinPlaces(pin: Pin | undefined): Fate['places'] {
  return (pin?.sources ?? []).map((path) => ({ path }));
}
