import { describe, expect, it } from 'vitest';
import { aBeamtime, aProcessingRun } from '../../../tests/support/model';
import check from './correct-lp-readable';
import { defaultLimits } from './index';
import type { ProcessingRun, Unreadable } from '../beamtime/types';

const read = { overall: { completeness: 99 }, shells: [{ completeness: 99 }] };
const asked = (more: Partial<ProcessingRun>, unreadable: readonly Unreadable[] = []) =>
  check.test({ beamtime: aBeamtime({ unreadable }), processingRun: aProcessingRun(more) }, defaultLimits);

describe('correct-lp-readable', () => {
  it('passes when the table was read', () => expect(asked(read).verdict).toBe('pass'));
  it('fails without a table, and quotes the line', () => {
    const path = aProcessingRun().files.correctLp;
    if (path === undefined) throw new Error('the builder names CORRECT.LP');
    const cut = {
      ...{ path, line: 108, excerpt: '   1.61      1', severity: 'warning' as const },
      flaw: { code: 'no-total' as const }
    };
    expect(asked({}, [cut])).toMatchObject({
      verdict: 'fail',
      evidence: [{ line: 108, text: '   1.61      1' }]
    });
  });
  it('does not know a table of other columns, and blames no copying for it', () => {
    const path = aProcessingRun().files.correctLp;
    if (path === undefined) throw new Error('the builder names CORRECT.LP');
    const newer: readonly Unreadable[] = [
      {
        path,
        line: 125,
        flaw: { code: 'text-missing', text: 'SUBSET OF INTENSITY DATA' },
        severity: 'warning'
      },
      { path, line: 103, excerpt: 'R-meas R-pim', flaw: { code: 'unknown-columns' }, severity: 'warning' }
    ];
    expect(asked({}, newer)).toMatchObject({
      verdict: 'unknown',
      said: { code: 'unknown-layout' },
      evidence: [{ line: 103, text: 'R-meas R-pim' }]
    });
  });
  it('wants a look when parts could not be read', () => {
    const path = aProcessingRun().files.correctLp;
    if (path === undefined) throw new Error('the builder names CORRECT.LP');
    expect(
      asked(read, [{ path, line: 3, flaw: { code: 'not-a-number', name: 'ISa' }, severity: 'warning' }])
        .verdict
    ).toBe('attention');
  });
  it('does not know when a finished run has no CORRECT.LP', () =>
    expect(asked({ files: { mtz: [] } }).verdict).toBe('unknown'));
  it('is not asked of a run that never scaled', () => {
    expect(asked({ files: { mtz: [] }, state: 'gave-up' }).verdict).toBe('not-applicable');
  });
});
