/** Table 1 of one or several merge runs: the rows that a paper prints, overall with the outer shell (rows after CCP4i2, DIALS and KAMO's report). */
import { undecidedPairs } from '../analysis/space-group-pairs';
import type { DecisionRow } from '../analysis/decision-rows';
import { anomalousSignal } from '../analysis/sad-choice';
import type { RelPath } from '../base/rel-path';
import { DIGITS, fixed } from '../beamtime/digits';
import type { Beamtime, Shell } from '../beamtime/types';
import { takenFiles } from '../words/taken-files';
import type { Language } from '../words/words';
import type { Finding, Limits } from '../checks/check';
import { verdictWords } from './judged-words';
import { limitsInForce } from './limits-in-force';
import type { Question } from './questions';
import { originOf } from './origin';
import { signalText } from './signal-text';
import {
  cellTexts,
  datasetsText,
  fraction,
  resolutionCell,
  shellCell,
  sigAnoCell,
  starred,
  UNKNOWN_LIMIT,
  whole,
  type Table1Cell
} from './table-1-cells';
import { hasRun, runLabel, type TakenRun } from './taken-run';

export interface Table1 {
  readonly title: string;
  readonly language: Language;
  readonly columns: readonly Table1Column[];
  readonly rows: readonly Table1Row[];
  readonly notes: readonly Table1Note[];
  /** The innermost shell is given as well. */
  readonly inner: boolean;
}

export interface Table1Note {
  readonly id: keyof (typeof takenFiles)['en']['table1']['notes'];
  readonly text: string;
}

export interface Table1Column {
  readonly path: RelPath;
  /** What the user called it, else `Complex1 cc_2.52A_final 0080 run_03`. */
  readonly name: string;
}

export interface Table1Row {
  readonly id: keyof (typeof takenFiles)['en']['table1']['rows'];
  readonly label: string;
  /** `Å`, `%`, or nothing. */
  readonly unit: string;
  /** True where the quantity exists shell by shell. */
  readonly shells: boolean;
  /** One for each column. */
  readonly cells: readonly Table1Cell[];
}

export interface Table1Options {
  readonly language: Language;
  readonly inner?: boolean;
  /** R values and correlations as fractions, as many journals want them; else in percent, as XSCALE prints them. */
  readonly fractions?: boolean;
  /** Names of columns by the path of their run; empty ones do not count. */
  readonly names?: Readonly<Record<string, string>>;
  /** With what the user said of the runs, as the last row: for those who decide, not for a paper. */
  readonly judged?: boolean;
  /** What the checklist says of the runs: what a paper should tell of them becomes a note. */
  readonly trust?: TrustGrounds;
}

export interface TrustGrounds {
  /** Findings on the runs; others do no harm. */
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  readonly limits: Limits;
}

/** Decimals of a wavelength in journals; files have one more. */
const WAVELENGTH_DIGITS = 4;

/** Table 1 of the rows that have a run, in their order. Anomalous rows appear when a run kept Friedel mates apart. */
export function table1(beamtime: Beamtime, rows: readonly DecisionRow[], options: Table1Options): Table1 {
  const words = takenFiles[options.language].table1;
  const runs = rows.filter(hasRun);
  const inner = options.inner ?? false;
  const table = rowsOf(beamtime, runs, options);
  return {
    title: words.title,
    language: options.language,
    columns: runs.map((taken) => ({
      path: taken.path,
      name: columnName(taken, options.names)
    })),
    rows: table,
    inner,
    notes: notesOf(runs, table, options)
  };
}

