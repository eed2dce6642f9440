import type { ScalingTable } from './scaling-table';

const FEWEST_COMMON = 3;
const SIGNIFICANT = 3;

/** Which sets can be scaled together: the number of its component for each, 0 the largest. Two sets are linked by three or more common unique reflections with I > 3σ in both. */
export function linkedSets(table: ScalingTable): Int32Array {
  const { n, start, unit, setOf, intensity, sigma, nSets } = table;
  const parent = Int32Array.from({ length: nSets }, (_, s) => s);
  const find = (s: number): number => {
    let root = s;
    while (parent[root] !== root) root = parent[root] as number;
    while (parent[s] !== root) [parent[s], s] = [root, parent[s] as number];
    return root;
  };
  const common = new Map<number, number>();
  const lastSeen = new Int32Array(nSets).fill(-1);
  let components = nSets;
  for (let u = 0; u < n && components > 1; u++) {
    const here: number[] = [];
    for (let at = start[u] as number; at < (start[u + 1] as number); at++) {
      const set = setOf[unit[at] as number] as number;
      const strong = (intensity[at] as number) > SIGNIFICANT * (sigma[at] as number);
      if (strong && lastSeen[set] !== u) here.push(set);
      if (strong) lastSeen[set] = u;
    }
    for (let a = 0; a < here.length; a++)
      for (let b = a + 1; b < here.length; b++) {
        const [p, q] = [find(here[a] as number), find(here[b] as number)];
        if (p === q) continue;
        const pair =
          Math.min(here[a] as number, here[b] as number) * nSets +
          Math.max(here[a] as number, here[b] as number);
        const count = (common.get(pair) ?? 0) + 1;
        common.set(pair, count);
        if (count >= FEWEST_COMMON) {
          parent[q] = p;
          components--;
        }
      }
  }
  const sizes = new Map<number, number>();
  for (let s = 0; s < nSets; s++) sizes.set(find(s), (sizes.get(find(s)) ?? 0) + 1);
  const ranked = [...sizes].sort(([, a], [, b]) => b - a).map(([root]) => root);
  return Int32Array.from({ length: nSets }, (_, s) => ranked.indexOf(find(s)));
}
