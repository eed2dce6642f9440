import { describe, expect, it } from 'vitest';
import { answer } from '../../../tests/support/answer';
import { aBeamtime, aPin } from '../../../tests/support/model';
import check from './pin-measured';
import { defaultLimits } from './index';

describe('pin-measured', () => {
  it('passes with images', () => {
    expect(answer(check, { beamtime: aBeamtime(), pin: aPin() }, defaultLimits).verdict).toBe('pass');
  });
  it('says why there are none', () => {
    const reason = {
      code: 'written',
      en: 'no crystal in the vertical scans',
      ja: '縦スキャンで結晶なし'
    } as const;
    const pin = aPin({ measured: false, steps: [{ stage: 'collected', state: 'no', reason, sources: [] }] });
    const said = answer(check, { beamtime: aBeamtime(), pin }, defaultLimits);
    expect(said.verdict).toBe('attention');
    expect(said.message.en).toContain(reason.en);
  });
  it('what came of the processing is no reason for missing images', () => {
    const steps = [{ stage: 'merged', state: 'no', reason: { code: 'no-result' }, sources: [] }] as const;
    const said = answer(
      check,
      { beamtime: aBeamtime(), pin: aPin({ measured: false, steps }) },
      defaultLimits
    );
    expect(said.message.en).toBe('no diffraction image');
  });
  it('is not asked of a pin on another disk', () => {
    const pin = aPin({ measured: false, onDisk: false });
    expect(answer(check, { beamtime: aBeamtime(), pin }, defaultLimits).verdict).toBe('not-applicable');
  });
  it('is not asked where only a scan was wanted, or the operator skipped the pin', () => {
    for (const asked of [{ scanOnly: true }, { skipped: true }])
      expect(
        answer(check, { beamtime: aBeamtime(), pin: aPin({ measured: false, ...asked }) }, defaultLimits)
          .verdict
      ).toBe('not-applicable');
  });
});
