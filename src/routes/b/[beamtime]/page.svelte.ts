/** The overview without its drawing. */
import { PageAddress, type AddressPort } from '$lib/address/page-address.svelte';
import { checksPlace, mergesPlace, pinPlace, pinsPlace, problemsPlace } from '$lib/address/places';
import { subjectPlace } from '$lib/address/subject-place';
import { archiveAdvice } from '$lib/analysis/archive-advice';
import type { DecisionRow } from '$lib/analysis/decision-rows';
import { mergeUses, pinRows, type PinRow } from '$lib/analysis/funnel';
import { pucksOf, puckRange } from '$lib/analysis/puck-wheels';
import { recommendations, withUnmerged, type Recommendation } from '$lib/analysis/recommendations';
import { sadChoice, type SadChoice } from '$lib/analysis/sad-choice';
import { sampleMatrix, type MergeWay } from '$lib/analysis/sample-matrix';
import type { RelPath } from '$lib/base/rel-path';
import { sampleNames } from '$lib/beamtime/names';
import { listsAll } from '$lib/beamtime/whole-listing';
import type { Finding } from '$lib/checks/check';
import { besideTrust } from '$lib/checks/trust';
import type { Library } from '$lib/library/library';
import { firstThings, nothingFirst } from '$lib/session/first-things';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { Ranking } from '$lib/session/ranking.svelte';
import { tableOf } from '$lib/tables/column';
import type { Table } from '$lib/tables/table';
import { language, say } from '$lib/words/language.svelte';
import { merges } from '$lib/words/merges';
import { overview } from '$lib/words/overview';
import { recommendation } from '$lib/words/recommendation';
import { scanWords } from '$lib/words/scan-words';
import { terms } from '$lib/words/terms';
import { dayText } from '$lib/words/written';
import { missedIn } from '../../missed';
import { FIELDS, PUCK_COLOURS } from './address';
import { diskFigures } from './disk-figures';
import { formLimits } from './form-limits';
import { inArchive } from './parts/decision/advice-columns';
import { besideRoom, keepBesideRoom } from './parts/decision/beside-room';
import { withoutRunText } from './parts/decision/recommendation-columns';
import { verdictOf } from './parts/sample-cells';
import { sampleColumns } from './parts/sample-columns';

export class OverviewPage {
  readonly address: PageAddress<typeof FIELDS>;
  readonly ranking: Ranking;
  readonly #open: OpenBeamtime;

