import type { IntensityTest, MergeRun, Shell } from '../beamtime/types';
import {
  cited,
  unknown,
  type CheckDefinition,
  type LimitDefinition,
  type Limits,
  type Outcome,
  type Said,
  type Says,
  type Source,
  type SubjectKind,
  type Verdict
} from './check';

/** Keeps a check's subject, its test, what it can find and its limits in one type. */
export function defineCheck<Kind extends SubjectKind, What extends Said, LimitId extends string = never>(
  check: CheckDefinition<Kind, What, LimitId>
): CheckDefinition<Kind, What, LimitId> {
  return check;
}

/** Keeps the id of a limit as a type, so that its words can be asked for. */
export function defineLimit<const Id extends string>(limit: LimitDefinition<Id>): LimitDefinition<Id> {
  return limit;
}

/** The value of a limit: the user's, else our own. */
export function valueOf(limit: LimitDefinition, limits: Limits): number {
  return limits[limit.id] ?? limit.value;
}

/** A value with so many digits, and more where it would be rounded to a limit that it does not reach. */
export function partedFrom(limit: number, value: number, digits: number): string {
  const text = value.toFixed(digits);
  return value < limit && Number(text) >= limit && digits < 6 ? partedFrom(limit, value, digits + 1) : text;
}

export function outcome<const What extends Said>(
  verdict: Verdict,
  what: What,
  sources: readonly (Source | undefined)[] = []
): Outcome<What> {
  return { verdict, said: what, ...cited(sources) };
}

/** Where a run's overall, inner and outer statistics are printed: a file that says nothing of the run is not cited for it. */
export function statisticsSource(run: MergeRun): readonly Source[] {
  const { files, sources } = run;
  const table = sources.filter((one) => one === files.xscaleLp);
  return summarySource(run) ?? (table.length > 0 ? table : sources);
}

/** The run's line of cluster_summary.dat; `undefined` where that has none. */
export function summarySource({
  files: { clusterSummary: path },
  sources,
  summaryLine: line
}: MergeRun): readonly [Source] | undefined {
  if (path === undefined || !sources.includes(path)) return undefined;
  return [line === undefined ? path : { path, line }];
}

/** Where a log prints these statistics; the log alone where it does not say. */
export function placesOf(
  { path, lines = {} }: IntensityTest,
  ...statistics: readonly (keyof NonNullable<IntensityTest['lines']>)[]
): readonly Source[] {
  const printed = statistics.flatMap((one) => lines[one] ?? []);
  return printed.length === 0 ? [path] : printed.map((line) => ({ path, line }));
}

/** Verdict of a value that should be high: below `fail` it fails, below `attention` it wants a look. The limit itself is good. */
export function judgeHigh(value: number, fail: number, attention: number): Verdict {
  return value < fail ? 'fail' : value < attention ? 'attention' : 'pass';
}

/** `3.03–2.86 Å`, as the shell's limits are printed. The first shell of a table (`isFirst`) has no other limit: `∞–8.58 Å`. */
export function shellName(shell: Shell, isFirst = false): string {
  const [far, near] = [shell.dMax?.toFixed(2) ?? (isFirst ? '∞' : undefined), shell.dMin?.toFixed(2)];
  return near === undefined ? '?' : far === undefined ? `${near} Å` : `${far}–${near} Å`;
}

/** `34.2 45.6 53.1 Å`, with the angles where one is not 90° or 120°: a cell as a sentence names it. */
export function cellText(cell: readonly number[]): string {
  const lengths = cell.slice(0, 3).map((value) => value.toFixed(1));
  const angles = cell.slice(3, 6);
  const oblique = angles.some((angle) => Math.abs(angle - 90) > 0.05 && Math.abs(angle - 120) > 0.05);
  const said = oblique ? ` ${angles.map((value) => value.toFixed(1)).join(' ')}°` : '';
  return cell.length === 0 ? '?' : `${lengths.join(' ')} Å${said}`;
}

/** What is found of a completeness: code → values. */
interface CompletenessFound {
  'not-in-files': unknown;
  value: { readonly value: string; readonly at: string };
}

interface CompletenessQuestion<Id extends string> {
  readonly id: Id;
  /** Which figures of the run are asked about. */
  readonly of: 'overall' | 'inner' | 'outer';
  /** Per cent below which it fails, and below which it wants a look. */
  readonly fail: number;
  readonly attention: number;
}

/** The three questions about completeness differ in the shell, the limits and the words only. */
export function completenessCheck<const Id extends string>({
  id,
  of,
  ...below
}: CompletenessQuestion<Id>): CheckDefinition<
  'merge-run',
  Says<CompletenessFound>['said'],
  `${Id}-fail` | `${Id}-attention`
> {
  const percent = { min: 0, max: 100, step: 1, unit: '%' } as const;
  const fail = defineLimit({ ...percent, id: `${id}-fail`, value: below.fail });
  const attention = defineLimit({ ...percent, id: `${id}-attention`, value: below.attention });
  return {
    id,
    subject: 'merge-run',
    limits: [fail, attention],
    test: ({ run }, limits): Says<CompletenessFound> => {
      const sources = statisticsSource(run);
      const shell = run[of];
      if (shell?.completeness === undefined) return unknown({ code: 'not-in-files' }, sources);
      return outcome(
        judgeHigh(shell.completeness, valueOf(fail, limits), valueOf(attention, limits)),
        {
          code: 'value',
          value: shell.completeness.toFixed(1),
          at: of === 'overall' || shell.dMin === undefined ? '' : ` (${shellName(shell, of === 'inner')})`
        },
        sources
      );
    }
  };
}
