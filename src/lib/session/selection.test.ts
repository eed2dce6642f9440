import { describe, expect, it } from 'vitest';
import { numbersIn, rangesText, Selection } from './selection.svelte';

const selected = ({ datasets }: Selection): number[] => [...datasets].sort((a, b) => a - b);

describe('a selection', () => {
  it('is replaced, added to, taken from and toggled, among the data sets that there are', () => {
    const selection = new Selection([1, 2, 3, 4, 5]);
    selection.select([1, 2, 99]);
    expect(selected(selection)).toEqual([1, 2]);
    selection.select([4], 'add');
    selection.select([1, 5], 'toggle');
    expect(selected(selection)).toEqual([2, 4, 5]);
    selection.select([2], 'remove');
    selection.keepOnly([5, 1]);
    expect(selected(selection)).toEqual([5]);
    selection.invert();
    expect(selected(selection)).toEqual([1, 2, 3, 4]);
    selection.clear();
    expect(selected(selection)).toEqual([]);
  });

  it('keeps its set while nothing changes, so that no view draws again', () => {
    const selection = new Selection([1, 2, 3]);
    selection.select([1, 2]);
    selection.hover([3]);
    const { datasets, hovered } = selection;
    selection.select([2, 1]);
    selection.hover(new Set([3]));
    expect([selection.datasets === datasets, selection.hovered === hovered]).toEqual([true, true]);
    selection.hover();
    expect(selection.hovered.size).toBe(0);
  });
});

describe('an address', () => {
  it('holds ranges and gives them back', () => {
    expect(rangesText([9, 3, 1, 2, 3])).toBe('1-3,9');
    expect(numbersIn('1-3,9', 83)).toEqual([1, 2, 3, 9]);
    expect(rangesText([])).toBe('');
  });

  it('is bounded by the data sets that there are, whatever it says', () => {
    expect(numbersIn('80-9999999,0,x,-3,5-2', 83)).toEqual([80, 81, 82, 83]);
    expect(numbersIn('', 83)).toEqual([]);
  });
});
