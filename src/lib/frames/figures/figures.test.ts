import { describe, expect, it } from 'vitest';
import { classify } from '../classify';
import { PIXEL, type Counts, type Frame } from '../frame';
import { normalOf, resolutionAt, type Geometry } from '../geometry/geometry';
import { FrameSum } from './add';
import { levels, topOf } from './contrast';
import { figuresOf } from './background';
import { ICE_BIN, ICE_BINS, iceVerdict } from './ice';
import { binTable, radialProfile, type Profile } from './profile';
import { summarise } from './summary';

const { VALID, GAP, BAD, ABOVE, OVERFLOW } = PIXEL;

function frame(values: Counts, states: readonly number[], width = values.length): Frame {
  const height = values.length / width;
  return { number: 1, count: 1, width, height, values, states: Uint8Array.from(states), maskedBy: 'mask' };
}

it('sum and maximum are of pixels that have a number and are not masked', () => {
  const states = [VALID, GAP, BAD, ABOVE, OVERFLOW];
  expect(summarise(frame(Uint16Array.of(3, 65535, 9, 5000, 65535), states))).toEqual({
    valid: 2,
    masked: 2,
    saturated: 2,
    sum: 5003,
    max: 5000
  });
  expect(summarise(frame(Uint16Array.of(65535), [GAP]))).toEqual({
    valid: 0,
    masked: 1,
    saturated: 0,
    sum: 0
  });
});

describe('a sum of pictures', () => {
  it('a pixel that is masked or without a number in one of them is so in the sum', () => {
    const sum = new FrameSum(frame(Uint16Array.of(1, 2, 3, 65535), [VALID, VALID, VALID, OVERFLOW]));
    sum.add(frame(Uint16Array.of(10, 20, 60000, 4), [VALID, BAD, ABOVE, VALID]));
    expect([...sum.frame.values].slice(0, 3)).toEqual([11, 2, 60003]);
    expect([...sum.frame.states]).toEqual([VALID, BAD, ABOVE, OVERFLOW]);
    expect(sum.frame.count).toBe(2);
  });
  it('leaves what it is made of as it was, and overflows beyond 32 bits', () => {
    const first = frame(Uint32Array.of(4e9), [VALID]);
    const sum = new FrameSum(first);
    sum.add(first);
    expect([...sum.frame.states]).toEqual([OVERFLOW]);
    expect([...first.values]).toEqual([4e9]);
  });
  it('not of pictures of two sizes', () => {
    const sum = new FrameSum(frame(Uint16Array.of(1, 2), [VALID, VALID]));
    expect(() => sum.add(frame(Uint16Array.of(1), [VALID]))).toThrow(/other-size/);
  });
});

describe('contrast', () => {
  const background = Uint16Array.from({ length: 10_000 }, (_, pixel) => pixel % 5);
  const valid = new Uint8Array(10_000);
  it('μ + 8 σ of the values up to the 99th percentile', () => {
    expect(topOf(background, valid)).toBeCloseTo(2 + 8 * Math.SQRT2, 6);
  });
  it('one hot pixel changes nothing; an empty picture has a scale', () => {
    const hot = Uint32Array.from(background);
    hot[17] = 1_046_527;
    expect(topOf(hot, valid)).toBeCloseTo(topOf(background, valid), 1);
    expect(topOf(new Uint16Array(100), new Uint8Array(100))).toBe(3);
    expect(topOf(background, new Uint8Array(10_000).fill(GAP))).toBe(3);
  });
  it.each([
    [Uint8Array, [0, 255, 254, 1], 255],
    [Uint16Array, [65_535, 0, 1, 65_534], 65_535],
    [Uint16Array, [3, 2, 0, 7], 7],
    [Int32Array, [-(2 ** 31), 2 ** 31 - 1, 0, -5], 2 ** 31 - 1],
    [Int32Array, [-9, -3, -4, -8], -3]
  ])('the largest of four at the ends of every kind of count: %#', (Kind, four, largest) => {
    expect(levels(frame(Kind.from(four), [0, 0, 0, 0], 2))[1]?.values[0]).toBe(largest);
  });
  it('a smaller picture keeps the largest of four; masked only where all four are', () => {
    const made = levels(frame(Uint16Array.of(1, 7, 9, 0, 2, 3, 8, 5, 4), [0, 0, GAP, 0, 0, GAP, 0, 0, 0], 3));
    expect(made.map(({ width, height }) => [width, height])).toEqual([
      [3, 3],
      [2, 2],
      [1, 1],
      [1, 1],
      [1, 1]
    ]);
    expect([...(made[1]?.values ?? [])]).toEqual([7, 9, 8, 4]);
    expect([...(made[1]?.states ?? [])]).toEqual([VALID, GAP, VALID, VALID]);
    // Half as wide where no count asks for more; what a masked pixel holds does not.
    const wide = levels(frame(Uint32Array.of(1, 50, 3, 0xffffffff), [0, 0, 0, GAP], 2), 50);
    expect(wide.map(({ values }) => [values instanceof Uint16Array, values[0]])[1]).toEqual([true, 50]);
    expect(levels(frame(Uint32Array.of(70_000), [0]), 70_000)[0]?.values[0]).toBe(70_000);
    const saturated = levels(frame(Uint16Array.of(1, 50, 3, 4), [0, ABOVE, GAP, 0], 2));
    expect([saturated[1]?.values[0], saturated[1]?.states[0]]).toEqual([50, ABOVE]);
  });
});

