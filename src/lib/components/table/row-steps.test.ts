import { describe, expect, it } from 'vitest';
import { afterStep, isDrawn, type RowInSight } from './row-steps';

type One = RowInSight<string, string>;
const VIEW = { height: 10, top: 0 };

function rows(text: string, look?: string): readonly One[] {
  return text.split('').map((key, index) => ({ key, index, value: `${key} ${look ?? ''}`, look }));
}
const thereAfter = (drawn: readonly One[]): ReadonlyMap<string, One> =>
  new Map(drawn.map((one) => [one.key, one]));
const keys = (drawn: readonly One[]): string => drawn.map(({ key }) => key).join('');
const looks = (drawn: readonly One[]): string => drawn.map(({ look }) => look).join('');

describe('rows that are new', () => {
  it('come four at a time, those in sight first', () => {
    const wanted = rows('abcdefgh', '1');
    expect(keys(afterStep(wanted, new Map(), VIEW))).toBe('abcd');
    // Two rows are scrolled away.
    const scrolled = afterStep(wanted, new Map(), { height: 10, top: 20 });
    expect(keys(scrolled)).toBe('cdef');
    expect(keys(afterStep(wanted, thereAfter(scrolled), { height: 10, top: 20 }))).toBe('abcdefgh');
  });

  it('come before others are drawn anew', () => {
    const there = thereAfter(rows('abcd', '1'));
    const after = afterStep(rows('abcdefg', '2'), there, VIEW);
    expect(keys(after)).toBe('abcdefg');
    expect(looks(after)).toBe('2111222');
  });
});

describe('rows with another look', () => {
  it('are drawn anew four at a time, until all are', () => {
    const wanted = rows('abcdef', '2');
    const first = afterStep(wanted, thereAfter(rows('abcdef', '1')), VIEW);
    expect(looks(first)).toBe('222211');
    const second = afterStep(wanted, thereAfter(first), VIEW);
    expect(looks(second)).toBe('222222');
    expect(wanted.every((one) => isDrawn(thereAfter(second), one))).toBe(true);
  });

  it('stand where they belong at once, and those that are gone go', () => {
    const there = thereAfter(rows('abcdef', '1'));
    const after = afterStep(rows('xbdfeca', '2'), there, VIEW);
    expect(keys(after)).toBe('xbdfeca');
    expect(after.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(looks(after)).toBe('2222111');
  });
});

it('draws a row that changes at once where no look is given', () => {
  const wanted = rows('abcdef').map((one) => ({ ...one, value: 'other' }));
  const after = afterStep(wanted, thereAfter(rows('abcdef')), VIEW);
  expect(after).toEqual(wanted);
});
