import { describe, expect, it } from 'vitest';
import {
  afterStep,
  behindAfter,
  endWanted,
  firstWanted,
  isDrawn,
  isSightDrawn,
  type RowInSight
} from './row-steps';

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
  it('come two at a time, those in sight first', () => {
    const wanted = rows('abcdef', '1');
    expect(keys(afterStep(wanted, new Map(), VIEW))).toBe('ab');
    // Two rows are scrolled away.
    const scrolled = afterStep(wanted, new Map(), { height: 10, top: 20 });
    expect(keys(scrolled)).toBe('cd');
    const next = afterStep(wanted, thereAfter(scrolled), { height: 10, top: 20 });
    expect(keys(next)).toBe('cdef');
    expect(keys(afterStep(wanted, thereAfter(next), { height: 10, top: 20 }))).toBe('abcdef');
  });

  it('come before others are drawn anew', () => {
    const there = thereAfter(rows('abcd', '1'));
    const after = afterStep(rows('abcde', '2'), there, VIEW);
    expect(keys(after)).toBe('abcde');
    expect(looks(after)).toBe('21112');
  });
});

describe('rows with another look', () => {
  it('are drawn anew two at a time, until all are', () => {
    const wanted = rows('abcd', '2');
    const first = afterStep(wanted, thereAfter(rows('abcd', '1')), VIEW);
    expect(looks(first)).toBe('2211');
    const second = afterStep(wanted, thereAfter(first), VIEW);
    expect(looks(second)).toBe('2222');
    expect(wanted.every((one) => isDrawn(thereAfter(second), one))).toBe(true);
  });

  it('stand where they belong at once, and those that are gone go', () => {
    const there = thereAfter(rows('abcdef', '1'));
    const after = afterStep(rows('xbdfeca', '2'), there, VIEW);
    expect(keys(after)).toBe('xbdfeca');
    expect(after.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(looks(after)).toBe('2211111');
  });
});

describe('the rows that are to be in the document', () => {
  const wanted = (count: number, top: number, printing = false): readonly [number, number] => {
    const sight = { height: 20, top, sight: 100, printing };
    return [firstWanted(count, sight), endWanted(count, sight)];
  };

  it('are those in sight and eight beyond on either side', () => {
    expect(wanted(1000, 0)).toEqual([0, 13]);
    expect(wanted(1000, 400)).toEqual([12, 33]);
    // Half of the first one, and half of one more.
    expect(wanted(1000, 410)).toEqual([12, 34]);
    expect(wanted(4, 0)).toEqual([0, 4]);
    expect(wanted(0, 0)).toEqual([0, 0]);
  });

  it('are still the last ones where a shorter list is scrolled past its end', () => {
    expect(wanted(30, 2000)).toEqual([21, 30]);
  });

  it('are all on paper, up to a limit', () => {
    expect(wanted(2999, 400, true)).toEqual([0, 2999]);
    expect(wanted(200_000, 400, true)).toEqual([0, 3000]);
  });
});

it('takes the sight for drawn when only rows beyond it lack or look as before', () => {
  // Rows b and c are in sight.
  const view = { height: 10, top: 10, sight: 20 };
  const is = (text: string, look = '1'): boolean =>
    isSightDrawn(rows('abcd', '1'), thereAfter(rows(text, look)), view);
  expect([is('abcd'), is('bc'), is('ab'), is('cd'), is('abcd', '2')]).toEqual([
    true,
    true,
    false,
    false,
    false
  ]);
  // A pixel of the next one.
  expect(isSightDrawn(rows('abcd', '1'), thereAfter(rows('abc', '1')), { ...view, sight: 21 })).toBe(false);
});

it('lets columns come a few at a time, and all for good with the last', () => {
  expect([behindAfter(5, 40, 6), behindAfter(11, 40, 6), behindAfter(34, 40, 6)]).toEqual([11, 17, Infinity]);
  // Of a row all at once; and nothing is waited for where all are in sight.
  expect([behindAfter(5, 40, Infinity), behindAfter(5, 5, 0), behindAfter(4, 5, 0)]).toEqual([
    Infinity,
    Infinity,
    4
  ]);
});

it('draws a row that changes at once where no look is given', () => {
  const wanted = rows('abcdef').map((one) => ({ ...one, value: 'other' }));
  const after = afterStep(wanted, thereAfter(rows('abcdef')), VIEW);
  expect(after).toEqual(wanted);
});
