/** The checklist without its drawing: every finding that fits, by sample or question by question. */
import type { DecisionRow } from '$lib/analysis/decision-rows';
import { recommendations } from '$lib/analysis/recommendations';
import { PageAddress, type AddressPort } from '$lib/address/page-address.svelte';
import { deliveryPlace, filePlace, mergesPlace } from '$lib/address/places';
import { subjectPlace } from '$lib/address/subject-place';
import { segments, type RelPath } from '$lib/base/rel-path';
import { searchFor } from '$lib/beamtime/search';
import type { Finding, Limit, Verdict } from '$lib/checks/check';
import type { Library } from '$lib/library/library';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { Ranking } from '$lib/session/ranking.svelte';
import { Triage } from '$lib/session/triage.svelte';
import { tableOf } from '$lib/tables/column';
import type { Table } from '$lib/tables/table';
import { hasRun, runLabel } from '$lib/takehome/taken-run';
import { language } from '$lib/words/language.svelte';
import { formLimits } from '../form-limits';
import { FIELDS, type Order } from './address';
import { findingColumns } from './finding-columns';
import { byQuestion, countsOf, isLoud, worstFirst } from './by-question';
import { bySample } from './by-sample';

type Source = Pick<
  OpenBeamtime,
  | 'id'
  | 'name'
  | 'beamtime'
  | 'merges'
  | 'findings'
  | 'judge'
  | 'judgements'
  | 'state'
  | 'preferences'
  | 'judgeAll'
  | 'judging'
>;

export class ChecksPage {
  readonly address: PageAddress<typeof FIELDS>;
  readonly ranking: Ranking;
  readonly triage: Triage;
  readonly #open: Source;

  /** Of all findings, whatever is shown. */
  readonly counts = $derived.by(() => countsOf(this.#open.findings));
  /** Findings that are shown. */
  readonly wanted = $derived.by(() => {
    const { filter, verdict, check } = this.address.view;
    const found = searchFor(filter);
    return this.#open.findings.filter(
      (finding) =>
        (verdict === undefined || finding.verdict === verdict) &&
        (check === undefined || finding.check === check) &&
        found(`${finding.subject.path} ${finding.message[language.current]} ${finding.check}`)
    );
  });
  /** How the findings are put together. */
  readonly order = $derived.by((): Order => {
    const { by, check } = this.address.view;
    return by ?? (check === undefined ? 'sample' : 'question');
  });
  readonly questions = $derived.by(() =>
    this.order === 'question' ? byQuestion(this.#open.judge.checks, this.wanted) : []
  );
  readonly #accepted = $derived.by(
    () =>
      new Set(
        [...this.triage.judgements.values()].flatMap(({ path, verdict }) =>
          verdict === 'accept' ? path : []
        )
      )
  );
  readonly #recommended = $derived.by(() =>
    recommendations(this.ranking.rule, this.#open.merges, formLimits(this.#open))
  );
  /** Sample after sample, the run to take first. */
  readonly samples = $derived.by(() =>
    this.order === 'sample'
      ? bySample(this.wanted, {
          beamtime: this.#open.beamtime,
          recommended: this.#recommended,
          accepted: this.#accepted
        })
      : undefined
  );
  /** On the beamtime as a whole, what asks for attention apart from what passed. */
  readonly wholeTold = $derived.by(() => {
    const told = this.samples?.whole.told ?? [];
    return { loud: told.filter(isLoud), quiet: told.filter((one) => !isLoud(one)) };
  });
  readonly #checks = $derived.by(() => new Map(this.#open.judge.checks.map((check) => [check.id, check])));
  /** What passed stands open, because it was asked for. */
  readonly unfolded = $derived.by(
    () => this.address.view.check !== undefined || this.address.view.verdict === 'pass'
  );
  /** Why there is no finding; `undefined` where there is one. */
  readonly empty = $derived.by((): 'filtered' | 'scanning' | 'none' | undefined => {
    if (this.wanted.length > 0) return undefined;
    if (this.#open.findings.length > 0) return 'filtered';
    return this.#open.state === 'scanning' ? 'scanning' : 'none';
  });
  /** What there is can be drawn in its order: findings, and the rule that says which run comes first. */
  readonly ready = $derived.by(
    () => this.ranking.loaded && (this.#open.findings.length > 0 || !this.#open.judging)
  );
  /** There are findings, and nothing in them asks for attention. */
  readonly clean = $derived.by(
    () => this.#open.findings.length > 0 && this.counts.fail + this.counts.attention === 0
  );

  constructor(open: Source, port: AddressPort, library: Library) {
    this.#open = open;
    this.address = new PageAddress(FIELDS, port);
    this.ranking = new Ranking(library, open.id);
    this.triage = new Triage(library, open.id, open.judgements);
  }

  /** Takes the rule and the decisions that the library keeps, and follows them. Gives back what ends it. */
  follow(): () => void {
    const ends = [this.ranking.follow(), this.triage.follow()];
    return () => ends.forEach((end) => end());
  }

  /** The check that a finding answers. */
  checkOf(id: string): ChecksPage['questions'][number]['check'] | undefined {
    return this.#checks.get(id);
  }
  orderBy(by: Order): void {
    this.address.change({ by });
  }

  /** Only this verdict; once more, and all are shown. */
  choose(verdict: Verdict): void {
    this.address.change({ verdict: this.address.view.verdict === verdict ? undefined : verdict });
  }

  /** A limit's value in force, and whether the user set it. */
  limit({ id, value }: Limit): { readonly value: number; readonly changed: boolean } {
    const { limits, changedLimits } = this.#open.preferences;
    return { value: limits[id] ?? value, changed: Object.hasOwn(changedLimits, id) };
  }
  /** Sets a limit, within what it allows, and puts every question again; what is no number changes nothing. */
  async setLimit({ id, min, max }: Limit, wanted: number): Promise<void> {
    if (!Number.isFinite(wanted)) return;
    await this.#open.preferences.setLimit(id, Math.min(max, Math.max(min, wanted)));
    await this.#open.judgeAll();
  }
  async resetLimit({ id }: Limit): Promise<void> {
    await this.#open.preferences.resetLimit(id);
    await this.#open.judgeAll();
  }

  table(): Table {
    return tableOf('checks', findingColumns(language.current), [...this.wanted].sort(worstFirst));
  }

  /** The path of what a finding is about; of the whole beamtime its name. */
  nameOf({ subject }: Finding): string {
    return subject.path === '' ? this.#open.name.name : subject.path;
  }
  /** `_kamo_30deg`: what tells apart the same images of two areas. */
  areaOf({ subject }: Finding): string {
    return segments(subject.path)[0] ?? '';
  }
  /** `Complex1 cc_2.52A_final 0080 run_03`. */
  runName(row: DecisionRow): string {
    return hasRun(row) ? runLabel(row) : row.path;
  }
  get deliveryPlace(): string {
    return deliveryPlace(this.#open.id);
  }
  mergesPlace(sample: string): string {
    return mergesPlace(this.#open.id, { sample });
  }
  subjectPlace({ subject }: Pick<Finding, 'subject'>): string {
    return subjectPlace(this.#open.id, this.#open.merges, subject);
  }
  filePlace(path: RelPath, line?: number): string {
    return filePlace(this.#open.id, path, line);
  }
}
