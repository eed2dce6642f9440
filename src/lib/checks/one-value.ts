/** Whether all data sets of a merge run were measured alike: what two questions (of wavelength, of distance) have in common. */
import { memberFigures } from '../analysis/member-figures';
import type { RelPath } from '../base/rel-path';
import type { ProcessingRun } from '../beamtime/types';
import { unknown, type LimitDefinition, type Limits, type Says, type Subjects } from './check';
import { outcome, valueOf } from './define';

/** Data sets measured at one value, as it is said. */
interface AtValue {
  readonly datasets: number;
  readonly value: string;
}

/** What is found: code → values. */
export interface OneValue {
  'one-dataset': unknown;
  'members-unknown': unknown;
  'not-read': unknown;
  /** All that are known are alike, and some are not known. */
  partly: AtValue & { readonly all: number };
  one: AtValue;
  several: { readonly groups: readonly AtValue[]; readonly unread: number };
}

interface Known {
  readonly value: number;
  readonly path: RelPath;
}

interface Asked {
  /** Neighbours that differ by more are two groups. */
  readonly limit: LimitDefinition;
  readonly of: (run: ProcessingRun) => Known | undefined;
  readonly digits: number;
}

/** Several values ask for attention; where some are not known and the others agree, nothing is passed. */
export function oneValue(
  { beamtime, trial, run }: Subjects['merge-run'],
  limits: Limits,
  { limit, of, digits }: Asked
): Says<OneValue> {
  const members = memberFigures(beamtime, trial, run);
  if (members.length === 1) return outcome('not-applicable', { code: 'one-dataset' });
  if (members.length === 0) return unknown({ code: 'members-unknown' }, []);
  const known = members.flatMap(({ processingRun }) => (processingRun && of(processingRun)) ?? []);
  const groups = parted(known, valueOf(limit, limits));
  const [first] = groups;
  if (first === undefined) return unknown({ code: 'not-read' }, []);
  const toldOf = (group: readonly Known[]): AtValue => {
    const mean = group.reduce((sum, { value }) => sum + value, 0) / group.length;
    return { datasets: group.length, value: mean.toFixed(digits) };
  };
  const sources = groups.flatMap((group) => group.slice(0, MOST_SOURCES).map(({ path }) => path));
  const told = groups.map(toldOf).sort((a, b) => b.datasets - a.datasets);
  const unread = members.length - known.length;
  if (groups.length > 1) return outcome('attention', { code: 'several', groups: told, unread }, sources);
  return unread > 0
    ? unknown({ code: 'partly', ...toldOf(first), all: members.length }, sources)
    : outcome('pass', { code: 'one', ...toldOf(first) }, sources);
}

/** Of each value: hundreds of files are no evidence that one can look at. */
const MOST_SOURCES = 2;

/** In their order, parted where two neighbours differ by more than `limit`. */
function parted(known: readonly Known[], limit: number): readonly (readonly Known[])[] {
  const groups: Known[][] = [];
  let before = -Infinity;
  for (const one of [...known].sort((a, b) => a.value - b.value)) {
    // Printed with six decimals: what differs by the limit itself does not differ by more.
    if (one.value - before > limit + 1e-7) groups.push([]);
    groups.at(-1)?.push(one);
    before = one.value;
  }
  return groups;
}
