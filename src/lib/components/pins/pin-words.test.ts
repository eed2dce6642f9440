import { describe, expect, it, test } from 'vitest';
import { aPin } from '../../../../tests/support/model';
import type { Pin } from '../../beamtime/types';
import { pins } from '../../words/pins';
import { modeText, outcomeText, stepsText } from './pin-words';

describe('what ZOO noted of a pin', () => {
  test.each<[string, Partial<Pin>, string | undefined]>([
    ['nothing', {}, undefined],
    ['finished, without its code', { outcome: 'finished', outcomeCode: 1 }, 'finished'],
    [
      'not finished, without its code',
      { outcome: 'not-finished', outcomeCode: 0 },
      'not measured, or not finished'
    ],
    [
      'a failure, with its code',
      { outcome: 'helical-failed', outcomeCode: 4004 },
      'helical: stopped with an error (for one, an edge was not found) (4004)'
    ],
    [
      'a code that no known ZOO uses',
      { outcome: 'unknown-code', outcomeCode: 31337 },
      'a code that no known version of ZOO uses (31337)'
    ],
    ['a failure without a code', { outcome: 'raster-failed' }, 'the raster scan failed']
  ])('%s', (_, more, text) => {
    expect(outcomeText(aPin(more), pins.en)).toBe(text);
  });
});

test.each<[string, string | undefined, string | undefined]>([
  ['multi', 'multi', 'Multi'],
  ['helical', 'helical', 'Helical'],
  ['a mode of tomorrow stands as it is', 'spiral', 'spiral'],
  ['none', undefined, undefined]
])('the mode: %s', (_, mode, text) => {
  expect(modeText(aPin(mode === undefined ? {} : { mode }), pins.en)).toBe(text);
});

it("a pin's way in one line, in both languages", () => {
  const pin = aPin({
    steps: [
      { stage: 'mounted', state: 'yes', sources: [] },
      { stage: 'hits', state: 'unknown', reason: { code: 'scan-only' }, sources: [] },
      { stage: 'merged', state: 'no', reason: { code: 'no-merge' }, sources: [] }
    ]
  });
  const [en, ja] = [stepsText(pin, pins.en, 'en'), stepsText(pin, pins.ja, 'ja')];
  expect(en).toMatch(/^mounted: yes; crystals found: not known \(.+\); merged: no \(.+\)$/);
  expect(ja.split('; ')).toHaveLength(3);
  expect(ja).not.toMatch(/[a-z]{4,}/);
});
