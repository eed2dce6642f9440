import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { PRESETS } from '../analysis/ranking';
import { relPath } from '../base/rel-path';
import { openLibrary } from '../library/library';
import { keepRuleOf, keptRule } from './ranking.svelte';
import { Shelf } from './shelf.svelte';
import { keepJudgements, keptJudgements } from './triage.svelte';

const judgement = { path: relPath('m/c/run_01'), verdict: 'accept', at: '2026-11-22T10:00:00Z' } as const;

async function judged(name: string) {
  const library = await openLibrary(name);
  for (const id of ['x', 'y']) {
    await keepJudgements(library, id, [judgement]);
    await keepRuleOf(library, id, PRESETS.staff);
  }
  return { library, shelf: new Shelf(library) };
}

describe('forgetting a beamtime', () => {
  it('keeps what the user said of it, unless that is to go too', async () => {
    const { library, shelf } = await judged('keeps');
    expect(await shelf.own('x')).toEqual({ judgements: 1, rule: true });
    await shelf.forget('x', 'index');
    expect(await keptJudgements(library, 'x')).toEqual([judgement]);
    expect(await keptRule(library, 'x')).toEqual(PRESETS.staff);
  });

  it('drops it where asked, and that of no other', async () => {
    const { library, shelf } = await judged('drops');
    await shelf.forget('x', 'all');
    expect(await shelf.own('x')).toEqual({ judgements: 0, rule: false });
    expect(await keptJudgements(library, 'x')).toEqual([]);
    expect(await keptRule(library, 'x')).toEqual(PRESETS.kamo);
    expect(await shelf.own('y')).toEqual({ judgements: 1, rule: true });
  });
});
