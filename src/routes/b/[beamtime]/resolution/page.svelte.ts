/** How far a merge run goes, without its drawing. */
import { PageAddress, type AddressPort } from '$lib/address/page-address.svelte';
import { comparePlace, filePlace, mergePlace, resolutionPlace } from '$lib/address/places';
import { runsOf, type ComparedRun } from '$lib/analysis/compare';
import { choiceKind, kindIn, type ChoiceKind } from '$lib/analysis/decision-rows';
import { KAMO_CC_HALF, resolutionOf } from '$lib/analysis/resolution';
import { baseName, type RelPath } from '$lib/base/rel-path';
import { inverseSquare } from '$lib/charts/resolution-axis';
import { plotEnd } from '$lib/charts/resolution-plot';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { fileStem } from '$lib/takehome/taken-run';
import { FIELDS } from './address';
import { cutLines } from './parts/cut-lines';

type Source = Pick<OpenBeamtime, 'id' | 'merges' | 'neededRecord'>;

export class ResolutionPage {
  readonly address: PageAddress<typeof FIELDS>;
  readonly #open: Source;

  /** Every merge run. */
  readonly all = $derived.by(() => runsOf(this.#open.merges));
  /** The run of the address; else KAMO's choice, a run with shells, any. */
  readonly shown = $derived.by(
    () =>
      this.all.find(({ path }) => path === this.address.view.run) ??
      this.all.find((one) => choiceKind(one) === 'kamo') ??
      this.all.find(({ run }) => run.shells !== undefined) ??
      this.all[0]
  );
  /** The address names another run than the one shown: there is none of that name. */
  readonly unknown = $derived.by(() => {
    const { run } = this.address.view;
    return run !== undefined && run !== this.shown?.path;
  });
  readonly kind = $derived.by(() => this.shown && choiceKind(this.shown));
  readonly trialName = $derived.by(() => this.shown && baseName(this.shown.trial.path));
  /** What files saved here are called after; `undefined`: after the beamtime. */
  readonly fileStem = $derived.by(() => this.shown && fileStem(this.shown));
  readonly found = $derived.by(() => this.shown && resolutionOf(this.shown.run));
  /** CC1/2 at which the fit is read, percent. */
  readonly wanted = $derived.by(() => this.address.view.cc ?? KAMO_CC_HALF * 100);
  readonly cuts = $derived.by(() =>
    this.found === undefined ? [] : cutLines(this.found, this.wanted, this.address.view.cut)
  );
  /** Right end of the axes, 1/d²: it stays where it is while lines are moved. */
  readonly end = $derived.by(() => {
    if (this.found === undefined) return undefined;
    const { points, estimate } = this.found;
    return plotEnd([
      ...points.map(({ s }) => s),
      ...(estimate === undefined ? [] : [inverseSquare(estimate)])
    ]);
  });

  constructor(open: Source, port: AddressPort) {
    this.#open = open;
    this.address = new PageAddress(FIELDS, port);
  }

  /** What the best run among the clusters of the run's trial is to its merge. */
  kindIn({ merge, trial }: ComparedRun): ChoiceKind {
    return kindIn(merge, trial);
  }

  /** Another run begins without the lines that were drawn for this one. */
  choose(run: RelPath): void {
    this.address.change({ run, cc: undefined, cut: undefined });
  }
  /** From the library where it is kept, so that it says the same without the disk. */
  readAniso(path: RelPath): Promise<unknown> {
    return this.#open.neededRecord(path, 'aniso-log');
  }

  mergePlace({ merge, trial, cluster, run }: ComparedRun): string {
    return mergePlace(this.#open.id, merge.path, {
      trial: baseName(trial.path),
      cluster: cluster.number,
      run: run.cycle
    });
  }
  comparePlace({ path }: ComparedRun): string {
    return comparePlace(this.#open.id, [path]);
  }
  resolutionPlace(run: RelPath): string {
    return resolutionPlace(this.#open.id, run);
  }
  filePlace(path: RelPath): string {
    return filePlace(this.#open.id, path);
  }
}
