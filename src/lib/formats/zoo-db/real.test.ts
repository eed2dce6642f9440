import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { realData, realExpected } from '../../../../tests/support/real-data';
import { parse } from '../index';
import format from './index';

const path = realData('zoo-db/zoo_empty.db');

it.skipIf(path === undefined)('an empty database of 53 columns', async () => {
  const content = new Uint8Array(readFileSync(path ?? ''));
  const read = await parse(format, {
    size: content.length,
    slice: (a, b) => Promise.resolve(content.slice(a, b))
  });
  const facts = realExpected('facts-other-kinds.json') as Record<string, { ESA: { columns: string[] } }>;
  expect(read).toMatchObject({
    ok: true,
    record: { columns: facts['zoo-db/zoo_empty.db']?.ESA.columns, pins: [] }
  });
});
