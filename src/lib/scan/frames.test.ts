import { describe, expect, it } from 'vitest';
import { countFrames, parseFrameName } from './frames';

describe('names of image files', () => {
  it.each([
    ['cry00_data_000001.h5', 'cry00_data', 1, 'h5'],
    ['CPS1012-01-multi_001_00100.cbf', 'CPS1012-01-multi_001', 100, 'cbf'],
    ['x_0012.img', 'x', 12, 'img'],
    ['x_000003.cbf.gz', 'x', 3, 'cbf.gz']
  ])('%s', (name, prefix, number, extension) => {
    expect(parseFrameName(name)).toMatchObject({ prefix, number, extension });
  });
  it.each([
    'cry00_master.h5',
    '2d_onlyhits.h5',
    'XDS_ASCII.HKL',
    'BKGINIT.cbf',
    '000001.cbf',
    '_000001.cbf',
    'summary.dat'
  ])('%s is none', (name) => expect(parseFrameName(name)).toBeUndefined());
});

describe('a directory of frames', () => {
  it('is counted by prefix, other files stay by name', () => {
    const { files, frames } = countFrames([
      'cry00_master.h5',
      'cry00_data_000002.h5',
      'cry00_data_000001.h5',
      'cry01_data_000001.h5'
    ]);
    expect(files).toEqual(['cry00_master.h5']);
    expect(frames.map(({ series }) => series)).toEqual([
      { prefix: 'cry00_data', extension: 'h5', digits: 6, count: 2, first: 1, last: 2, missing: [] },
      { prefix: 'cry01_data', extension: 'h5', digits: 6, count: 1, first: 1, last: 1, missing: [] }
    ]);
  });
  it('says which numbers are missing between the first and the last', () => {
    const { frames } = countFrames(['a_00002.cbf', 'a_00005.cbf', 'a_00006.cbf', 'a_00009.cbf']);
    expect(frames[0]?.series).toMatchObject({ first: 2, last: 9, count: 4, missing: [3, 4, 7, 8] });
    expect(frames[0]?.has(5)).toBe(true);
    expect(frames[0]?.has(7)).toBe(false);
  });
  it('keeps a million names as one range', () => {
    const names = Array.from({ length: 1_000_000 }, (_, n) => `a_${String(n + 1).padStart(7, '0')}.cbf`);
    const { files, frames } = countFrames(names);
    expect(files).toEqual([]);
    expect(frames[0]?.ranges).toEqual([[1, 1_000_000]]);
  });
  it('counts a name that follows one of its series as any other, whatever it looks like', () => {
    const heads = ['a', 'a_1', 'A', '', 'a_', '観測', 'a_0'];
    const numbers = ['0001', '00001', '9999', '0012345', '12345678', '001', '00x1', '-001', '٠٠٠١'];
    const tails = ['cbf', 'CBF', 'cbf.gz', 'img', 'h5', 'cbf2', 'cb', ''];
    const names = heads.flatMap((head) =>
      numbers.flatMap((number) => tails.map((tail) => `${head}_${number}.${tail}`))
    );
    // In an order in which each follows others of its series and of other ones.
    const shuffled = names.map((_, n) => names[(n * 71) % names.length] ?? '');
    for (const order of [names, shuffled, [...names].reverse()]) {
      const { files, frames } = countFrames(order);
      const seen = new Map<string, number[]>();
      const others: string[] = [];
      for (const name of order) {
        const frame = parseFrameName(name);
        if (frame === undefined) others.push(name);
        else {
          const key = `${frame.prefix} ${frame.digits} ${frame.extension}`;
          seen.set(key, [...(seen.get(key) ?? []), frame.number]);
        }
      }
      expect(files).toEqual(others);
      const counted = frames.map(({ series, ranges }): [string, number[]] => [
        `${series.prefix} ${series.digits} ${series.extension}`,
        ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, n) => from + n))
      ]);
      expect(counted).toEqual([...seen].map(([key, found]) => [key, found.sort((a, b) => a - b)]));
    }
  });
  it('spreads a sample over what is there, the first and the last in it', () => {
    const spread = (most: number) =>
      countFrames(['a_0001.img', 'a_0002.img', 'a_0005.img', 'a_0008.img', 'a_0009.img']).frames[0]?.spread(
        most
      );
    expect(spread(9)).toEqual([1, 2, 5, 8, 9]);
    expect(spread(3)).toEqual([1, 5, 9]);
    expect(spread(2)).toEqual([1, 9]);
    expect(spread(1)).toEqual([1]);
  });
});
