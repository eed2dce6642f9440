/** EIGER files of layouts that no writer here makes, written by h5py: every picture by its md5, what is missing by its code. Skipped without h5py. */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FrameError, summarise } from '../../src/lib/frames';
import type { HeaderGeometry } from '../../src/lib/frames/series';
import { openOnDisk } from '../support/frame-data';

interface Layout {
  readonly name: string;
  readonly file: string;
  /** Image number → md5 of the values as 32-bit integers. */
  readonly frames: Readonly<Record<string, string>>;
  /** Image number → code. */
  readonly faults: Readonly<Record<string, string>>;
  readonly span: readonly [number, number] | null;
  /** What the header says; null where it says nothing. */
  readonly header?: Readonly<Record<keyof HeaderGeometry, number | null>>;
  /** Masked pixels of the first picture. */
  readonly masked?: number;
}

const folder = mkdtempSync(join(tmpdir(), 'kamome-layouts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the first Python with h5py wrote; none where there is no such Python. */
function written(): readonly Layout[] {
  const script = resolve(import.meta.dirname, '../support/frame-layouts.py');
  const wanted = [process.env.KAMOME_PYTHON, 'python3', '/usr/bin/python3'].filter(
    (one) => one !== undefined
  );
  const python = wanted.find((one) => spawnSync(one, ['-c', 'import h5py, numpy']).status === 0);
  if (python === undefined) {
    process.stdout.write('skipped: no Python with h5py and numpy\n');
    return [];
  }
  const { status, stdout, stderr } = spawnSync(python, [script, folder], {
    encoding: 'utf8',
    maxBuffer: 2 ** 24
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly Layout[];
}

const layouts = written();
/** Stands for what a header does not say. */
const ABSENT = -1e9;

/** The md5 of a picture, or the code of what it cannot be read for. */
async function told(read: () => Promise<{ values: Iterable<number> }>): Promise<string> {
  try {
    const { values } = await read();
    const same = values instanceof Int32Array ? values : Uint32Array.from(values);
    return createHash('md5').update(new Uint8Array(same.buffer)).digest('hex');
  } catch (error) {
    if (error instanceof FrameError) return error.fault.code;
    throw error;
  }
}

describe.skipIf(layouts.length === 0)('written by h5py', () => {
  it.each(layouts.map((one) => [one.name, one] as const))('%s', async (_, layout) => {
    const { file, frames, faults, span, header, masked } = layout;
    const path = join(folder, file);
    const open = () => openOnDisk(dirname(path), basename(path));
    const wanted = { ...frames, ...faults };
    expect(Object.keys(wanted).length).toBeGreaterThan(0);
    const found: Record<string, string> = {};
    const opened = await open().catch((error: unknown) => error);
    if (opened instanceof Error) {
      for (const number of Object.keys(wanted)) found[number] = await told(() => Promise.reject(opened));
    } else {
      const reader = opened as Awaited<ReturnType<typeof open>>;
      if (span) expect([reader.first, reader.last]).toEqual(span);
      for (const number of Object.keys(wanted)) found[number] = await told(() => reader.read(Number(number)));
      for (const [what, value] of Object.entries(header ?? {}))
        expect(reader.header[what as keyof HeaderGeometry] ?? ABSENT, what).toBeCloseTo(value ?? ABSENT, 6);
      if (masked !== undefined) expect(summarise(await reader.read(1)).masked).toBe(masked);
      reader.close();
    }
    expect(found).toEqual(wanted);
  });
});
