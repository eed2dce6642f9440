import { describe, expect, it } from 'vitest';
import { plotDrawing } from './draw-plot';
import { histogramPlot } from './histogram';

const bins = { start: 78, width: 0.5, count: 4 };
const plot = (more: object = {}) =>
  histogramPlot({
    title: 'a',
    bins,
    series: [{ name: 'all', counts: [0, 3, 1, 0], colour: 1, filled: true }],
    axes: { x: 'a (Å)', y: 'n' },
    ...more
  });
const draw = (more: object = {}): string => plotDrawing(plot(more), 300, 160).elements;
const heights = (more: object) =>
  plot(more).marks.map((mark) => 'at' in mark && mark.at.map(([, , value]) => value));

describe('a histogram', () => {
  it('as SVG is drawn as kept', async () => {
    const svg = draw({ lines: [{ at: 79.2 }, { at: 79.4, strong: true }] });
    await expect(`${svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot('golden/histogram.svg.txt');
  });
  it('has counts from none to the most of all series', () => {
    const series = [[0, 3, 1, 2], [8]].map((counts) => ({ name: '', counts, colour: 1 }));
    expect(plot({ series }).y.ends).toEqual([0, 8]);
    expect(heights({ series })).toEqual([[0, 3, 1, 2], [8]]);
  });
  it('as shares has percentages of each series’ own sum', () => {
    const series = [[0, 3, 1], [8], [0, 0]].map((counts) => ({ name: '', counts, colour: 1 }));
    expect(heights({ series, shares: true })).toEqual([[0, 75, 25], [100], [0, 0]]);
  });
  it('by powers of ten leaves none at the foot, and the least above it', () => {
    const series = [{ name: '', counts: [0, 1, 1000], colour: 1 }];
    expect(plot({ series, log: true }).y).toMatchObject({ kind: 'log', ends: [0.1, 1000] });
    expect(draw({ series, log: true })).toContain('>0.1</text>');
  });
  it('of nothing has an axis all the same', () => {
    for (const log of [false, true]) {
      const series = [{ name: '', counts: [0, 0], colour: 1, filled: true }];
      expect(plot({ series, log, shares: true }).y.ends).toEqual([log ? 0.1 : 0, 1]);
      expect(draw({ series, log, shares: true })).not.toMatch(/NaN|Infinity/);
    }
  });
  it('draws no fence that lies outside the bins', () => {
    const dashed = (svg: string): number => [...svg.matchAll(/stroke-dasharray/g)].length;
    expect(dashed(draw({ lines: [{ at: 79.2 }, { at: 99 }] }))).toBe(1);
  });
});
