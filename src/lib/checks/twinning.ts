import type { IntensityTest, MergeRun } from '../beamtime/types';
import { unknown, type Says, type Verdict } from './check';
import { defineCheck, defineLimit, outcome, valueOf } from './define';

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
  /** Empty where the lattice allows none; absent where no program says. */
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
    const sources = tests.map(({ path }) => path);
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
    const alike = !ncs && worst.meanAbsL >= attention && highestFraction(tests) >= ALIKE;
    // Pseudo-translation moves <|L|> of a twin back to that of an untwinned crystal.
    const isHidden = ncs && highestFraction(tests) >= TWINNED_FRACTION;
    const judged = verdictOf(worst, tests, valueOf(FAIL, limits), attention);
    const verdict = judged === 'pass' && (alike || isHidden) ? 'attention' : judged;
    // Pseudo-translation distorts the distribution, and a few hundred reflections scatter by some 0.02.
    const uncertain = ncs || (run.overall?.nUnique ?? Infinity) < FEWEST_REFLECTIONS;
    return outcome(
      verdict === 'fail' && uncertain ? 'attention' : verdict,
      { code: 'tested', ...valuesOf(worst, tests), ncs, alike },
      sources
    );
  }
});

/**
 * Weak data lower <|L|> too. Between the limits a second sign must agree: the moment, or the twin fraction of a law. Where the lattice allows no law,
 * only a value below both asks for a look.
 */
function verdictOf(
  { meanAbsL = NaN, secondMoment }: IntensityTest,
  tests: readonly IntensityTest[],
  fail: number,
  attention: number
): Verdict {
  if (meanAbsL >= attention) return 'pass';
  const laws = tests.flatMap(({ twinLaws = [] }) => twinLaws);
  const impossible = laws.length === 0 && tests.some(({ twinLaws }) => twinLaws !== undefined);
  if (impossible) return meanAbsL < fail ? 'attention' : 'pass';
  const fractions = laws.flatMap(({ twinFraction }) => twinFraction ?? []);
  const agrees =
    (secondMoment !== undefined && secondMoment < TWINNED_MOMENT) ||
    fractions.some((fraction) => fraction >= TWINNED_FRACTION);
  const asked = secondMoment !== undefined || fractions.length > 0;
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

/** Of the laws of all programs; 0 where none is estimated. */
function highestFraction(tests: readonly IntensityTest[]): number {
  return Math.max(
    0,
    ...tests.flatMap(({ twinLaws = [] }) => twinLaws.flatMap(({ twinFraction }) => twinFraction ?? []))
  );
}

function testsWithL({ diagnostics }: MergeRun): readonly IntensityTest[] {
  return diagnostics?.intensities.filter(({ meanAbsL }) => meanAbsL !== undefined) ?? [];
}

function valuesOf(
  { meanAbsL, program, twinFraction, secondMoment }: IntensityTest,
  tests: readonly IntensityTest[]
): Distribution {
  const asked = tests.flatMap(({ twinLaws }) => (twinLaws === undefined ? [] : [twinLaws]));
  const laws = asked.find((one) => one.length > 0) ?? asked[0];
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
