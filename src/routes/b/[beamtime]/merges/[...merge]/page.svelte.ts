/** The page of a merge without its drawing: what of it is shown, what the user says of that, and the ways from here. */
import type { ChangeOf, History } from '$lib/address/fields';
import { PageAddress, type AddressPort } from '$lib/address/page-address.svelte';
import { framesOfRun } from '$lib/address/frames-way';
import { checksPlace, filePlace, mergePlace, mergesPlace, remergePlace, runPlace } from '$lib/address/places';
import { datasetFunnel } from '$lib/analysis/dataset-funnel';
import { decisionRows, rowsOfMerge, type DecisionRow } from '$lib/analysis/decision-rows';
import { judgedOf, stepFrom, type JudgementVerdict } from '$lib/analysis/judgements';
import { baseName, type RelPath } from '$lib/base/rel-path';
import { sampleOf } from '$lib/beamtime/names';
import type { Recomputed, Trial } from '$lib/beamtime/types';
import type { Finding } from '$lib/checks/check';
import { findingsOfRow } from '$lib/components/merges/signs';
import type { Library } from '$lib/library/library';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { keepRecomputed } from '$lib/session/kept-recomputed';
import { numbersIn } from '$lib/session/selection.svelte';
import { Triage } from '$lib/session/triage.svelte';
import type { merges } from '$lib/words/merges';
import { takeHomeOf } from '../../take-home';
import { FIELDS } from './address';
import { rejectedNumbers } from './parts/members';
import { inHand, type InHand } from './parts/merge-view';

/** Stands in the address where no run is drawn. */
const NONE = ['none'];

export class MergePage {
  readonly address: PageAddress<typeof FIELDS>;
  readonly triage: Triage;
  readonly #open: OpenBeamtime;
  readonly #library: Library;
  readonly #path: () => string;
  /** Where a key already leads: the next key means that run. */
  #ahead: RelPath | undefined;

