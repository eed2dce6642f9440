import { expect, it } from 'vitest';
import { memberState } from './member-words';

const left = { number: 4, rejected: { cycle: 3, reason: 'bad_B,bad_em.b,new_reason' } };

it('says when and why a data set left, in brackets of the language and without brackets within brackets', () => {
  expect(memberState(left, undefined, new Map(), 'en')).toBe(
    'rejected in run_03: bad_B (B factor an outlier, 1.5 × IQR), bad_em.b (error model b an outlier, 1.5 × IQR), new_reason'
  );
  expect(memberState(left, undefined, new Map(), 'ja')).toBe(
    'run_03 で棄却：bad_B（B 因子が外れ値、1.5 × IQR）、bad_em.b（誤差モデル b が外れ値、1.5 × IQR）、new_reason'
  );
});
