import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { parse } from '../index';
import format from './index';

vi.mock('h5wasm', () => {
  throw new Error('not loaded');
});

it('a library that cannot be loaded is no flaw of the master', async () => {
  const content = new Uint8Array(
    readFileSync(
      join(import.meta.dirname, 'fixtures/series-of-100', 'CPS1012-01/data00/CPS1012-01-multi_001_master.h5')
    )
  );
  const bytes = {
    size: content.length,
    slice: async (from: number, to: number) => content.slice(from, to)
  };
  await expect(parse(format, bytes)).rejects.toThrow();
});
