import { describe, expect, it } from 'vitest';
import { TimeLeft } from './time-left';

const told = (seconds: number, done: number, more: object = {}) => ({
  toRead: 1000,
  allListed: false,
  parsed: done,
  kept: 0,
  elapsedMs: seconds * 1000,
  phase: 'results' as const,
  ...more
});

describe('what is left of a scan', () => {
  it('is not told before the listing knows how much there is', () => {
    expect(new TimeLeft().after(told(60, 500))).toBeUndefined();
    expect(new TimeLeft().after(told(60, 0, { toRead: 0, allListed: true }))).toBeUndefined();
  });
  it('follows from the rate since then', () => {
    const left = new TimeLeft();
    expect(left.after(told(10, 200, { allListed: true }))).toEqual({ share: 0.2 });
    expect(left.after(told(11, 300, { allListed: true }))).toEqual({ share: 0.3 });
    // 400 in 4 s; 400 are left.
    expect(left.after(told(14, 600, { allListed: true }))).toEqual({ share: 0.6, secondsLeft: 4 });
  });
  it('counts what an earlier scan read, and what is more than that', () => {
    const left = new TimeLeft();
    expect(left.after(told(1, 100, { expected: 2000, toRead: 300 }))).toEqual({ share: 0.05 });
    expect(left.after(told(2, 100, { expected: 200, toRead: 400 }))).toEqual({ share: 0.25 });
  });
  it('counts files that were kept as read, and never exceeds the whole', () => {
    expect(new TimeLeft().after(told(1, 500, { kept: 700, allListed: true }))).toEqual({ share: 1 });
  });
  it('is not told where there turned out to be less than was read last time', () => {
    const left = new TimeLeft();
    expect(left.after(told(1, 900, { expected: 2000, toRead: 900 }))).toEqual({ share: 0.45 });
    expect(left.after(told(4, 900, { toRead: 800, allListed: true }))).toEqual({ share: 1 });
  });
  it('is not told while another tab reads', () => {
    expect(new TimeLeft().after(told(1, 0, { expected: 10, phase: 'waiting' }))).toBeUndefined();
  });
});
