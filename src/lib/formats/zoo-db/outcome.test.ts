import { describe, expect, it } from 'vitest';
import { pins as en } from '../../words/en/pins';
import { pins as ja } from '../../words/ja/pins';
import { zooEvents } from './events';
import { outcomeOf } from './outcome';

describe("ZOO's outcome codes", () => {
  it('mean the same in both generations where the thing is the same', () => {
    expect([4001, 4005, 2003].map(outcomeOf)).toEqual(Array(3).fill('no-crystal-in-raster'));
    expect([5002, 1001].map(outcomeOf)).toEqual(Array(2).fill('centering-failed'));
  });

  it('are explained in both languages, unknown ones too', () => {
    for (const code of [0, 1, -1, 4444, 9998, 31337]) {
      expect(en.outcomes[outcomeOf(code)]).toMatch(/^[\x20-\x7e]+$/);
      expect(ja.outcomes[outcomeOf(code)]).toMatch(/[ぁ-んァ-ヶ一-龠]/);
    }
    expect(outcomeOf(31337)).toBe('unknown-code');
  });
});

describe('the event string', () => {
  it('starts with 0, with nothing, or is the number 0', () => {
    const token = '{raster_end_01:20240408163810}';
    const event = { step: 'raster', edge: 'end', visit: 1, at: '2024-04-08T16:38:10' };
    expect(zooEvents(`0,${token}`)).toEqual([event]);
    expect(zooEvents(`,${token},${token}`)).toEqual([event, event]);
    expect(zooEvents('0')).toEqual([]);
  });

  it('calls centring the same whoever wrote it', () => {
    expect(
      zooEvents('{cent_start_00:20240408163810},{center_start_00:20240408163810}').map(({ step }) => step)
    ).toEqual(['center', 'center']);
  });

  it('leaves out impossible times', () => {
    expect(zooEvents('{ds_end_00:20241399999999}')).toEqual([]);
  });
});
