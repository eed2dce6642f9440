import { describe, expect, it } from 'vitest';
import type { Said } from '../checks/check';
import { foundInWords } from './check-words';

/** Sentences that are put together from parts: check, what it found, English, Japanese. */
const COMPOSED: readonly (readonly [string, Said & Readonly<Record<string, unknown>>, string, string])[] = [
  [
    'indexing-consistent',
    {
      code: 'compared',
      tried: 'h,k,l; k,h,-l',
      moved: 1,
      datasets: 3,
      best: '0.95',
      second: '0.20',
      wrong: 1,
      weak: 2
    },
    'KAMO compared h,k,l; k,h,-l: 1 of 3 data sets re-indexed, median CC 0.95 : 0.20 (best : second); 1 against their best operator; 2 with a weak margin',
    'KAMO は h,k,l; k,h,-l を比較し、3 のうち 1 データセットの指数を変換。中央値 CC 0.95 : 0.20（最良：次点）。1 個は最良の演算子と異なります。2 個は差がわずかです'
  ],
  [
    'radiation-damage',
    { code: 'decay', damaged: 4, sweeps: 9, named: ['a: B +5.1 Å²', 'b: d +0.40 Å', 'c: R_d × 1.62'] },
    'decay in 4 of 9 sweeps: a: B +5.1 Å²; b: d +0.40 Å; c: R_d × 1.62; …',
    '9 スイープのうち 4 が減衰しています：a: B +5.1 Å²; b: d +0.40 Å; c: R_d × 1.62、…'
  ],
  ['radiation-damage', { code: 'none', sweeps: 1 }, '1 sweep, none decays', '1 スイープに減衰は見られません'],
  [
    'numbers-agree',
    {
      code: 'different',
      differing: [
        { place: 'inner', quantity: 'completeness', printed: 99.1, table: 89.1 },
        { place: 'outer', quantity: 'ccHalf', printed: 50.1, table: 40 }
      ]
    },
    'completeness of the innermost shell: 99.1 ≠ 89.1; CC1/2 of the outermost shell: 50.1 ≠ 40',
    '最内殻のコンプリートネス：99.1 ≠ 89.1；最外殻の CC1/2：50.1 ≠ 40'
  ]
];

describe('a finding in words', () => {
  it.each(COMPOSED)('%s %o', (check, said, en, ja) => {
    expect(foundInWords(check, said)).toEqual({ en, ja });
  });
  it('a code of another version stands for itself', () => {
    expect(foundInWords('isa', { code: 'of-tomorrow' })).toEqual({ en: 'of-tomorrow', ja: 'of-tomorrow' });
  });
  it('a check without words is refused, not shown without any', () => {
    expect(() => foundInWords('no-such-check', { code: 'x' })).toThrow('words/en/checks/no-such-check.ts');
  });
});
