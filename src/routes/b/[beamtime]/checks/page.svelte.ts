/** The checklist without its drawing: every finding that fits, question by question. */
import { PageAddress, type AddressPort } from '$lib/address/page-address.svelte';
import { filePlace } from '$lib/address/places';
import { subjectPlace } from '$lib/address/subject-place';
import type { RelPath } from '$lib/base/rel-path';
import { searchFor } from '$lib/beamtime/search';
import type { Finding, Limit, Verdict } from '$lib/checks/check';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import type { Table } from '$lib/tables/table';
import { checksWords } from '$lib/words/checks';
import { language, say } from '$lib/words/language.svelte';
import { terms } from '$lib/words/terms';
import { FIELDS } from './address';
import { byQuestion, countsOf, worstFirst } from './by-question';

type Source = Pick<
  OpenBeamtime,
  'id' | 'name' | 'merges' | 'findings' | 'judge' | 'state' | 'preferences' | 'judgeAll'
>;

export class ChecksPage {
  readonly address: PageAddress<typeof FIELDS>;
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
  readonly questions = $derived.by(() => byQuestion(this.#open.judge.checks, this.wanted));
  /** What passed stands open, because it was asked for. */
  readonly unfolded = $derived.by(
    () => this.address.view.check !== undefined || this.address.view.verdict === 'pass'
  );
  /** Why there is no question; `undefined` where there is one. */
  readonly empty = $derived.by((): 'filtered' | 'scanning' | 'none' | undefined => {
    if (this.questions.length > 0) return undefined;
    if (this.#open.findings.length > 0) return 'filtered';
    return this.#open.state === 'scanning' ? 'scanning' : 'none';
  });
  /** There are findings, and nothing in them asks for attention. */
  readonly clean = $derived.by(
    () => this.#open.findings.length > 0 && this.counts.fail + this.counts.attention === 0
  );

  constructor(open: Source, port: AddressPort) {
    this.#open = open;
    this.address = new PageAddress(FIELDS, port);
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
    const { columns } = say(checksWords);
    return {
      name: 'checks',
      columns: [columns.verdict, columns.check, columns.kind, columns.path, columns.message].map((name) => ({
        name
      })),
      rows: [...this.wanted]
        .sort(worstFirst)
        .map(({ check, verdict, subject, message }) => [
          say(terms).verdict[verdict],
          check,
          say(terms).subject[subject.kind],
          subject.path,
          message[language.current]
        ])
    };
  }

  /** The path of what a finding is about; of the whole beamtime its name. */
  nameOf({ subject }: Finding): string {
    return subject.path === '' ? this.#open.name.name : subject.path;
  }
  subjectPlace({ subject }: Finding): string {
    return subjectPlace(this.#open.id, this.#open.merges, subject);
  }
  filePlace(path: RelPath, line?: number): string {
    return filePlace(this.#open.id, path, line);
  }
}
