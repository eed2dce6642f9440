import { describe, expect, it } from 'vitest';
import { choiceSentence } from './choice-sentence';
import { cluster, run, trial } from '../../../routes/b/[beamtime]/compare/parts/merges.fixture';

function one(number: number, redundancy: number, ccHalf: number, outer: number) {
  return cluster(number, [run(number, 3, { overall: { redundancy, ccHalf }, outer: { ccHalf: outer } })]);
}
const clusters = [one(83, 14.6, 97.5, 40.1), one(82, 9.2, 99.7, 38.6), one(80, 6.2, 99.7, 17.7)];
const best = { cluster: 82, cycle: 3, rule: 'kamo' } as const;

describe('choiceSentence', () => {
  it('names the rule, the runner-up and what decided', () => {
    const recommended = { ...best, considered: 5, kept: 2, runnerUp: { cluster: 83, cycle: 3 } };
    expect(choiceSentence(trial(clusters, { recommended }), 'en')).toBe(
      'KAMO chose cluster_0082 run_03: of 5 merged clusters it keeps the 2 with the highest redundancy (last runs only) and selects the highest overall CC1/2; the runner-up cluster_0083 run_03 has 97.5 % against 99.7 %.'
    );
  });

  it('says when the outer shell decided', () => {
    const recommended = { ...best, considered: 2, kept: 2, runnerUp: { cluster: 80, cycle: 3 } };
    expect(choiceSentence(trial(clusters, { recommended }), 'en')).toMatch(
      /ties at 99.7 %.*38.6 % against 17.7 %\.$/
    );
  });

  it('says when the runner-up fell out by its redundancy', () => {
    const recommended = { ...best, considered: 3, kept: 1, runnerUp: { cluster: 80, cycle: 3 } };
    expect(choiceSentence(trial(clusters, { recommended }), 'en')).toMatch(
      /its redundancy is 6.2 against 9.2\.$/
    );
  });

  it('does not say that KAMO chose where the merge ended before', () => {
    const recommended = { ...best, considered: 1, kept: 1 };
    expect(choiceSentence(trial(clusters, { recommended, state: 'unfinished' }), 'en')).toMatch(
      /^The merge ended before KAMO could choose\. By its rule cluster_\d{4} run_\d\d is the best at this resolution\.$/
    );
  });

  it('has nothing to compare where only one could be merged, and nothing to say without a choice', () => {
    const recommended = { ...best, considered: 1, kept: 1 };
    expect(choiceSentence(trial(clusters, { recommended }), 'ja')).toBe(
      'KAMO の選択は cluster_0082 run_03：マージできたのはこのクラスターだけでした。'
    );
    expect(choiceSentence(trial(clusters), 'en')).toBeUndefined();
  });
});
