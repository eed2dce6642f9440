import { describe, expect, it } from 'vitest';
import { axisScale, roundEnds } from './axis-scale';

const texts = (scale: ReturnType<typeof axisScale>): string[] => scale.ticks.map(({ text }) => text);

describe('an even axis', () => {
  it('has round numbers, and holds values outside at its ends', () => {
    const axis = axisScale({ ends: [0, 50] }, 0, 300, 50);
    expect(texts(axis)).toEqual(['0', '10', '20', '30', '40', '50']);
    expect([-1, 0, 25, 80].map(axis.of)).toEqual([0, 0, 150, 300]);
    expect(axis.at(150)).toBe(25);
  });
  it('of one value has room on both sides', () => {
    const axis = axisScale({ ends: [5, 5] }, 0, 100, 20);
    expect(axis.of(5)).toBeCloseTo(50);
    expect(axis.ticks.length).toBeGreaterThan(1);
  });
  it('says its ends alone, or nothing, where that is wanted', () => {
    expect(texts(axisScale({ ends: [1, 88], ticks: 'ends' }, 0, 100, 20))).toEqual(['1', '88']);
    expect(texts(axisScale({ ends: [1, 88], ticks: 'none' }, 0, 100, 20))).toEqual([]);
  });
});

describe('an axis by powers of ten', () => {
  it('gives every factor of ten the same length, and shows nothing that has no logarithm', () => {
    const axis = axisScale({ ends: [1, 1000], kind: 'log' }, 300, 0, 30);
    expect([1, 10, 100, 1000].map((value) => Math.round(axis.of(value)))).toEqual([300, 200, 100, 0]);
    expect([0, -99.9, NaN, 0.5].map(axis.shows)).toEqual([false, false, false, true]);
    expect(axis.of(0)).toBe(300);
  });
  it('counts 1, 2, 5; powers of ten alone where those were too many', () => {
    expect(texts(axisScale({ ends: [5, 500], kind: 'log' }, 160, 0, 40))).toEqual([
      '5',
      '10',
      '20',
      '50',
      '100',
      '200',
      '500'
    ]);
    expect(texts(axisScale({ ends: [0.1, 1000], kind: 'log' }, 120, 0, 34))).toEqual([
      '0.1',
      '1',
      '10',
      '100',
      '1000'
    ]);
  });
});

describe('an axis of resolution', () => {
  it('is even in 1/d², and labelled in Å', () => {
    const axis = axisScale({ ends: [0, 0.25], kind: 'resolution' }, 0, 400, 60);
    expect(axis.of(1 / 16)).toBe(100);
    expect(texts(axis)).toContain('2');
    expect(axis.ticks.every(({ at, text }) => Math.abs(1 / Number(text) ** 2 - at) < 1e-9)).toBe(true);
  });
});

describe('round ends', () => {
  it('begin at zero, or below the lowest negative value', () => {
    expect(roundEnds([3, 27.1])).toEqual([0, 30]);
    expect(roundEnds([-2, 23])).toEqual([-5, 25]);
    expect(roundEnds([])).toEqual([0, 1]);
  });
  it('by powers of ten are 1, 2 or 5 times one of them around all values above 0', () => {
    expect(roundEnds([6.3, 12, 431.5], 'log')).toEqual([5, 500]);
    expect(roundEnds([10, 100], 'log')).toEqual([10, 100]);
    expect(roundEnds([0, -99.9, 3], 'log')).toEqual([2, 5]);
    expect(roundEnds([], 'log')).toEqual([1, 100]);
  });
});
