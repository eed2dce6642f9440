import { describe, expect, it, test } from 'vitest';
import { drawn } from '../../../../tests/support/drawn';
import { aProcessingRun } from '../../../../tests/support/model';
import { relPath } from '../../base/rel-path';
import type { ProcessingRun } from '../../beamtime/types';
import LaneCell from './LaneCell.svelte';
import { differenceText, LANES, plainNumber } from './lane-figures';
import { stretchText, wedgeStretches } from './wedge-stretches';
import WedgeStrip from './WedgeStrip.svelte';

const run = (firstFrame: number, lastFrame: number, more: Partial<ProcessingRun> = {}): ProcessingRun =>
  aProcessingRun({
    path: relPath(`_kamo_30deg/P-01/data00/cry00_${firstFrame}-${lastFrame}`),
    area: '_kamo_30deg',
    firstFrame,
    lastFrame,
    ...more
  });
const WHOLE = run(1, 300, { unitCell: [78, 78, 37, 90, 90, 90], isa: 20 });
const ranges = (...wedges: readonly ProcessingRun[]): readonly string[] =>
  wedgeStretches(WHOLE, wedges).map(
    ({ firstFrame, lastFrame, run: one }) => `${firstFrame}-${lastFrame}${one ? '' : ' none'}`
  );

describe('wedges under their sweep', () => {
  test.each<[string, readonly (readonly [number, number])[], readonly string[]]>([
    [
      'that fill it',
      [
        [1, 100],
        [101, 200],
        [201, 300]
      ],
      ['1-100', '101-200', '201-300']
    ],
    [
      'with a gap in the middle',
      [
        [1, 100],
        [201, 300]
      ],
      ['1-100', '101-200 none', '201-300']
    ],
    ['with a gap at the beginning and at the end', [[101, 200]], ['1-100 none', '101-200', '201-300 none']],
    [
      'that overlap',
      [
        [1, 150],
        [101, 300]
      ],
      ['1-150', '101-300']
    ],
    ['of which there is none', [], ['1-300 none']],
    [
      'that go beyond it',
      [
        [1, 100],
        [101, 400]
      ],
      ['1-100', '101-400']
    ]
  ])('%s', (_, wedges, expected) => {
    expect(ranges(...wedges.map(([first, last]) => run(first, last)))).toEqual(expected);
  });
});

test.each([
  [0.123, 2, '+0.12'],
  [-0.034, 2, '−0.03'],
  [0, 2, '0.00'],
  [0.004, 2, '0.00'],
  [-0.004, 2, '0.00'],
  [-1.26, 1, '−1.3']
])('a difference of %s with %s digits is %s', (value, digits, text) => {
  expect(differenceText(value, digits)).toBe(text);
});
test.each([
  [1234, '1234'],
  [0.1, '0.1'],
  [1 / 3, '0.33'],
  [3600, '3600']
])('%s frames or degrees are %s', (value, text) => {
  expect(plainNumber(value)).toBe(text);
});

test.each<[number, number, number | undefined, string]>([
  [1, 100, undefined, '1–100'],
  [1, 100, 0.1, '0–10°'],
  [101, 400, 1 / 3, '33.33–133.33°'],
  [7, 7, 1, '6–7°']
])('frames %s to %s of %s° each are written %s°', (firstFrame, lastFrame, oscillation, text) => {
  expect(stretchText({ firstFrame, lastFrame }, oscillation)).toBe(text);
});

describe('the strip of wedges', () => {
  const strip = (wedges: readonly ProcessingRun[], oscillation?: number) =>
    drawn(WedgeStrip, {
      whole: WHOLE,
      wedges,
      oscillation,
      hrefOf: ({ path }) => `#${path}`,
      current: wedges[0]?.path
    });
  const WEDGES = [
    run(1, 100, { isa: 21.5, unitCell: [78.1, 78, 37, 90, 90, 90] }),
    run(101, 200, { state: 'failed' }),
    run(201, 300, { isa: 10.25 })
  ];

  it('stands under the frames, or under the rotation where the step is known', () => {
    expect(strip(WEDGES).text).toContain('1–100');
    expect(strip(WEDGES, 0.1).text).toContain('0–10°');
  });
  it('says the figures with their digits, and nothing of a wedge that has none', () => {
    expect(strip(WEDGES).text).toMatch(/ISa 20\.00 21\.50 – 10\.25/);
  });
  it('says how a cell differs from that of the whole run', () => {
    expect(strip(WEDGES).text).toMatch(/a − run \(Å\) 78\.00 \+0\.10 – –/);
  });
  it('has no lane that no wedge fills', () => {
    expect(strip(WEDGES).text).not.toContain('mosaicity');
  });
  it('leads to each wedge, and says which one is shown', () => {
    const drawnStrip = strip(WEDGES);
    expect(drawnStrip.all('href')).toEqual([WHOLE, ...WEDGES].map(({ path }) => `#${path}`));
    expect(drawnStrip.all('aria-current')).toEqual(['page']);
  });
  it('shows a gap as a gap', () => {
    const gap = strip([WEDGES[0] ?? WHOLE]);
    expect(gap.text).toContain('101–300');
    expect(gap.all('href')).toHaveLength(2);
  });
});

it('a lane without a number is an en dash, and its bar never leaves the cell', () => {
  const [isa] = LANES;
  if (isa === undefined) throw new Error('no lane');
  expect(drawn(LaneCell, { figure: isa, text: undefined, value: undefined, most: 10 }).text).toBe('–');
  const cell = drawn(LaneCell, { figure: isa, text: '10.00', value: 10, most: 10 });
  expect([cell.text, cell.html.includes('height: 100%')]).toEqual(['10.00', true]);
});
