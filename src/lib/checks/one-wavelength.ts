import { memberFigures } from '../analysis/member-figures';
import { unknown, type Says } from './check';
import { defineCheck, defineLimit, outcome, valueOf } from './define';

const DIFFERENCE = defineLimit({
  id: 'one-wavelength-difference',
  value: 0.0002,
  min: 0.0001,
  max: 0.1,
  step: 0.0001,
  unit: 'Å'
});

/** Data sets measured at one wavelength, in Å. */
interface AtWavelength {
  readonly datasets: number;
  readonly wavelength: string;
}

/** What is found: code → values. */
interface Found {
  'one-dataset': unknown;
  'members-unknown': unknown;
  'not-read': unknown;
  /** All that are known are alike, and some are not known. */
  partly: AtWavelength & { readonly all: number };
  one: AtWavelength;
  several: { readonly groups: readonly AtWavelength[]; readonly unread: number };
}

export default defineCheck({
  id: 'one-wavelength',
  subject: 'merge-run',
  limits: [DIFFERENCE],
  test: ({ beamtime, trial, run }, limits): Says<Found> => {
    const members = memberFigures(beamtime, trial, run);
    if (members.length === 1) return outcome('not-applicable', { code: 'one-dataset' });
    if (members.length === 0) return unknown({ code: 'members-unknown' }, []);
    const known = members.flatMap(({ processingRun }) => processingRun?.radiation ?? []);
    const groups = grouped(known, valueOf(DIFFERENCE, limits));
    const [first] = groups;
    if (first === undefined) return unknown({ code: 'not-read' }, []);
    const sources = groups.flatMap((group) => group.slice(0, MOST_SOURCES).map(({ path }) => path));
    const told = groups.map(toldOf).sort((a, b) => b.datasets - a.datasets);
    const unread = members.length - known.length;
    if (groups.length > 1) return outcome('attention', { code: 'several', groups: told, unread }, sources);
    return unread > 0
      ? unknown({ code: 'partly', ...toldOf(first), all: members.length }, sources)
      : outcome('pass', { code: 'one', ...toldOf(first) }, sources);
  }
});

/** Of each wavelength: hundreds of files are no evidence that one can look at. */
const MOST_SOURCES = 2;

/** In the order of their wavelengths, parted where two neighbours differ by more than `limit`. */
function grouped<Known extends { readonly wavelength: number }>(
  known: readonly Known[],
  limit: number
): readonly (readonly Known[])[] {
  const groups: Known[][] = [];
  let before = -Infinity;
  for (const one of [...known].sort((a, b) => a.wavelength - b.wavelength)) {
    // Printed with six decimals: what differs by the limit itself does not differ by more.
    if (one.wavelength - before > limit + 1e-7) groups.push([]);
    groups.at(-1)?.push(one);
    before = one.wavelength;
  }
  return groups;
}

function toldOf(group: readonly { readonly wavelength: number }[]): AtWavelength {
  const mean = group.reduce((sum, { wavelength }) => sum + wavelength, 0) / group.length;
  return { datasets: group.length, wavelength: mean.toFixed(4) };
}
