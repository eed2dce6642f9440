import { laueGroupsOf, mostFrequentLaueGroup, type LaueGroups } from '../analysis/laue-groups';
import { alongAxesBefore, areOtherAxes } from '../analysis/space-group-axes';
import { haveSameAbsences, undecidedFrom } from '../analysis/space-group-pairs';
import { laueGroupOf, pointGroupOf, sameSpaceGroup } from '../beamtime/space-groups';
import type { ScrewZone, SymmetryTest } from '../beamtime/types';
import { cited, type Says } from './check';
import { defineCheck, defineLimit, valueOf } from './define';

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

/** Laue groups that the sample's data sets were processed in. */
export interface Processed extends Pick<LaueGroups, 'from' | 'merged' | 'others'> {
  /** Most of them, where it is not that of the merge. */
  readonly most?: string;
}

/** Of a solution that POINTLESS was asked for: where it stands in the table of possible space groups. */
export type Chosen =
  | { readonly stands: 'first' }
  | { readonly stands: 'behind'; readonly first: string; readonly probability: string }
  | { readonly stands: 'unlisted' };

/** What POINTLESS says of the group that was used. */
export interface Tested {
  readonly processed?: Processed;
  readonly used: string;
  readonly group: string;
  readonly pointGroupOnly: boolean;
  /** The group along the axes of the merge, where POINTLESS names it along others. */
  readonly along?: string;
  /** It is the one that was used, and its axes lie otherwise. */
  readonly otherAxes?: true;
  readonly probability?: string;
  readonly confidence?: string;
  readonly laueGroupAssumed?: true;
  readonly chosen?: Chosen;
  /** Axes with their numbers of reflections: tested, and with too few to be. */
  readonly tested: readonly string[];
  readonly thin: readonly string[];
  /** The group that the data cannot tell from the one used. */
  readonly undecided?: string;
}

/** What is found: code → values. */
interface Found {
  'group-unknown': unknown;
  'not-tested': Pick<Tested, 'processed'> & { readonly group: string };
  tested: Tested;
}

export default defineCheck({
  id: 'space-group',
  subject: 'merge-run',
  limits: [CONFIDENCE],
  test: ({ beamtime, merge, trial, run }, limits): Says<Found> => {
    const { spaceGroup: used, diagnostics } = run;
    if (used === undefined)
      return { verdict: 'unknown', said: { code: 'group-unknown' }, sources: run.sources };
    const test = diagnostics?.symmetry;
    const groups = laueGroupsOf(beamtime, merge, trial);
    const processed = groups && processedIn(groups, used);
    const isOther = processed?.most !== undefined;
    const evidence = groups?.evidence ?? [];
    const sources = cited([test ?? run.files.pointless, ...(groups?.sources ?? [])]);
    if (test === undefined)
      return {
        verdict: isOther ? 'attention' : 'unknown',
        said: { code: 'not-tested', group: used, ...(processed && { processed }) },
        ...sources,
        evidence
      };
    return {
      verdict: isOther ? 'attention' : verdictOf(test, used, valueOf(CONFIDENCE, limits)),
      said: { code: 'tested', ...testedOf(test, used), ...(processed && { processed }) },
      ...sources,
      evidence
    };
  }
});

function verdictOf(test: SymmetryTest, used: string, limit: number): 'attention' | 'unknown' | 'pass' {
  const undecided = undecidedFrom(used);
  const isPointGroup = test.kind === 'point-group';
  const group = alongMerge(test);
  const differs = isPointGroup
    ? pointGroupOf(test.group) !== pointGroupOf(used)
    : !sameSpaceGroup(group, used) && (undecided === undefined || !sameSpaceGroup(group, undecided));
  // Groups that no absence parts tie in POINTLESS: it names their point group, with a confidence of 0 (the difference to the next).
  const isTie = isPointGroup && haveSameAbsences(used);
  const probable = isTie ? test.totalProbability : (test.confidence ?? test.totalProbability);
  const stands = chosenOf(test)?.stands;
  if (differs || stands === 'behind' || (probable !== undefined && probable < limit)) return 'attention';
  // What was asked for says nothing by itself: only its place in the table does.
  if (probable === undefined || test.laueGroupAssumed || stands === 'unlisted') return 'unknown';
  return isPointGroup && !isTie ? 'unknown' : 'pass';
}

/** The group along the axes of the merge; as it is printed where that cannot be said. */
function alongMerge({ group, reindex }: SymmetryTest): string {
  return alongAxesBefore(group, reindex) ?? group;
}

function chosenOf({ chosenSolution, group, mostProbable }: SymmetryTest): Chosen | undefined {
  if (!chosenSolution) return undefined;
  if (mostProbable === undefined) return { stands: 'unlisted' };
  const mirrored = undecidedFrom(group) ?? group;
  if (mostProbable.groups.some((one) => sameSpaceGroup(one, group) || sameSpaceGroup(one, mirrored)))
    return { stands: 'first' };
  return {
    stands: 'behind',
    first: mostProbable.groups.join(', '),
    probability: mostProbable.probability.toFixed(3)
  };
}

function testedOf(test: SymmetryTest, used: string): Tested {
  const undecided = undecidedFrom(used);
  const chosen = chosenOf(test);
  const along = alongMerge(test);
  const isPointGroup = test.kind === 'point-group';
  return {
    used,
    group: test.group,
    pointGroupOnly: isPointGroup,
    ...(!isPointGroup && along !== test.group && { along }),
    ...(!isPointGroup && areOtherAxes(along, used) && { otherAxes: true }),
    ...(test.totalProbability !== undefined && { probability: test.totalProbability.toFixed(3) }),
    ...(test.confidence !== undefined && { confidence: test.confidence.toFixed(3) }),
    ...(test.laueGroupAssumed && { laueGroupAssumed: true }),
    ...(chosen !== undefined && { chosen }),
    ...axesOf(test.zones),
    ...(undecided !== undefined && { undecided })
  };
}

function processedIn(groups: LaueGroups, used: string): Processed {
  const { from, merged, others } = groups;
  const most = mostFrequentLaueGroup(groups);
  const laue = laueGroupOf(used);
  return { from, merged, others, ...(most !== undefined && laue !== undefined && most !== laue && { most }) };
}

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
