import { undecidedFrom } from '../analysis/space-group-pairs';
import { pointGroupOf, sameSpaceGroup } from '../beamtime/space-groups';
import type { ScrewZone } from '../beamtime/types';
import { unknown, type Says } from './check';
import { defineCheck, defineLimit, outcome, valueOf } from './define';

const CONFIDENCE = defineLimit({
  id: 'space-group-confidence',
  value: 0.5,
  min: 0,
  max: 1,
  step: 0.05,
  unit: ''
});

/** Fewer reflections on an axis than this do not test it. */
const FEWEST_AXIAL = 4;

/** What POINTLESS says of the group that was used. */
export interface Tested {
  readonly used: string;
  readonly group: string;
  readonly pointGroupOnly: boolean;
  readonly probability?: string;
  readonly confidence?: string;
  /** Axes with their numbers of reflections: tested, and with too few to be. */
  readonly tested: readonly string[];
  readonly thin: readonly string[];
  /** The group that the data cannot tell from the one used. */
  readonly undecided?: string;
}

/** What is found: code → values. */
interface Found {
  'group-unknown': unknown;
  'not-tested': { readonly group: string };
  tested: Tested;
}

export default defineCheck({
  id: 'space-group',
  subject: 'merge-run',
  limits: [CONFIDENCE],
  test: ({ run }, limits): Says<Found> => {
    const test = run.diagnostics?.symmetry;
    if (run.spaceGroup === undefined) return unknown({ code: 'group-unknown' }, run.sources);
    const undecided = undecidedFrom(run.spaceGroup);
    if (test === undefined)
      return unknown(
        { code: 'not-tested', group: run.spaceGroup },
        run.files.pointless === undefined ? [] : [run.files.pointless]
      );
    const pointGroupOnly = test.kind === 'point-group';
    const differs = pointGroupOnly
      ? pointGroupOf(test.group) !== pointGroupOf(run.spaceGroup)
      : !sameSpaceGroup(test.group, run.spaceGroup) &&
        (undecided === undefined || !sameSpaceGroup(test.group, undecided));
    const probable = test.confidence ?? test.totalProbability;
    const weak = probable !== undefined && probable < valueOf(CONFIDENCE, limits);
    return outcome(
      differs || weak ? 'attention' : pointGroupOnly ? 'unknown' : 'pass',
      {
        code: 'tested',
        used: run.spaceGroup,
        group: test.group,
        pointGroupOnly,
        ...(test.totalProbability !== undefined && { probability: test.totalProbability.toFixed(3) }),
        ...(test.confidence !== undefined && { confidence: test.confidence.toFixed(3) }),
        ...axesOf(test.zones),
        ...(undecided !== undefined && { undecided })
      },
      [test.path]
    );
  }
});

/** Which axes were tested, and which have too few reflections to be; each as `[0,0,l] (12)`. */
function axesOf(zones: readonly ScrewZone[]): Pick<Tested, 'tested' | 'thin'> {
  const name = ({ zone, reflections }: ScrewZone): string =>
    reflections === undefined ? zone : `${zone} (${reflections})`;
  const isThin = ({ reflections = 0 }: ScrewZone): boolean => reflections < FEWEST_AXIAL;
  return {
    tested: zones.filter((zone) => !isThin(zone)).map(name),
    thin: zones.filter(isThin).map(name)
  };
}
