// Figures that say how the house does, none of them a gate: `npm run thermometers`.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.js';
import { isTest, sourceFiles } from './source-files.js';

/** Connective words that only this house used, each with several meanings (docs/code-style.md, "One name, one meaning"). */
const PRIVATE_WORDS = ['told', 'hand', 'taken', 'own', 'judge'];
/** Names of types that stood for several things. */
const PRIVATE_TYPES = ['Way', 'Cell'];
const COMMITS = 300;

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return NaN;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const texts = new Map(
  sourceFiles('src', 'tests').map((path) => [path, readFileSync(join(root, path), 'utf8')])
);
/** Lines that hold something, with their files. */
const lines = [...texts].map(([path, text]) => ({
  path,
  count: text.split('\n').filter((line) => line.trim() !== '').length
}));
const sum = (some) => some.reduce((total, { count }) => total + count, 0);
const longest = (some, n) => [...some].sort((a, b) => b.count - a.count).slice(0, n);
const show = (some) => some.map(({ path, count }) => `  ${String(count).padStart(5)}  ${path}`).join('\n');

const product = lines.filter(({ path }) => path.startsWith('src/') && !isTest(path));
const tests = lines.filter(({ path }) => isTest(path));
const components = product.filter(({ path }) => path.endsWith('.svelte'));

console.log(
  `test:code ${(sum(tests) / sum(product)).toFixed(2)} (${sum(tests)} : ${sum(product)} lines that are not blank; aim 0.5)`
);
console.log(
  `components ${components.length}, median ${median(components.map(({ count }) => count))} lines (aim at most 80); longest (aim at most 200):`
);
console.log(show(longest(components, 5)));
console.log('longest files of the product (aim about 300):');
console.log(show(longest(product, 10)));

const subjects = execFileSync('git', ['log', '--no-merges', `-${COMMITS}`, '--format=%s'], {
  cwd: root,
  encoding: 'utf8'
})
  .trim()
  .split('\n')
  .map((subject) => [...subject].length);
const fitting = subjects.filter((length) => length >= 25 && length <= 60).length;
console.log(
  `commit subjects: median ${median(subjects)} characters, ${fitting} of the last ${subjects.length} within 25–60`
);

const code = product.map(({ path }) => [path, texts.get(path) ?? '']);
console.log('private words in the product (whole words; comments and texts on screen count too):');
for (const word of PRIVATE_WORDS) {
  const found = new RegExp(`\\b${word}\\b`, 'g');
  console.log(
    `  ${String(code.reduce((n, [, text]) => n + (text.match(found)?.length ?? 0), 0)).padStart(5)}  ${word}`
  );
}
for (const name of PRIVATE_TYPES) {
  const found = new RegExp(`\\b(?:interface|type) ${name}\\b(?=[ <]*[={<])`, 'g');
  const count = code.reduce((n, [, text]) => n + (text.match(found)?.length ?? 0), 0);
  console.log(`  ${String(count).padStart(5)}  types named ${name}`);
}
/** Names that say what every folder of a kind holds (ARCHITECTURE.md, "How to add"), and folders whose files are named after what they speak of, read or run. */
const CONVENTIONAL = /^(?:\+.*|index\.ts|record\.ts|page\.svelte\.ts|address\.ts|commands\.ts|rail\.ts)$/;
const NAMED_AFTER = ['src/lib/words/', 'src/lib/takehome/import-index/', 'src/lib/reflections/command/'];
const names = new Map();
for (const { path } of product) {
  const name = path.split('/').at(-1) ?? '';
  if (CONVENTIONAL.test(name) || NAMED_AFTER.some((folder) => path.startsWith(folder))) continue;
  names.set(name, [...(names.get(name) ?? []), path]);
}
const shared = [...names].filter(([, paths]) => paths.length > 1);
console.log(`file names that stand for several files: ${shared.length}`);
for (const [name, paths] of shared)
  console.log(`  ${name}: ${paths.map((path) => path.replace(/\/[^/]+$/, '')).join(', ')}`);
