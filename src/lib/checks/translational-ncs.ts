import type { IntensityTest } from '../beamtime/types';
import { unknown, type Says } from './check';
import { defineCheck, defineLimit, outcome, partedFrom, placesOf, valueOf } from './define';

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
  /** The program says that there is, without a height. */
  detected: { readonly program: string };
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
    const sources = tests.flatMap((test) => placesOf(test, 'ncs'));
    const unmeasured = tests.find(({ translationalNcs }) => isUnmeasured(translationalNcs));
    const highest = tests.reduce((most, test) =>
      (test.translationalNcs?.height ?? 0) > (most.translationalNcs?.height ?? 0) ? test : most
    );
    const { height, vector, pValue } = highest.translationalNcs ?? {};
    const isHigh = height !== undefined && height >= valueOf(ATTENTION, limits);
    if (unmeasured !== undefined && !isHigh)
      return outcome('attention', { code: 'detected', program: unmeasured.program }, sources);
    if (height === undefined) return outcome('pass', { code: 'none', program: highest.program }, sources);
    return outcome(
      isHigh ? 'attention' : 'pass',
      {
        code: 'peak',
        height: partedFrom(valueOf(ATTENTION, limits), height, 1),
        program: highest.program,
        ...(vector && { vector: vector.map((part) => part.toFixed(3)).join(', ') }),
        ...(pValue !== undefined && { p: pValue.toPrecision(2) })
      },
      sources
    );
  }
});

/** Called translational NCS by a program that does not say how high its peak is. */
function isUnmeasured(ncs: IntensityTest['translationalNcs']): boolean {
  return ncs?.detected === true && ncs.height === undefined;
}
