import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';

vi.mock('h5wasm', () => {
  throw new Error('not loaded');
});

// Other files of tests may have loaded the library already, and are not to find this one.
vi.resetModules();
afterAll(() => void vi.resetModules());

it('a library that cannot be loaded is no flaw of the master', async () => {
  const [{ parse }, { default: format }] = await Promise.all([import('../index'), import('./index')]);
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
