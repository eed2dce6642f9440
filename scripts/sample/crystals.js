// Crystals of the sample that the large simulated beamtime lacks, from the simulated reflection sets: data sets that can be merged again, and the
// merge of them. Every number is the reflection engine's own (scripts/reflections.js); the files are laid out as KAMO, XDS and XSCALE write them.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { clusterFiles, ward } from './clusters.js';
import { cutSet, pad, readSet, reindexed, textOf } from './reflection-set.js';
import { correctLp, xdsInp, xscaleInp, xscaleLp } from './xds-files.js';

const ENGINE = resolve(import.meta.dirname, '..', 'reflections.js');
/** Where the processing computer had the beamtime. */
const ROOT = '/isilon/users/userA';
/** The error model written into the sigmas (variance = a (sigma² + b I²)); XSCALE prints no ISa above 50. */
const MODEL = { a: 1.2, b: 0.0012 };
const MOST_ISA = 50;
/** The operators of an indexing ambiguity that occur in the simulated sets. */
const TURNED = { 'h,k,l': (hkl) => hkl, 'k,h,-l': ([h, k, l]) => [k, h, -l] };

function engine(...args) {
  const done = spawnSync(process.execPath, [ENGINE, ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (done.status !== 0) throw new Error(`reflections ${args[0]}: ${done.stderr}`);
  return JSON.parse(done.stdout);
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Eight wedges of 15° of two crystals in P6, indexed in two ways; and the six 30° wedges of a crystal that suffers from the beam. */
export function addCrystals(reflections, beamtime, name) {
  const p6 = Array.from({ length: 8 }, (_, index) => {
    const path = join(reflections, 'p6', `xtal_${String(index + 1).padStart(2, '0')}`, 'XDS_ASCII.HKL');
    const pin = index < 4 ? 'CPS1016-01' : 'CPS1016-02';
    const prefix = `${pin}-multi_${String((index % 4) + 1).padStart(3, '0')}`;
    return { set: readSet(path), pin, prefix };
  });
  addMerge(beamtime, name, { area: '_kamoproc', sample: 'hexB', dMin: 3.2, parts: p6 });

  const sweep = readSet(join(reflections, 'p21212_decay', 'xtal_01', 'XDS_ASCII.HKL'));
  const wedges = Array.from({ length: 6 }, (_, index) => ({
    set: sweep,
    pin: 'CPS1016-03',
    prefix: 'CPS1016-03-single_001',
    frames: [index * 60 + 1, (index + 1) * 60]
  }));
  addMerge(beamtime, name, { area: '_kamo_30deg', sample: 'sweepC', dMin: 3.2, parts: wedges });
  const whole = place(wedges[0], name, { frames: [1, 360], dMin: 3.2 });
  writeRun(join(beamtime, '_kamoproc', whole.folder), whole, false);
}

/** A data set cut out of a simulated one: its folder below the area, and its records. */
function place({ set, pin, prefix }, name, { frames: [firstFrame, lastFrame], dMin }) {
  const folder = `${pin}/data00/${prefix}_${firstFrame}-${lastFrame}`;
  const template = `${ROOT}/${name}/${pin}/data00/${prefix}_??????.h5`;
  const cut = cutSet(set, { dMin, firstFrame, lastFrame, template, model: MODEL });
  return { folder, cut };
}

function writeRun(folder, { cut }, withReflections = true) {
  const scratch = join(folder, 'XDS_ASCII.HKL');
  write(scratch, textOf(cut));
  const statistics = engine('statistics', '--shells', '9', '--edges', 'xds', '--friedel', 'apart', scratch);
  write(join(folder, 'CORRECT.LP'), correctLp(cut, statistics));
  write(join(folder, 'XDS.INP'), xdsInp(cut));
  if (!withReflections) rmSync(scratch);
}

function addMerge(beamtime, name, { area, sample, dMin, parts }) {
  const sets = parts.map((part) =>
    place(part, name, { frames: part.frames ?? [part.set.firstFrame, part.set.lastFrame], dMin })
  );
  for (const set of sets) writeRun(join(beamtime, area, set.folder), set);
  const own = sets.map(({ folder }) => join(beamtime, area, folder, 'XDS_ASCII.HKL'));

  const work = mkdtempSync(join(tmpdir(), 'kamome-crystals-'));
  const indexing = engine('reindex', ...own);
  const operators = indexing.operators.map((text) => {
    if (!(text in TURNED)) throw new Error(`${text}: an operator that is not known here`);
    return TURNED[text];
  });
  const files = sets.map(({ cut }, index) => {
    const path = join(work, `${index}.hkl`);
    write(path, textOf(reindexed(cut, operators[indexing.assignment[index]])));
    return path;
  });
  const merged = engine(
    'merge',
    '--out',
    work,
    '--d-min',
    String(dMin),
    '--batch-degrees',
    'none',
    '--reject',
    'on',
    '--reindex',
    'off',
    ...files
  );
  // KAMO's names for the copies in a merge: those indexed anew are told by their name, and only they are kept.
  const copies = sets.map(
    ({ folder }, index) =>
      `${folder}/${indexing.assignment[index] === 0 ? 'XDS_ASCII.HKL_noscale' : 'XDS_ASCII_reidx.HKL_noscale'}`
  );
  const inputs = copies.map((copy) => `../files/${copy}`);
  const unmerged = join(work, 'unmerged.hkl');
  let text = readFileSync(unmerged, 'utf8').replace('OUTPUT_FILE=unmerged.hkl', 'OUTPUT_FILE=xscale.hkl');
  files.forEach((file, index) => (text = text.replaceAll(file, inputs[index])));
  writeFileSync(unmerged, text);
  const group = [
    '--space-group',
    String(merged.spaceGroup),
    '--cell',
    merged.cell.map((value) => value.toFixed(3)).join(',')
  ];
  const { overall, shells } = engine(
    'statistics',
    ...group,
    '--d-min',
    String(dMin),
    '--shells',
    '9',
    '--edges',
    'xds',
    '--friedel',
    'merged',
    unmerged
  );
  const reference = merged.scales.reduce(
    (least, { b }, index) => (b < merged.scales[least].b ? index : least),
    0
  );
  const rejectedOf = (file) => merged.rejected.filter((each) => each.file === file).length;
  const made = {
    inputs,
    reference,
    overall,
    shells,
    spaceGroup: merged.spaceGroup,
    cell: merged.cell,
    scales: merged.scales.map((scale) => ({
      ...scale,
      isa: Math.min(scale.isa, MOST_ISA),
      isa0: 1 / Math.sqrt(MODEL.a * MODEL.b)
    })),
    rejected: merged.rejected.length,
    onFile: text.split('\n').filter((line) => line !== '' && !line.startsWith('!')).length,
    counts: sets.map(({ cut }, index) => {
      const good = cut.records.filter(({ sigma }) => sigma > 0);
      return {
        mean: good.reduce((sum, { intensity }) => sum + intensity, 0) / good.length,
        accepted: good.length,
        rejected: rejectedOf(files[index])
      };
    })
  };

  const { pairs } = engine('pairs', '--d-min', String(dMin), ...files);
  const joins = ward(files.length, (i, j) => {
    const cc = pairs.find((pair) => pair.i === i && pair.j === j)?.cc;
    if (cc === undefined) throw new Error(`${sample}: data sets ${i} and ${j} have nothing in common`);
    return cc;
  });
  const groups = joins.map(({ members }) => members.join(',')).join(';');
  const { groups: coverage } = engine('completeness', '--d-min', String(dMin), '--groups', groups, ...files);
  const folder = `merge_cc_${dMin.toFixed(1)}S_${sample}`;
  const given = join(beamtime, area, folder, 'input_files');
  copies.forEach((copy, index) => {
    if (indexing.assignment[index] !== 0) write(join(given, copy), readFileSync(files[index], 'utf8'));
  });
  const stored = copies.map((copy) => `${ROOT}/${name}/${area}/${folder}/input_files/${copy}`);
  const trial = join(beamtime, area, folder, `cc_${dMin.toFixed(2)}A_final`);
  for (const [file, content] of Object.entries(clusterFiles(dMin, stored, joins, pairs, coverage)))
    write(join(trial, 'cc_clustering', file), content);
  const cluster = `cluster_${String(joins.length).padStart(4, '0')}`;
  const run = join(trial, cluster, 'run_01');
  write(join(run, 'XSCALE.INP'), xscaleInp(made));
  write(join(run, 'XSCALE.LP'), xscaleLp(made));
  write(join(run, 'xscale.hkl'), text);
  mkdirSync(join(run, 'ccp4'), { recursive: true });
  cpSync(join(work, 'merged.mtz'), join(run, 'ccp4', 'xscale.mtz'));
  writeLogs(join(beamtime, area, folder), {
    trial,
    cluster,
    stored,
    sets,
    made,
    joins,
    coverage,
    pairs,
    dMin,
    indexing,
    where: `${ROOT}/${name}/${area}/${folder}`
  });
  rmSync(work, { recursive: true });
}

/** Lists and logs of KAMO: what was given, how it was indexed, what was clustered, what came out. */
function writeLogs(
  folder,
  { trial, cluster, stored, sets, made, joins, coverage, pairs, dMin, indexing, where }
) {
  const cells = sets.map(({ cut }) => cut.cell);
  write(join(folder, 'formerge.lst'), `${stored.join('\n')}\n`);
  const cellRows = stored.map(
    (path, index) => `${path}${cells[index].map((value) => pad(value.toFixed(3), 8)).join('')}\n`
  );
  write(join(folder, 'cells.dat'), `file a b c al be ga\n${cellRows.join('')}`);
  const outer = made.shells.at(-1);
  const inner = made.shells[0];
  const figures = [made.overall, outer, inner].map((shell) =>
    [
      pad(shell.completeness.toFixed(1), 5),
      pad(shell.multiplicity.toFixed(1), 5),
      pad(shell.iOverSigma.toFixed(2), 6),
      pad(shell.rMeasPlain.toFixed(1), 5),
      pad(shell.ccHalf.toFixed(1), 5)
    ].join(' ')
  );
  const spread = lcv(cells);
  write(
    join(trial, 'cluster_summary.dat'),
    `# d_min= ${dMin.toFixed(3)} A\n# LCV and aLCV are values of all data\n` +
      '     cluster    ClH  LCV aLCV run ds.all ds.used  Cmpl Redun I/sigI Rmeas CC1/2 Cmpl.ou Red.ou I/sig.ou Rmeas.ou CC1/2.ou Cmpl.in Red.in I/sig.in Rmeas.in CC1/2.in SigAno.in CCano.in WilsonB Aniso.bst Aniso.wst dmin.est\n' +
      `${cluster} ${pad(joins.at(-1).height.toFixed(2), 6)} ${spread} 1 ${pad(sets.length, 6)} ${pad(sets.length, 6)} ${figures.join(' ')} 0.0 0.0 nan nan nan nan\n`
  );
  const { completeness, redundancy, anomalousCompleteness, anomalousRedundancy } = coverage.at(-1);
  const ccs = pairs.map(({ cc }) => cc);
  write(
    join(trial, 'multi_merge.log'),
    [
      'kamo.multi_merge started at 2020-07-15 11:20:10',
      '',
      'Paramters:',
      ` d_min = ${dMin}`,
      ' clustering = no blend *cc cumulative',
      ' program = *xscale aimless',
      '',
      'Running CC-based clustering',
      'With specified conditions, following 1 clusters will be merged:',
      ` C${cluster.slice(1)} NumDS= ${pad(sets.length, 4)} CLh=${pad(joins.at(-1).height.toFixed(1), 6)} Cmpl=${pad(completeness.toFixed(2), 7)} Redun=${pad(redundancy.toFixed(1), 5)} ACmpl=${pad(anomalousCompleteness.toFixed(2), 6)} ARedun=${pad(anomalousRedundancy.toFixed(1), 4)} CCmean= ${(ccs.reduce((sum, cc) => sum + cc, 0) / ccs.length).toFixed(4)} CCmin= ${Math.min(...ccs).toFixed(4)}`,
      '',
      '',
      'Normal exit at 2020-07-15 11:20:31',
      'Total wall-clock time: 21.00 sec.',
      ''
    ].join('\n')
  );
  const best = `The best result chosen from ${where}/cc_${dMin.toFixed(2)}A/cluster_summary.dat is ${where}/cc_${dMin.toFixed(2)}A/${cluster}/run_01/xscale.hkl (CC1/2=${made.overall.ccHalf.toFixed(1)} CC1/2.ou=${outer.ccHalf.toFixed(1)} Red=${made.overall.multiplicity.toFixed(1)})`;
  const lines = [`Inspecting data for ${where}`, `NOTE:${pad(sets.length, 7)} xds directories detected.`, ''];
  if (indexing.operators.length > 1) {
    lines.push('!! ATTENTION !! Reindex operators found. You may need to reindex some files before merging.');
    const cell = made.cell.map((value) => value.toFixed(2)).join(', ');
    for (const operator of indexing.operators) lines.push(` operator: ${operator}   Cell: (${cell})`);
    lines.push('');
    stored.forEach((path, index) =>
      lines.push(
        `${pad(index, 3)} ${path} d_range=50.0-${dMin.toFixed(2)} n_ref=${sets[index].cut.records.length}`
      )
    );
    lines.push('In    1 cycle');
    indexing.assignment.forEach((chosen, index) => {
      const { right, secondBest } = indexing.cc[index];
      const of = (operator) =>
        `${operator === chosen ? '*' : ' '}${operator}: ${(operator === chosen ? right : secondBest).toFixed(4)}`;
      lines.push(`${pad(index, 3)} ${of(0)} ${of(1)}`);
    });
  } else lines.push('No reindex operators found. No need to run kamo.resolve_indexing_ambiguity.');
  write(join(folder, 'multi_merge.log'), [...lines, '', best].join('\n'));
}

/** LCV (%) and aLCV (Å) of cells as BLEND defines them: the largest relative and absolute difference of a cell's face diagonals. */
function lcv(cells) {
  const diagonals = cells.map(([a, b, c, al, be, ga]) =>
    [
      [a, b, ga],
      [b, c, al],
      [c, a, be]
    ].map(([p, q, angle]) => Math.sqrt(p * p + q * q - 2 * p * q * Math.cos(((180 - angle) * Math.PI) / 180)))
  );
  let [relative, absolute] = [0, 0];
  for (const one of diagonals)
    for (const other of diagonals)
      one.forEach((value, axis) => {
        const difference = Math.abs(value - other[axis]);
        const share = (100 * difference) / Math.min(value, other[axis]);
        if (share > relative) [relative, absolute] = [share, difference];
      });
  return `${pad(relative.toFixed(1), 4)} ${pad(absolute.toFixed(1), 4)}`;
}
