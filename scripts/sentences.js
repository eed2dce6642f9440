// Where sentences live outside src/lib/words: string literals of three words or more, counted by folder (`npm run sentences`; with `--list` each with
// its file and line). For the folders that are clean src/lib/words/elsewhere.test.ts is the gate. "Messages" are those handed to a warning or an error, or beside a Japanese one;
// the other English ones are mostly headings that a parser looks for in a file, and stay where they are.
import { sentencesOf } from './literals.js';
import { isTest, sourceFiles } from './source-files.js';

const FOLDERS = [
  'formats',
  'disk',
  'beamtime',
  'checks',
  'charts',
  'analysis',
  'scan',
  'library',
  'takehome'
];
const all = [];
console.log('folder      files  English (messages)  Japanese');
for (const folder of FOLDERS) {
  const found = sourceFiles(`src/lib/${folder}`)
    .filter((path) => !isTest(path) && path.endsWith('.ts'))
    .flatMap(sentencesOf);
  all.push(...found);
  const japanese = found.filter((one) => one.japanese).length;
  const messages = found.filter((one) => one.isMessage && !one.japanese).length;
  const files = new Set(found.map(({ path }) => path)).size;
  const columns = [files, found.length - japanese, `(${messages})`, japanese];
  console.log(folder.padEnd(10) + columns.map((n, at) => String(n).padStart([7, 9, 11, 10][at])).join(''));
}
console.log(`in all ${all.length} literals in ${new Set(all.map(({ path }) => path)).size} files`);
if (process.argv.includes('--list'))
  for (const { path, line, text } of all)
    console.log(`${path}:${line}  ${text.replace(/\s+/g, ' ').slice(0, 120)}`);