  readonly #scanning = $derived.by(() => this.#open.state === 'scanning');
  /** Beamline, day and user, as far as they are known. */
  readonly title = $derived.by(() => {
    const { beamline, date, user } = this.#open.name;
    const words = say(overview);
    return [
      beamline === undefined ? words.noBeamline : words.beamline(beamline),
      date === undefined ? '' : words.on(dayText(date)),
      user === undefined ? '' : words.by(user)
    ].join('');
  });
  /** How much there is and how far it went. While the disk is read, what was not reached yet is not counted as none. */
  readonly sum = $derived.by(() => {
    const { pins, processingRuns: runs, merges } = this.#open;
    const words = say(overview);
    const known = (some: readonly unknown[]): boolean => !this.#scanning || some.length > 0;
    const finished = (some: readonly { readonly state: string }[]): number =>
      some.filter(({ state }) => state === 'finished').length;
    return words.together([
      known(pins) ? words.delivery(pins.length, sampleNames(pins, merges).size) : '',
      known(runs) ? words.runsFinished(runs.length, finished(runs)) : '',
      known(merges) ? words.mergesFinished(merges.length, finished(merges)) : ''
    ]);
  });
  /** What was opened, where it is not a whole beamtime on its disk. */
  readonly remarks = $derived.by(() => {
    const { picked, name } = this.#open;
    const words = say(overview);
    return [
      picked === undefined || picked === name.name ? '' : words.picked(picked, name.name),
      name.opened === '' ? '' : words.part(name.opened),
      name.source === 'archive'
        ? words.together([
            words.archive,
            this.#scanning ? '' : inArchive(this.archiveAdvice, language.current)
          ])
        : name.source === 'import'
          ? words.import
          : '',
      this.#scanning ? words.stillReading : ''
    ].filter(Boolean);
  });
  /** In words, what was not read, and why. */
  readonly missed = $derived.by(() => (this.#scanning ? undefined : missedIn(this.#open, say(scanWords))));
  /** What to look at first. */
  readonly first = $derived.by(() => firstThings(this.#open.findings, this.#open.merges));
  /** Said where there is nothing to look at first. */
  readonly nothingFirst = $derived.by(() =>
    this.#scanning || this.#open.judging
      ? say(overview).firstWaiting
      : say(nothingFirst(this.#open.findings).message)
  );
  readonly #questions = $derived.by(
    () => new Map(this.#open.judge.checks.map(({ id, question }) => [id, question]))
  );
  /** One for each sample and crystal form. */
  readonly recommendations = $derived.by(() =>
    withUnmerged(
      recommendations(this.ranking.rule, this.#open.merges, formLimits(this.#open)),
      this.#open.pins,
      this.#open.processingRuns
    )
  );
  /** Samples and ways of merging: the best merge of each. */
  readonly matrix = $derived.by(() => sampleMatrix(this.#open.merges));
  readonly figures = $derived.by(() => diskFigures(this.#open));
  /** Of an archive: which MTZ it has, and whether the disk has to be waited for. */
  readonly archiveAdvice = $derived.by(() =>
    this.isArchive ? archiveAdvice(this.ranking.rule, this.recommendations) : []
  );
  readonly pinRows = $derived.by(() =>
    pinRows(this.#open.pins, this.#open.processingRuns, mergeUses(this.#open.merges))
  );
  readonly pucks = $derived.by(() => pucksOf(this.pinRows));
  /** Of what the pucks are coloured by. */
  readonly puckRange = $derived.by(() => {
    const by = this.address.view.pucks;
    return by === 'fate' ? undefined : puckRange(this.pinRows, by);
  });

  constructor(open: OpenBeamtime, library: Library, port: AddressPort) {
    this.#open = open;
    this.address = new PageAddress(FIELDS, port);
    this.ranking = new Ranking(library, open.id);
  }

  /** Of a row without a run, why; what the disk lacks is not known before it is read. */
  noneText(one: Recommendation): string {
    return this.#scanning ? say(recommendation).none.reading : withoutRunText(one, language.current);
  }
  /** Of a sample whose merges did not finish; while the disk is read they may do yet. */
  trialOf({ trial }: Recommendation): DecisionRow | undefined {
    return this.#scanning ? undefined : trial;
  }
  /** Where there is a run without its MTZ, where that is, as far as it is known. */
  mtzText({ row }: { readonly row?: DecisionRow | undefined }): string | undefined {
    if (this.isArchive) return say(recommendation).archiveMtz;
    const known = !this.#scanning && row !== undefined && listsAll(this.#open.beamtime, row.path);
    return known ? say(recommendation).diskMtz : undefined;
  }
  /** The run for SAD; while the disk is read, none of those read so far is no answer. */
  sadChoice(one: Recommendation): SadChoice | undefined {
    const choice = sadChoice(one);
    return this.#scanning && choice?.kind !== 'run' ? undefined : choice;
  }

  /** The question that a finding answers. */
  questionOf({ check }: Finding): string | undefined {
    const question = this.#questions.get(check);
    return question && say(question);
  }
  nameOf({ subject }: Finding): string {
    return subject.path === '' ? this.#open.name.name : subject.path;
  }
  /** What asks for something on the recommended run beside its strip; several wavelengths are said of the run for SAD, where that is the same. */
  besideStrip(one: Recommendation): readonly Finding[] {
    if (one.row === undefined) return [];
    const sad = this.sadChoice(one);
    const isSaid = sad?.kind === 'run' && !sad.instead;
    return besideTrust(this.findingsOf(one.row)).filter(({ check }) => !isSaid || check !== 'one-wavelength');
  }
  /** px that these took at the last visit; 0 once the checklist has answered. */
  besideRoom({ row }: Recommendation): number {
    return row === undefined || this.findingsOf(row).length > 0 ? 0 : besideRoom(this.#open.id, row.path);
  }
  /** Of a run that the checklist has answered of. */
  keepBesideRoom({ row }: Recommendation, height: number): void {
    if (row !== undefined && this.findingsOf(row).length > 0) keepBesideRoom(this.#open.id, row.path, height);
  }
  /** On the run of a row itself. */
  findingsOf({ path }: DecisionRow): readonly Finding[] {
    return this.#open.findingsAt('merge-run', path);
  }
  /** An archive has the MTZ of one run of each merge, and lists nothing of the disk. */
  get isArchive(): boolean {
    return this.#open.name.source === 'archive';
  }
  /** What the rows of the recommendations are; where no MTZ can be saved for now, why. */
  get recommendationsHint(): string {
    const away = !this.connected && !this.#scanning;
    return say(overview).together([say(recommendation).hint, away ? say(merges).panel.absent : '']);
  }
  get connected(): boolean {
    return this.#open.connected;
  }
  read(path: RelPath): Promise<File | undefined> {
    return this.#open.read(path);
  }

  wayText({ area, clustering }: MergeWay): string {
    return `${area} · ${say(terms).clustering[clustering]}`;
  }
  /** A row for each sample and way of merging. */
  table(): Table {
    return tableOf(
      'samples',
      sampleColumns(({ best }) => best && verdictOf(this.findingsOf(best)), language.current),
      this.matrix.rows.flatMap(({ cells }) => cells)
    );
  }

  subjectPlace({ subject }: Pick<Finding, 'subject'>): string {
    return subjectPlace(this.#open.id, this.#open.merges, subject);
  }
  runPlace({ path }: DecisionRow): string {
    return this.subjectPlace({ subject: { kind: 'merge-run', path } });
  }
  checksPlace(check?: string): string {
    return checksPlace(this.#open.id, check === undefined ? {} : { check });
  }
  /** Colours the pucks by something else; what is no way to colour them is none. */
  colourPucks(by: string): void {
    this.address.change({ pucks: PUCK_COLOURS.find((one) => one === by) });
  }
  pinPlace({ pin }: PinRow): string {
    return pinPlace(this.#open.id, pin.path);
  }
  mergesPlace(sample: string): string {
    return mergesPlace(this.#open.id, { sample });
  }
  /** Of a sample without a merge the pins say how far it came. */
  samplePlace({ sample, merges }: Recommendation): string {
    return merges.length > 0 ? this.mergesPlace(sample) : pinsPlace(this.#open.id, { sample });
  }
  problemsPlace(): string {
    return problemsPlace(this.#open.id);
  }
}
