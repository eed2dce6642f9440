/** The comparison of merge runs without its drawing. */
import { sampleOf } from '$lib/beamtime/names';
import { PageAddress, type AddressPort } from '$lib/address/page-address.svelte';
import { comparePlace, filePlace, mergePlace, resolutionPlace } from '$lib/address/places';
import { FEWEST_COMPARED, MOST_COMPARED, runsOf, type ComparedRun } from '$lib/analysis/compare';
import { baseName, type RelPath } from '$lib/base/rel-path';
import { runName } from '$lib/components/merges/run-colours';
import type { OwnMerge } from '$lib/takehome/own-merge';
import { ownRuns } from '$lib/takehome/own-merge-run';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { againPlace } from '../remerge/again';
import { FIELDS } from './address';
import { chartRunsOf, lettered } from './parts/lettered';

type Source = Pick<OpenBeamtime, 'id' | 'merges' | 'neededRecord'>;

export class ComparePage {
  readonly address: PageAddress<typeof FIELDS>;
  /** Runs that can be compared. */
  readonly fewest = FEWEST_COMPARED;
  readonly most = MOST_COMPARED;
  readonly #open: Source;
  /** The sample that the user asked presets of, as long as the same runs are compared. */
  #sampleAsked = $state.raw<{ readonly sample: string; readonly of: string }>();

  readonly #own: { readonly all: readonly OwnMerge[] };

  /** Every merge run, and behind them the merges that the user made here. */
  readonly all = $derived.by(() => {
    const delivered = runsOf(this.#open.merges);
    return [...delivered, ...ownRuns(this.#own.all, delivered)];
  });
  readonly #asked = $derived.by(() => this.address.view.run.slice(0, MOST_COMPARED));
  readonly #found = $derived.by(() =>
    this.#asked.flatMap((path) => this.all.find((one) => one.path === path) ?? [])
  );
  /** Asked for, and not in the beamtime. */
  readonly missing = $derived.by(() =>
    this.#asked.filter((path) => !this.all.some((one) => one.path === path))
  );
  readonly runs = $derived.by(() => lettered(this.#found));
  /** For the charts of shells. */
  readonly drawn = $derived.by(() => chartRunsOf(this.runs));
  /** The measure of the others. */
  readonly first = $derived.by(() => this.#found[0]);
  readonly sample = $derived.by(
    () =>
      (this.#sampleAsked?.of === this.#compared() ? this.#sampleAsked.sample : undefined) ??
      [this.first?.merge, this.#open.merges[0]].flatMap((merge) => (merge ? sampleOf(merge) : []))[0]
  );
  /** The cluster whose cycles are told apart: `cc_2.52A_final · 0079`. */
  readonly cluster = $derived.by(() => {
    if (this.first === undefined) return undefined;
    const { trial, cluster, run } = this.first;
    return `${baseName(trial.path)} · ${runName(cluster.number, run.cycle).split(' ')[0]}`;
  });

  constructor(open: Source, port: AddressPort, own: { readonly all: readonly OwnMerge[] } = { all: [] }) {
    this.#open = open;
    this.#own = own;
    this.address = new PageAddress(FIELDS, port);
  }

  choose(runs: readonly RelPath[]): void {
    this.address.change({ run: runs });
  }
  chooseSample(sample: string): void {
    this.#sampleAsked = { sample, of: this.#compared() };
  }
  /** The record of a merge's log: from the library where it is kept, so that it says the same without the disk. */
  readLog(path: RelPath): Promise<unknown> {
    return this.#open.neededRecord(path, 'merge-log');
  }

  comparePlace(runs: readonly RelPath[]): string {
    return comparePlace(this.#open.id, runs);
  }
  resolutionPlace({ path }: ComparedRun): string {
    return resolutionPlace(this.#open.id, path);
  }
  /** The run on its merge's page; of a merge made here, the page that makes it again. */
  mergePlace(one: ComparedRun): string {
    const { merge, trial, cluster, run } = one;
    const kept = this.#own.all.find(({ name }) => name === one.own);
    if (kept !== undefined) return againPlace(this.#open.id, kept);
    return mergePlace(this.#open.id, merge.path, {
      trial: baseName(trial.path),
      cluster: cluster.number,
      run: run.cycle
    });
  }
  filePlace(path: RelPath): string {
    return filePlace(this.#open.id, path);
  }

  #compared(): string {
    return this.#found.map(({ path }) => path).join('\n');
  }
}
