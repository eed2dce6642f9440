/** Real output files of the programs, beside the repository: `../shared/data/real`. They are not part of it. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../../shared/data/real');
let said = false;

/** The path of a real file (or folder), or `undefined`: then the reason is printed once, and the test is to be skipped. */
export function realData(path: string): string | undefined {
  const full = resolve(folder, path);
  if (existsSync(full)) return full;
  if (!said) process.stdout.write(`skipped: no real data at ${folder}\n`);
  said = true;
  return undefined;
}

/** The expected values of `expected/<name>`; `undefined` without the data. */
export function realExpected(name: string): unknown {
  const path = realData(`expected/${name}`);
  return path === undefined ? undefined : JSON.parse(readFileSync(path, 'utf8'));
}
