import { describe, expect, it } from 'vitest';
import { answer } from '../../../tests/support/answer';
import { beamtime } from '../../../tests/support/merged-beamtime';
import { relPath } from '../base/rel-path';
import type { Beamtime } from '../beamtime/types';
import check from './archive-on-disk';

const promised = { archive: 'x:archive', files: 12, count: 0, missing: [] };
const said = (change: Partial<Beamtime>) => answer(check, { beamtime: { ...beamtime, ...change } }, {});

describe('what the archive promised', () => {
  it('is not asked without an archive, and passes where the disk has it all', () => {
    expect(said({}).verdict).toBe('not-applicable');
    expect(said({ promised })).toMatchObject({
      verdict: 'pass',
      message: { en: 'the disk contains all 12 files of the report archive' }
    });
  });
  it('asks for attention where files are missing, and names some', () => {
    const missing = ['a', 'b', 'c', 'd', 'e'].map((name) => relPath(name));
    expect(said({ promised: { ...promised, count: 5, missing } })).toMatchObject({
      verdict: 'attention',
      message: { en: 'not on the disk: 5 of 12 files of the report archive' },
      sources: missing.slice(0, 4)
    });
  });
  it('has no answer while the listing of the disk is not whole', () => {
    const scan = { ...beamtime.scan, partial: true };
    for (const change of [{ scan }, { opened: relPath('_kamoproc') }])
      expect(said({ ...change, promised: { ...promised, count: 3 } }).verdict).toBe('unknown');
  });
});
