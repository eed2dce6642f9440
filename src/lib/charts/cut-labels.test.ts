import { describe, expect, it } from 'vitest';
import { placeCuts } from './cut-labels';
import type { CutLine } from './resolution-plot';

const cuts: CutLine[] = [
  { id: 'fitted', d: 3.24, label: 'fit at 50 %' },
  { id: 'user', d: 3.55, label: 'your cut-off' },
  { id: 'kamo', d: 3.3, label: 'dmin.est (KAMO)' },
  { id: 'edge', d: 3.1, label: 'edge of the data' }
];
const x = (s: number): number => s * 5000;

describe('placeCuts', () => {
  it('lets no line run through the words of another', () => {
    const placed = placeCuts(cuts, x, 800);
    for (const line of placed)
      for (const { cut, label } of placed) {
        const within = line.at >= label.x && line.at <= label.x + label.width;
        expect(within && line.begin < label.y, `${line.cut.id} through ${cut.id}`).toBe(false);
      }
  });
  it('keeps words on the chart at its left, and a line beyond the axis at its end', () => {
    const [fine, coarse] = placeCuts(
      [
        { id: 'user', d: 20, label: 'your cut-off' },
        { id: 'fitted', d: 2, label: 'fit at 50 %' }
      ],
      x,
      800
    );
    expect(coarse?.label.x).toBeGreaterThan(coarse?.at ?? Infinity);
    expect(fine).toMatchObject({ at: 800, beyond: true, text: 'fit at 50 % 2.00 Å →' });
  });
});
