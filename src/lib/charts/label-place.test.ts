import { describe, expect, it } from 'vitest';
import { apart, limitLabelPlace, textWidth } from './label-place';

const box = { left: 40, right: 340, top: 10, bottom: 160 };

describe('the label of a level', () => {
  it('stands above the line at the left where nothing is in the way', () => {
    expect(limitLabelPlace(80, 60, box, [])).toEqual({ x: 44, y: 76 });
  });
  it('goes to the other side of the line, or along it, where a curve runs', () => {
    const above = [
      { x: 40, y: 70 },
      { x: 340, y: 70 }
    ];
    expect(limitLabelPlace(80, 60, box, [above])).toEqual({ x: 44, y: 94 });
    const falling = [
      { x: 40, y: 60 },
      { x: 140, y: 100 },
      { x: 340, y: 150 }
    ];
    expect(limitLabelPlace(80, 60, box, [falling]).x).toBeGreaterThan(140);
  });
  it('does not leave the frame at its lower end', () => {
    const above = [
      { x: 40, y: 150 },
      { x: 340, y: 150 }
    ];
    expect(limitLabelPlace(156, 60, box, [above]).y).toBe(152);
  });
});

describe('names at the ends of lines', () => {
  it('keep their order and a line between them, within the frame', () => {
    const names = [158, 156, 157].map((at, n) => ({ at, n }));
    const placed = apart(names, 13, { top: 10, bottom: 160 });
    expect(placed).toEqual([
      { at: 134, n: 1 },
      { at: 147, n: 2 },
      { at: 160, n: 0 }
    ]);
  });
  it('stay where they are if there is room', () => {
    expect(apart([{ at: 20 }, { at: 100 }], 13, { top: 10, bottom: 160 })).toEqual([{ at: 20 }, { at: 100 }]);
  });
});

it('Japanese letters are as wide as high', () => {
  expect(textWidth('分解能', 12)).toBe(36);
  expect(textWidth('abc', 10)).toBeCloseTo(17.4);
});
