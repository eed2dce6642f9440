import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { storedSize } from './stored-size';

/** Of V8's own writing, without the two bytes at its head. */
const written = (value: unknown): number => serialize(value).byteLength - 2;

describe('the size of a value as it is stored', () => {
  it.each([
    ['a text', 'XSCALE.LP'],
    ['a long text', 'x'.repeat(300)],
    ['numbers', [0, 1, -1, 63, 64, -65, 1e6, 2 ** 31, 0.5, -0, NaN]],
    ['an object', { path: 'a/b', ok: true, none: undefined, nothing: null }],
    ['lists in lists', [[1, 2], [], ['a', [3.25]]]],
    ['a map and a set', new Map([[1, new Set(['a', 'b'])]])]
  ])('is what V8 writes for %s', (_, value) => {
    expect(storedSize(value)).toBe(written(value));
  });
  it('is within some bytes of it for rows, in which V8 writes some integers as doubles', () => {
    const row = { path: '_kamoproc/merge', size: 1234, clusters: [{ number: 1, cc: 0.987 }] };
    expect(Math.abs(storedSize(row) - written(row))).toBeLessThan(25);
  });
  it('is within some bytes of it for Japanese texts, which V8 aligns, and binary data', () => {
    for (const value of [{ user: '結晶構造', note: 'あ' }, { bytes: new Uint8Array(1000) }])
      expect(Math.abs(storedSize(value) - written(value))).toBeLessThan(12);
  });
});
