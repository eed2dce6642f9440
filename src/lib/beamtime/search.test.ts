import { describe, expect, it } from 'vitest';
import { searchFor } from './search';

const finds = (query: string, text: string): boolean => searchFor(query)(text);

describe('a search', () => {
  it('finds all words in any order and case, and everything with nothing', () => {
    expect(finds('CPS1012 blend', 'merge_BLEND_2.4S/cps1012-01')).toBe(true);
    expect(finds('cps1012 cc', 'merge_blend_2.4S/cps1012-01')).toBe(false);
    expect(finds('', 'x')).toBe(true);
    expect(finds('  ', 'x')).toBe(true);
  });

  it.each(['タンパク質', 'ガイド', 'é-lysozyme', 'Å', '한글'])(
    'finds %s typed composed in a decomposed name',
    (name) => {
      expect(finds(name.normalize('NFC'), `_kamoproc/${name.normalize('NFD')}/x`)).toBe(true);
      expect(finds(name.normalize('NFD'), `_kamoproc/${name.normalize('NFC')}/x`)).toBe(true);
    }
  );

  it('takes full-width letters for ordinary ones', () => {
    expect(finds('ＣＰＳ１０１２', 'CPS1012-01')).toBe(true);
    expect(finds('ﾀﾝﾊﾟｸ', 'タンパク')).toBe(true);
  });

  it.each([
    'P212121',
    'p212121',
    'P 21 21 21',
    'P2(1)2(1)2(1)',
    'P 2(1) 2(1) 2(1)',
    'P2_12_12_1',
    'P21 21 21',
    'Ｐ２１２１２１'
  ])('finds the space group spelled %s', (query) => {
    expect(finds(query, 'Complex1 0079 P 21 21 21')).toBe(true);
    expect(finds(query, 'Complex1 0079 P 21 21 2')).toBe(false);
    expect(finds(query, 'p 21 CPS-21 21')).toBe(false);
    expect(finds(`Complex1 ${query} 0079`, 'Complex1 0079 P 21 21 21')).toBe(true);
  });

  it.each([
    ['P21', 'P 1 21 1', true],
    ['P 1 21 1', 'P 1 21 1', true],
    ['C2', 'C 1 2 1', true],
    ['c121', 'C 1 2 1', true],
    ['H3', 'R 3 :H', true],
    ['R32', 'R 3 2 :H', true],
    ['P41212', 'P 41 21 2', true],
    ['P43212', 'P 41 21 2', false],
    ['P1', 'P 1', true],
    ['I 4 2 2', 'I 4 2 2', true],
    ['I422', 'I 41 2 2', false]
  ] as const)('%s in %s: %s', (query, group, found) => {
    expect(finds(query, `x ${group} y`)).toBe(found);
  });

  it('goes on finding while a symbol is typed', () => {
    const full = 'P212121';
    for (let n = 1; n <= full.length; n++) expect(finds(full.slice(0, n), 'x P 21 21 21')).toBe(true);
  });

  it('takes a pattern of a regular expression for what it is', () => {
    expect(finds('a.c(', 'abc(')).toBe(false);
    expect(finds('a.c(', 'xa.c(')).toBe(true);
  });
});
