import { describe, expect, it } from 'vitest';
import type { Judgement } from '../analysis/judgements';
import { PRESETS } from '../analysis/ranking';
import { relPath } from '../base/rel-path';
import { memoryLibrary } from '../library/open-library';
import { keepRuleOf, keptRule } from './ranking.svelte';
import { bringOpinions, SenderOffer } from './sender-offer.svelte';
import { keepJudgements, keptJudgements } from './triage.svelte';

const at = '2026-11-29T00:00:00Z';
const say = (path: string, verdict: Judgement['verdict'], note?: string): Judgement => ({
  path: relPath(path),
  ...(verdict && { verdict }),
  ...(note !== undefined && { note }),
  at
});
const mine = [say('a', 'accept', 'mine'), say('b', 'reject')];
const sent = {
  ranking: PRESETS.staff,
  decisions: [say('a', 'reject'), say('b', 'reject'), say('c', 'unsure')]
};

async function offered() {
  const library = memoryLibrary();
  await keepJudgements(library, 'x', mine);
  await keepRuleOf(library, 'x', PRESETS.kamo);
  await bringOpinions(library, 'x', sent);
  const offer = new SenderOffer(library, 'x');
  await offer.load();
  return { library, offer };
}

describe('what the sender of an index said', () => {
  it('is taken over where the user said nothing of the beamtime', async () => {
    const library = memoryLibrary();
    await bringOpinions(library, 'x', sent);
    expect(await keptJudgements(library, 'x')).toEqual(sent.decisions);
    expect(await keptRule(library, 'x')).toEqual(PRESETS.staff);
    const offer = new SenderOffer(library, 'x');
    await offer.load();
    expect(offer.difference).toBeUndefined();
  });
  it('replaces nothing of the user’s own: both are there to choose from, also at the next visit', async () => {
    const { library, offer } = await offered();
    expect(await keptJudgements(library, 'x')).toEqual(mine);
    expect(await keptRule(library, 'x')).toEqual(PRESETS.kamo);
    expect(offer.difference).toMatchObject({
      rule: PRESETS.staff,
      runs: [
        { path: 'a', mine: { verdict: 'accept' }, theirs: { verdict: 'reject' } },
        { path: 'c', theirs: { verdict: 'unsure' } }
      ]
    });
    await offer.keepMine();
    expect(await keptJudgements(library, 'x')).toEqual(mine);
    const later = new SenderOffer(library, 'x');
    await later.load();
    expect(later.difference).toBeUndefined();
  });
  it('fills what the user left open', async () => {
    const { library, offer } = await offered();
    await offer.fill();
    expect(await keptJudgements(library, 'x')).toEqual([...mine, sent.decisions[2]]);
    expect(await keptRule(library, 'x')).toEqual(PRESETS.kamo);
  });
  it('takes the place of the user’s own when the user says so', async () => {
    const { library, offer } = await offered();
    await offer.takeAll();
    expect(await keptJudgements(library, 'x')).toEqual(sent.decisions);
    expect(await keptRule(library, 'x')).toEqual(PRESETS.staff);
  });
});
