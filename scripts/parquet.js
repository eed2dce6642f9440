// npm run --silent parquet -- FOLDER INDEX.kamome.json …: exported indexes as Parquet tables (docs/parquet.md), one JSON object on the standard output.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadModule } from './node-command.js';

const [folder, ...files] = process.argv.slice(2);
if (folder === undefined || folder.startsWith('-') || files.length === 0) {
  console.error(`npm run --silent parquet -- FOLDER INDEX.kamome.json …

Writes FOLDER/<table>/<beamtime>.parquet for every exported index and prints schema, beamtimes, and the files that were refused with the reason.
A file of that name is replaced.`);
  process.exit(1);
}
const { writeTables } = await loadModule('parquet', 'src/lib/takehome/parquet/command.ts', [
  'src/lib/takehome',
  'src/lib/checks',
  'src/lib/analysis',
  'src/lib/beamtime',
  'src/lib/base'
]);
const written = await writeTables(files, {
  read: (path) => readFile(path, 'utf8'),
  async write(path, bytes) {
    const place = join(folder, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, bytes);
  }
});
process.stdout.write(`${JSON.stringify(written)}\n`);
if (written.refused.length > 0) process.exitCode = 1;
