/** The rows of a "Table 1" for several merge runs, with what each differs by from the first. */
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
  readonly value: (run: MergeRun, shell: ShellName) => number | undefined;
  readonly mark?: (shell: Shell) => boolean | undefined;
}

const SHELLS: readonly ShellName[] = ['overall', 'outer', 'inner'];

const LINES: readonly Line[] = [
  whole('dMin', 2, undefined, (run) => run.overall?.dMin ?? run.outer?.dMin),
  whole('used', 0, undefined, ({ datasets, members }) => datasets?.used ?? (members.length || undefined)),
  ofShell('observed', 0, undefined, (shell) => shell.nObserved),
  ofShell('unique', 0, undefined, (shell) => shell.nUnique),
  ofShell('completeness', 1, 'higher', (shell) => shell.completeness),
  ofShell('redundancy', 1, 'higher', (shell) => shell.redundancy),
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
    (shell) => shell.ccAnoSignificant
  ),
  ofShell('sigAno', 3, 'higher', (shell) => shell.sigAno),
  whole('wilsonB', 2, undefined, ({ wilsonB }) => wilsonB),
  whole('resolutionEstimate', 2, 'lower', ({ resolutionEstimate }) => resolutionEstimate),
  whole('anisoBest', 2, 'lower', ({ anisotropy }) => anisotropy?.best),
  whole('anisoWorst', 2, 'lower', ({ anisotropy }) => anisotropy?.worst),
  whole('lcv', 1, 'lower', ({ lcv }) => lcv),
  whole('alcv', 1, 'lower', ({ alcv }) => alcv)
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
  mark?: Line['mark']
): Line {
  return {
    id,
    digits,
    ...(better && { better }),
    value: (run, name) => {
      const shell = run[name];
      return shell && value(shell);
    },
    ...(mark && { mark })
  };
}

/** The rows that at least one run says something about; each later run is measured against the first. */
export function tableDifferences(runs: readonly MergeRun[]): readonly TableRow[] {
  const [first] = runs;
  if (first === undefined) return [];
  return LINES.map((line) => ({
    id: line.id,
    digits: line.digits,
    ...(line.better && { better: line.better }),
    cells: runs.map((run, n) =>
      Object.fromEntries(
        SHELLS.flatMap((name) => {
          const figure = figureOf(line, run, name, n === 0 ? undefined : first);
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
  const measure = first && line.value(first, name);
  // Both as printed: what the digits do not show is no difference.
  const difference =
    measure === undefined
      ? undefined
      : Number(
          (Number(value.toFixed(line.digits)) - Number(measure.toFixed(line.digits))).toFixed(line.digits)
        );
  const verdict =
    difference === undefined || difference === 0 || line.better === undefined
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
