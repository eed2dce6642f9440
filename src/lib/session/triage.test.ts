import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import { Library } from '../library/library';
import { memoryStores } from '../library/stores';
import { keepJudgements, keptJudgements, Triage } from './triage.svelte';

const run = relPath('_kamoproc/m/blend_2.53A_final/cluster_0082/run_03');

describe('triage', () => {
  it('stores every judgement at once, beside those of earlier visits', async () => {
    const library = new Library(memoryStores(), false);
    await keepJudgements(library, 'x', [
      { path: relPath('earlier'), verdict: 'accept', at: '2026-11-22T10:00:00Z' }
    ]);
    const triage = new Triage(library, 'x');
    void triage.load();
    await triage.judge(run, 'reject');
    await triage.note(run, 'ice');
    expect(await keptJudgements(library, 'x')).toMatchObject([
      { path: 'earlier', verdict: 'accept' },
      { path: run, verdict: 'reject', note: 'ice' }
    ]);
    expect(await keptJudgements(library, 'y')).toEqual([]);
  });
  it('leaves out what is no judgement', async () => {
    const library = new Library(memoryStores(), false);
    await library.keepSetting('judgements:x', [
      { path: '../x', at: 'now' },
      7,
      { path: run, at: '2026-11-22T10:00:00Z', note: 'ice' }
    ]);
    expect(await keptJudgements(library, 'x')).toEqual([
      { path: run, at: '2026-11-22T10:00:00Z', note: 'ice' }
    ]);
  });
});
