import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { ProcessingRun } from '../beamtime/types';
import { familyOf, phiRange, runFamilies } from './wedges';

function run(area: string, first: number, last: number, prefix = 'cry00', pin = 'CPS1014-03'): ProcessingRun {
  return {
    path: relPath(`${area}/${pin}/data00/${prefix}_${first}-${last}`),
    sources: [],
    area,
    pin,
    prefix,
    firstFrame: first,
    lastFrame: last,
    state: 'finished',
    problems: [],
    files: { mtz: [] }
  };
}
const names = (runs: readonly ProcessingRun[]): string[] =>
  runs.map(({ area, firstFrame, lastFrame }) => `${area} ${firstFrame}-${lastFrame}`);

describe('runFamilies', () => {
  it('puts the wedges of a split area under the sweep that they cut', () => {
    const [family, ...others] = runFamilies([
      run('_kamo_30deg', 301, 600),
      run('_kamo_30deg', 1, 300),
      run('_kamoproc', 1, 600)
    ]);
    expect(others).toEqual([]);
    expect(names(family?.whole ?? [])).toEqual(['_kamoproc 1-600']);
    expect(names(family?.wedges ?? [])).toEqual(['_kamo_30deg 1-300', '_kamo_30deg 301-600']);
  });
  it('takes the same range in two areas for the same images, not for a wedge', () => {
    const [family] = runFamilies([run('_kamoproc', 1, 100), run('_kamo_30deg', 1, 100)]);
    expect(names(family?.whole ?? [])).toEqual(['_kamo_30deg 1-100', '_kamoproc 1-100']);
    expect(family?.wedges).toEqual([]);
  });
  it('keeps crystals of one master apart, and prefixes too', () => {
    expect(
      runFamilies([run('_kamoproc', 101, 200), run('_kamoproc', 1, 100), run('_kamoproc', 1, 100, 'cry01')])
    ).toHaveLength(3);
  });
});

describe('familyOf', () => {
  it('finds the sweep of a wedge, and only runs of the same pin', () => {
    const wedge = run('_kamo_30deg', 1, 300);
    const whole = run('_kamoproc', 1, 600);
    const stranger = run('_kamoproc', 1, 600, 'cry00', 'CPS1014-04');
    expect(names(familyOf(wedge, [stranger, wedge, whole]).whole)).toEqual(['_kamoproc 1-600']);
  });
});

describe('phiRange', () => {
  it('counts from the start of the sweep, without binary tails', () => {
    expect(phiRange({ firstFrame: 301, lastFrame: 600 }, 0.1)).toEqual([30, 60]);
    expect(phiRange({ firstFrame: 1, lastFrame: 3 }, undefined)).toBeUndefined();
  });
});
