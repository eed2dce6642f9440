import { mapped, type Mapped } from '../../lib/reflections/mapped';
import { deltaCcHalf } from '../../lib/reflections/delta-cc';
import { observationsOf } from '../../lib/reflections/observations';
import type { ReflectionFile } from '../../lib/reflections/reflection-file';
import { remerge } from '../../lib/reflections/remerge';
import { partsOf } from '../../lib/reflections/scaling/scale';
import { kamoShells, shellsOfLimits, type ShellLimits } from '../../lib/reflections/shells';
import type { SpaceGroup } from '../../lib/reflections/space-group';
import type { Measured } from '../../lib/reflections/statistics';
import { frameGrowth } from '../../lib/reflections/subsets/frame-growth';
import { nodeCompleteness } from '../../lib/reflections/subsets/node-completeness';
import { setSums, type SetSums } from '../../lib/reflections/subsets/set-sums';
import { Subsets, type SubsetStatistics } from '../../lib/reflections/subsets/subsets';
import { byXscaleScales } from '../../lib/reflections/subsets/xscale-scales';
import type { Curves, NodesSurveyed, Progress, SurveyAsked, Surveyed } from './answers';
import { Faulty } from './faults';

/** Points of a curve over random orders, and orders. */
const POINTS = 24;
const DRAWS = 20;

/** Data sets on one scale, and what any choice of them would give. */
export class Survey {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #sums: SetSums;
  readonly #subsets: Subsets;

  private constructor(
    private readonly names: readonly string[],
    private readonly all: Mapped,
    private readonly measured: Measured,
    private readonly limits: ShellLimits,
    private readonly perSet: Float64Array,
    private readonly parts: number,
    private readonly without: readonly string[]
  ) {
    this.#numbers = new Map(names.map((name, at) => [name, at]));
    this.#sums = setSums(measured, all.observations.set, names.length, 2 * all.box.n);
    this.#subsets = new Subsets(all.box, this.#sums, limits);
  }

  /** Scales the files, whose records are written over, or takes XSCALE's scales. Throws `Faulty` where no record is accepted inside the limits, the signal's reason when aborted. */
  static async of(
    files: readonly ReflectionFile[],
    group: SpaceGroup,
    asked: SurveyAsked,
    progress: Progress,
    signal: AbortSignal
  ): Promise<Survey> {
    const { dMin, batchDegrees, scales, sets } = asked;
    const limitsOf = ({ largest }: Mapped): ShellLimits =>
      asked.shells === undefined ? kamoShells(dMin ?? 1 / Math.sqrt(largest)) : shellsOfLimits(asked.shells);
    if (scales === 'own') {
      const found = await remerge(files, {
        inPlace: true,
        group,
        reject: true,
        reindex: asked.reindex,
        friedel: 'merged',
        shells: limitsOf,
        progress,
        signal,
        ...(dMin !== undefined && { dMin }),
        ...(batchDegrees !== undefined && { batchDegrees })
      });
      if (found === undefined) throw new Faulty({ code: 'no-records' });
      return new Survey(
        sets,
        found.mapped,
        found.measured,
        limitsOf(found.mapped),
        found.deltaCcHalf,
        partsOf(found.scaled),
        sets.filter((_, at) => found.scaled.leftOut[at] === 1)
      );
    }
    const all = mapped(observationsOf(files), { group, ...(dMin !== undefined && { dMin }) });
    if (all === undefined) throw new Faulty({ code: 'no-records' });
    const given = sets.map((name) => scales[name]);
    const measured = byXscaleScales(all, given);
    const limits = limitsOf(all);
    const { perSet } = deltaCcHalf(all.box, measured, all.observations.set, sets.length, limits);
    const without = sets.filter((_, at) => given[at] === undefined);
    return new Survey(sets, all, measured, limits, perSet, 1, without);
  }

  get group(): SpaceGroup {
    return this.all.box.group;
  }

  /** Å. */
  get dMin(): number {
    return 1 / Math.sqrt(this.limits.upper.at(-1) ?? NaN);
  }

  get facts(): Surveyed {
    const { box } = this.all;
    return {
      spaceGroup: box.group.symbol,
      cell: box.cell,
      dMin: this.dMin,
      without: this.without,
      parts: this.parts,
      deltaCcHalf: Object.fromEntries(
        this.names.flatMap((name, at): [string, number][] => {
          const change = 100 * (this.perSet[at] as number);
          return Number.isFinite(change) ? [[name, change]] : [];
        })
      )
    };
  }

  /** Names that are not in the survey are passed over. */
  subset(names: readonly string[]): SubsetStatistics {
    return this.#subsets.of(this.#numbersOf(names));
  }

  /** As `nodeCompleteness`; a number below that of `names` is a data set. */
  nodes(names: readonly string[], left: readonly number[], right: readonly number[]): NodesSurveyed {
    const place = (one: number): number => {
      if (one >= names.length) return one - names.length + this.names.length;
      return this.#numbers.get(names[one] ?? '') ?? -1;
    };
    const found = nodeCompleteness(this.all.box, this.#sums, left.map(place), right.map(place));
    return {
      completeness: [...found.completeness],
      anomalousCompleteness: [...found.anomalousCompleteness]
    };
  }

  curves(names: readonly string[]): Curves {
    const chosen = this.#numbersOf(names);
    const useful = [...chosen].sort(
      (a, b) => finite(this.perSet[b] as number) - finite(this.perSet[a] as number) || a - b
    );
    const points = new Set(
      Array.from({ length: POINTS }, (_, at) => Math.max(1, Math.round(((at + 1) / POINTS) * chosen.length)))
    );
    return {
      asChosen: this.#subsets.growth(chosen),
      byDeltaCc: this.#subsets.growth(useful),
      random: this.#subsets.randomGrowth(chosen, DRAWS, points),
      byFrames: frameGrowth(this.all, this.measured, chosen, this.limits)
    };
  }

  #numbersOf(names: readonly string[]): number[] {
    return [...new Set(names)].flatMap((name) => this.#numbers.get(name) ?? []);
  }
}

/** What cannot be told is neither useful nor harmful. */
function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}
