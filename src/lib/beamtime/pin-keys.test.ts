import { describe, expect, test } from 'vitest';
import type { RelPath } from '../base/rel-path';
import { keyOfPin, keyOfRun } from './pin-keys';

describe('the key of a pin', () => {
  const path = 'CPS1012-06' as RelPath;

  test.each(['CPS1012-06', 'CPS1012-006', 'CPS-1012-06', 'cps1012-06'])(
    'a run of %s finds pin 6 of CPS1012',
    (pin) => expect(keyOfRun({ pin })).toBe(keyOfPin({ puck: 'CPS1012', pin: 6, path }))
  );

  test('a pin without puck or number stands for itself', () => {
    expect(keyOfPin({ path })).toBe(path);
    expect(keyOfPin({ puck: 'CPS1012', path })).toBe(path);
  });

  test('a name of another form stands for itself, and no name has no key', () => {
    expect(keyOfRun({ pin: 'manual' })).toBe('manual');
    expect(keyOfRun({})).toBeUndefined();
  });
});
