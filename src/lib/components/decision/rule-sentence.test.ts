import { describe, expect, it } from 'vitest';
import { PRESETS } from '$lib/analysis/ranking';
import { becauseSentence, ruleSentence } from './rule-sentence';

describe('a rule in words', () => {
  it('is KAMO’s own', () => {
    expect(ruleSentence(PRESETS.kamo, 'en')).toBe(
      'For each sample, among last runs at the final resolution: of more than two keep the half with the highest redundancy; then take the highest CC1/2; then take the highest outer shell CC1/2.'
    );
  });
  it('says limits as they are meant', () => {
    expect(ruleSentence(PRESETS.staff, 'en')).toContain(
      'keep those with CC1/2 > 98 %; then take the highest I/σ'
    );
    expect(ruleSentence(PRESETS.complete, 'ja')).toContain(
      'コンプリートネス ≥ 95 % のものに限定、次に分解能が最も低いものを選択、次に最外殻 CC1/2 が最も高いものを選択。'
    );
    expect(ruleSentence(PRESETS.kamo, 'ja')).toContain(
      '3 個以上ならリダンダンシーが最も高い方の半分に限定、次に CC1/2 が最も高いものを選択、'
    );
  });
});

describe('they differ because', () => {
  it('names the first criterion that decided, with both numbers', () => {
    expect(
      becauseSentence({ kind: 'step', step: { kind: 'best', measure: 'I/sig' }, mine: 9, other: 7.25 }, 'en')
    ).toBe('They differ because of the step “take the highest I/σ”: 9.00 against KAMO’s 7.25.');
  });
  it('adds up the weights, with enough digits to tell the scores apart', () => {
    const terms = [
      { measure: 'CC1/2.ou', adds: 0.0204, mine: 51.2, other: 40.14 },
      { measure: 'Redun', adds: -0.0202, mine: 7, other: 9.25 }
    ] as const;
    const sentence = becauseSentence({ kind: 'score', scores: [0.8312, 0.831], among: 12, terms }, 'en');
    expect(sentence).toBe(
      'They differ because the weighted mean is 0.8312 against KAMO’s 0.8310 (0 to 1 among 12 runs): outer shell CC1/2 +0.0204 (51.2 % against 40.1 %), redundancy −0.0202 (7.0 against 9.3).'
    );
  });
  it('says why the rule takes none', () => {
    expect(becauseSentence({ kind: 'none', why: 'not-final' }, 'en')).toMatch(/there is no run at it here/);
  });
  it('says when a number is not said', () => {
    expect(
      becauseSentence(
        { kind: 'step', step: { kind: 'limit', measure: 'CC1/2', is: '>', limit: 98.5 }, mine: 99 },
        'en'
      )
    ).toBe('They differ because of the step “keep those with CC1/2 > 98.5 %”: 99.0 % against KAMO’s –.');
  });
});
