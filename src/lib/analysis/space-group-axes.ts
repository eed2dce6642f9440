/** A space group along other axes: what POINTLESS calls P 21 21 2 after reindexing may be P 2 21 21 along the axes of the merge. */
import { permutationOf, reindexingOf } from '../beamtime/reindexing';

/**
 * The group along the axes before `reindex`; undefined where it cannot be said. Of tetragonal, trigonal, hexagonal and cubic groups the axis is that of the
 * cell, which no reindexing of a merge moves.
 */
export function alongAxesBefore(group: string, reindex: string | undefined): string | undefined {
  const [centring = '', ...axes] = group.trim().split(/\s+/);
  const isMonoclinic = axes.length === 3 && axes[0] === '1' && axes[2] === '1';
  const isOrthorhombic = axes.length === 3 && axes.every((axis) => /^21?$/.test(axis));
  if (reindex === undefined || (!isMonoclinic && !isOrthorhombic)) return group;
  const reindexing = reindexingOf(reindex);
  if (reindexing === undefined) return undefined;
  const from = permutationOf(reindexing);
  // The others may be mixed: a monoclinic group has settings along one axis.
  if (isMonoclinic && from[1] === 1) return group;
  if (from.includes(undefined) || !/^[PIF]$/.test(centring)) return undefined;
  return [centring, ...[0, 1, 2].map((axis) => axes[from.indexOf(axis)] ?? '?')].join(' ');
}

/** Whether two symbols are one orthorhombic or monoclinic group along other axes: `P 21 21 2` and `P 2 21 21`. */
export function areOtherAxes(one: string, other: string): boolean {
  const parts = (symbol: string): readonly string[] => symbol.trim().split(/\s+/);
  const [a, b] = [parts(one), parts(other)];
  const sorted = (axes: readonly string[]): string => [...axes].sort().join(' ');
  return (
    a.length === 4 &&
    a.slice(1).every((axis) => /^(?:1|21?)$/.test(axis)) &&
    a[0] === b[0] &&
    a.join(' ') !== b.join(' ') &&
    sorted(a.slice(1)) === sorted(b.slice(1))
  );
}
