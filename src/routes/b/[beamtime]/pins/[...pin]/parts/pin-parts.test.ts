import { describe, expect, it, test } from 'vitest';
import { drawn, HOSTILE_NAME } from '../../../../../../../tests/support/drawn';
import { relPath } from '$lib/base/rel-path';
import type { PinStep } from '$lib/beamtime/types';
import Conditions from './Conditions.svelte';
import PinSteps from './PinSteps.svelte';

const step = (more: Partial<PinStep>): PinStep => ({ stage: 'mounted', state: 'yes', sources: [], ...more });
const steps = (...list: readonly PinStep[]) =>
  drawn(PinSteps, { steps: list, fileHref: (path) => `#f=${path}` });

describe("a pin's way", () => {
  test.each<[string, PinStep, string]>([
    ['a step that was taken', step({}), 'mounted: yes mounted : yes'],
    [
      'one that was not, and why',
      step({ stage: 'indexed', state: 'no', reason: { code: 'not-indexed', lost: 1, of: 8, names: ['a'] } }),
      'indexed: no (1 of 8 runs not indexed: a) indexed : no – 1 of 8 runs not indexed: a'
    ],
    [
      'one of which it is not known says no reason',
      step({ stage: 'merged', state: 'unknown', reason: { code: 'no-merge' } }),
      'merged: not known merged : not known'
    ]
  ])('%s', (_, one, text) => {
    expect(steps(one).text).toBe(text);
  });
  it('stands in its order, with its state for whoever looks it up', () => {
    const list = steps(
      step({}),
      step({ stage: 'centred', state: 'no' }),
      step({ stage: 'hits', state: 'unknown' })
    );
    expect([list.all('data-stage'), list.all('data-state')]).toEqual([
      ['mounted', 'centred', 'hits'],
      ['yes', 'no', 'unknown']
    ]);
  });
  it('names the files that say so, counted, with a way to each', () => {
    const one = steps(step({ sources: [relPath('zoo.db'), relPath(`P-01/${HOSTILE_NAME}`)] }));
    expect(one.text).toContain('2 sources');
    expect(one.all('href')).toEqual(['#f=zoo.db', `#f=P-01/${relPath(HOSTILE_NAME)}`]);
    expect(one.count('img')).toBe(0);
    expect(steps(step({ sources: [relPath('zoo.db')] })).text).toContain('1 source');
  });
});

describe('what the sheet asked for', () => {
  const conditions = (record: Readonly<Record<string, string | number>> | undefined) =>
    drawn(Conditions, { conditions: record, sources: [relPath('ZOOPREP.csv')], fileHref: () => '#f' });
  it('column by column, as ZOO names them', () => {
    expect(conditions({ wavelength: 1, mode: 'multi', dose_ds: 0 }).text).toMatch(
      /^wavelength 1 mode multi dose_ds 0/
    );
  });
  it('nothing, where neither sheet nor database says anything', () => {
    for (const record of [undefined, {}])
      expect(conditions(record).text).toBe('Neither the sheet nor the database gives conditions.');
  });
  it('a hostile name or value is text', () => {
    const told = conditions({ [HOSTILE_NAME]: HOSTILE_NAME });
    expect([told.count('img'), told.text.startsWith(`${HOSTILE_NAME} ${HOSTILE_NAME}`)]).toEqual([0, true]);
  });
});
