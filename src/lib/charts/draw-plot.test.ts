import { describe, expect, it } from 'vitest';
import { plotDrawing } from './draw-plot';
import { framePlot } from './frame-plots';
import { linesPlot } from './lines-plot';
import { plotRows } from './plot-table';
import { scatterPlot } from './scatter-plot';

const golden = (elements: string): string => `${elements.replaceAll('><', '>\n<')}\n`;

describe('plots as SVG are drawn as kept', () => {
  it('lines, broken where a number is missing', async () => {
    const plot = linesPlot({
      title: 'B',
      x: { name: 'frame' },
      y: { name: 'B (Å²)' },
      lines: [
        {
          name: 'one',
          colour: 1,
          points: [
            [1, 20],
            [2, NaN],
            [3, 22.5],
            [4, 21]
          ]
        },
        {
          name: 'two',
          colour: 2,
          points: [
            [1, 18],
            [4, 30]
          ]
        }
      ]
    });
    expect(plotRows(plot).rows.map(([x]) => x)).toEqual([1, 3, 4]);
    await expect(golden(plotDrawing(plot, 400, 210).elements)).toMatchFileSnapshot(
      'golden/lines-plot.svg.txt'
    );
  });
  it('points with the fences around them', async () => {
    const fences = { low: 77, high: 80, median: 78.5, q1: 78, q3: 79 };
    const plot = scatterPlot(
      'cells',
      { name: 'a (Å)', values: [78, 78.4, 90], fences },
      { name: 'b (Å)', values: [40, 41, 44], fences: undefined },
      (n) => (n === 2 ? 2 : undefined)
    );
    await expect(golden(plotDrawing(plot, 400, 300).elements)).toMatchFileSnapshot(
      'golden/scatter-plot.svg.txt'
    );
  });
  it('a number image by image, with its limit', async () => {
    const limit = { value: 1.5, label: { en: 'limit', ja: '限界' } };
    const points = [1, 2, 3, 4].map((x) => ({ x, y: x / 2 }));
    const plot = framePlot({ name: 'mosaicity', along: 'image', points, limit }, 'en');
    await expect(golden(plotDrawing(plot, 360, 150).elements)).toMatchFileSnapshot(
      'golden/frame-plot.svg.txt'
    );
  });
});

it.each([
  ['l', false],
  ['d (Å)', true],
  ['%', true]
])('the name of the axis %s is turned: %s', (name, turned) => {
  const plot = linesPlot({ title: 't', x: { name: 'x' }, y: { name }, lines: [] });
  const text = plotDrawing(plot, 200, 100)
    .elements.split(/(?=<text)/)
    .find((one) => one.includes(`>${name}<`));
  expect(text).toBeDefined();
  expect(text?.includes('rotate(')).toBe(turned);
});
