/** Table 1 of one or several merge runs: the rows that a paper prints, overall with the outer shell (rows after CCP4i2, DIALS and KAMO's report). */
import type { DecisionRow } from '../analysis/decision-rows';
import type { RelPath } from '../base/rel-path';
import type { Beamtime, MergeRun, Shell } from '../beamtime/types';
import type { UnitCell } from '../beamtime/units';
import { takehome } from '../words/takehome';
import type { Language } from '../words/words';
import { verdictWords } from './judged-words';
import { originOf } from './origin';
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
  readonly id: keyof (typeof takehome)['en']['table1']['notes'];
  readonly text: string;
}

export interface Table1Column {
  readonly path: RelPath;
  /** `Complex1 cc_2.52A_final 0080 run_03`. */
  readonly name: string;
}

export interface Table1Row {
  readonly id: keyof (typeof takehome)['en']['table1']['rows'];
  readonly label: string;
  /** `Å`, `%`, or nothing. */
  readonly unit: string;
  /** True where the quantity exists shell by shell. */
  readonly shells: boolean;
  /** One for each column. */
  readonly cells: readonly Table1Cell[];
}

/** Texts as the files print the numbers; what they do not say is absent. */
export interface Table1Cell {
  readonly overall?: string;
  readonly outer?: string;
  readonly inner?: string;
}

export interface Table1Options {
  readonly language: Language;
  readonly inner?: boolean;
  /** With what the user said of the runs, as the last row: for those who decide, not for a paper. */
  readonly judged?: boolean;
}

export const ABSENT = '–';
const UNKNOWN_LIMIT = '…';

/** Table 1 of the rows that have a run, in their order. Anomalous rows appear when a run kept Friedel mates apart. */
export function table1(beamtime: Beamtime, rows: readonly DecisionRow[], options: Table1Options): Table1 {
  const words = takehome[options.language].table1;
  const runs = rows.flatMap((row) => (hasRun(row) ? [row] : []));
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
  const origins = new Map(runs.map((taken) => [taken.path, originOf(beamtime, taken)]));
  const anomalous = runs.some(({ run }) => run.anomalous === true);
  const table: Table1Row[] = [
    row('wavelength', 'Å', false, ({ path }) => whole(origins.get(path)?.wavelengths.join(', '))),
    row('resolution', 'Å', true, ({ run }) => resolutionCell(run, inner)),
    row('spaceGroup', '', false, ({ run }) => whole(run.spaceGroup ?? numberText(run.spaceGroupNumber))),
    row('lengths', 'Å', false, ({ run }) => whole(run.unitCell && lengths(run.unitCell))),
    row('angles', '°', false, ({ run }) => whole(run.unitCell?.slice(3).map(String).join(', '))),
    row('datasets', '', false, ({ run }) => whole(datasetsText(run))),
    row('pins', '', false, ({ path }) => whole(numberText(origins.get(path)?.pins.length || undefined))),
    shellRow('observed', '', ({ nObserved }) => numberText(nObserved)),
    shellRow('unique', '', ({ nUnique }) => numberText(nUnique)),
    shellRow('multiplicity', '', ({ redundancy }) => redundancy?.toFixed(1)),
    shellRow('completeness', '%', ({ completeness }) => completeness?.toFixed(1)),
    shellRow('iOverSigma', '', ({ iOverSigma }) => iOverSigma?.toFixed(2)),
    shellRow('rMerge', '%', ({ rObserved }) => rObserved?.toFixed(1)),
    shellRow('rMeas', '%', ({ rMeas }) => rMeas?.toFixed(1)),
    shellRow('ccHalf', '%', ({ ccHalf, ccHalfSignificant }) =>
      starred(ccHalf?.toFixed(1), ccHalfSignificant)
    ),
    row('wilsonB', 'Å²', false, ({ run }) => whole(run.wilsonB?.toFixed(2)))
  ];
  if (anomalous)
    table.push(
      shellRow('ccAno', '%', ({ ccAno, ccAnoSignificant }) => starred(ccAno?.toFixed(0), ccAnoSignificant)),
      row('sigAno', '', true, ({ run }) => sigAnoCell(run, inner))
    );
  const { notJudged } = takehome[options.language].readme;
  if (options.judged === true && runs.some(({ judgement }) => judgement?.verdict !== undefined))
    table.push(
      row('judgement', '', false, ({ judgement }) =>
        whole(verdictWords(judgement, options.language) ?? notJudged)
      )
    );
  const absent = table.some(({ shells, cells }) =>
    cells.some(({ overall, outer }) => overall === undefined || (shells && outer === undefined))
  );
  const openEnded = table.some(({ cells }) =>
    cells.some(({ overall }) => overall?.startsWith(UNKNOWN_LIMIT))
  );
  const noted: Table1Note['id'][] = [
    'outer',
    ...(inner ? (['inner'] as const) : []),
    ...(openEnded ? (['lowLimit'] as const) : []),
    'spaceGroup',
    'rMerge',
    'ccHalf',
    ...(anomalous ? (['anomalous'] as const) : []),
    ...(absent ? (['absent'] as const) : [])
  ];
  return {
    title: words.title,
    language: options.language,
    columns: runs.map((taken) => ({ path: taken.path, name: runLabel(taken) })),
    rows: table,
    inner,
    notes: noted.map((id) => ({ id, text: words.notes[id] }))
  };
}

