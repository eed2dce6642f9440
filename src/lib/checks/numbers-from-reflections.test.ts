import { describe, expect, it } from 'vitest';
import { answer } from '../../../tests/support/answer';
import { relPath } from '../base/rel-path';
import type { Recomputed } from '../beamtime/types';
import check from './numbers-from-reflections';
import type { Subjects } from './check';

const RUN = relPath('m/t/cluster_0001/run_03');
const LOG = relPath('m/t/cluster_0001/run_03/XSCALE.LP');
const HKL = relPath('m/t/cluster_0001/run_03/xscale.hkl');
const TABLE: Recomputed = {
  path: RUN,
  log: LOG,
  reflections: HKL,
  equal: 80,
  known: 10,
  differs: 0,
  undecided: 2,
  differing: [],
  nUnique: [100, 200],
  at: '2026-11-29T05:00:00.000Z'
};

function verdict(files: object, recomputed?: Recomputed, shells = [{ nUnique: 100 }, { nUnique: 200 }]) {
  const subject = {
    beamtime: recomputed ? { recomputed: [recomputed] } : {},
    run: { path: RUN, files, shells }
  } as unknown as Subjects['merge-run'];
  return answer(check, subject, {});
}

describe('numbers-from-reflections', () => {
  const files = { xscaleLp: LOG, hkl: HKL };
  it('is unknown without reflections, without a log, and until somebody computed them', () => {
    expect(verdict({ xscaleLp: LOG }, TABLE).verdict).toBe('unknown');
    expect(verdict({ hkl: HKL }, TABLE).verdict).toBe('unknown');
    expect(verdict(files)).toMatchObject({ verdict: 'unknown', sources: [LOG, HKL] });
  });
  it('passes where all is equal or differs for a known reason', () => {
    expect(verdict(files, TABLE).verdict).toBe('pass');
    expect(verdict(files, TABLE).message.en).toContain('80 of 92 cells');
  });
  it('fails by the cell that differs', () => {
    const row = { line: 217, text: '    2.10           5       2         2      100.0%' };
    const differing = [
      { shell: 1, quantity: 'nObserved', reported: 5, computed: 6, row },
      { shell: 1, quantity: 'nUnique', reported: 2, computed: 3, row },
      { shell: 0, quantity: 'nUnique', reported: 2, computed: 3 }
    ] as const;
    const found = verdict(files, { ...TABLE, differs: 1, differing });
    expect(found.verdict).toBe('fail');
    // Once, however many of its cells differ; what was compared by an earlier version names no row.
    expect(found.evidence).toEqual([{ path: LOG, ...row }]);
    expect(found.message.en).toContain('nObserved shell 2: 5 ≠ 6');
    expect(found.message.ja).toContain('nObserved シェル 2：5 ≠ 6');
  });
  it('is unknown where the log is another one now, or nothing could be compared', () => {
    expect(verdict(files, TABLE, [{ nUnique: 100 }, { nUnique: 201 }]).verdict).toBe('unknown');
    expect(verdict(files, TABLE, [{ nUnique: 100 }]).verdict).toBe('unknown');
    expect(verdict(files, { ...TABLE, equal: 0, known: 0, undecided: 9 }).verdict).toBe('unknown');
  });
});
