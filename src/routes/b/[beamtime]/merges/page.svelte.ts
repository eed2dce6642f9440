/** The decision table without its drawing: rows, the rule's choices, what is selected and ticked, and what the user says of the runs. */
import { PageAddress, type AddressPort } from '$lib/address/page-address.svelte';
import { comparePlace, filePlace, mergePlace } from '$lib/address/places';
import { choices } from '$lib/analysis/choices';
import { comparedRun, MOST_COMPARED } from '$lib/analysis/compare';
import { decisionRows, type DecisionRow } from '$lib/analysis/decision-rows';
import { judgedOf, stepFrom, type JudgementVerdict } from '$lib/analysis/judgements';
import type { Rule } from '$lib/analysis/ranking';
import { ruleText } from '$lib/analysis/rule-text';
import type { RelPath } from '$lib/base/rel-path';
import { hasTurns, pauseBehind } from '$lib/base/slices';
import { mergeColumns, mergesTable, type MergeColumn } from '$lib/components/merges/columns';
import { chartRuns, runName } from '$lib/components/merges/run-colours';
import { findingsOfRow, signsBook } from '$lib/components/merges/signs';
import type { Library } from '$lib/library/library';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { OwnMerges } from '$lib/session/own-merges.svelte';
import { Ranking } from '$lib/session/ranking.svelte';
import { SenderOffer } from '$lib/session/sender-offer.svelte';
import { Triage } from '$lib/session/triage.svelte';
import type { OwnMerge } from '$lib/takehome/own-merge';
import { ownRunPath, ownRuns } from '$lib/takehome/own-merge-run';
import type { Finding } from '$lib/checks/check';
import { ShownColumns } from '$lib/tables/shown-columns.svelte';
import type { Table } from '$lib/tables/table';
import { language } from '$lib/words/language.svelte';
import { againPlace } from '../remerge/again';
import { formLimits } from '../form-limits';
import { takeHomeOf } from '../take-home';
import { FIELDS } from './address';
import { arrange, arrangementOf } from './parts/arrange';
import { isWithin } from '$lib/components/chart/spots';
import { axesOf, pointsOf } from './parts/decision/scatter';
import { linesOf } from './parts/grouping';

export class MergesPage {
  readonly address: PageAddress<typeof FIELDS>;
  readonly triage: Triage;
  readonly ranking: Ranking;
  readonly offer: SenderOffer;
  readonly own: OwnMerges;
  readonly #open: OpenBeamtime;
  readonly columns: ShownColumns<MergeColumn>;

