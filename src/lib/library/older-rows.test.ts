import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { Pin, Unreadable } from '../beamtime/types';
import { pinNow, readsNow, unreadableNow } from './older-rows';
import type { DirectoryReads } from './schema';

describe('what older versions stored as sentences', () => {
  it('a problem of a file is shown as it was written, and goes with its line', () => {
    const older = { path: relPath('a'), line: 3, message: 'no header', excerpt: 'x', severity: 'error' };
    expect(unreadableNow(older as unknown as Unreadable)).toEqual({
      path: 'a',
      line: 3,
      flaw: { code: 'written', text: 'no header' },
      excerpt: 'x',
      severity: 'error'
    });
    const now = { path: relPath('a'), line: 3, flaw: { code: 'empty' }, severity: 'error' } as const;
    expect(unreadableNow(now)).toBe(now);
  });
  it('a record keeps its size, version and contents; what is new is left alone', () => {
    const about = { size: 1, modified: 2, format: 'mtz', version: 2 };
    const older = {
      'a.mtz': {
        ...about,
        record: 'kept',
        problems: [{ line: 1, says: 'cut off', excerpt: '' }],
        failed: { line: 2, says: 'no header', excerpt: 'y' }
      },
      'b.mtz': { ...about, problems: [{ line: 1, flaw: { code: 'cut-off' }, excerpt: '' }] }
    } as unknown as DirectoryReads;
    expect(readsNow(older)).toEqual({
      'a.mtz': {
        ...about,
        record: 'kept',
        problems: [{ line: 1, flaw: { code: 'written', text: 'cut off' }, excerpt: '' }],
        failed: { line: 2, flaw: { code: 'written', text: 'no header' }, excerpt: 'y' }
      },
      'b.mtz': older['b.mtz']
    });
    const now: DirectoryReads = { b: { ...about, problems: [] } };
    expect(readsNow(now)).toBe(now);
  });
  it('a reason of a pin keeps both languages', () => {
    const step = { stage: 'collected', state: 'no', sources: [] };
    const steps = [
      { ...step, reason: { en: 'not mounted', ja: '未マウント' } },
      { ...step, reason: { code: 'skipped' } },
      step
    ];
    expect(pinNow({ path: relPath('p'), steps } as unknown as Pin).steps).toEqual([
      { ...step, reason: { code: 'written', en: 'not mounted', ja: '未マウント' } },
      { ...step, reason: { code: 'skipped' } },
      step
    ]);
  });
});
