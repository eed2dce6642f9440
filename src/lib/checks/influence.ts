import { fences } from '../analysis/cell-spread';
import { memberFigures, type MemberFigures } from '../analysis/member-figures';
import { hasCollapsed } from '../analysis/populations';
import { unknown, type Says } from './check';
import { defineCheck, defineLimit, outcome, valueOf } from './define';

const FENCE = defineLimit({
  id: 'influence-fence',
  value: 1.5,
  min: 0.5,
  max: 5,
  step: 0.1,
  unit: ''
});
const ISA = defineLimit({
  id: 'influence-isa',
  value: 5,
  min: 0,
  max: 30,
  step: 0.5,
  unit: ''
});

/** Quartiles of fewer say nothing. */
const FEWEST = 5;
const MOST_NAMED = 3;
/** A weak data set of a good crystal has a CC a few 0.01 below the others. */
const LEAST_CC = 0.05;
/** Per cent: crystals of one form differ by a few 0.1 %. */
const LEAST_CELL = 1;

/** What is found: code → values. */
interface Found {
  'too-few': { readonly datasets: number };
  'no-measures': unknown;
  /** Fewer than two measures are known of most data sets: none can be an outlier in two. */
  'one-measure': { readonly datasets: number };
  none: { readonly datasets: number };
  outliers: {
    readonly outliers: number;
    readonly datasets: number;
    readonly named: string;
    readonly more: string;
  };
}

export default defineCheck({
  id: 'influence',
  subject: 'merge-run',
  limits: [FENCE, ISA],
  test: ({ beamtime, trial, run }, limits): Says<Found> => {
    const members = memberFigures(beamtime, trial, run);
    const correlated = members.filter(({ member }) => member.ccToMerge !== undefined);
    const scaled = members.filter(({ member }) => member.isa !== undefined);
    const sources = [run.files.ccFiles, run.files.xscaleLp];
    if (members.length > 0 && members.length < FEWEST)
      return outcome('not-applicable', { code: 'too-few', datasets: members.length }, sources);
    if (correlated.length < FEWEST && scaled.length < FEWEST)
      return unknown(
        { code: 'no-measures' },
        sources.filter((path) => path !== undefined)
      );
    const lowCc = outlying(
      correlated,
      ({ member }) => member.ccToMerge,
      'below',
      valueOf(FENCE, limits),
      LEAST_CC
    );
    const highB = outlying(members, ({ member }) => member.b, 'above', valueOf(FENCE, limits), 0);
    const shifts = cellShifts(members);
    const farCell = outlying(
      members,
      (one) => shifts.get(one)?.percent,
      'above',
      valueOf(FENCE, limits),
      LEAST_CELL
    );
    const signsOf = (figures: MemberFigures): readonly string[] => [
      ...(lowCc.has(figures) ? [`CC ${figures.member.ccToMerge?.toFixed(2) ?? ''}`] : []),
      ...(lowCc.has(figures) && isInconsistent(figures, valueOf(ISA, limits))
        ? [`ISa ${figures.processingRun?.isa?.toFixed(1) ?? ''}`]
        : []),
      ...(hasCollapsed(figures, valueOf(ISA, limits))
        ? [`ISa ${figures.processingRun?.isa?.toFixed(1) ?? ''} → ${figures.member.isa?.toFixed(1) ?? ''}`]
        : []),
      ...(highB.has(figures) ? [`B ${figures.member.b?.toFixed(1) ?? ''}`] : []),
      ...(farCell.has(figures) ? [shifts.get(figures)?.said ?? ''] : [])
    ];
    const bad = members
      .map((figures) => ({ figures, signs: signsOf(figures) }))
      .filter(({ signs }) => signs.length > 1)
      .sort((a, b) => b.signs.length - a.signs.length);
    if (bad.length === 0) {
      const known = [
        correlated.length,
        members.filter(
          ({ member, processingRun }) => member.isa !== undefined && processingRun?.isa !== undefined
        ).length,
        members.filter(({ member }) => member.b !== undefined).length,
        shifts.size
      ].filter((datasets) => datasets >= FEWEST && datasets * 2 > members.length);
      return outcome(
        known.length < 2 ? 'unknown' : 'pass',
        { code: known.length < 2 ? 'one-measure' : 'none', datasets: members.length },
        sources
      );
    }
    const named = bad
      .slice(0, MOST_NAMED)
      .map(({ figures, signs }) => `${nameOf(figures)} (${signs.join(', ')})`)
      .join('; ');
    const more = bad.length > MOST_NAMED ? '; …' : '';
    return outcome(
      'attention',
      { code: 'outliers', outliers: bad.length, datasets: members.length, named, more },
      sources
    );
  }
});

/**
 * Its measurements do not agree among themselves: bad frames, noise, a crystal that slips. A weak data set has a low CC too, but its ISa is that of the
 * others.
 */
function isInconsistent({ processingRun }: MemberFigures, limit: number): boolean {
  return processingRun?.isa !== undefined && processingRun.isa < limit;
}

function nameOf({ member, dataset, processingRun }: MemberFigures): string {
  return processingRun?.path.split('/').at(-1) ?? dataset?.path.split('/').at(-2) ?? member.path;
}

/** By how many per cent the length that differs most is off its median, as `b −4.3 %`. */
function cellShifts(
  members: readonly MemberFigures[]
): ReadonlyMap<MemberFigures, { readonly percent: number; readonly said: string }> {
  const cells = members.flatMap(({ dataset }) => (dataset?.unitCell === undefined ? [] : [dataset.unitCell]));
  const medians = AXES.map(
    (_, axis) =>
      fences(
        cells.flatMap((cell) => cell[axis] ?? []),
        1
      )?.median
  );
  return new Map(
    members.flatMap((figures) => {
      const shifts = AXES.flatMap((axis, at) => {
        const [length, median] = [figures.dataset?.unitCell?.[at], medians[at]];
        return length === undefined || median === undefined || median === 0
          ? []
          : [{ axis, percent: (length / median - 1) * 100 }];
      });
      const [most] = shifts.sort((one, other) => Math.abs(other.percent) - Math.abs(one.percent));
      if (most === undefined) return [];
      const percent = Math.abs(most.percent);
      return [
        [
          figures,
          { percent, said: `${most.axis} ${most.percent < 0 ? '−' : '+'}${percent.toFixed(1)} %` }
        ] as const
      ];
    })
  );
}
const AXES = ['a', 'b', 'c'] as const;

type Value = (figures: MemberFigures) => number | undefined;

/** Members whose value lies outside the fences on the side that is asked for, and `least` beyond the quartile: tight sets have no harmless outliers. */
function outlying(
  members: readonly MemberFigures[],
  value: Value,
  side: 'below' | 'above',
  factor: number,
  least: number
): ReadonlySet<MemberFigures> {
  const given = members.flatMap((figures) => value(figures) ?? []);
  const limits = given.length < FEWEST ? undefined : fences(given, factor);
  if (limits === undefined) return new Set();
  return new Set(
    members.filter((figures) => {
      const one = value(figures);
      if (one === undefined) return false;
      return side === 'below'
        ? one < limits.low && one < limits.q1 - least
        : one > limits.high && one > limits.q3 + least;
    })
  );
}
