import type { RelPath } from '../base/rel-path';
import type { MergeRun, Shell } from '../beamtime/types';
import {
  unknown,
  type Check,
  type Limit,
  type Limits,
  type Outcome,
  type SubjectKind,
  type Text,
  type Verdict
} from './check';

/** Keeps a check's subject and its test in one type. */
export function defineCheck<Kind extends SubjectKind>(check: Check<Kind>): Check<Kind> {
  return check;
}

/** The value of a limit: the user's, else our own. */
export function valueOf(limit: Limit, limits: Limits): number {
  return limits[limit.id] ?? limit.value;
}

export function outcome(
  verdict: Verdict,
  message: Text,
  sources: readonly (RelPath | undefined)[] = []
): Outcome {
  return { verdict, message, sources: sources.filter((path): path is RelPath => path !== undefined) };
}

/** Where a run's overall, inner and outer statistics are printed. */
export function statisticsSource(run: MergeRun): readonly RelPath[] {
  const path = run.files.clusterSummary ?? run.files.xscaleLp;
  return path === undefined ? run.sources : [path];
}

/** Verdict of a value that should be high: below `fail` it fails, below `attention` it wants a look. The limit itself is good. */
export function judgeHigh(value: number, fail: number, attention: number): Verdict {
  return value < fail ? 'fail' : value < attention ? 'attention' : 'pass';
}

/** `8.58` or `3.03–2.86 Å`, as the shell's limits are printed. */
export function shellName(shell: Shell): string {
  const [far, near] = [shell.dMax?.toFixed(2), shell.dMin?.toFixed(2)];
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

interface CompletenessQuestion extends Pick<Check<'merge-run'>, 'id' | 'question' | 'why' | 'advice'> {
  /** Which figures of the run are asked about. */
  readonly of: 'overall' | 'inner' | 'outer';
  readonly name: Text;
  readonly fail: Pick<Limit, 'value' | 'origin'>;
  readonly attention: Pick<Limit, 'value' | 'origin'>;
}

/** The three questions about completeness differ in the shell, the limits and the words only. */
export function completenessCheck(question: CompletenessQuestion): Check<'merge-run'> {
  const { id, of, name } = question;
  const percent = { min: 0, max: 100, step: 1, unit: '%' } as const;
  const fail: Limit = {
    ...percent,
    ...question.fail,
    id: `${id}-fail`,
    label: { en: 'fails below', ja: 'これ未満は不合格' }
  };
  const attention: Limit = {
    ...percent,
    ...question.attention,
    id: `${id}-attention`,
    label: { en: 'attention below', ja: 'これ未満は要確認' }
  };
  return {
    id,
    subject: 'merge-run',
    question: question.question,
    why: question.why,
    advice: question.advice,
    limits: [fail, attention],
    test: ({ run }, limits) => {
      const sources = statisticsSource(run);
      const shell = run[of];
      if (shell?.completeness === undefined)
        return unknown(
          `${name.en} completeness is not in the files of this run`,
          `この run のファイルに${name.ja}のコンプリートネスがありません`,
          sources
        );
      const value = shell.completeness.toFixed(1);
      const at = of === 'overall' || shell.dMin === undefined ? '' : ` (${shellName(shell)})`;
      return outcome(
        judgeHigh(shell.completeness, valueOf(fail, limits), valueOf(attention, limits)),
        {
          en: `${name.en} completeness ${value} %${at}`,
          ja: `${name.ja}のコンプリートネス ${value} %${at}`
        },
        sources
      );
    }
  };
}
