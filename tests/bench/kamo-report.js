// KAMO's own report page of a merge, with the data of a generated trial in place of its own. The page is a real one from the sample beamtime beside
// the repository (../shared), read when the bench runs and never kept; its scripts draw with d3 3.5.10 and d3-tip, which come from npm.
import { execFileSync } from 'node:child_process';
import { appendFileSync, copyFileSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ARCHIVE = resolve(import.meta.dirname, '../../../shared/beamtimes/mini.tar.zst');
const PAGE = '200714_BL45XU_userA/_kamoproc/merge_cc_2.4S_Complex1/cc_2.52A_final/report.html';
/** As many as KAMO merges by default. */
const MERGED = 5;

/** KAMO's page as it wrote it; `undefined` after saying why it cannot be had. */
export function kamoReport() {
  if (!existsSync(ARCHIVE)) return missing(`no sample beamtime at ${ARCHIVE}`);
  try {
    return execFileSync('tar', ['--zstd', '-xOf', ARCHIVE, PAGE], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    return missing(`tar cannot unpack it (${error instanceof Error ? error.message : String(error)})`);
  }
}

function missing(why) {
  console.log(`KAMO's own page is left out: ${why}`);
  return undefined;
}

/** Writes `report` (KAMO's page) with the data of `trial` into `folder`, its scripts beside it. Gives the page's size in bytes. */
export function writeReport(report, trial, folder) {
  mkdirSync(join(folder, 'js'), { recursive: true });
  const modules = resolve(import.meta.dirname, '../../node_modules');
  copyFileSync(join(modules, 'd3-v3/d3.min.js'), join(folder, 'js/d3.min.js'));
  copyFileSync(join(modules, 'd3-tip/index.js'), join(folder, 'js/index.js'));

  const path = join(folder, 'report.html');
  writeFileSync(path, '');
  let at = 0;
  // In the order of the page. Written piece by piece: for 3,000 data sets it has 150 MB.
  for (const { before, after, pieces } of blocks(trial)) {
    const from = report.indexOf(before, at) + before.length;
    const to = report.indexOf(after, from);
    if (from < before.length || to < 0) throw new Error(`the page is not the one expected: no ${before}`);
    appendFileSync(path, report.slice(at, from));
    for (const piece of pieces) appendFileSync(path, piece);
    at = to;
  }
  appendFileSync(path, report.slice(at));
  return statSync(path).size;
}

/** What stands between which texts of the page. The cell histograms, the cluster list and the merging table stay as they are. */
function blocks(trial) {
  const { count, tree } = trial;
  return [
    { before: '<h2>Input files</h2>\n', after: ' files for merging', pieces: [String(count)] },
    { before: '<th>&gamma;</th>\n</tr>\n', after: '</table>', pieces: fileRows(trial) },
    { before: 'var ccvalues = [', after: '];', pieces: correlations(trial) },
    { before: 'var ccdata = [', after: '];', pieces: pairs(trial) },
    { before: 'var ncols = ', after: ';', pieces: [String(count)] },
    { before: 'id="treedata">', after: '</script>', pieces: [JSON.stringify(tree)] },
    { before: 'var merged_clusters = ', after: ';\n', pieces: [mergedNames(trial)] },
    { before: 'var cluster_descr = ', after: ';\n', pieces: [clusterTexts(trial)] },
    { before: 'var file_descr = {', after: '};', pieces: [fileTexts(trial)] }
  ];
}

const two = (value) => value.toFixed(2);

function* fileRows({ paths, cells }) {
  for (const [n, path] of paths.entries()) {
    const values = cells[n].map((value) => `<td>${two(value)}</td>`).join('');
    yield `<tr>\n <td>${String(n + 1).padStart(4, '0')}</td><td>${path}</td>${values}\n</tr>\n`;
  }
}

/** Undefined ones are left out, as KAMO does. */
function* correlations({ count, cc }) {
  for (let i = 0, pair = 0; i < count - 1; i++) {
    const row = [...cc.subarray(pair, (pair += count - 1 - i))].filter((value) => !Number.isNaN(value));
    if (row.length > 0) yield (i > 0 ? ',' : '') + row.map((value) => value.toFixed(4)).join(',');
  }
}

function* pairs({ count, cc, common }) {
  for (let i = 0, pair = 0; i < count - 1; i++) {
    const row = [];
    for (let j = i + 1; j < count; j++, pair++)
      row.push(`{i:${i + 1},j:${j + 1},cc:${cc[pair].toFixed(4)},n:${common[pair]}}`);
    yield (i > 0 ? ',' : '') + row.join(',');
  }
}

const merged = ({ clusters }) => clusters.slice(-MERGED).reverse();

const mergedNames = (trial) => JSON.stringify(merged(trial).map(({ number }) => String(number)));

function clusterTexts(trial) {
  const texts = merged(trial).map(({ number, ids, height }) => [
    String(number),
    `Cluster_${String(number).padStart(4, '0')} (${ids.length} files)<br />ClH: ${two(height).padStart(5)}<br />Cmpl=  99.7%, Redun= 28.6<br />ACmpl=  99.8%, ARedun= 16.1`
  ]);
  return JSON.stringify(Object.fromEntries(texts));
}

const fileTexts = ({ paths }) => paths.map((path, n) => `${n + 1}:${JSON.stringify(path)}`).join(',');
