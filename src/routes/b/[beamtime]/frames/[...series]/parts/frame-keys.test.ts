import { expect, it } from 'vitest';
import { actionOf, sumChoices } from './frame-keys';

const press = (key: string, { shiftKey = false, byPixel = false, sum = 5 } = {}) =>
  actionOf({ key, shiftKey }, { sum, byPixel });

it('keys go from frame to frame, and s through the sums', () => {
  expect(press('ArrowLeft')).toEqual({ kind: 'step', by: -1 });
  expect(press('ArrowDown')).toEqual({ kind: 'step', by: 1 });
  expect(press('ArrowRight', { shiftKey: true })).toEqual({ kind: 'step', by: 10 });
  expect(press('s')).toEqual({ kind: 'sum', to: 10 });
  expect(press('s', { sum: 10 })).toEqual({ kind: 'sum', to: 1 });
  expect(press('s', { sum: 7 })).toEqual({ kind: 'sum', to: 1 });
  expect(press('q')).toBeUndefined();
});

it('in pixel mode arrows move the pointer, and Escape leaves it', () => {
  expect(press('ArrowUp', { byPixel: true })).toEqual({ kind: 'pixel', dx: 0, dy: -1 });
  expect(press('ArrowRight', { byPixel: true, shiftKey: true })).toEqual({ kind: 'pixel', dx: 10, dy: 0 });
  expect(press('Escape', { byPixel: true })).toEqual({ kind: 'pixels' });
  expect(press('Escape')).toBeUndefined();
});

it('sums are numbers of frames, and angles where the rotation is known', () => {
  expect(sumChoices(undefined, 1)).toEqual([1, 5, 10]);
  expect(sumChoices(-0.1, 3)).toEqual([1, 3, 5, 10, 50]);
  expect(sumChoices(0.25, 1)).toEqual([1, 4, 5, 10, 20]);
  expect(sumChoices(0.0001, 1)).toEqual([1, 5, 10]);
  expect(sumChoices(0, 1)).toEqual([1, 5, 10]);
});
