import { possibleIndexings } from '../analysis/indexing';
import { runTail } from '../beamtime/stored-paths';
import type { MergeIndexing, MergeRun } from '../beamtime/types';
import { unknown, type Outcome, type Says } from './check';
import { defineCheck, defineLimit, outcome, valueOf } from './define';

const MARGIN = defineLimit({
  id: 'indexing-consistent-margin',
  value: 0.2,
  min: 0,
  max: 1,
  step: 0.05,
  unit: ''
});
const BEST = defineLimit({
  id: 'indexing-consistent-best',
  value: 0.5,
  min: 0,
  max: 1,
  step: 0.05,
  unit: ''
});

/** The indexings that a group and cell allow. */
interface Possible {
  readonly group: string;
  readonly indexings: number;
  readonly possible: string;
}

/** What is found: code → values. */
interface Found {
  'group-unknown': unknown;
  'no-such-group': { readonly number: number };
  'one-indexing': { readonly group: string };
  'no-ambiguity': Possible;
  'not-compared': Possible;
  compared: {
    readonly tried: string;
    readonly moved: number;
    readonly datasets: number;
    /** Median CC of the best and of the second operator. */
    readonly best: string;
    readonly second: string;
    /** Data sets against their best operator, and with a weak margin. */
    readonly wrong: number;
    readonly weak: number;
    /** Data sets of the run that the log does not compare. */
    readonly uncompared: number;
  };
}

export default defineCheck({
  id: 'indexing-consistent',
  subject: 'merge-run',
  limits: [MARGIN, BEST],
  test: ({ merge, run }, limits): Says<Found> => {
    const log = merge.indexing?.path ?? merge.files.log;
    const sources = [run.files.xscaleLp, log].filter((path) => path !== undefined);
    if (run.spaceGroupNumber === undefined || run.unitCell === undefined)
      return unknown({ code: 'group-unknown' }, sources);
    const operators = possibleIndexings(run.spaceGroupNumber, run.unitCell);
    if (operators === undefined)
      return unknown({ code: 'no-such-group', number: run.spaceGroupNumber }, sources);
    const group = run.spaceGroup ?? `no. ${run.spaceGroupNumber}`;
    if (operators.length < 2) return outcome('not-applicable', { code: 'one-indexing', group }, sources);
    const possible = operators.join('; ');
    const { indexing } = merge;
    const { files, uncompared } = comparedOf(indexing, run);
    if (indexing?.state !== 'resolved' || files.length === 0) {
      return unknown(
        {
          code: indexing?.state === 'none' ? 'no-ambiguity' : 'not-compared',
          group,
          indexings: operators.length,
          possible
        },
        sources
      );
    }
    return judged(
      { ...indexing, files },
      uncompared,
      possible,
      valueOf(MARGIN, limits),
      valueOf(BEST, limits),
      sources
    );
  }
});

/** The files of the log that the run holds: others of the merge say nothing of it. All, where the paths of either are not known. */
function comparedOf(
  indexing: MergeIndexing | undefined,
  { members }: MergeRun
): Pick<MergeIndexing, 'files'> & { readonly uncompared: number } {
  const files = indexing?.files ?? [];
  const names = members.flatMap(({ path }) => runTail(path) ?? []);
  const listed = new Map(
    files.flatMap((file) => {
      const name = file.path === undefined ? undefined : runTail(file.path);
      return name === undefined ? [] : [[name, file] as const];
    })
  );
  if (names.length === 0 || names.length < members.length || listed.size < files.length)
    return { files, uncompared: 0 };
  const compared = names.flatMap((name) => listed.get(name) ?? []);
  return { files: compared, uncompared: names.length - compared.length };
}

function judged(
  { files, operators }: MergeIndexing,
  uncompared: number,
  possible: string,
  margin: number,
  least: number,
  sources: Outcome['sources']
): Says<Found> {
  let [wrong, weak] = [0, 0];
  const best: number[] = [];
  const second: number[] = [];
  for (const { cc, chosen } of files) {
    const values = cc.map((value) => value ?? -1);
    const order = values.map((_, index) => index).sort((a, b) => (values[b] ?? -1) - (values[a] ?? -1));
    const [first = -1, other = -1] = order.map((index) => values[index] ?? -1);
    best.push(first);
    second.push(other);
    if (chosen !== undefined && (values[chosen] ?? -1) < first) wrong++;
    else if (first - other < margin || first < least) weak++;
  }
  const median = (values: readonly number[]): string =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]?.toFixed(2) ?? '?';
  const moved = files.filter(({ chosen = 0 }) => chosen !== 0).length;
  return outcome(
    wrong > 0 ? 'fail' : weak > 0 ? 'attention' : uncompared > 0 ? 'unknown' : 'pass',
    {
      code: 'compared',
      tried: operators.length > 0 ? operators.join('; ') : possible,
      moved,
      datasets: files.length,
      best: median(best),
      second: median(second),
      wrong,
      weak,
      uncompared
    },
    sources
  );
}
