/** Sets of reflections with known truth, beside the repository: `../shared/data/reflections`. Unpacked once into the folder for temporary files. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Bytes } from '../../src/lib/formats/format';

const folder = resolve(import.meta.dirname, '../../../shared/data/reflections');
const said = new Set<string>();

/** The folder that an archive holds; `undefined`, with the reason printed once, where archive or zstd is missing. */
export function unpacked(archive: 'simulated' | 'real'): string | undefined {
  const path = join(folder, `${archive}.tar.zst`);
  if (!existsSync(path)) return skipped(`no ${path}`);
  const place = join(tmpdir(), `kamome-reflections-${archive}-${statSync(path).size}`);
  const inside = join(place, archive === 'simulated' ? 'reflections' : 'real-reflections');
  if (existsSync(inside)) return inside;
  // Tests run side by side: whoever is first gives the folder its name.
  const own = mkdtempSync(join(tmpdir(), 'kamome-unpacking-'));
  try {
    execFileSync('tar', ['--zstd', '-xf', path, '-C', own], { stdio: 'pipe' });
    renameSync(own, place);
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    if (!existsSync(inside)) return skipped(`${path} cannot be unpacked: ${String(error)}`);
  }
  return inside;
}

/** Numbers of `truth/<name>`; `undefined` without them. */
export function truth(name: string): unknown {
  const path = join(folder, 'truth', name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : skipped(`no ${path}`);
}

/** A file as the readers take it. */
export function bytesOf(content: string | Uint8Array): Bytes {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content);
  return { size: bytes.length, slice: (start, end) => Promise.resolve(bytes.slice(start, end)) };
}

/** A file of the disk as the readers take it. */
export function fileBytes(path: string): Bytes {
  return bytesOf(readFileSync(path));
}

function skipped(reason: string): undefined {
  if (!said.has(reason)) process.stdout.write(`skipped: ${reason}\n`);
  said.add(reason);
  return undefined;
}
