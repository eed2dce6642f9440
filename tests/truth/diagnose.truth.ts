/** Diagnostics of delivered merges beside the xtriage logs of the same. */
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/lib/reflections/command';
import { largeBeamtime } from '../support/large-beamtime';
import { fileBytes, truth } from '../support/reflection-data';

const place = largeBeamtime() ?? '';
interface Log {
  readonly f: string;
  readonly log: { L: number; L2: number; mom: number[]; pat: number };
}
interface Diagnosed {
  readonly twinning: { l?: number; lSquared?: number; moment?: number };
  readonly tncs?: { height: number };
  readonly unknown: readonly { quantity: string; reason: string }[];
}

describe.skipIf(place === '')('delivered merges as xtriage sees them', () => {
  it('L, second moment and Patterson peak of every log', async () => {
    const logs = (truth('xtriage_check.json') ?? []) as readonly Log[];
    const l: number[] = [];
    let compared = 0;
    for (const { f, log } of logs) {
      const path = join(place, dirname(f), 'xscale.mtz');
      const found = (await run(['diagnose', path], {
        open: (name) => Promise.resolve(fileBytes(name)),
        write: () => Promise.resolve()
      })) as Diagnosed;
      expect(Math.abs((found.tncs?.height ?? NaN) - log.pat), f).toBeLessThan(5);
      expect(found.unknown, f).toContainEqual({ quantity: 'damage', reason: 'merged' });
      const { l: own, moment } = found.twinning;
      if (own === undefined) {
        expect(found.unknown, f).toContainEqual({ quantity: 'twinning.l', reason: 'weak' });
        continue;
      }
      compared++;
      l.push(own - log.L);
      expect(Math.abs((moment ?? NaN) - (log.mom[0] ?? NaN)), f).toBeLessThan(0.2);
      // xtriage leaves out what is weak, and lies lower.
      expect(own - log.L, f).toBeGreaterThan(-0.02);
      expect(own - log.L, f).toBeLessThan(0.07);
    }
    expect(compared).toBeGreaterThan(20);
    const mean = l.reduce((sum, one) => sum + one, 0) / l.length;
    expect(Math.abs(mean - 0.02)).toBeLessThan(0.02);
  });
});
