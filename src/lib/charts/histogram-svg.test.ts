import { expect, it } from 'vitest';
import { histogramDrawing } from './histogram-svg';

const bins = { start: 78, width: 0.5, count: 4 };
const draw = (more: object) =>
  histogramDrawing(
    {
      bins,
      series: [{ counts: [0, 3, 1, 0], colour: '#0072b2', filled: true }],
      xName: 'a (Å)',
      yName: 'n',
      ...more
    },
    300,
    160
  ).elements;

it('a histogram has a bar for each bin that holds something, and names both axes', () => {
  const svg = draw({});
  expect([...svg.matchAll(/<rect/g)]).toHaveLength(2);
  expect(svg).toContain('>a (Å)</text>');
  expect(svg).toContain('>n</text>');
  expect(svg).toContain('>79</text>');
});

it('shares are percentages of each series’ own sum, evenly or by powers of ten', () => {
  expect(draw({ shares: true })).toContain('>60</text>');
  expect(draw({ shares: true, log: true })).toContain('>10</text>');
});

it('fences outside the bins are not drawn', () => {
  const dashed = (svg: string): number => [...svg.matchAll(/stroke-dasharray/g)].length;
  expect(dashed(draw({ lines: [{ at: 79.2 }, { at: 99 }] }))).toBe(1);
});