  /** As the address names it. */
  readonly path = $derived.by(() => this.#path());
  /** `undefined`: the beamtime does not have it, or not yet. */
  readonly merge = $derived.by(() => this.#open.merges.find(({ path }) => path === this.path));
  /** The sample, as the user wrote it; of a merge that is not known, its path. */
  readonly title = $derived.by(() => (this.merge ? sampleOf(this.merge) : this.path));
  /** The trial, cluster and run that are shown. */
  readonly hand = $derived.by((): InHand => (this.merge ? inHand(this.merge, this.address.view) : {}));
  /** Each on its own: what follows from the trial is not made again where another cluster or cycle of it is shown. */
  readonly trial = $derived.by(() => this.hand.trial);
  readonly cluster = $derived.by(() => this.hand.cluster);
  /** Why there is no run in hand: how its merge or trial ended, or that its cluster was not merged; `undefined` with a run, and without a merge. */
  readonly noRun = $derived.by((): keyof (typeof merges)['en']['noRun'] | undefined => {
    const { trial, cluster, run } = this.hand;
    if (this.merge === undefined || run !== undefined) return undefined;
    if (cluster !== undefined) return cluster.failed ? 'clusterFailed' : 'notMerged';
    return trial?.state ?? this.merge.state;
  });
  /** The shown run as a row of the decision table. */
  readonly row = $derived.by((): DecisionRow | undefined => {
    const found = this.merge && rowsOfMerge(this.merge).find(({ path }) => path === this.hand.run?.path);
    return found && this.#withJudgement(found);
  });
  /** The shown run's table as it was computed again from the reflections, where that was done. */
  readonly recomputed = $derived.by(() =>
    this.#open.recomputed.find(({ path }) => path === this.hand.run?.path)
  );
  /** Numbers of the data sets of the trial that are selected in its linked views. */
  readonly selected = $derived.by((): ReadonlySet<number> => {
    const known = new Set(this.trial?.datasets.map(({ number }) => number));
    const numbers = numbersIn(this.address.view.sel ?? '', Math.max(0, ...known));
    return new Set(numbers.filter((number) => known.has(number)));
  });
  readonly rejected = $derived.by(() => rejectedNumbers(this.hand.cluster, this.hand.run));
  /** Runs in the charts of shells as the user ticked them for the cluster that is shown; until then, all its cycles. */
  readonly drawn = $derived.by((): readonly string[] => {
    const { draw } = this.address.view;
    if (draw.length === 0) return this.cluster?.runs.map(({ path }) => path) ?? [];
    return draw.map((tail) => `${this.trial?.path ?? ''}/${tail}`);
  });
  /** What became of the data sets, step by step. */
  readonly funnel = $derived.by(() =>
    this.merge ? datasetFunnel(this.merge, this.hand, this.#open.fates.inMerge(this.merge, this.hand)) : []
  );
  /** On what is shown and all that it stands in. */
  readonly findings = $derived.by((): readonly Finding[] => {
    const { merge } = this;
    if (merge === undefined) return [];
    return findingsOfRow({ path: merge.path, merge, choice: false, last: false, ...this.hand }, this.#open);
  });
  /** What files saved here are called after. */
  readonly fileStem = $derived.by(() =>
    this.merge === undefined
      ? this.path
      : `${this.merge.sampleName}-${baseName(this.trial?.path ?? this.merge.path)}`
  );
  /** Every run of the beamtime, as they are gone through. */
  readonly #runs = $derived.by(() =>
    decisionRows(this.#open.merges)
      .filter(({ run }) => run !== undefined)
      .map((row) => this.#withJudgement(row))
  );
  /** Runs of the beamtime, and how many of them are judged. */
  readonly judged = $derived.by(() => ({
    done: judgedOf(
      this.triage.judgements,
      this.#runs.map(({ path }) => path)
    ),
    all: this.#runs.length
  }));

  /** `path`: the merge that the address names. */
  constructor(open: OpenBeamtime, library: Library, port: AddressPort, path: () => string) {
    this.#open = open;
    this.#path = path;
    this.#library = library;
    this.triage = new Triage(library, open.id, open.judgements);
    this.address = new PageAddress(FIELDS, port);
  }

  /** What is drawn in the charts is meant for the cluster that is shown. */
  change(parts: ChangeOf<typeof FIELDS>, how?: History): void {
    const another = 'cluster' in parts && parts.cluster !== this.cluster?.number;
    this.address.change({ ...(another && { draw: undefined }), ...parts }, how);
  }
  /** Shows a cycle of the cluster that is shown. */
  chooseRun(run: number): void {
    this.change({ cluster: this.cluster?.number, run });
  }
  draw(runs: readonly string[]): void {
    const within = (this.trial?.path.length ?? 0) + 1;
    this.change({ draw: runs.length === 0 ? NONE : runs.map((path) => path.slice(within)) });
  }

  get judgement() {
    return this.hand.run && this.triage.judgements.get(this.hand.run.path);
  }
  /** The run that a verdict is about. */
  get decided(): RelPath | undefined {
    return this.#ahead ?? this.hand.run?.path;
  }
  judge(verdict: JudgementVerdict): void {
    const run = this.decided;
    if (run !== undefined) void this.triage.judge(run, verdict);
  }
  note(text: string): void {
    if (this.hand.run) void this.triage.note(this.hand.run.path, text);
  }
  /** To the next run of the beamtime or the one before, from merge to merge; `unjudged`: to the next without a verdict. */
  async step(by: 1 | -1, unjudged: boolean | undefined, go: (place: string) => Promise<void>): Promise<void> {
    const next = stepFrom(this.#runs, this.decided, by, unjudged);
    if (next === undefined) return;
    this.#ahead = next.path;
    await go(
      mergePlace(this.#open.id, next.merge.path, {
        trial: next.trial && baseName(next.trial.path),
        cluster: next.cluster?.number,
        run: next.run?.cycle
      })
    );
    if (this.#ahead === next.path) this.#ahead = undefined;
  }

  /** The checklist reads what was compared, and the exported index takes it along; the run in hand may be another by now. */
  async keepRecomputed(table: Recomputed): Promise<void> {
    await this.#open.takeRecomputed(await keepRecomputed(this.#library, this.#open.id, [table]));
  }
  get connected(): boolean {
    return this.#open.connected;
  }
  /** The record of a merge's log: from the library where it is kept, so that it says the same without the disk. */
  readLog(path: RelPath): Promise<unknown> {
    return this.#open.neededRecord(path, 'merge-log');
  }
  /** For the dialog; the selected data sets are the subset to begin with. */
  takeHome(row: DecisionRow) {
    return {
      ...takeHomeOf(this.#open, [row]),
      ...(this.selected.size > 0 && { chosen: [...this.selected] })
    };
  }

  /** Another trial, or a run of one. */
  runOfMergePlace(trial: RelPath, cluster?: number, run?: number): string {
    return mergePlace(this.#open.id, this.merge?.path ?? trial, { trial: baseName(trial), cluster, run });
  }
  trialPlace({ path }: Pick<Trial, 'path'>): string {
    return this.runOfMergePlace(path);
  }
  /** Pictures of a processing run, from a frame on, on the way from this merge; `undefined` where its series is not known. */
  framesPlace(path: RelPath, frame?: number): string | undefined {
    return framesOfRun(this.#open, path, {
      ...(frame !== undefined && { n: frame }),
      merge: this.merge?.path,
      trial: this.trial && baseName(this.trial.path),
      cluster: this.cluster?.number,
      cycle: this.hand.run?.cycle
    });
  }
  remergePlace(run: RelPath): string {
    return remergePlace(this.#open.id, run);
  }
  runPlace(path: RelPath): string {
    return runPlace(this.#open.id, path);
  }
  checksPlace(check: string | undefined): string {
    return checksPlace(this.#open.id, check === undefined ? {} : { check });
  }
  mergesPlace(): string {
    return mergesPlace(this.#open.id);
  }
  filePlace(path: RelPath, line?: number): string {
    return filePlace(this.#open.id, path, line);
  }

  #withJudgement(row: DecisionRow): DecisionRow {
    const judgement = this.triage.judgements.get(row.path);
    return judgement === undefined ? row : { ...row, judgement };
  }
}
