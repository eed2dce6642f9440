import { describe, expect, it } from 'vitest';
import { drawMarks, plotDrawing } from './draw-plot';
import { PAPER } from './look';
import { frameOf } from './plot-frame';
import { plotEnd, resolutionPlot, type CutLine } from './resolution-plot';
import { SvgPen } from './svg-pen';

const cuts: CutLine[] = [
  { id: 'fitted', d: 3.24, label: 'fit at 50 %', movable: { label: 'fit', text: '3.24 Å' } },
  { id: 'user', d: 3.55, label: 'your cut-off' },
  { id: 'kamo', d: 3.3, label: 'dmin.est (KAMO)' },
  { id: 'edge', d: 3.1, label: 'edge of the data' }
];
const shells = [
  { s: 0.02, shell: [0, 0.04] as const, value: 99.9, significant: true },
  { s: 0.06, shell: [0.04, 0.08] as const, value: 60, significant: true },
  { s: 0.09, shell: [0.08, 0.1] as const, value: 12.34, significant: false }
];
const plot = (more: object = {}) =>
  resolutionPlot({
    title: 'CC1/2',
    unit: '%',
    series: [{ key: 'a', name: 'a*', colour: 1, joined: true, points: shells }],
    cuts,
    named: true,
    limit: { value: 50, label: '50 %' },
    range: [0, 100],
    end: 0.12,
    axis: 'Resolution (Å)',
    ...more
  });
const size = { width: 620, height: 400 };

describe('a plot against resolution', () => {
  it('as SVG is drawn as kept', async () => {
    const { elements } = plotDrawing(plot(), size.width, size.height);
    await expect(`${elements.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
      'golden/resolution-plot.svg.txt'
    );
  });
  it('holds every shell and every cut-off', () => {
    expect(plotEnd([0.05, 0.25, NaN])).toBeGreaterThan(0.25);
    expect(plotEnd([])).toBeGreaterThan(0);
  });
  it('tells a shell by its limits, and its mark', () => {
    expect(plot().marks.find(({ kind }) => kind === 'points')).toMatchObject({
      told: ['a* · ∞–5.00 Å: 99.9*', 'a* · 5.00–3.54 Å: 60*', 'a* · 3.54–3.16 Å: 12.3'],
      open: new Set([2])
    });
  });
  it('has its level in sight, whatever the values', () => {
    expect(plot({ range: undefined, limit: { value: 200, label: 'far' } }).y.ends).toEqual([0, 200]);
  });
});

describe('the names of its upright lines', () => {
  it('let no line run through the words of another', () => {
    const placed = frameOf(plot(), size).uprights;
    expect(placed).toHaveLength(4);
    for (const line of placed)
      for (const { rule, label } of placed) {
        const within = line.at >= label.x && line.at <= label.x + label.width;
        expect(within && line.begin < label.y, `${line.text} through ${String(rule.label)}`).toBe(false);
      }
  });
  it('stay on the plot at its left, and a line beyond the axis stands at its end', () => {
    const frame = frameOf(
      plot({
        cuts: [
          { id: 'user', d: 20, label: 'your cut-off' },
          { id: 'fitted', d: 2, label: 'fit at 50 %' }
        ]
      }),
      size
    );
    const [fine, coarse] = frame.uprights;
    expect(coarse?.label.x).toBeGreaterThan(coarse?.at ?? Infinity);
    expect(fine).toMatchObject({ at: frame.box.right, text: 'fit at 50 % 2.00 Å →' });
  });
  it('a line without a name beyond the axis is not drawn', () => {
    const { marks } = plot({ named: false, cuts: [{ id: 'fitted', d: 2, label: 'fit' }] });
    const pen = new SvgPen();
    drawMarks(
      pen,
      marks.filter((mark) => mark.kind === 'rule' && mark.x !== undefined),
      frameOf(plot(), size),
      PAPER
    );
    expect(pen.elements()).toBe('');
  });
});
