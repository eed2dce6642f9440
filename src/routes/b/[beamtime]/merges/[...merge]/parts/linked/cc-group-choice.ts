/** The groups of data sets whose correlations are held against each other: what A and B can be, and what they are. */

/** A group of data sets that can be A or B. */
export interface Group {
  readonly key: string;
  readonly name: string;
  readonly numbers: readonly number[];
}

export interface Groupable {
  readonly all: readonly number[];
  /** Members of the cluster in hand, and of the cluster that it joins. */
  readonly cluster: readonly number[] | undefined;
  readonly sibling: readonly number[] | undefined;
  readonly selected: ReadonlySet<number>;
  /** Parts of the tree below the line, the largest first. */
  readonly parts: readonly (readonly number[])[];
}

export interface GroupNames {
  readonly cluster: string;
  readonly selection: string;
  readonly sibling: string;
  readonly rest: string;
  readonly part: (n: number, size: number) => string;
}

export interface GroupChoice {
  readonly forA: readonly Group[];
  readonly forB: readonly Group[];
  readonly a: Group | undefined;
  readonly b: Group;
}

/** Parts that can be chosen. */
const MOST_PARTS = 8;

/** `keys`: what was asked for. What is not there gives way to the first group for A, and to all data sets outside A for B. */
export function groupChoice(
  { all, cluster, sibling, selected, parts }: Groupable,
  keys: { readonly a: string; readonly b: string },
  names: GroupNames
): GroupChoice {
  const forA: readonly Group[] = [
    ...(cluster ? [{ key: 'cluster', name: names.cluster, numbers: cluster }] : []),
    ...(selected.size > 0 ? [{ key: 'selection', name: names.selection, numbers: [...selected] }] : []),
    ...(sibling ? [{ key: 'sibling', name: names.sibling, numbers: sibling }] : []),
    ...parts
      .filter((part) => part.length > 1)
      .slice(0, MOST_PARTS)
      .map((part, n) => ({ key: `part-${n}`, name: names.part(n + 1, part.length), numbers: part }))
  ];
  const a = forA.find(({ key }) => key === keys.a) ?? forA[0];
  const inA = new Set(a?.numbers);
  const rest = { key: 'rest', name: names.rest, numbers: all.filter((number) => !inA.has(number)) };
  const forB = [rest, ...forA.filter(({ key }) => key !== a?.key)];
  return { forA, forB, a, b: forB.find(({ key }) => key === keys.b) ?? rest };
}
