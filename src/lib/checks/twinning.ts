import { possibleIndexings } from '../analysis/indexing';
import type { IntensityTest, MergeRun } from '../beamtime/types';
import { unknown, type Says, type Verdict } from './check';
import { defineCheck, defineLimit, outcome, placesOf, valueOf } from './define';

const FAIL = defineLimit({
  id: 'twinning-fail',
  value: 0.44,
  min: 0.375,
  max: 0.5,
  step: 0.005,
  unit: ''
});
const ATTENTION = defineLimit({
  ...FAIL,
  id: 'twinning-attention',
  value: 0.47
});

/** The statistics of the intensities as a program prints them. */
interface Distribution {
  readonly meanAbsL: string;
  readonly program: string;
  readonly twinFraction?: string;
  readonly secondMoment?: string;
  /** Empty where the lattice allows none; absent where neither a program nor group and cell say. */
  readonly laws?: readonly string[];
}

export interface TwinningTested extends Distribution {
  /** Translational NCS distorts the statistics. */
  readonly ncs: boolean;
  /** An operator makes the intensities alike that no test calls twinned: symmetry, or NCS along its axis. */
  readonly alike: boolean;
}

/** What is found: code → values. */
interface Found {
  'not-tested': unknown;
  tested: TwinningTested;
}

export default defineCheck({
  id: 'twinning',
  subject: 'merge-run',
  limits: [FAIL, ATTENTION],
  test: ({ run }, limits): Says<Found> => {
    const tests = testsWithL(run);
    const sources = tests.flatMap((test) => placesOf(test, 'l', 'moment', 'laws'));
    const worst = tests.reduce<IntensityTest | undefined>(
      (least, test) => ((test.meanAbsL ?? 1) < (least?.meanAbsL ?? 1) ? test : least),
      tests[0]
    );
    if (worst?.meanAbsL === undefined) return unknown({ code: 'not-tested' }, []);
    const ncs = (run.diagnostics?.intensities ?? []).some(
      ({ translationalNcs: { detected = false, height } = {} }) =>
        height === undefined ? detected : height >= STRONG_NCS
    );
    const attention = valueOf(ATTENTION, limits);
    const laws = lawsOf(run);
    const fractions = laws?.flatMap(({ twinFraction }) => twinFraction ?? []) ?? [];
    const highest = Math.max(0, ...fractions);
    const alike = !ncs && worst.meanAbsL >= attention && highest >= ALIKE;
    // Pseudo-translation moves <|L|> of a twin back to that of an untwinned crystal.
    const isHidden = ncs && highest >= TWINNED_FRACTION;
    const mayHide = ncs && laws?.length !== 0 && fractions.length === 0;
    const judged = verdictOf(worst.meanAbsL, momentsOf(tests), laws, valueOf(FAIL, limits), attention);
    const verdict =
      judged !== 'pass' ? judged : alike || isHidden ? 'attention' : mayHide ? 'unknown' : 'pass';
    // Pseudo-translation distorts the distribution, and a few hundred reflections scatter by some 0.02.
    const uncertain = ncs || (run.overall?.nUnique ?? Infinity) < FEWEST_REFLECTIONS;
    return outcome(
      verdict === 'fail' && uncertain ? 'attention' : verdict,
      { code: 'tested', ...valuesOf(worst, laws), ncs, alike },
      sources
    );
  }
});

/**
 * Weak data lower <|L|> too. Between the limits a second sign must agree: the moment, or the twin fraction of a law. Where the lattice allows no law,
 * only a value below both asks for a look.
 */
function verdictOf(
  meanAbsL: number,
  moments: readonly number[],
  laws: Laws | undefined,
  fail: number,
  attention: number
): Verdict {
  if (meanAbsL >= attention) return 'pass';
  if (laws?.length === 0) return meanAbsL < fail ? 'attention' : 'pass';
  const fractions = (laws ?? []).flatMap(({ twinFraction }) => twinFraction ?? []);
  const agrees =
    moments.some((moment) => moment < TWINNED_MOMENT) ||
    fractions.some((fraction) => fraction >= TWINNED_FRACTION);
  const asked = moments.length > 0 || fractions.length > 0;
  if (meanAbsL < fail) return agrees || !asked ? 'fail' : 'attention';
  return agrees || !asked ? 'attention' : 'pass';
}

/** <I²>/<I>² is 2 untwinned, 1.5 for a perfect twin; a twin fraction of 0.1 gives 1.82. */
const TWINNED_MOMENT = 1.82;
const TWINNED_FRACTION = 0.1;
/** A perfect twin has 0.5 and <|L|> 0.375. */
const ALIKE = 0.4;
const FEWEST_REFLECTIONS = 1000;
/** Per cent of the origin peak, as xtriage has it. */
const STRONG_NCS = 20;

type Laws = NonNullable<IntensityTest['twinLaws']>;

/** Each law with the highest fraction that a program estimates; where none lists laws, those that group and cell allow. Undefined where neither is known. */
function lawsOf({ diagnostics, spaceGroupNumber, unitCell }: MergeRun): Laws | undefined {
  const listed = (diagnostics?.intensities ?? []).flatMap(({ twinLaws }) => (twinLaws ? [twinLaws] : []));
  if (listed.length === 0) {
    if (spaceGroupNumber === undefined || unitCell === undefined) return undefined;
    return possibleIndexings(spaceGroupNumber, unitCell)
      ?.slice(1)
      .map((operator) => ({ operator }));
  }
  const laws = new Map<string, Laws[number]>();
  for (const law of listed.flat())
    if ((law.twinFraction ?? -1) > (laws.get(law.operator)?.twinFraction ?? -2)) laws.set(law.operator, law);
  return [...laws.values()];
}

function momentsOf(tests: readonly IntensityTest[]): readonly number[] {
  return tests.flatMap(({ secondMoment }) => secondMoment ?? []);
}

function testsWithL({ diagnostics }: MergeRun): readonly IntensityTest[] {
  return diagnostics?.intensities.filter(({ meanAbsL }) => meanAbsL !== undefined) ?? [];
}

function valuesOf(
  { meanAbsL, program, twinFraction, secondMoment }: IntensityTest,
  laws: Laws | undefined
): Distribution {
  return {
    meanAbsL: meanAbsL?.toFixed(3) ?? '?',
    program,
    ...(twinFraction !== undefined && { twinFraction: twinFraction.toFixed(2) }),
    ...(secondMoment !== undefined && { secondMoment: secondMoment.toFixed(2) }),
    ...(laws && {
      laws: laws.map(({ operator, twinFraction: alpha }) =>
        alpha === undefined ? operator : `${operator} (α ${alpha.toFixed(2)})`
      )
    })
  };
}
