import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { Pin, PinStage, PinStep, ProcessingRun } from '../beamtime/types';
import { aPin, aProcessingRun } from '../../../tests/support/model';
import { pinRows } from './funnel';
import { PUCK_MEASURES, puckFate, puckPlace, puckRange, puckShare, puckValue, pucksOf } from './puck-wheels';

const row = (pin: Partial<Pin>, runs: readonly Partial<ProcessingRun>[] = []) => {
  const [made] = pinRows(
    [aPin({ path: relPath('ABC-01'), puck: 'ABC', pin: 1, ...pin })],
    runs.map((run, at) =>
      aProcessingRun({ path: relPath(`_kamoproc/ABC-01/data00/r${at}`), pin: 'ABC-01', ...run })
    ),
    []
  );
  if (made === undefined) throw new Error('no row');
  return made;
};
const step = (stage: PinStage, state: PinStep['state']): PinStep => ({ stage, state, sources: [] });

describe('puck wheels', () => {
  it('have sixteen positions, pucks in natural order, and the pins without a place beside them', () => {
    const rows = [
      row({ puck: 'P10', pin: 3 }),
      row({ puck: 'P2', pin: 16 }),
      row({ puck: 'P2', pin: 16, path: relPath('P2-016') }),
      row({ puck: 'P2', pin: 0 }),
      row({ puck: 'P2', pin: 1e9 })
    ];
    const { pucks, elsewhere } = pucksOf(rows);
    expect(pucks.map(({ name, positions }) => [name, positions.length])).toEqual([
      ['P2', 16],
      ['P10', 16]
    ]);
    expect(pucks[0]?.positions[15]?.row).toBe(rows[1]);
    expect(pucks[0]?.positions[0]?.row).toBeUndefined();
    expect(elsewhere).toEqual([rows[2], rows[3], rows[4]]);
    expect(pucksOf([row({ pin: 18 })]).pucks[0]?.positions.length).toBe(18);
  });
  it('tell a fate by the first step that was not passed, and none where no file says', () => {
    const fates = (
      [
        [step('centred', 'no'), step('merged', 'yes')],
        [step('mounted', 'no')],
        [step('hits', 'no')],
        [step('scaled', 'no'), step('merged', 'unknown')],
        [step('scaled', 'yes'), step('merged', 'no')],
        [step('scaled', 'yes'), step('merged', 'unknown')],
        [step('rejected', 'no')],
        []
      ] as const
    ).map((steps) => puckFate(row({ steps })));
    expect(fates).toEqual([
      'merged',
      'not-measured',
      'no-data',
      'not-processed',
      'not-merged',
      'unknown',
      'unknown',
      'unknown'
    ]);
  });
  it('give the best number of a pin, and none where no file has one', () => {
    const one = row({ crystalsChosen: 8 }, [
      { isa: 12, resolutionIOverSigma1: 2.4, mosaicity: 0.2 },
      { isa: 30, resolutionIOverSigma1: 2.9, state: 'failed' }
    ]);
    expect(PUCK_MEASURES.map((measure) => puckValue(one, measure))).toEqual([
      30,
      2.4,
      undefined,
      undefined,
      0.2,
      undefined,
      8,
      1,
      undefined
    ]);
    expect(PUCK_MEASURES.flatMap((measure) => puckValue(row({}), measure) ?? [])).toEqual([]);
  });
  it('colour from the worst to the best, whichever way a number counts', () => {
    const rows = [row({}, [{ resolutionIOverSigma1: 2 }]), row({}, [{ resolutionIOverSigma1: 4 }]), row({})];
    const range = puckRange(rows, 'resolution');
    expect(range).toEqual({ worst: 4, best: 2 });
    expect(range && [4, 3, 2].map((value) => puckShare(value, range))).toEqual([0, 0.5, 1]);
    expect(puckShare(7, { worst: 7, best: 7 })).toBe(1);
    expect(puckRange(rows, 'isa')).toBeUndefined();
  });
  it('lie apart on the puck, within it', () => {
    const places = Array.from({ length: 16 }, (_, at) => puckPlace(at + 1, 16));
    for (const [at, a] of places.entries()) {
      expect(Math.hypot(a.x, a.y)).toBeLessThan(0.85);
      for (const b of places.slice(at + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(0.35);
    }
  });
});
