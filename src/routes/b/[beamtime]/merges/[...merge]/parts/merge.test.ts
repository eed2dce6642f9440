import { describe, expect, it } from 'vitest';
import { readAll } from '$lib/address/fields';
import { relPath } from '$lib/base/rel-path';
import { cluster, merge, run, trial } from '../../../compare/parts/merges.fixture';
import { FIELDS } from '../address';
import { memberRows, rejectedNumbers } from './members';
import { inHand } from './merge-view';
import { figureRows } from './run-figures';

const cycles = [
  run(82, 1, { overall: { completeness: 99.8, redundancy: 10.9 }, datasets: { used: 3 } }),
  run(82, 2, { overall: { completeness: 99.8, redundancy: 9.5 }, datasets: { used: 3 } }),
  run(82, 3, {
    overall: { completeness: 99.8, redundancy: 9.2 },
    datasets: { used: 2 },
    rejected: [{ dataset: 2, path: 'x', reason: 'bad_B,bad_em.b' }],
    members: [
      { dataset: 1, path: 'a', b: 0, reference: true },
      { dataset: 3, path: 'c' }
    ]
  })
];
const chosen = cluster(82, cycles);
const other = cluster(83, [run(83, 1)], [1, 2, 3, 4, 5]);
const early = trial([cluster(5, [])], {
  path: relPath('_kamoproc/m/blend_2.40A'),
  final: false,
  state: 'no-cluster-passed'
});
const final = trial([chosen, other], {
  recommended: { cluster: 82, cycle: 3, rule: 'kamo', considered: 2, kept: 2 }
});
const whole = merge([early, final]);
const hand = (query: string, of = whole) => {
  const { trial, cluster, run } = inHand(of, readAll(FIELDS, new URLSearchParams(query)));
  return [trial?.path.split('/').at(-1), cluster?.number, run?.cycle];
};

describe('what is in hand', () => {
  it('is KAMO’s choice in the final folder unless the address says otherwise', () => {
    expect(hand('')).toEqual(['blend_2.53A_final', 82, 3]);
    expect(hand('cluster=83')).toEqual(['blend_2.53A_final', 83, 1]);
    expect(hand('cluster=82&run=1')).toEqual(['blend_2.53A_final', 82, 1]);
    expect(hand('trial=blend_2.40A')).toEqual(['blend_2.40A', undefined, undefined]);
    expect(hand('trial=gone&cluster=999&run=x')).toEqual(['blend_2.53A_final', 82, 3]);
  });

  it('is the largest merged cluster where KAMO had no choice, and nothing without trials', () => {
    expect(hand('', merge([trial([chosen, other])]))).toEqual(['blend_2.53A_final', 83, 1]);
    expect(hand('', merge([]))).toEqual([undefined, undefined, undefined]);
  });
});

describe('members', () => {
  it('are told with the cycle and the reason they left', () => {
    const rows = memberRows(final, chosen, cycles[2]);
    expect(rows.map(({ number, rejected, inRun }) => [number, rejected?.reason, inRun?.reference])).toEqual([
      [1, undefined, true],
      [2, 'bad_B,bad_em.b', undefined],
      [3, undefined, undefined]
    ]);
    expect(rejectedNumbers(chosen, cycles[2])).toEqual(new Set([2]));
  });

  it('have not left yet in an earlier cycle', () => {
    expect(rejectedNumbers(chosen, cycles[0])).toEqual(new Set());
  });
});

describe('cycles side by side', () => {
  it('tell what each changed against the one before', () => {
    const rows = new Map(
      figureRows(whole, final, chosen, 'en').map(({ column, cells }) => [column.id, cells])
    );
    expect(rows.get('Redun')).toEqual([
      { text: '10.9' },
      { text: '9.5', change: '−1.4' },
      { text: '9.2', change: '−0.3' }
    ]);
    expect(rows.get('Cmpl')?.map(({ change }) => change)).toEqual([undefined, undefined, undefined]);
    expect(rows.get('used')?.at(-1)).toEqual({ text: '2', change: '−1' });
  });
});
