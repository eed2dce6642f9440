import { describe, expect, it } from 'vitest';
import { reading } from '$lib/words/reading';
import { leftIn, percentOf, titleWith } from './scan-title';

describe('the title of the tab', () => {
  it('begins with how far a scan is, and is as it was when that is over', () => {
    const told = titleWith('Merges · userA — 2 · Kamome', '12 %', undefined);
    expect(told).toBe('12 % — Merges · userA — 2 · Kamome');
    expect(titleWith(told, '13 %', '12 %')).toBe('13 % — Merges · userA — 2 · Kamome');
    expect(titleWith(told, undefined, '12 %')).toBe('Merges · userA — 2 · Kamome');
    expect(titleWith('Kamome', undefined, undefined)).toBe('Kamome');
  });
  it('of a page that was gone to meanwhile is that page’s own', () => {
    expect(titleWith('Pins · Kamome', '14 %', '13 %')).toBe('14 % — Pins · Kamome');
  });
});

describe('what is left of a scan', () => {
  const left = (secondsLeft?: number): string | undefined =>
    leftIn({ share: 0.5, ...(secondsLeft !== undefined && { secondsLeft }) }, reading.en);
  it('is told in steps, with a plural that agrees', () => {
    expect(left()).toBeUndefined();
    expect(left(0.4)).toBe('about 1 second left');
    expect(left(31)).toBe('about 40 seconds left');
    expect(left(95)).toBe('about 2 minutes left');
  });
  it('is 100 % at the end only', () => {
    expect(percentOf({ share: 0.9999 })).toBe('99');
  });
});
