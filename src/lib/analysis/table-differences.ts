/** The rows of a "Table 1" for several merge runs, with what each differs by from the first. */
import { parent } from '../base/rel-path';
import type { MergeRun, Shell } from '../beamtime/types';

export type ShellName = 'overall' | 'outer' | 'inner';

/** Which way is better; where neither is, a difference is only told. */
export type Better = 'higher' | 'lower';

export interface Figure {
  readonly value: number;
  /** XSCALE's `*`. */
  readonly significant?: boolean;
  /** Value minus that of the first run, as far as the printed digits show one; 0: the same. */
  readonly difference?: number;
  readonly verdict?: 'better' | 'worse';
}

export type TableRowId =
  | 'dMin'
  | 'used'
  | 'observed'
  | 'unique'
  | 'completeness'
  | 'redundancy'
  | 'iOverSigma'
  | 'rMeas'
  | 'ccHalf'
  | 'ccAno'
  | 'sigAno'
  | 'wilsonB'
  | 'resolutionEstimate'
  | 'anisoBest'
  | 'anisoWorst'
  | 'lcv'
  | 'alcv';

export interface TableRow {
  readonly id: TableRowId;
  /** Decimals of cluster_summary.dat or XSCALE.LP. */
  readonly digits: number;
  readonly better?: Better;
  /** One for each run: overall, and outer and inner where the statistic has shells. */
  readonly cells: readonly Readonly<Partial<Record<ShellName, Figure>>>[];
}

interface Line {
  readonly id: TableRowId;
  readonly digits: number;
  readonly better?: Better;
  /** What a difference may be judged by; without it, only where both runs have the same resolution limit. */
  readonly judged?: 'at-any-limit' | 'not-between-cycles';
  readonly value: (run: MergeRun, shell: ShellName) => number | undefined;
  readonly mark?: (shell: Shell) => boolean | undefined;
  /** Whether what is printed was measured, so that it can be subtracted. */
  readonly measured?: (shell: Shell) => boolean;
}

const SHELLS: readonly ShellName[] = ['overall', 'outer', 'inner'];

const LINES: readonly Line[] = [
  whole('dMin', 2, undefined, (run) => run.overall?.dMin ?? run.outer?.dMin),
  whole('used', 0, undefined, ({ datasets, members }) => datasets?.used ?? (members.length || undefined)),
  ofShell('observed', 0, undefined, (shell) => shell.nObserved),
  ofShell('unique', 0, undefined, (shell) => shell.nUnique),
  ofShell('completeness', 1, 'higher', (shell) => shell.completeness),
  // Rejection lowers it by design.
  { ...ofShell('redundancy', 1, 'higher', (shell) => shell.redundancy), judged: 'not-between-cycles' },
  ofShell('iOverSigma', 2, 'higher', (shell) => shell.iOverSigma),
  ofShell('rMeas', 1, 'lower', (shell) => shell.rMeas),
  ofShell(
    'ccHalf',
    1,
    'higher',
    (shell) => shell.ccHalf,
    (shell) => shell.ccHalfSignificant
  ),
  ofShell(
    'ccAno',
    0,
    'higher',
    (shell) => shell.ccAno,
    (shell) => shell.ccAnoSignificant,
    isAnomalous
  ),
  ofShell('sigAno', 3, 'higher', (shell) => shell.sigAno, undefined, isAnomalous),
  whole('wilsonB', 2, undefined, ({ wilsonB }) => wilsonB),
  whole('resolutionEstimate', 2, 'lower', ({ resolutionEstimate }) => resolutionEstimate),
  whole('anisoBest', 2, 'lower', ({ anisotropy }) => anisotropy?.best),
  whole('anisoWorst', 2, 'lower', ({ anisotropy }) => anisotropy?.worst),
  // Of the unit cells alone.
  { ...whole('lcv', 1, 'lower', ({ lcv }) => lcv), judged: 'at-any-limit' },
  { ...whole('alcv', 1, 'lower', ({ alcv }) => alcv), judged: 'at-any-limit' }
];

