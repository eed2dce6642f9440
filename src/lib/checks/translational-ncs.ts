import { unknown, type Says } from './check';
import { defineCheck, defineLimit, outcome, valueOf } from './define';

const ATTENTION = defineLimit({
  id: 'translational-ncs-attention',
  value: 20,
  min: 5,
  max: 100,
  step: 1,
  unit: '%'
});

/** What is found: code → values. */
interface Found {
  'not-tested': unknown;
  none: { readonly program: string };
  /** `height`: per cent of the origin peak. */
  peak: { readonly height: string; readonly program: string; readonly vector?: string; readonly p?: string };
}

export default defineCheck({
  id: 'translational-ncs',
  subject: 'merge-run',
  limits: [ATTENTION],
  test: ({ run }, limits): Says<Found> => {
    const tests =
      run.diagnostics?.intensities.filter(({ translationalNcs }) => translationalNcs !== undefined) ?? [];
    if (tests.length === 0) return unknown({ code: 'not-tested' }, []);
    const sources = tests.map(({ path }) => path);
    const highest = tests.reduce((most, test) =>
      (test.translationalNcs?.height ?? 0) > (most.translationalNcs?.height ?? 0) ? test : most
    );
    const { height, vector, pValue } = highest.translationalNcs ?? {};
    if (height === undefined) return outcome('pass', { code: 'none', program: highest.program }, sources);
    return outcome(
      height >= valueOf(ATTENTION, limits) ? 'attention' : 'pass',
      {
        code: 'peak',
        height: height.toFixed(1),
        program: highest.program,
        ...(vector && { vector: vector.map((part) => part.toFixed(3)).join(', ') }),
        ...(pValue !== undefined && { p: pValue.toPrecision(2) })
      },
      sources
    );
  }
});
