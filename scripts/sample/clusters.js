// The clustering that KAMO makes from correlations: Ward's method over sqrt(1 - CC), and its files.
import { pad } from './reflection-set.js';

/** Joins in order, each `{ a, b, height, members }`; a node below `n` is a data set (from 0), n + i is the i-th join. */
export function ward(n, ccOf) {
  const alive = Array.from({ length: n }, (_, index) => ({ id: index, members: [index] }));
  const distance = new Map();
  const key = (a, b) => (a < b ? `${a} ${b}` : `${b} ${a}`);
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) distance.set(key(i, j), Math.sqrt(1 - ccOf(i, j)));
  const joins = [];
  while (alive.length > 1) {
    let best = [0, 1];
    for (let i = 0; i < alive.length; i++)
      for (let j = i + 1; j < alive.length; j++)
        if (
          distance.get(key(alive[i].id, alive[j].id)) <
          distance.get(key(alive[best[0]].id, alive[best[1]].id))
        )
          best = [i, j];
    const [a, b] = best.map((index) => alive[index]);
    const height = distance.get(key(a.id, b.id));
    const made = { id: n + joins.length, members: [...a.members, ...b.members].sort((x, y) => x - y) };
    // Lance and Williams' formula for Ward's method.
    for (const other of alive) {
      if (other === a || other === b) continue;
      const [na, nb, nc] = [a, b, other].map(({ members }) => members.length);
      const squared =
        ((na + nc) * distance.get(key(a.id, other.id)) ** 2 +
          (nb + nc) * distance.get(key(b.id, other.id)) ** 2 -
          nc * height ** 2) /
        (na + nb + nc);
      distance.set(key(made.id, other.id), Math.sqrt(squared));
    }
    alive.splice(best[1], 1);
    alive.splice(best[0], 1, made);
    joins.push({ a: a.id, b: b.id, height, members: made.members });
  }
  return joins;
}

/** Files of `cc_clustering/`, by name. `pairs`: i, j from 0, cc, nref; `coverage`: of each join, as the engine's `completeness` gives it. */
export function clusterFiles(dMin, files, joins, pairs, coverage) {
  const n = files.length;
  const node = (id) =>
    id < n
      ? { name: String(id + 1) }
      : {
          name: String(id - n + 1),
          children: [joins[id - n].a, joins[id - n].b].map(node)
        };
  const within = ({ members }) => pairs.filter(({ i, j }) => members.includes(i) && members.includes(j));
  const rows = joins.map((join, index) => {
    const ccs = within(join).map(({ cc }) => cc);
    const { completeness, redundancy, anomalousCompleteness, anomalousRedundancy } = coverage[index];
    const text = [
      pad(index + 1, 7),
      pad(join.members.length, 6),
      pad(join.height.toFixed(1), 5),
      pad(completeness.toFixed(2), 6),
      pad(redundancy.toFixed(1), 5),
      pad(anomalousCompleteness.toFixed(2), 6),
      pad(anomalousRedundancy.toFixed(1), 6),
      (ccs.reduce((sum, cc) => sum + cc, 0) / ccs.length).toFixed(4),
      Math.min(...ccs).toFixed(4)
    ].join(' ');
    return { text, completeness, redundancy };
  });
  const sorted = [...rows].sort((a, b) => b.redundancy - a.redundancy || b.completeness - a.completeness);
  return {
    'CLUSTERS.txt': `ClNumber             Nds         Clheight   IDs\n${joins
      .map(
        ({ members, height }, index) =>
          `${String(index + 1).padStart(4, '0')} ${pad(members.length, 4)} ${pad(height.toFixed(3), 7)} ${members
            .map((member) => member + 1)
            .join(' ')}\n`
      )
      .join('')}`,
    'cc_cluster_summary.dat': `# d_min= ${dMin.toFixed(3)}\n# Sorted by redundancy & completeness\nCluster Number   CLh   Cmpl Redun  ACmpl ARedun CCmean CCmin\n${sorted
      .map(({ text }) => `${text}\n`)
      .join('')}`,
    'cctable.dat': `   i    j      cc  nref\n${pairs
      .map(({ i, j, cc, nref }) => `${pad(i, 4)} ${pad(j, 4)} ${cc.toFixed(11)} ${pad(nref, 4)}\n`)
      .join('')}`,
    'filenames.lst': `${files.join('\n')}\n`,
    'dendro.json': JSON.stringify(node(n + joins.length - 1))
  };
}
