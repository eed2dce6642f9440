import { runTail } from '../../src/lib/beamtime/stored-paths';
import type { MergeRun, Shell } from '../../src/lib/beamtime/types';
import type { ExportedIndex, ExportedRun, ExportedTrial } from '../../src/lib/takehome/export-index';
import { computedOf, type Differences } from './differences';
import type { Expected, ExpectedResult, ExpectedRun } from './expected';

const OVERALL: readonly (readonly [string, keyof Shell])[] = [
  ['Cmpl', 'completeness'],
  ['Redun', 'redundancy'],
  ['I/sigI', 'iOverSigma'],
  ['Rmeas', 'rMeas'],
  ['CC1/2', 'ccHalf']
];
const SHELL: readonly (readonly [string, keyof Shell])[] = [
  ['Cmpl', 'completeness'],
  ['Red', 'redundancy'],
  ['I/sig', 'iOverSigma'],
  ['Rmeas', 'rMeas'],
  ['CC1/2', 'ccHalf']
];
const ANOMALOUS: readonly (readonly [string, keyof Shell])[] = [
  ['SigAno', 'sigAno'],
  ['CCano', 'ccAno']
];
const TABLE: readonly (readonly [string, keyof Shell])[] = [
  ['nuniq', 'nUnique'],
  ['cmpl', 'completeness'],
  ['r_merge', 'rObserved'],
  ['i_over_sigma', 'iOverSigma'],
  ['r_meas', 'rMeas'],
  ['cc_half', 'ccHalf'],
  ['cc_ano', 'ccAno'],
  ['sig_ano', 'sigAno']
];
const NODE = [
  ['cmpl', 'completeness'],
  ['redun', 'redundancy'],
  ['acmpl', 'anomalousCompleteness'],
  ['aredun', 'anomalousRedundancy'],
  ['ccmean', 'ccMean'],
  ['ccmin', 'ccMin']
] as const;

export function compareMerges(found: Differences, index: ExportedIndex, expected: Expected): void {
  found.same(
    'merges',
    index.merges.map(({ path }) => path).sort(),
    expected.merges.map(({ path }) => path).sort()
  );
  for (const truth of expected.merges) {
    const merge = index.merges.find(({ path }) => path === truth.path);
    if (merge === undefined) continue;
    const at = truth.path;
    found.same(`${at} method`, merge.clustering, truth.method);
    found.same(`${at} start`, merge.startResolution, truth.start_resolution);
    found.same(`${at} sample`, merge.sampleName, truth.sample);
    found.same(
      `${at} trials`,
      merge.trials.map(({ path }) => path.slice(at.length + 1)),
      truth.stages
    );
    found.same(`${at} given`, merge.given, truth.formerge);
    found.same(`${at} excluded`, merge.excluded, truth.excluded);
    found.same(
      `${at} ended`,
      merge.state === 'finished' || merge.state === 'no-cluster-passed',
      truth.finished
    );
    const result = truth.final_result;
    const trial = merge.trials.find(({ path }) => path === result?.dir);
    if (result !== undefined && trial !== undefined) compareTrial(found, trial, result);
    else found.same(`${at} final`, trial?.path, result?.dir);
  }
}

function compareTrial(found: Differences, trial: ExportedTrial, truth: ExpectedResult): void {
  const at = truth.dir;
  const runsOf = (cluster: number): readonly ExportedRun[] =>
    trial.clusters.find(({ number }) => number === cluster)?.runs ?? [];
  found.same(`${at} d_min`, trial.dMin, truth.summary.d_min);
  const choice = trial.recommended;
  const chosen = choice && runsOf(choice.cluster).find(({ cycle }) => cycle === choice.cycle)?.path;
  found.same(`${at} KAMO's choice`, chosen && `${chosen}/xscale.hkl`, truth.best_result);
  found.same(
    `${at} failed`,
    trial.clusters.filter(({ failed }) => failed).map(({ number }) => number),
    truth.summary.failed.map((name) => Number(name.slice('cluster_'.length)))
  );
  for (const row of truth.summary.rows) {
    const run = runsOf(Number(row.cluster.slice('cluster_'.length))).find(({ cycle }) => cycle === row.run);
    compareRow(found, `${at} ${row.cluster} run ${row.run}`, run, row);
  }
  compareTree(found, trial, truth);
  for (const [name, cluster] of Object.entries(truth.merged)) {
    const runs = runsOf(Number(name.slice('cluster_'.length)));
    const rejected = runs.flatMap((run) =>
      run.rejected.map(({ reason, path }) => `${reason} ${runTail(path)}`)
    );
    found.same(
      `${at} ${name} rejected`,
      rejected.sort(),
      cluster.unused_with_reason.map(([reason, path]) => `${reason} ${runTail(path)}`).sort()
    );
    for (const [folder, run] of Object.entries(cluster.runs))
      compareRun(
        found,
        `${at} ${name} ${folder}`,
        runs.find(({ path }) => path.endsWith(`/${folder}`)),
        run
      );
  }
}