/** `99.7 (98.9)`, with the innermost shell `99.7 (98.9) [97.1]`; an en dash for what the files do not say. */
export function printed(
  table: Pick<Table1, 'inner'>,
  row: Pick<Table1Row, 'shells'>,
  cell: Table1Cell
): string {
  const overall = cell.overall ?? ABSENT;
  if (!row.shells) return overall;
  const outer = `${overall} (${cell.outer ?? ABSENT})`;
  return table.inner ? `${outer} [${cell.inner ?? ABSENT}]` : outer;
}

/** `Completeness (%)`. */
export function rowHead({ label, unit }: Pick<Table1Row, 'label' | 'unit'>): string {
  return unit === '' ? label : `${label} (${unit})`;
}

function whole(text: string | undefined): Table1Cell {
  return text === undefined || text === '' ? {} : { overall: text };
}

function shellCell(run: MergeRun, inner: boolean, text: (shell: Shell) => string | undefined): Table1Cell {
  return cellOf(
    run.overall && text(run.overall),
    run.outer && text(run.outer),
    inner ? run.inner && text(run.inner) : undefined
  );
}

function cellOf(
  overall: string | undefined,
  outer: string | undefined,
  inner: string | undefined
): Table1Cell {
  return {
    ...(overall !== undefined && { overall }),
    ...(outer !== undefined && { outer }),
    ...(inner !== undefined && { inner })
  };
}

/** `48.21–2.52 (2.67–2.52)`; XSCALE.LP prints no low-resolution limit unless the input set one. */
function resolutionCell({ overall, outer, inner, shells }: MergeRun, withInner: boolean): Table1Cell {
  const low = overall?.dMax ?? inner?.dMax ?? shells?.[0]?.dMax;
  const high = overall?.dMin ?? outer?.dMin;
  return cellOf(
    high === undefined ? undefined : range(low, high),
    outer?.dMin === undefined ? undefined : range(outer.dMax, outer.dMin),
    withInner && inner?.dMin !== undefined ? range(inner.dMax, inner.dMin) : undefined
  );
}

function range(low: number | undefined, high: number): string {
  return `${low?.toFixed(2) ?? UNKNOWN_LIMIT}–${high.toFixed(2)}`;
}

/** XSCALE.LP prints three decimals; cluster_summary.dat, which the inner shell may come from, one. */
function sigAnoCell({ overall, outer, inner, shells }: MergeRun, withInner: boolean): Table1Cell {
  const [first, last] = [shells?.[0]?.sigAno, shells?.at(-1)?.sigAno];
  return cellOf(
    overall?.sigAno?.toFixed(3),
    last?.toFixed(3) ?? outer?.sigAno?.toFixed(1),
    withInner ? (first?.toFixed(3) ?? inner?.sigAno?.toFixed(1)) : undefined
  );
}

/** Logs print two or three decimals of a cell; those of the longest are given to all. */
function lengths(cell: UnitCell): string {
  const three = cell.slice(0, 3).some((value) => Math.abs(value * 100 - Math.round(value * 100)) > 1e-6);
  return cell
    .slice(0, 3)
    .map((value) => value.toFixed(three ? 3 : 2))
    .join(', ');
}

function datasetsText({ datasets, members }: MergeRun): string | undefined {
  const used = datasets?.used ?? (members.length || undefined);
  if (used === undefined && datasets?.given === undefined) return undefined;
  return `${used ?? ABSENT} / ${datasets?.given ?? ABSENT}`;
}

function starred(text: string | undefined, significant: boolean | undefined): string | undefined {
  return text !== undefined && significant === true ? `${text}*` : text;
}

function numberText(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
