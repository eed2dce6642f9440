// No chunk of the built site may import from the file of a worker's entry: WebKit runs that file a second time then, and with it the whole
// worker (seen in WebKitGTK 2.50.6: a scan that ends silently with nothing). Entries therefore only import.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const build = process.argv[2] ?? resolve(import.meta.dirname, '..', 'build');
const workers = join(build, '_app', 'immutable', 'workers');
if (!existsSync(workers)) throw new Error('no build with workers: run npm run build');

const entries = readdirSync(workers).filter((name) => /\.worker-[^/]*\.js$/.test(name));
const chunks = readdirSync(workers, { recursive: true }).filter((name) => name.endsWith('.js'));
const wrong = chunks.flatMap((chunk) => {
  const text = readFileSync(join(workers, chunk), 'utf8');
  return entries
    .filter(
      (entry) => entry !== chunk && new RegExp(`(?:from|import\\(?)\\s*["'\`][^"'\`]*${entry}`).test(text)
    )
    .map((entry) => `${chunk} imports ${entry}`);
});
for (const line of wrong) console.log(line);
console.log(`worker entries: ${entries.length}, imported by another file: ${wrong.length}`);
if (entries.length === 0 || wrong.length > 0) process.exit(1);
