import { describe, expect, it } from 'vitest';
import { framePlots, spanOf, type FramePlot } from './frame-plots';

const integrate = {
  images: {
    image: [1, 2, 3],
    ier: [0, -1, 0],
    scale: [1, 0.5, 0.9],
    background: [],
    overloaded: [],
    ewald: [],
    strong: [],
    rejected: [0, 1, 2],
    sigmaB: [0.03, 0.03, undefined],
    sigmaR: [0.1, 9, 1.6]
  },
  blocks: []
};
const named = (plots: readonly FramePlot[], name: string): FramePlot | undefined =>
  plots.find((plot) => plot.name === name);

describe('framePlots', () => {
  it('leaves out images that could not be read', () => {
    expect(named(framePlots(integrate, undefined), 'scale')?.points).toEqual([
      { x: 1, y: 1 },
      { x: 3, y: 0.9 }
    ]);
  });
  it('draws KAMO’s limit of mosaicity where a run comes near it', () => {
    expect(named(framePlots(integrate, undefined), 'mosaicity')?.limit?.value).toBe(1.5);
    const calm = { ...integrate, images: { ...integrate.images, sigmaR: [0.1, 0.1, 0.2] } };
    expect(named(framePlots(calm, undefined), 'mosaicity')?.limit).toBeUndefined();
  });
  it('gives no plot of a number that fewer than two images have', () => {
    expect(named(framePlots(integrate, undefined), 'divergence')).toBeUndefined();
    expect(framePlots(undefined, undefined)).toEqual([]);
  });
  it('puts the line of damage at √2 times the start of R_d', () => {
    const none = {
      frame: [],
      reflections: [],
      misfits: [],
      intensity: [],
      sigma: [],
      iOverSigma: [],
      peak: []
    };
    const stat = {
      frames: { ...none, correlation: [], rMeas: [], rMeasReflections: [], uniqueOnly: [] },
      differences: {
        frames: [1, 2, 3],
        reflections: [],
        rD: [0.1, 0.2, 0.3],
        notFriedel: [],
        rDNotFriedel: [],
        friedel: [],
        rDFriedel: []
      }
    };
    expect(named(framePlots(undefined, stat), 'rD')?.limit?.value).toBeCloseTo(0.1414, 4);
  });
});

describe('spanOf', () => {
  const plot = (values: readonly number[]): FramePlot => ({
    name: 'rMeas',
    along: 'image',
    points: values.map((y, x) => ({ x, y }))
  });
  it('begins at zero unless that would flatten the line', () => {
    expect(spanOf(plot([1, 5])).low).toBe(0);
    expect(spanOf(plot([0.9, 1])).low).toBe(0.9);
  });
  it('leaves a value far beyond all others out of the axis and counts it', () => {
    const span = spanOf(plot([...Array.from({ length: 40 }, () => 0.5), 9000]));
    expect(span).toEqual({ low: 0, high: 1, beyond: 1 });
  });
  it('has room around a constant', () => {
    const { low, high } = spanOf(plot([2, 2]));
    expect(low < 2 && high > 2).toBe(true);
  });
});
