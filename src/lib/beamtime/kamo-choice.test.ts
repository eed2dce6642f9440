import { describe, expect, it } from 'vitest';
import { chooseAsKamo, type Candidate } from './kamo-choice';

/** `79 3 21.4 98.1 47.9`: cluster, cycle, redundancy, CC1/2, outer CC1/2; `nan` is nan. */
function rows(text: string): Candidate[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [cluster, cycle, redundancy, ccHalf, ccHalfOuter] = line
        .trim()
        .split(/\s+/)
        .map((cell) => (cell === 'nan' ? undefined : Number(cell)));
      return { cluster: cluster ?? 0, cycle: cycle ?? 0, redundancy, ccHalf, ccHalfOuter };
    });
}

describe("KAMO's choice", () => {
  it('the halving keeps the upper half by redundancy, then CC1/2 decides', () => {
    const choice = chooseAsKamo(
      rows(`86 3 50.3 99.1 61.6
            85 3 30.0 99.9 52.7
            84 3 17.5 99.9 45.8
            82 2 13.2 99.9 29.9`)
    );
    expect(choice?.best.cluster).toBe(85);
    expect(choice?.runnerUp?.cluster).toBe(86);
    expect([choice?.considered, choice?.kept]).toEqual([4, 2]);
  });
  it('only the last cycle of a cluster counts, even if an earlier one was better', () => {
    expect(chooseAsKamo(rows('5 1 9.0 99.9 60\n5 2 8.0 90.0 50'))?.best.cycle).toBe(2);
  });
  it('of two clusters none is left out', () => {
    const choice = chooseAsKamo(rows('2 1 9.0 90.0 50\n1 1 3.0 95.0 40'));
    expect(choice?.best.cluster).toBe(1);
    expect(choice?.kept).toBe(2);
  });
  it('of three only one is left, whatever its CC1/2; the runner-up is the next by redundancy', () => {
    const choice = chooseAsKamo(rows('3 1 9.0 50.0 50\n2 1 8.0 95.0 40\n1 1 7.0 99.0 40'));
    expect([choice?.best.cluster, choice?.runnerUp?.cluster, choice?.kept]).toEqual([3, 2, 1]);
  });
  it('equal CC1/2: the outer shell decides; equal outer shell: the order of the file', () => {
    expect(chooseAsKamo(rows('2 1 9.0 99.0 40\n1 1 8.0 99.0 50'))?.best.cluster).toBe(1);
    expect(chooseAsKamo(rows('2 1 9.0 99.0 50\n1 1 8.0 99.0 50'))?.best.cluster).toBe(2);
  });
  it('nan is worse than any number', () => {
    expect(chooseAsKamo(rows('2 1 nan nan nan\n1 1 3.0 10.0 nan'))?.best.cluster).toBe(1);
  });
  it('nothing merged, nothing chosen', () => expect(chooseAsKamo([])).toBeUndefined());
  it('one cluster is chosen without a runner-up', () => {
    expect(chooseAsKamo(rows('12 3 2.4 98.8 62.1'))?.runnerUp).toBeUndefined();
  });
});
