import { describe, expect, it, test } from 'vitest';
import { numbersOf, readColumns, readEntries, readScalars, type Scalar } from './js-literal';

describe('an array', () => {
  test.each<[string, readonly Scalar[], boolean]>([
    ['[]', [], true],
    ['[1,2,3]', [1, 2, 3], true],
    ['[ 1 , 2 ]', [1, 2], true],
    ['[1,2,]', [1, 2], true],
    ['[0.87,.5,-1e-3]', [0.87, 0.5, -0.001], true],
    ['["31","30"]', ['31', '30'], true],
    ["['a','b c']", ['a', 'b c'], true],
    [
      '[NaN,nan,null,undefined,-inf,Infinity]',
      [undefined, undefined, undefined, undefined, undefined, undefined],
      true
    ],
    ['["nan",1]', ['nan', 1], true],
    ['["a\\"b"]', ['a"b'], true],
    ['["a\\\\b"]', ['a\\b'], true],
    ['["試料 <b>"]', ['試料 <b>'], true],
    ['[1,2', [1, 2], false],
    ['[1,"abc', [1], false],
    ['["line\nbreak"]', [], false],
    ['[1,[2,3]]', [1], false],
    ['[1;2]', [1], false],
    ['[alert(1)]', [undefined], false],
    ['1,2]', [], false],
    ['', [], false]
  ])('%j', (text, value, whole) => {
    const read = readScalars(text, 0);
    expect(read.value).toEqual(value);
    expect(read.stopped !== true).toBe(whole);
  });
  it('begins where it is told, and says where it ended', () => {
    const text = 'var a = [1,2]; var b = [3];';
    expect(readScalars(text, text.indexOf('['))).toEqual({ value: [1, 2], end: text.indexOf(';') });
  });
  it('does not go beyond the limit it is given', () => {
    const read = readScalars('[1,2,3]', 0, 4);
    expect([read.value, read.end, read.stopped]).toEqual([[1, 2], 4, true]);
  });
  it('is read, never run', () => {
    expect(readScalars('[(function(){throw 1})()]', 0)).toMatchObject({ value: [], stopped: true });
  });
});

describe('an object', () => {
  test.each<[string, readonly (readonly [string, Scalar])[], boolean]>([
    ['{}', [], true],
    [
      '{1:"/a/b", "x":2}',
      [
        ['1', '/a/b'],
        ['x', 2]
      ],
      true
    ],
    ['{a:1,}', [['a', 1]], true],
    ['{__proto__:1}', [['__proto__', 1]], true],
    [
      '{a:1,a:2}',
      [
        ['a', 1],
        ['a', 2]
      ],
      true
    ],
    ['{a 1}', [], false],
    ['{a:}', [], false],
    ['{a:1', [['a', 1]], false],
    ['{a:{b:1}}', [], false]
  ])('%j', (text, value, whole) => {
    const read = readEntries(text, 0);
    expect(read.value).toEqual(value);
    expect(read.stopped !== true).toBe(whole);
  });
});

describe('objects as columns', () => {
  const columnsIn = (text: string): Record<string, readonly Scalar[]> =>
    Object.fromEntries(readColumns(text, 0).value.columns);

  test.each<[string, string, Record<string, readonly Scalar[]>]>([
    ['one value an object', '[{i:1,j:2,cc:0.93},{i:1,j:3,cc:.5}]', { i: [1, 1], j: [2, 3], cc: [0.93, 0.5] }],
    [
      'a key that one lacks is absent there',
      '[{i:1,cc:0.9},{i:2},{i:3,cc:0.8}]',
      { i: [1, 2, 3], cc: [0.9, undefined, 0.8] }
    ],
    ['a key that begins later is absent before', '[{i:1},{i:2,cc:0.9}]', { i: [1, 2], cc: [undefined, 0.9] }],
    ['NaN is absent', '[{cc:NaN},{cc:"nan"}]', { cc: [undefined, 'nan'] }],
    ['an object that breaks off is left out', '[{i:1,cc:1},{i:2,cc', { i: [1], cc: [1] }],
    ['a comma at the end is no object', '[{i:1},]', { i: [1] }]
  ])('%s', (_, text, expected) => {
    expect(columnsIn(text)).toEqual(expected);
  });
  it('counts its objects, and says where it stopped early', () => {
    expect(readColumns('[{i:1},{i:2}]', 0)).toMatchObject({ value: { rows: 2 } });
    expect(readColumns('[{i:1},{i:2},x]', 0)).toMatchObject({ value: { rows: 2 }, stopped: true });
  });
  it('keeps a hundred columns', () => {
    const keys = Array.from({ length: 300 }, (_, n) => `k${n}:${n}`).join(',');
    expect(readColumns(`[{${keys}}]`, 0).value.columns.size).toBe(100);
  });
  it('gives the numbers of a column; words are absent', () => {
    expect(numbersOf([1, 'nan', undefined, 0])).toEqual([1, undefined, undefined, 0]);
    expect(numbersOf(undefined)).toEqual([]);
  });
});