/** 200,000 pixels or more with some of everything, in six bins, the last beyond the profile; `low`: of the background. */
function crowd(low: number, size = 200_000): { picture: Frame; table: Uint16Array } {
  let state = 1;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const states = Uint8Array.from({ length: size }, () =>
    random() < 0.01 ? Math.floor(5 * random()) : VALID
  );
  const values = Int32Array.from(states, () =>
    random() < 0.001 ? Math.floor(1e6 * random()) - 1000 : low + Math.floor(8 * random())
  );
  const table = Uint16Array.from(states, (_, pixel) => Math.floor((6 * pixel) / size));
  return { picture: { ...frame(values, [], 500), states }, table };
}

it.each([
  ['low counts, one pass', 0, 200_000],
  ['high counts, pass by pass', 300, 600_000]
])('summary and background at once: %s', (_, low, size) => {
  const { picture, table } = crowd(low, size);
  const bins = { width: 0.1, bins: 5 };
  let slowly = radialProfile(picture, table, bins);
  for (let pass = 0; pass < 2; pass++) {
    const { pixels, sums } = slowly;
    const cut = sums.map((sum, bin) => {
      const mean = sum / (pixels[bin] ?? 0);
      return mean + 4 * Math.sqrt(mean + 0.5) + 1;
    });
    slowly = radialProfile(picture, table, { ...bins, cut });
  }
  const { summary, background } = figuresOf(picture, table, bins);
  expect(background).toEqual(slowly);
  expect(background.pixels.every((pixels) => pixels > 10_000)).toBe(true);
  expect(summary).toEqual(summarise(picture));
});

it.each([0, 20, 80, 130])('bins of a detector turned by %f° are those of the resolution', (degrees) => {
  const angle = (degrees * Math.PI) / 180;
  const detectorX = [Math.cos(angle), 0, Math.sin(angle)] as const;
  const geometry: Geometry = {
    ...{
      from: 'XPARM.XDS',
      wavelength: 4,
      width: 210,
      height: 170,
      qx: 0.9,
      qy: 0.8,
      orgX: 101.3,
      orgY: 77.7
    },
    ...{
      distance: 120,
      beam: [0, 0, 1],
      detectorX,
      detectorY: [0, 1, 0],
      normal: normalOf(detectorX, [0, 1, 0])
    }
  };
  const table = binTable(geometry, ICE_BIN, ICE_BINS);
  const wanted = table.map((_, pixel) => {
    const at = { x: pixel % 210, y: Math.floor(pixel / 210) };
    return Math.min(ICE_BINS, Math.floor(1 / resolutionAt(geometry, at) / ICE_BIN));
  });
  expect(new Set(table).size).toBeGreaterThan(100);
  expect(table).toEqual(wanted);
});

describe('profile and ice', () => {
  it('counts by bins, without masked and saturated pixels', () => {
    const table = Uint16Array.of(0, 0, 1, 1, 2);
    const { pixels, sums } = radialProfile(frame(Uint16Array.of(1, 2, 3, 4, 5), [0, 0, 0, ABOVE, 0]), table, {
      width: 0.1,
      bins: 2
    });
    expect([...pixels]).toEqual([2, 1]);
    expect([...sums]).toEqual([3, 3]);
  });
  /** A level background of 4 counts, 5,000 pixels a bin, to 1/d = `end`; `ring` times as much at 3.897 and 3.669 Å. */
  function profile(ring: number, end = 0.5): Profile {
    const bins = Math.round(end / ICE_BIN);
    const sums = Float64Array.from({ length: bins }, (_, bin) => {
      const q = (bin + 0.5) * ICE_BIN;
      return 5000 * 4 * ([3.897, 3.669].some((d) => Math.abs(q - 1 / d) < 0.004) ? ring : 1);
    });
    return { width: ICE_BIN, pixels: new Float64Array(bins).fill(5000), sums };
  }
  it.each([
    [1.2, 0.5, 'ice'],
    [1.04, 0.5, 'perhaps'],
    [1, 0.5, 'no'],
    [1.2, 0.28, 'unknown']
  ] as const)('%f times the background to 1/d = %f: %s', (ring, end, verdict) => {
    expect(iceVerdict(profile(ring, end)).verdict).toBe(verdict);
  });
});

describe('what pixels are, and what they are together', () => {
  const MASK = Uint8Array.from([0, 1, 2, 0x80, 0, 0, 3, 0]);
  it.each<[string, Counts, Parameters<typeof classify>[1]]>([
    [
      '16 bits',
      Uint16Array.of(1, 65535, 65535, 7, 65535, 900, 0, 3),
      { rule: 'none', mask: MASK, overflow: 65535 }
    ],
    ['a cut-off', Uint16Array.of(1, 65535, 8, 7, 9, 900, 0, 3), { rule: 'none', overflow: 65535, cutoff: 8 }],
    [
      '32 bits',
      Uint32Array.of(4e9, 4294967295, 8, 4e9, 9, 900, 0, 3),
      { rule: 'none', overflow: 2 ** 32 - 1 }
    ],
    ['labels', Int32Array.of(-1, -2, 8, 7, 9, 900, 0, 3), { rule: 'negative', cutoff: 100 }],
    ['counts below 0', Int32Array.of(-1, -2, -8, -7, -9, -900, -3, -3), { rule: 'none' }],
    [
      'a mask that was not applied',
      Uint16Array.of(9, 9, 9, 9, 9, 9, 9, 9),
      { rule: 'none', mask: MASK, maskNotApplied: true, overflow: 65535 }
    ],
    ['nothing valid', Int32Array.of(-1, -2, -1, -1, -1, -1, -1, -1), { rule: 'negative' }],
    [
      'more than one part',
      Uint32Array.from({ length: 70_000 }, (_, at) => at * 60_000),
      { rule: 'none', overflow: 2 ** 32 - 1 }
    ]
  ])('%s', (_, values, rule) => {
    const { states, summary } = classify(values, rule);
    expect(summary).toEqual(summarise(frame(values, [...states])));
  });
});
