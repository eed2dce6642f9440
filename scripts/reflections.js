// npm run --silent reflections -- COMMAND [--options] FILE…: the engine of src/lib/reflections on files, one JSON object on the standard output.
import { closeSync, mkdirSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { loadModule } from './node-command.js';

const LARGEST_BLOCK = 2 ** 20;
// One block for all files: what is read is taken over before the next is asked for.
const block = new Uint8Array(LARGEST_BLOCK);

const disk = {
  async open(path) {
    const found = statSync(path);
    if (!found.isFile()) throw new engine.UsageError(`${path}: not a file`);
    return {
      size: found.size,
      async slice(start, end) {
        const file = openSync(path, 'r');
        try {
          const into = end - start > block.length ? new Uint8Array(end - start) : block;
          return into.subarray(0, readSync(file, into, 0, end - start, start));
        } finally {
          closeSync(file);
        }
      }
    };
  },
  async write(path, blocks) {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(path, 'w');
    try {
      for (const block of blocks) for (let at = 0; at < block.length;) at += writeSync(file, block, at);
    } finally {
      closeSync(file);
    }
  }
};

const engine = await loadModule('reflections', 'src/lib/reflections/command/index.ts', [
  'src/lib/reflections',
  'src/lib/formats',
  'src/lib/words',
  'src/lib/base'
]);
try {
  const answer = await engine.run(process.argv.slice(2), disk);
  process.stdout.write(`${JSON.stringify(answer)}\n`);
} catch (error) {
  // What a user can mend is said in a line; anything else is ours and keeps its place in the code.
  if ([engine.FileError, engine.UsageError].some((kind) => error instanceof kind) || error.code !== undefined)
    console.error(error.message);
  else throw error;
  process.exitCode = 1;
}
