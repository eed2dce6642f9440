/** Text from a disk, before it goes into a page, a picture, a table or a script. */
import { describe, expect, it, test } from 'vitest';
import { csv, notFormula } from './csv';
import { flawOf, Flawed } from './flaw';
import { joinedBytes } from './joined-bytes';
import { escapeMarkup } from './markup';
import { plainLine, plainText } from './plain-text';

describe('plain text', () => {
  test.each<[string, string, string]>([
    ['stays', 'abc 試料 Å²', 'abc 試料 Å²'],
    ['keeps its line ends and tabs', 'a\n\tb\r\n', 'a\n\tb\r\n'],
    ['loses control letters', 'a\u0000b\u001bc\u007f', 'a\ufffdb\ufffdc\ufffd'],
    ['loses what turns the direction of writing', 'mtz\u202Egnp.exe', 'mtz\ufffdgnp.exe'],
    ['loses marks of direction', 'a\u200Fb\u2066c', 'a\ufffdb\ufffdc'],
    ['has no half of a character', 'a\uD800b', 'a\ufffdb'],
    ['keeps a character of two halves', '🐦', '🐦']
  ])('%s', (_, text, expected) => {
    expect(plainText(text)).toBe(expected);
  });
  test.each<[string, string, string]>([
    ['has no second line', 'a\nb\rc', 'a?b?c'],
    ['has no line end of Unicode', 'a\u2028b\u2029c\u0085d', 'a?b?c?d'],
    ['has no tab', 'a\tb', 'a?b']
  ])('on one line %s', (_, text, expected) => {
    expect(plainLine(text)).toBe(expected);
  });
});

describe('markup', () => {
  test.each<[string, string]>([
    ['<img src=x onerror=alert(1)>', '&#60;img src=x onerror=alert(1)&#62;'],
    ['" onload="x', '&#34; onload=&#34;x'],
    ["it's & that", 'it&#39;s &#38; that'],
    ['&lt;', '&#38;lt;'],
    ['a\u0000b', 'a\ufffdb'],
    ['2.0 Å', '2.0 Å']
  ])('%j is written as %j', (text, expected) => {
    expect(escapeMarkup(text)).toBe(expected);
  });
});

describe('a cell of a spreadsheet', () => {
  test.each<[string, string]>([
    ['=1+1', "'=1+1"],
    ['+1+1', "'+1+1"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['-0.50', '-0.50'],
    ['+12', '+12'],
    ['-12.5.6', "'-12.5.6"],
    ['a=1', 'a=1'],
    ['', '']
  ])('%j is written as %j', (text, expected) => {
    expect(notFormula(text)).toBe(expected);
  });
  test.each<[string | number | undefined, string]>([
    ['a,b', '"a,b"'],
    ['a;b', '"a;b"'],
    ['a\tb', '"a\tb"'],
    ['say "x"', '"say ""x"""'],
    ['a\nb', '"a\nb"'],
    [undefined, ''],
    [0, '0'],
    [-1.5, '-1.5']
  ])('%j in a file is %j', (cell, expected) => {
    expect(csv([[cell]])).toBe(`${expected}\r\n`);
  });
});

describe('why something was thrown', () => {
  it('is its flaw', () => {
    expect(flawOf(new Flawed({ code: 'cut-off' }))).toEqual({ code: 'cut-off' });
  });
  it('of what has none is its message', () => {
    expect(flawOf(new TypeError('x is no function'))).toEqual({ code: 'written', text: 'x is no function' });
    expect(flawOf('a text')).toEqual({ code: 'written', text: 'a text' });
  });
});

it('parts joined are in memory of their own', () => {
  const part = new Uint8Array([1, 2]);
  const all = joinedBytes([part, new Uint8Array(), new Uint8Array([3])]);
  part[0] = 9;
  expect([...all]).toEqual([1, 2, 3]);
  expect(joinedBytes([])).toHaveLength(0);
});