function rowsOf(beamtime: Beamtime, runs: readonly TakenRun[], options: Table1Options): Table1Row[] {
  const words = takenFiles[options.language].table1;
  const inner = options.inner ?? false;
  const row = (
    id: Table1Row['id'],
    unit: string,
    shells: boolean,
    cell: (run: TakenRun) => Table1Cell
  ): Table1Row => ({ id, label: words.rows[id], unit, shells, cells: runs.map(cell) });
  const shellRow = (
    id: Table1Row['id'],
    unit: string,
    text: (shell: Shell) => string | undefined
  ): Table1Row => row(id, unit, true, ({ run }) => shellCell(run, inner, text));
  /** R values and correlations: in percent as printed, or as fractions. */
  const share = options.fractions === true ? fraction : (text: string | undefined) => text;
  const percent = options.fractions === true ? '' : '%';
  const origins = new Map(runs.map((taken) => [taken.path, originOf(beamtime, taken)]));
  const wavelengths = (path: RelPath): string | undefined =>
    origins
      .get(path)
      ?.wavelengths.map((value) => value.toFixed(WAVELENGTH_DIGITS))
      .join(', ');
  const table: Table1Row[] = [
    row('wavelength', 'Å', false, ({ path }) => whole(wavelengths(path))),
    row('resolution', 'Å', true, ({ run }) => resolutionCell(run, inner)),
    row('spaceGroup', '', false, ({ run }) => whole(run.spaceGroup ?? run.spaceGroupNumber?.toString())),
    row('lengths', 'Å', false, (taken) => whole(cellTexts(taken)?.lengths.join(', '))),
    row('angles', '°', false, (taken) => whole(cellTexts(taken)?.angles.join(', '))),
    row('datasets', '', false, ({ run }) => whole(datasetsText(run))),
    row('pins', '', false, ({ path }) => whole((origins.get(path)?.pins.length || undefined)?.toString())),
    shellRow('observed', '', ({ nObserved }) => nObserved?.toString()),
    shellRow('unique', '', ({ nUnique }) => nUnique?.toString()),
    shellRow('multiplicity', '', ({ redundancy }) => fixed(redundancy, DIGITS.redundancy)),
    shellRow('completeness', '%', ({ completeness }) => fixed(completeness, DIGITS.completeness)),
    shellRow('iOverSigma', '', ({ iOverSigma }) => fixed(iOverSigma, DIGITS.iOverSigma)),
    shellRow('rMerge', percent, ({ rObserved }) => share(fixed(rObserved, DIGITS.rObserved))),
    shellRow('rMeas', percent, ({ rMeas }) => share(fixed(rMeas, DIGITS.rMeas))),
    shellRow('ccHalf', percent, ({ ccHalf, ccHalfSignificant }) =>
      starred(share(fixed(ccHalf, DIGITS.ccHalf)), ccHalfSignificant)
    ),
    row('wilsonB', 'Å²', false, ({ run }) => whole(fixed(run.wilsonB, DIGITS.wilsonB)))
  ];
  if (runs.some(({ run }) => run.anomalous === true))
    table.push(
      row('ccAno', percent, true, ({ run }) =>
        hasNoAnomalous(run)
          ? {}
          : shellCell(run, inner, ({ ccAno, ccAnoSignificant }) =>
              starred(share(fixed(ccAno, DIGITS.ccAno)), ccAnoSignificant)
            )
      ),
      row('sigAno', '', true, ({ run }) => (hasNoAnomalous(run) ? {} : sigAnoCell(run, inner)))
    );
  const { notJudged } = takenFiles[options.language].readme;
  if (options.judged === true && runs.some(({ judgement }) => judgement?.verdict !== undefined))
    table.push(
      row('judgement', '', false, ({ judgement }) =>
        whole(verdictWords(judgement, options.language) ?? notJudged)
      )
    );
  return table;
}

