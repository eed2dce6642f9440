import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { filterPlugin } from '../../scripts/frame-files.js';
import { simulatedFrames } from '../../tests/support/frame-data';
import type { ShownFrame } from '../lib/frames/shown';
import { framesServer } from './frames-server';

/** A disk that can be pulled: its files are read at once, as a worker does. */
let pulled = false;
class FakeFile {
  constructor(
    readonly name: string,
    readonly bytes: Uint8Array
  ) {}
  get size(): number {
    return this.bytes.length;
  }
  slice(start: number, end: number): FakeFile {
    return new FakeFile(this.name, this.bytes.slice(start, end));
  }
  arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.resolve(this.bytes.slice().buffer as ArrayBuffer);
  }
}
beforeAll(() =>
  vi.stubGlobal(
    'FileReaderSync',
    class {
      readAsArrayBuffer({ bytes }: FakeFile): ArrayBuffer {
        if (pulled) throw new DOMException('gone', 'NotReadableError');
        return bytes.slice().buffer as ArrayBuffer;
      }
    }
  )
);
afterAll(() => void vi.unstubAllGlobals());

const folder = simulatedFrames();
const PREFIX = 'CPS0001-01-multi';
const NAMES = ['master', 'data_000001', 'data_000002', 'data_000004'].map((part) => `${PREFIX}_${part}.h5`);
const file = (name: string): File =>
  new FakeFile(name, new Uint8Array(readFileSync(join(folder ?? '', name)))) as unknown as File;

async function opened(server = framesServer(filterPlugin)) {
  const read = async (name: string) => (NAMES.includes(name) ? file(name) : null);
  const series = await server.open(NAMES, NAMES[0] ?? '', read);
  if ('fault' in series) throw new Error(series.fault.code);
  return { server, id: series.ok.id, series: series.ok };
}

describe.skipIf(folder === undefined)('the frames server', () => {
  it('shows a picture with its levels, its geometry and the verdict of ice', async () => {
    const { server, id, series } = await opened();
    expect([series.first, series.last]).toEqual([1, 40]);
    const shown = await server.show(id, 12, 1);
    if ('fault' in shown) throw new Error(shown.fault.code);
    expect(shown.ok).toMatchObject({ number: 12, width: 1030, height: 1065, ice: { verdict: 'ice' } });
    expect(shown.ok.levels).toHaveLength(5);
    expect(await server.ice(id, 12)).toMatchObject({ ok: { verdict: 'ice' } });
    await server.close(id);
    expect(await server.show(id, 12, 1)).toEqual({ fault: { code: 'no-frames' } });
  });
  it('what can be drawn is given before the figures are made, and not again', async () => {
    const { server, id } = await opened();
    const given: ShownFrame[] = [];
    await server.onEarly(async (early) => void given.push(early));
    const [early, plain] = [await server.show(id, 12, 1, true), await server.show(id, 12, 1)];
    if ('fault' in early || 'fault' in plain) throw new Error('no picture');
    expect(given).toHaveLength(1);
    const { ice, background, ...drawn } = plain.ok;
    expect([ice?.verdict, early.ok.ice]).toEqual(['ice', ice]);
    expect(early.ok.background).toEqual(background);
    expect(given[0]).toEqual({ ...drawn, levels: drawn.levels.slice(1), isEarly: true });
    expect(early.ok.levels).toEqual(drawn.levels.slice(0, 1));
    await server.close(id);
  });
  it('who leaves the page waits for no figures, and the next page gets the memory of its picture', async () => {
    const { server, id } = await opened();
    const first = await server.show(id, 12, 1);
    if ('fault' in first) throw new Error(first.fault.code);
    const [whole] = first.ok.levels;
    const memory = [whole?.values.buffer, whole?.states.buffer].filter((one) => one instanceof ArrayBuffer);
    await server.reuse(memory);
    await server.onEarly(() => server.close(id));
    expect(await server.show(id, 12, 1, true)).toEqual({ fault: { code: 'no-frames' } });
    const next = await opened(server);
    const again = await server.show(next.id, 13, 1);
    if ('fault' in again) throw new Error(again.fault.code);
    expect(memory).toContain(again.ok.levels[0]?.values.buffer);
    expect(memory).toContain(again.ok.levels[0]?.states.buffer);
    await server.close(next.id);
  });
  it('pictures are read into the memory of those that nobody looks at any more, and are the same', async () => {
    const { server, id } = await opened();
    const shown = async (number: number, count = 1) => {
      const outcome = await server.show(id, number, count);
      if ('fault' in outcome) throw new Error(outcome.fault.code);
      return outcome.ok.levels.flatMap(({ values, states }) => [values, states]);
    };
    const digest = (arrays: readonly ArrayBufferView<ArrayBufferLike>[]): string => {
      const hash = createHash('md5');
      for (const { buffer } of arrays) hash.update(new Uint8Array(buffer));
      return hash.digest('hex');
    };
    const [first, before] = [await shown(12), digest(await shown(13))];
    const memory = first.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
    await server.reuse(memory);
    const again = await shown(13);
    expect(again.every(({ buffer }) => memory.some((one) => one === buffer))).toBe(true);
    expect(digest(again)).toBe(before);
    const sum = digest(await shown(11, 3));
    await server.reuse(memory);
    expect(digest(await shown(11, 3))).toBe(sum);
    await server.close(id);
  });
  it('a missing data file is named, and the pictures around it are shown', async () => {
    const { server, id } = await opened();
    expect(await server.show(id, 25, 1)).toEqual({
      fault: { code: 'missing-file', file: `${PREFIX}_data_000003.h5`, gap: { first: 21, last: 30 } }
    });
    expect(await server.show(id, 31, 1)).toHaveProperty('ok');
    expect(await server.show(id, 41, 1)).toMatchObject({ fault: { code: 'no-such-frame' } });
    await server.close(id);
  });
  it('a disk that is pulled is told as such, not as a broken file; when it is back, pictures are', async () => {
    const { server, id } = await opened();
    expect(await server.show(id, 1, 1)).toHaveProperty('ok');
    pulled = true;
    // Of a file that is open, of one that is not yet, and of a sum.
    expect(await server.show(id, 9, 1)).toEqual({ fault: { code: 'disk-gone' } });
    expect(await server.show(id, 12, 1)).toEqual({ fault: { code: 'disk-gone' } });
    expect(await server.show(id, 2, 3)).toEqual({ fault: { code: 'disk-gone' } });
    pulled = false;
    expect(await server.show(id, 9, 1)).toHaveProperty('ok');
    expect(await server.show(id, 12, 1)).toHaveProperty('ok');
    await server.close(id);
  });
  it('says which numbers the data files hold', async () => {
    const { server, id } = await opened();
    expect(await server.held(id)).toMatchObject({
      ok: {
        files: [
          { low: 1, high: 10 },
          { low: 11, high: 20 },
          { low: 31, high: 40 }
        ],
        unread: []
      }
    });
    await server.close(id);
  });
});
