/** Simulated frames with known truth, beside the repository: `../shared/data/frames`. Unpacked once for a run. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { filterPlugin, frameFolder } from '../../scripts/frame-files.js';
import { FrameError, openSeries, type FrameFolder, type FrameReader } from '../../src/lib/frames';

const packed = resolve(import.meta.dirname, '../../../shared/data/frames/simulated.tar.zst');
let unpacked: string | undefined;

/** The directory of the simulated frames, or `undefined`: then the reason is printed, and the test is to be skipped. */
export function simulatedFrames(): string | undefined {
  if (unpacked !== undefined) return unpacked;
  if (!existsSync(packed)) {
    process.stdout.write(`skipped: no ${packed}\n`);
    return undefined;
  }
  const into = mkdtempSync(join(tmpdir(), 'kamome-frames-'));
  process.once('exit', () => rmSync(into, { recursive: true, force: true }));
  try {
    execFileSync('tar', ['--zstd', '-xf', packed, '-C', into], { stdio: 'pipe' });
  } catch (error) {
    process.stdout.write(`skipped: ${packed} cannot be unpacked: ${String(error)}\n`);
    return undefined;
  }
  unpacked = [join(into, 'frames'), into].find((folder) => existsSync(join(folder, 'README.md')));
  return unpacked;
}

/** What is known of the simulated frames, or of the real ones. */
export function frameTruth<Truth>(path: string): Truth {
  return JSON.parse(readFileSync(path, 'utf8')) as Truth;
}

export const realFrameTruth = resolve(packed, '../real-truth.json');

/** A series of a real directory, opened as the command opens it. */
export function openOnDisk(directory: string, name: string): Promise<FrameReader> {
  const missing = (file: string): FrameError => new FrameError({ code: 'missing-file', file });
  return openSeries(frameFolder(directory, missing), name, filterPlugin);
}

/** A series of files in memory; `onopen` hears which are opened. */
export function openInMemory(
  files: Readonly<Record<string, Uint8Array>>,
  name: string,
  onopen: (name: string) => void = () => undefined
): Promise<FrameReader> {
  const folder: FrameFolder = {
    names: Object.keys(files),
    open: async (file) => {
      const bytes = files[file];
      onopen(file);
      if (bytes === undefined) throw new FrameError({ code: 'missing-file', file });
      return { name: file, size: bytes.length, read: (start, end) => bytes.subarray(start, end) };
    }
  };
  return openSeries(folder, name, filterPlugin);
}
