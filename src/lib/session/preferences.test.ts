import { describe, expect, it } from 'vitest';
import type { StoredLimit } from '../library/schema';
import { Preferences } from './preferences.svelte';

const DEFAULTS = { 'isa-attention': 10, 'redundancy-fail': 2 };

/** A library of limits, and the way in which another tab says that one changed. */
function limitsLibrary(stored: readonly StoredLimit[]) {
  const kept = new Map(stored.map(({ limit, value }) => [limit, value]));
  let told: ((news: { readonly kind: 'limit' }) => void) | undefined;
  const library = {
    own: {
      limits: async () => [...kept].map(([limit, value]) => ({ limit, value })),
      keepLimit: async (limit: string, value: number | undefined) =>
        void (value === undefined ? kept.delete(limit) : kept.set(limit, value))
    },
    listen: (heard: typeof told) => {
      told = heard;
      return () => (told = undefined);
    }
  };
  return {
    kept,
    say: () => told?.({ kind: 'limit' }),
    preferences: new Preferences(library as unknown as ConstructorParameters<typeof Preferences>[0])
  };
}
const limit = (id: string, value: unknown): StoredLimit => ({ limit: id, value }) as StoredLimit;

describe('the limits of the checks', () => {
  it('are ours, where the user changed none', async () => {
    const { preferences } = limitsLibrary([]);
    await preferences.loadLimits(DEFAULTS);
    expect(preferences.limits).toEqual(DEFAULTS);
  });
  it('are the user’s, where they were changed', async () => {
    const { preferences } = limitsLibrary([limit('isa-attention', 5)]);
    await preferences.loadLimits(DEFAULTS);
    expect([preferences.limits, preferences.changedLimits]).toEqual([
      { 'isa-attention': 5, 'redundancy-fail': 2 },
      { 'isa-attention': 5 }
    ]);
  });
  it('of a check that is no more, or that are no numbers, are passed over', async () => {
    const { preferences } = limitsLibrary([
      limit('of-yesterday', 5),
      limit('isa-attention', NaN),
      limit('redundancy-fail', '7'),
      limit('constructor', 1)
    ]);
    await preferences.loadLimits(DEFAULTS);
    expect(preferences.limits).toEqual(DEFAULTS);
  });
  it('that the user sets are kept, and taken back where they are reset', async () => {
    const { preferences, kept } = limitsLibrary([]);
    await preferences.loadLimits(DEFAULTS);
    await preferences.setLimit('isa-attention', 5);
    expect([preferences.limits['isa-attention'], kept.get('isa-attention')]).toEqual([5, 5]);
    await preferences.resetLimit('isa-attention');
    expect([preferences.limits['isa-attention'], kept.has('isa-attention')]).toEqual([10, false]);
  });
  it('that another tab set are in force here before anything is judged by them', async () => {
    const { preferences, kept, say } = limitsLibrary([]);
    await preferences.loadLimits(DEFAULTS);
    const changed = new Promise<number | undefined>((done) =>
      preferences.followLimits(() => done(preferences.limits['isa-attention']))
    );
    kept.set('isa-attention', 7);
    say();
    expect(await changed).toBe(7);
  });
});

describe('looks', () => {
  it('a row is as high as the style sheet says', () => {
    const { preferences } = limitsLibrary([]);
    preferences.chooseDensity('compact');
    expect(preferences.rowHeight).toBe(28);
    preferences.chooseDensity('comfortable');
    expect(preferences.rowHeight).toBe(34);
    preferences.chooseDensity('compact');
  });
  it('dark is what was chosen, whatever the system says', () => {
    const { preferences } = limitsLibrary([]);
    preferences.chooseTheme('dark');
    expect(preferences.dark).toBe(true);
    preferences.chooseTheme('light');
    expect(preferences.dark).toBe(false);
    preferences.chooseTheme('system');
    expect(preferences.dark).toBe(false);
  });
});
