import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileBytes, unpacked } from '../../../tests/support/reflection-data';
import { ccHalfBins } from '../reflections/cc-half-bins';
import { mapped } from '../reflections/mapped';
import { observationsOf } from '../reflections/observations';
import { readReflections } from '../reflections/read-reflections';
import { spaceGroup } from '../reflections/space-group';
import { ccHalfCutoff } from './cc-half-cutoff';

const simulated = unpacked('simulated');

it.skipIf(!simulated)('the cut-off is where CC1/2 of the outermost shell meets the limit', async () => {
  const path = join(simulated ?? '', 'p21212_decay/xtal_01/XDS_ASCII.HKL');
  expect(existsSync(path)).toBe(true);
  expect(readFileSync(path).length).toBeGreaterThan(1e6);
  const observations = observationsOf([await readReflections(path, fileBytes(path))]);
  const all = mapped(observations, { group: spaceGroup(18) ?? expect.unreachable() }) ?? expect.unreachable();
  const measured = { ...observations, slots: all.slots };
  // CC1/2 falls through 0.8 inside the data, and ends above 0.5.
  const inside = ccHalfCutoff(all, measured, 0.85) ?? expect.unreachable();
  expect(inside.dMin).toBeGreaterThan(1 / Math.sqrt(all.largest));
  expect(inside.ccHalf).toBeGreaterThanOrEqual(0.85);
  expect(ccHalfBins(all, measured, 9, inside.dMin - 0.1).at(-1)?.cc).toBeLessThan(inside.ccHalf ?? 0);
  const whole = ccHalfCutoff(all, measured, 0.5) ?? expect.unreachable();
  expect(whole.dMin).toBeCloseTo(1 / Math.sqrt(all.largest), 6);
});
