import { describe, expect, it } from 'vitest';
import { relPath, ROOT } from '../base/rel-path';
import type { Beamtime, Recomputed } from '../beamtime/types';
import { exportIndex } from './export-index';
import { importIndex } from './import-index';
import { recomputedIn } from './recomputed';

const TABLE: Recomputed = {
  path: relPath('m/t/c/run_03'),
  log: relPath('m/t/c/run_03/XSCALE.LP'),
  reflections: relPath('m/t/c/run_03/xscale.hkl'),
  equal: 80,
  known: 3,
  differs: 1,
  undecided: 0,
  differing: [
    { shell: 'total', quantity: 'rMeas', reported: 7.1, computed: 9.3 },
    { shell: 0, quantity: 'nUnique', reported: 9, computed: 8, row: { line: 217, text: '  8.58   20   9' } }
  ],
  nUnique: [100, 200],
  at: '2026-11-29T05:00:00.000Z'
};
const BEAMTIME: Beamtime = {
  name: 'b',
  source: 'folder',
  opened: ROOT,
  scan: { directories: 0, files: 0, bytesRead: 0, filesParsed: 0, partial: false },
  pins: [],
  processingRuns: [],
  merges: [],
  unreadable: [],
  recomputed: [TABLE]
};

describe('tables computed again from reflections', () => {
  it('go out with the index and come back', () => {
    const index = exportIndex(BEAMTIME, [], { name: 'kamome', version: '0' }, new Date(0));
    expect(importIndex(JSON.stringify(index)).recomputed).toEqual([TABLE]);
  });
  it('are checked field by field: what the library holds and is none is left out', () => {
    expect(recomputedIn([TABLE, { ...TABLE, equal: -1 }, { ...TABLE, path: '../etc' }, 'x'])).toEqual([
      TABLE
    ]);
    expect(recomputedIn(undefined)).toEqual([]);
  });
});
