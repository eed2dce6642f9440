// npm run bench [-- part [data sets …]]: measures the built app and writes down the figures. See README.md.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { serve } from '../../scripts/serve.js';
import { openBrowser } from './browser.js';
import { decodeTable, measureDecoding } from './decode.js';
import { framesPageTable, measureFramesPage } from './frames-page.js';
import { measureDisk } from './disk.js';
import { lighthouseTable, measureLighthouse } from './lighthouse.js';
import { measureOverview } from './overview.js';
import { measureMergePage } from './merge-page.js';
import { measureOpening } from './opening.js';
import { measureScans } from './scan.js';
import { measureReflections, reflectionsTable } from './reflections.js';
import { measureRemergePage } from './remerge-page.js';
import { measureShelf } from './shelf.js';
import { measureSlow, slowTable } from './slow.js';
import { diskTable, mergePageTable, openingTable, overviewTable, scanTable, shelfTable } from './tables.js';

const here = import.meta.dirname;
const [part = 'all', ...rest] = process.argv.slice(2);
const sizes = rest.map(Number);
const PARTS = [
  'disk',
  'scan',
  'frames',
  'frames-page',
  'merge-page',
  'opening',
  'overview',
  'reflections',
  'shelf',
  'slow',
  'lighthouse'
];
/** Measures nothing: writes all tables from `results/`. */
const ONLY_TABLES = 'tables';
if (!['all', ONLY_TABLES, ...PARTS].includes(part) || !sizes.every((size) => size >= 2)) {
  console.error(`npm run bench [-- ${[...PARTS, ONLY_TABLES].join(' | ')}] [data sets of merge-page …]`);
  process.exit(1);
}
if (![ONLY_TABLES, 'frames'].includes(part) && !existsSync(resolve(here, '../../build/index.html'))) {
  console.error('build/ is missing: npm run build first');
  process.exit(1);
}

/** A part that is measured again replaces its figures of the day; of the merge page, those of the same numbers of data sets. */
async function measure(earlier) {
  const result = { ...earlier, ...(await machine()) };
  if (part === 'all' || part === 'frames') result.frames = await measureDecoding();
  if (part === 'frames') return result;
  const app = await serve({ port: 4610 });
  if (part === 'all' || part === 'reflections')
    result.reflections = { ...(await measureReflections()), page: await measureRemergePage(app) };
  if (part === 'reflections') return result;
  if (part === 'all' || part === 'frames-page') result.framesPage = await measureFramesPage(app);
  if (part === 'frames-page') return result;
  if (part === 'lighthouse') return { ...result, lighthouse: await measureLighthouse(app) };
  if (part === 'all' || part === 'slow') result.slow = await measureSlow(app);
  if (part === 'slow') return result;
  if (part === 'scan') return { ...result, scans: await measureScans(app) };
  if (part === 'opening') return { ...result, opening: await measureOpening(app) };
  if (part === 'all' || part === 'overview') result.overview = await measureOverview(app);
  if (part === 'overview') return result;
  if (part === 'all' || part === 'shelf') result.shelf = await measureShelf(app);
  if (part === 'shelf') return result;
  if (part !== 'merge-page') result.disk = await measureDisk(app);
  if (part !== 'disk') {
    const measured = await measureMergePage(app, sizes.length > 0 ? sizes : undefined);
    const kept = (earlier.mergePage ?? []).filter(
      (one) => !measured.some(({ datasets }) => datasets === one.datasets)
    );
    result.mergePage = [...kept, ...measured].sort((a, b) => a.datasets - b.datasets);
  }
  return result;
}

async function machine() {
  const browser = await openBrowser();
  const chromium = browser.browser()?.version();
  await browser.close();
  return { chromium, ...processor() };
}

function processor() {
  return { processor: cpus()[0]?.model ?? '', cores: cpus().length };
}

/** Puts a part's table between its marks in README.md. */
function writeTable(name, { date, chromium, cores, processor }, table) {
  const readme = join(here, 'README.md');
  const marked = new RegExp(`(<!-- ${name} -->)[\\s\\S]*(<!-- /${name} -->)`);
  const text = [
    `Measured on ${date}, ${chromium ? `Chromium ${chromium}, ` : ''}${cores} cores (${processor}).`,
    ...table
  ].join('\n');
  console.log(`\n${text}`);
  writeFileSync(
    readme,
    readFileSync(readme, 'utf8').replace(marked, (_, from, to) => `${from}\n\n${text}\n\n${to}`)
  );
}

/** The newest figures of a part, with their day and machine. */
function newest(key) {
  const days = readdirSync(join(here, 'results')).filter((name) => name.endsWith('.json'));
  return days
    .sort()
    .map((day) => JSON.parse(readFileSync(join(here, 'results', day), 'utf8')))
    .findLast((result) => result[key] !== undefined);
}

/** The tables of README.md: the figures of each and how they are written. */
const TABLES = {
  reflections: ['reflections', reflectionsTable],
  scan: ['scans', scanTable],
  lighthouse: ['lighthouse', lighthouseTable],
  slow: ['slow', slowTable],
  disk: ['disk', diskTable],
  frames: ['frames', decodeTable],
  'frames-page': ['framesPage', framesPageTable],
  'merge-page': ['mergePage', mergePageTable],
  opening: ['opening', openingTable],
  overview: ['overview', overviewTable],
  shelf: ['shelf', shelfTable]
};
if (part !== ONLY_TABLES) {
  const date = new Date().toISOString().slice(0, 10);
  const file = join(here, 'results', `${date}.json`);
  const earlier = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  mkdirSync(join(here, 'results'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(await measure({ date, ...earlier }), null, 2)}\n`);
}
for (const [name, [key, table]] of Object.entries(TABLES)) {
  const result = ['all', ONLY_TABLES, name].includes(part) ? newest(key) : undefined;
  if (result !== undefined) writeTable(name, result, table(result[key]));
}
// The static servers still listen.
process.exit(0);
