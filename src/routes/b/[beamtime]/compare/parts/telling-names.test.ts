import { describe, expect, it } from 'vitest';
import { relPath } from '$lib/base/rel-path';
import { cluster, merge, run, trial } from './merges.fixture';
import { tellingNames } from './telling-names';

interface About {
  readonly area?: string;
  readonly method?: 'blend' | 'cc';
  readonly d?: number;
  readonly number?: number;
  readonly cycle?: number;
}
function one({ area = '_kamoproc', method = 'blend', d = 2.53, number = 79, cycle = 3 }: About) {
  const own = run(number, cycle);
  const of = cluster(number, [own]);
  const at = trial([of], { clustering: method, resolution: d, path: relPath(`${area}/m/${method}_${d}A`) });
  return { merge: merge([at], { area }), trial: at, cluster: of, run: own };
}

describe('names of runs drawn together', () => {
  it('say only what differs, and what says most', () => {
    expect(tellingNames([one({}), one({ area: '_kamo_30deg', number: 4, d: 3.1 })])).toEqual([
      '_kamoproc',
      '_kamo_30deg'
    ]);
    expect(tellingNames([one({}), one({ d: 3.1 }), one({ d: 3.1, method: 'cc' })])).toEqual([
      'blend 2.53 Å',
      'blend 3.10 Å',
      'cc 3.10 Å'
    ]);
    expect(tellingNames([one({ cycle: 1 }), one({ cycle: 3 })])).toEqual(['run_01', 'run_03']);
    expect(tellingNames([one({ cycle: 1 }), one({ cycle: 3 }), one({ number: 80 })])).toEqual([
      '0079 run_01',
      '0079 run_03',
      '0080 run_03'
    ]);
  });
  it('are cluster and cycle for one alone', () => {
    expect(tellingNames([one({})])).toEqual(['0079 run_03']);
  });
  it('fall back to the folder where nothing else differs', () => {
    const final = one({});
    const other = { ...final, trial: { ...final.trial, path: relPath('_kamoproc/m/blend_2.53A_final') } };
    expect(tellingNames([final, other])).toEqual([
      'blend_2.53A 0079 run_03',
      'blend_2.53A_final 0079 run_03'
    ]);
  });
});