function whole(
  id: TableRowId,
  digits: number,
  better: Better | undefined,
  value: (run: MergeRun) => number | undefined
): Line {
  return {
    id,
    digits,
    ...(better && { better }),
    value: (run, shell) => (shell === 'overall' ? value(run) : undefined)
  };
}

function ofShell(
  id: TableRowId,
  digits: number,
  better: Better | undefined,
  value: (shell: Shell) => number | undefined,
  mark?: Line['mark'],
  measured?: Line['measured']
): Line {
  return {
    id,
    digits,
    ...(better && { better }),
    value: (run, name) => {
      const shell = run[name];
      return shell && value(shell);
    },
    ...(mark && { mark }),
    ...(measured && { measured })
  };
}

/** XSCALE prints 0 where no anomalous difference was measured. */
function isAnomalous({ nAno }: Shell): boolean {
  return nAno !== 0;
}

/** Resolution limit as the table prints it. */
function limitOf(run: MergeRun): string | undefined {
  return (run.overall?.dMin ?? run.outer?.dMin)?.toFixed(2);
}

/** Whether both runs end at the same resolution, so that their overall and outer-shell numbers are of the same range. */
export function sameLimit(a: MergeRun, b: MergeRun): boolean {
  return limitOf(a) === limitOf(b);
}

/**
 * The rows that at least one run says something about; each later run is measured against the first. `countedAlike`, one for each run, says whether its
 * data sets were cut as those of the first: wedges are not subtracted from whole ones.
 */
export function tableDifferences(
  runs: readonly MergeRun[],
  countedAlike: readonly boolean[] = []
): readonly TableRow[] {
  const [first] = runs;
  if (first === undefined) return [];
  return LINES.map((line) => ({
    id: line.id,
    digits: line.digits,
    ...(line.better && { better: line.better }),
    cells: runs.map((run, n) =>
      Object.fromEntries(
        SHELLS.flatMap((name) => {
          const unlike = line.id === 'used' && countedAlike[n] === false;
          const figure = figureOf(line, run, name, n === 0 || unlike ? undefined : first);
          return figure === undefined ? [] : [[name, figure]];
        })
      )
    )
  })).filter(({ cells }) => cells.some((cell) => Object.keys(cell).length > 0));
}

function figureOf(
  line: Line,
  run: MergeRun,
  name: ShellName,
  first: MergeRun | undefined
): Figure | undefined {
  const value = line.value(run, name);
  if (value === undefined || !Number.isFinite(value)) return undefined;
  const shell = run[name];
  const significant = shell && line.mark?.(shell);
  const measure =
    first && isMeasured(line, shell) && isMeasured(line, first[name]) ? line.value(first, name) : undefined;
  // Both as printed: what the digits do not show is no difference.
  const difference =
    measure === undefined
      ? undefined
      : Number(
          (Number(value.toFixed(line.digits)) - Number(measure.toFixed(line.digits))).toFixed(line.digits)
        );
  const verdict =
    difference === undefined || difference === 0 || first === undefined || !judges(line, run, first)
      ? undefined
      : difference > 0 === (line.better === 'higher')
        ? 'better'
        : 'worse';
  return {
    value,
    ...(significant !== undefined && { significant }),
    ...(difference !== undefined && { difference }),
    ...(verdict && { verdict })
  };
}

function isMeasured({ measured }: Line, shell: Shell | undefined): boolean {
  return shell === undefined || measured === undefined || measured(shell);
}

/** Shells of two limits are cut differently too: no number of a shell could be set beside one of the other run and called better. */
function judges({ better, judged }: Line, run: MergeRun, first: MergeRun): boolean {
  if (better === undefined) return false;
  if (judged === 'at-any-limit') return true;
  if (judged === 'not-between-cycles' && parent(run.path) === parent(first.path)) return false;
  return sameLimit(run, first);
}