  readonly arrangement = $derived.by(() => arrangementOf(this.address.view, this.columns.every));
  readonly ticked = $derived.by((): ReadonlySet<string> => new Set(this.address.view.tick));
  readonly rule = $derived.by(() => this.#sameRule(this.address.view.rule ?? this.ranking.rule));
  #lastRule: { readonly text: string; readonly rule: Rule } | undefined;
  readonly axes = $derived.by(() => axesOf(this.address.view));
  /** In force only where it can be seen. */
  readonly frame = $derived.by(() => {
    const { pane, frame } = this.address.view;
    return pane === 'scatter' ? frame : undefined;
  });
  /** Rows without what the user says of them. */
  readonly #bare = $derived.by(() => decisionRows(this.#open.merges));
  /** What the rule takes of each sample or merge, and crystal form. */
  readonly choices = $derived.by(() => choices(this.rule, this.#bare, formLimits(this.#open)));
  /** Its marks come with the signs of the checklist: the rows do not wait for them. */
  #isRanked = $state(!hasTurns);
  readonly #mine = $derived.by(
    () => new Set(this.#isRanked ? this.choices.flatMap((choice) => choice.mine?.path ?? []) : [])
  );
  /** Rows of which something was said, by those without. */
  readonly #said = new WeakMap<DecisionRow, DecisionRow>();
  /** Every row, with the judgement of its run and whether the rule takes it. */
  readonly all = $derived.by(() =>
    this.#bare.map((row): DecisionRow => {
      const judgement = this.triage.judgements.get(row.path);
      const mine = this.#mine.has(row.path);
      // The same row as before is not drawn again.
      if (judgement === undefined && !mine) return row;
      const before = this.#said.get(row);
      if (before !== undefined && before.judgement === judgement && (before.mine ?? false) === mine)
        return before;
      const said = { ...row, ...(judgement && { judgement }), ...(mine && { mine }) };
      this.#said.set(row, said);
      return said;
    })
  );
  /** What the filters leave, whatever the frame in the scatter leaves of it. */
  readonly fitting = $derived.by(() => arrange(this.all, this.columns.every, this.arrangement));
  /** The points of the scatter: those rows, and the merges that the user made here of their data sets. */
  readonly scattered = $derived.by((): readonly DecisionRow[] => {
    const shown = this.fitting.flatMap((row) => comparedRun(row) ?? []);
    return [...this.fitting, ...ownRuns(this.own.all, shown).map((one) => ({ ...one, last: false }))];
  });
  /** The merge made here that is in hand in the scatter. */
  readonly ownInHand = $derived.by(() =>
    this.own.all.find(({ name }) => ownRunPath(name) === this.address.view.row)
  );
  readonly rows = $derived.by(() => {
    const inside = this.frame;
    if (inside === undefined) return this.fitting;
    return pointsOf(this.fitting, this.axes).flatMap((point) =>
      isWithin(inside, [point.x, point.y]) ? [point.row] : []
    );
  });
  /** Keys of groups whose rows are folded away. On its own: folding neither filters nor sorts again. */
  readonly #folded = $derived.by((): ReadonlySet<string> => new Set(this.address.view.fold));
  readonly lines = $derived.by(() => linesOf(this.rows, this.arrangement.group, this.#folded));
  /** Why there is no row. */
  readonly empty = $derived.by(() =>
    this.all.length > 0 ? 'filtered' : this.#open.state === 'scanning' ? 'scanning' : 'none'
  );
  /** The row that is selected. */
  readonly selected = $derived.by(() => this.all.find(({ path }) => path === this.address.view.row));
  readonly #runs = $derived.by(() => this.rows.filter(({ run }) => run !== undefined));
  /** Runs that can be judged, and how many of them are. */
  readonly judged = $derived.by(() => ({
    done: judgedOf(
      this.triage.judgements,
      this.#runs.map(({ path }) => path)
    ),
    all: this.#runs.length
  }));
  readonly signsOf = $derived.by(() => signsBook(this.#open.findings, language.current));
  /** Ticked rows that have a run. */
  readonly judgeable = $derived.by(() =>
    this.all.flatMap(({ path, run }) => (run && this.ticked.has(path) ? [path] : []))
  );
  /** As many of them as can be compared. */
  readonly toCompare = $derived.by(() => this.judgeable.slice(0, MOST_COMPARED));
  /** The selected row and the ticked ones. */
  readonly #together = $derived.by(() => {
    const rest = this.all.filter(({ path }) => this.ticked.has(path) && path !== this.selected?.path);
    return this.selected === undefined ? rest : [this.selected, ...rest];
  });
  /** Their runs in the charts of shells. */
  readonly drawn = $derived.by(() =>
    chartRuns(
      this.#together.flatMap(({ run, cluster }) =>
        run && cluster ? [{ run, name: runName(cluster.number, run.cycle) }] : []
      )
    )
  );

  constructor(open: OpenBeamtime, library: Library, port: AddressPort) {
    this.#open = open;
    this.triage = new Triage(library, open.id, open.judgements);
    this.ranking = new Ranking(library, open.id);
    this.offer = new SenderOffer(library, open.id);
    this.own = new OwnMerges(library, open.id);
    this.address = new PageAddress(FIELDS, port);
    this.columns = new ShownColumns('merges', this.address, () => mergeColumns(language.current));
  }

  /** Loads what the user says, and takes what other tabs say from now on. Gives back what ends it. */
  follow(): () => void {
    const ends = [this.triage.follow(), this.ranking.follow(), this.own.follow()];
    void this.offer.load();
    void pauseBehind().then(() => (this.#isRanked = true));
    return () => ends.forEach((end) => end());
  }

  /** A link shows the columns and the rule's choices that its sender saw, whatever its reader has chosen before. For an effect. */
  sayView(): (() => void) | undefined {
    const { hide, rule } = this.address.view;
    if ((hide !== undefined && rule !== undefined) || !this.ranking.loaded) return undefined;
    return this.address.fill({ hide: this.columns.hidden, rule: this.rule });
  }

  /** The rule as it was, where it says the same: what it takes is not sought again when the address says what was kept. */
  #sameRule(rule: Rule): Rule {
    const text = ruleText(rule);
    if (this.#lastRule?.text !== text) this.#lastRule = { text, rule };
    return this.#lastRule.rule;
  }

  select(key: string): void {
    this.address.change({ row: key });
  }
  /** The next run, or the one before; `open`: the next that is not judged. False where there is none. */
  step(by: 1 | -1, open?: boolean): boolean {
    const next = stepFrom(this.rows, this.selected?.path, by, open);
    if (next !== undefined) this.select(next.path);
    return next !== undefined;
  }
  tick({ path }: DecisionRow): void {
    this.address.change({ tick: toggled(this.ticked, path) });
  }
  /** Folds the rows of a group away, or shows them again. */
  fold(group: string): void {
    this.address.change({ fold: toggled(this.#folded, group) });
  }
  rank(rule: Rule): void {
    void this.ranking.choose(rule);
    this.address.change({ rule });
  }
  judge(verdict: JudgementVerdict): void {
    if (this.selected) void this.triage.judge(this.selected.path, verdict);
  }
  /** The same verdict on every ticked run, to be undone as one step; gives how many they are. */
  async judgeTicked(verdict: JudgementVerdict): Promise<number> {
    const paths = this.judgeable;
    await this.triage.judgeAll(paths, verdict);
    return paths.length;
  }
  note(text: string): void {
    if (this.selected) void this.triage.note(this.selected.path, text);
  }

  /** The sender's judgements of runs of which the user has said nothing. */
  async fillFromSender(): Promise<void> {
    await this.offer.fill();
    await this.triage.reload();
  }
  /** The sender's judgements and rule instead of the user's. */
  async takeFromSender(): Promise<void> {
    const rule = this.offer.difference?.rule;
    await this.offer.takeAll();
    await this.triage.reload();
    if (rule) this.rank(rule);
  }

  findingsOf(row: DecisionRow): readonly Finding[] {
    return findingsOfRow(row, this.#open);
  }
  /** For the dialog: the row, and beside it those that are ticked. */
  takeHome(row: DecisionRow) {
    return takeHomeOf(this.#open, [row, ...this.#together.filter(({ path }) => path !== row.path)]);
  }
  table(): Table {
    return mergesTable(this.columns.shown, this.rows, (row) => this.signsOf(row).worst?.verdict);
  }

  againPlace(kept: OwnMerge): string {
    return againPlace(this.#open.id, kept);
  }
  placeOf({ merge, trial, cluster, run, own }: DecisionRow): string {
    const kept = this.own.all.find(({ name }) => name === own);
    if (kept !== undefined) return this.againPlace(kept);
    return mergePlace(this.#open.id, merge.path, {
      trial: trial && trial.path.slice(merge.path.length + 1),
      cluster: cluster?.number,
      run: run?.cycle
    });
  }
  comparePlace(): string {
    return comparePlace(this.#open.id, this.toCompare);
  }
  filePlace(path: RelPath, line?: number): string {
    return filePlace(this.#open.id, path, line);
  }
}

function toggled(set: ReadonlySet<string>, one: string): readonly string[] {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return [...next];
}