function notesOf(
  runs: readonly TakenRun[],
  table: readonly Table1Row[],
  options: Table1Options
): Table1Note[] {
  const { language, inner, fractions, names } = options;
  const words = takenFiles[language].table1.notes;
  const cells = table.flatMap(({ id, shells, cells: own }) =>
    own.flatMap((cell, n) => {
      const run = runs[n]?.run;
      // Their dash has a note of its own.
      const unmeasured = (id === 'ccAno' || id === 'sigAno') && run !== undefined && hasNoAnomalous(run);
      return unmeasured ? [] : [{ ...cell, shells }];
    })
  );
  const absent = cells.some(
    ({ overall, outer, shells }) => overall === undefined || (shells && outer === undefined)
  );
  const starredCell = cells.some((cell) =>
    [cell.overall, cell.outer, cell.inner].some((text) => text?.endsWith('*'))
  );
  const sources = distinct(runs.flatMap((taken) => cellTexts(taken)?.source ?? []));
  const mtz = distinct(
    runs.flatMap(({ run, mtzSpaceGroup }) =>
      mtzSpaceGroup === undefined || mtzSpaceGroup === run.spaceGroup ? [] : mtzSpaceGroup
    )
  );
  const pairs = undecidedPairs(runs.map(({ run }) => run.spaceGroup));
  /** Columns of runs whose Friedel mates were kept apart. */
  const apart = runs.filter(({ run }) => run.anomalous === true).map((taken) => columnName(taken, names));
  const notes: readonly (readonly [Table1Note['id'], string | false])[] = [
    ['outer', words.outer],
    ['inner', inner === true && words.inner],
    ['lowLimit', cells.some(({ overall }) => overall?.startsWith(UNKNOWN_LIMIT)) && words.lowLimit],
    ['spaceGroup', words.spaceGroup],
    ['pair', pairs.length > 0 && words.pair(pairs.join('; '))],
    ['mtzSpaceGroup', mtz.length > 0 && words.mtzSpaceGroup(mtz.join(', '))],
    ['cell', sources.length > 0 && words.cell(sources.join(', '))],
    ['rMerge', words.rMerge],
    ['rPim', words.rPim],
    ['shares', fractions !== true && words.shares],
    ['significant', starredCell && words.significant],
    [
      'anomalous',
      apart.length > 0 && words.anomalous(apart.length < runs.length ? apart.join(', ') : undefined)
    ],
    ...signalNotes(runs, options),
    ['noAnomalous', apart.length > 0 && runs.some(({ run }) => hasNoAnomalous(run)) && words.noAnomalous],
    ['absent', absent && words.absent],
    ['limit', limitNote(runs, words)],
    ['definitions', words.definitions],
    ...trustNotes(runs, options)
  ];
  return notes.flatMap(([id, text]) => (text === false ? [] : [{ id, text }]));
}

/** How far the anomalous signal reaches, of each run that kept Friedel mates apart and whose files say it. */
function signalNotes(
  runs: readonly TakenRun[],
  { language, names }: Table1Options
): (readonly ['signal', string])[] {
  return runs.flatMap((taken) => {
    const signal = anomalousSignal(taken.run);
    const isSaid = signal.kind === 'reaches' || signal.kind === 'none';
    if (taken.run.anomalous !== true || !isSaid) return [];
    const column = runs.length > 1 ? columnName(taken, names) : undefined;
    const said = signalText(signal, language);
    return [['signal', takenFiles[language].table1.notes.signal(column, said)] as const];
  });
}

/** Of one run only (several are cut at several values), and only where multi_merge.log says at which CC1/2 KAMO cut. */
function limitNote(
  runs: readonly TakenRun[],
  words: (typeof takenFiles)['en']['table1']['notes']
): string | false {
  const [only, other] = runs;
  if (only === undefined || other !== undefined) return false;
  const target = only.merge.cutoffs?.at(-1)?.target;
  const ccHalf = fixed(only.run.outer?.ccHalf, DIGITS.ccHalf);
  return target !== undefined && ccHalf !== undefined && words.limit((100 * target).toFixed(0), ccHalf);
}

/** What a reader of the paper must know of the crystals: twinning, anisotropy, doubtful symmetry, ambiguous indexing, several populations, tNCS. */
const TOLD = [
  'one-population',
  'space-group',
  'indexing-consistent',
  'twinning',
  'translational-ncs',
  'anisotropy'
];

function trustNotes(
  runs: readonly TakenRun[],
  { language, trust, names }: Table1Options
): (readonly ['trust', string])[] {
  if (trust === undefined) return [];
  const asked = new Map(trust.questions.map((one) => [one.id, one]));
  return runs.flatMap((taken) =>
    TOLD.flatMap((check) =>
      trust.findings
        .filter(({ subject, verdict, ...one }) => {
          const isBad = verdict === 'fail' || verdict === 'attention';
          return isBad && one.check === check && subject.path === taken.path;
        })
        .map(
          ({ message }) =>
            [
              'trust',
              takenFiles[language].table1.notes.trust(
                runs.length > 1 ? columnName(taken, names) : undefined,
                message[language],
                limitsInForce(asked.get(check), trust.limits, language)
              )
            ] as const
        )
    )
  );
}

function columnName(taken: TakenRun, names: Table1Options['names']): string {
  return names?.[taken.path]?.trim() || runLabel(taken);
}

/** XSCALE prints 0 where no anomalous difference was measured: in a paper that would be read as a value. */
function hasNoAnomalous({ overall }: TakenRun['run']): boolean {
  return overall?.nAno === 0;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