function compareTree(found: Differences, trial: ExportedTrial, truth: ExpectedResult): void {
  const at = truth.dir;
  const nodes = trial.clusters.filter(({ height }) => height !== undefined);
  found.same(
    `${at} nodes`,
    nodes.map(({ number }) => String(number)),
    Object.keys(truth.clusters)
  );
  found.same(
    `${at} height of the tree`,
    trial.tree?.height,
    Math.max(...Object.values(truth.clusters).map(({ height }) => height))
  );
  for (const [number, node] of Object.entries(truth.clusters)) {
    const cluster = nodes.find((candidate) => candidate.number === Number(number));
    found.same(`${at} node ${number} height`, cluster?.height, node.height);
    found.same(`${at} node ${number} members`, cluster?.members, node.members);
    if (node.LCV !== undefined)
      found.same(`${at} node ${number} LCV`, [cluster?.lcv, cluster?.alcv], [node.LCV, node.aLCV]);
    for (const [column, field] of NODE)
      if (node.summary?.[column] !== undefined)
        found.same(`${at} node ${number} ${column}`, cluster?.[field], node.summary[column]);
  }
  found.same(`${at} data sets`, trial.datasets.length, truth.n_files);
  found.same(
    `${at} files`,
    trial.datasets.map(({ path }) => path.split('input_files/')[1]),
    truth.files
  );
  if (truth.cctable_notused)
    found.same(
      `${at} not used`,
      trial.notUsed.map(({ path }) => path),
      truth.cctable_notused
    );
}

function compareRow(
  found: Differences,
  at: string,
  run: ExportedRun | undefined,
  row: Readonly<Record<string, number | string | null>>
): void {
  for (const [column, field] of OVERALL)
    found.same(`${at} ${column}`, run?.overall?.[field], computedOf(run?.overall, field, row[column]));
  for (const [column, field] of SHELL)
    found.same(`${at} ${column}.ou`, run?.outer?.[field], computedOf(run?.outer, field, row[`${column}.ou`]));
  for (const [column, field] of [...SHELL, ...ANOMALOUS])
    found.same(`${at} ${column}.in`, run?.inner?.[field], computedOf(run?.inner, field, row[`${column}.in`]));
  found.same(`${at} LCV`, run?.lcv, row.LCV);
  found.same(`${at} aLCV`, run?.alcv, row.aLCV);
  found.same(`${at} given`, run?.datasets?.given, row['ds.all']);
  found.same(`${at} used`, run?.datasets?.used, row['ds.used']);
  found.same(`${at} WilsonB`, run?.wilsonB, row.WilsonB);
  found.same(`${at} Aniso.bst`, run?.anisotropy?.best, row['Aniso.bst']);
  found.same(`${at} Aniso.wst`, run?.anisotropy?.worst, row['Aniso.wst']);
  found.same(`${at} dmin.est`, run?.resolutionEstimate, row['dmin.est']);
}

function compareRun(found: Differences, at: string, run: ExportedRun | undefined, truth: ExpectedRun): void {
  const members: MergeRun['members'] = run?.members ?? [];
  found.same(`${at} n_files`, members.length, truth.n_files);
  found.same(
    `${at} files`,
    members.map(({ path }) => path),
    truth.files
  );
  truth.K_B.forEach(([k, b], set) =>
    found.same(`${at} K, B of set ${set + 1}`, [members[set]?.k, members[set]?.b], [k, b])
  );
  truth.a_b_ISa_ISa0.forEach(([, , isa], set) =>
    found.same(`${at} ISa of set ${set + 1}`, members[set]?.isa, isa)
  );
  truth.r_total.forEach(([r], set) =>
    found.same(`${at} R of set ${set + 1}`, members[set]?.rObserved, r === -99.9 ? null : r)
  );
  const rows = [...(run?.shells ?? []), ...(run?.overall ? [run.overall] : [])];
  found.same(`${at} rows of the table`, rows.length, truth.table.dmin?.length);
  rows.forEach((row, index) => {
    for (const [column, field] of TABLE)
      found.same(
        `${at} ${column} of row ${index}`,
        row[field],
        computedOf(row, field, truth.table[column]?.[index])
      );
    if (index === rows.length - 1) return;
    found.same(`${at} limit of row ${index}`, row.dMin, truth.table.dmin?.[index]);
    found.near(`${at} redundancy of row ${index}`, row.redundancy, truth.table.redundancy?.[index]);
  });
  if (truth.aniso)
    found.same(
      `${at} anisotropy`,
      (run?.anisotropy?.directions ?? [])
        .map((d) => JSON.stringify([d.label, d.resolution ?? null, d.bEigen ?? null]))
        .sort(),
      truth.aniso.aniso_cutoffs.map(([, label, d, b]) => JSON.stringify([label, d, b])).sort()
    );
  found.same(`${at} MTZ`, run?.files.mtz !== undefined, truth.has_mtz);
  found.same(`${at} xscale.hkl`, run?.files.hkl !== undefined, truth.has_xscale_hkl);
}
