/** Merges that the user made here, as merge runs: so that every table and plot of runs can hold them beside the delivered ones. */
import type { ComparedRun } from '../analysis/compare';
import type { RelPath } from '../base/rel-path';
import { datasetsOfCluster } from '../beamtime/cluster-datasets';
import type { MergeRun } from '../beamtime/types';
import type { OwnMerge } from './own-merge';
import { list, number, object, oneOf, optional, otherwise, readOrNone, text, yesNo } from './readers';

/** No path of a disk begins so. */
const PREFIX = 'own-merge:';

/** What an own merge is called where runs are called by their path. */
export function ownRunPath(name: string): RelPath {
  return `${PREFIX}${encodeURIComponent(name)}` as RelPath;
}

export function isOwnRun(path: string): boolean {
  return path.startsWith(PREFIX);
}

/** What was asked for, and of which data sets: as far as the recipe says. */
export interface OwnRecipe {
  readonly spaceGroupNumber?: number;
  readonly options: {
    readonly dMin?: number;
    /** Degrees; `none`: one scale a data set; absent: 10° for long sweeps. */
    readonly batchDegrees?: number | 'none';
    readonly reject: boolean;
    readonly reindex: boolean;
    readonly friedel?: 'merged' | 'apart';
  };
  readonly dataSets: readonly { readonly number: number; readonly file: string; readonly isa?: number }[];
  /** Files among them that held no signal, and are not in the merge. */
  readonly leftOut?: readonly string[];
}

const recipe = object<OwnRecipe>({
  spaceGroupNumber: optional(number),
  options: object<OwnRecipe['options']>({
    dMin: optional(number),
    batchDegrees: optional((value) => (value === 'none' ? value : number(value))),
    reject: otherwise(yesNo, true),
    reindex: otherwise(yesNo, true),
    friedel: optional(oneOf(['merged', 'apart']))
  }),
  dataSets: list(object<OwnRecipe['dataSets'][number]>({ number, file: text, isa: optional(number) })),
  leftOut: optional(list(text))
});

/** `undefined`: the text is no recipe of ours. */
export function recipeIn({ recipe: json }: Pick<OwnMerge, 'recipe'>): OwnRecipe | undefined {
  try {
    return readOrNone(recipe, JSON.parse(json) as unknown);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * The own merges whose delivered run is on the disk. Numbers that only XSCALE gives (K, B, LCV, Wilson B, its resolution estimate) are absent; CC1/2 is by
 * σ–τ and R about the weighted mean, as docs/reflections.md defines them.
 */
export function ownRuns(
  kept: readonly OwnMerge[],
  delivered: readonly ComparedRun[]
): readonly ComparedRun[] {
  if (kept.length === 0) return [];
  const places = new Map<string, ComparedRun>(delivered.map((one) => [one.path, one]));
  return kept.flatMap((own) => {
    const from = places.get(own.run);
    return from === undefined ? [] : [{ ...from, ...ownRun(own, from) }];
  });
}

function ownRun(
  own: OwnMerge,
  { run, cluster }: ComparedRun
): Pick<ComparedRun, 'path' | 'run' | 'choice' | 'own'> {
  const path = ownRunPath(own.name);
  const found = recipeIn(own);
  const given = datasetsOfCluster(cluster);
  const [inner, outer] = [own.shells[0], own.shells.at(-1)];
  const merged: MergeRun = {
    path,
    sources: [],
    cycle: run.cycle,
    datasets: { ...(given !== undefined && { given }), used: own.dataSets },
    spaceGroup: own.spaceGroup,
    unitCell: own.unitCell,
    overall: own.overall,
    shells: own.shells,
    rejected: [],
    members:
      found?.dataSets
        .filter(({ file }) => found.leftOut?.includes(file) !== true)
        .map(({ number, file, isa }) => ({
          dataset: number,
          path: file,
          ...(isa !== undefined && { isa })
        })) ?? [],
    files: {},
    ...(inner && { inner }),
    ...(outer && { outer }),
    ...(found?.spaceGroupNumber !== undefined && { spaceGroupNumber: found.spaceGroupNumber }),
    ...(found?.options.friedel && { anomalous: found.options.friedel === 'apart' })
  };
  return { path, run: merged, choice: false, own: own.name };
}
