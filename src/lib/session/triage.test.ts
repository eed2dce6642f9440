import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { PRESETS } from '../analysis/ranking';
import { relPath } from '../base/rel-path';
import { memoryLibrary, openLibrary } from '../library/open-library';
import { Preferences } from './preferences.svelte';
import { keptRule, Ranking } from './ranking.svelte';
import { keepJudgements, keptJudgements, ShownJudgements, Triage } from './triage.svelte';

const run = relPath('_kamoproc/m/blend_2.53A_final/cluster_0082/run_03');
const another = relPath('_kamoproc/m/blend_2.53A_final/cluster_0080/run_01');
const told = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

describe('triage', () => {
  it('stores every judgement at once, beside those of earlier visits', async () => {
    const library = memoryLibrary();
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
  it('what is decided on a page that is left is shown by the one that comes, whichever is stored or read first', async () => {
    const library = memoryLibrary();
    const shown = new ShownJudgements();
    const [left, next] = [new Triage(library, 'x', shown), new Triage(library, 'x', shown)];
    await left.load();
    const reading = next.load();
    const deciding = left.judge(run, 'accept');
    await reading;
    await deciding;
    expect(next.judgements.get(run)?.verdict).toBe('accept');
    const late = left.judge(another, 'reject');
    await next.reload();
    await late;
    expect([...next.judgements.keys()].sort()).toEqual([another, run].sort());
  });
  it('leaves out what is no judgement', async () => {
    const library = memoryLibrary();
    const at = '2026-11-22T10:00:00Z';
    for (const [path, stored] of Object.entries({
      a: { path: '../x', at: 'now' },
      b: { path: 'b', verdict: 'perhaps', at },
      [run]: { path: run, at, note: 'ice' }
    }))
      await library.own.changeJudgement('x', path, () => stored);
    expect(await keptJudgements(library, 'x')).toEqual([{ path: run, at, note: 'ice' }]);
  });
});

describe('undo and redo', () => {
  const wordsOf = (triage: Triage) => [run, another].map((path) => triage.judgements.get(path)?.verdict);

  it('of several runs decided together are one step, which says of how many', async () => {
    const triage = new Triage(memoryLibrary(), 'x');
    await triage.judge(run, 'reject');
    await triage.judgeAll([run, another], 'accept');
    expect(wordsOf(triage)).toEqual(['accept', 'accept']);
    expect(await triage.repeat('undo')).toMatchObject({ how: 'undone', runs: 2 });
    expect(wordsOf(triage)).toEqual(['reject', undefined]);
    expect(await triage.repeat('redo')).toMatchObject({ how: 'redone', runs: 2 });
    expect(wordsOf(triage)).toEqual(['accept', 'accept']);
    await triage.repeat('undo');
    expect(await triage.repeat('undo')).toMatchObject({ how: 'undone', runs: 1 });
    expect(wordsOf(triage)).toEqual([undefined, undefined]);
  });
  it('decided together keeps a verdict that is there already, and its note', async () => {
    const triage = new Triage(memoryLibrary(), 'x');
    await triage.judge(run, 'accept');
    await triage.note(run, 'ice');
    await triage.judgeAll([run, another], 'accept');
    expect(triage.judgements.get(run)).toMatchObject({ verdict: 'accept', note: 'ice' });
    expect(await triage.repeat('undo')).toMatchObject({ how: 'undone', runs: 1, step: { path: another } });
  });
  it('leaves a run of a batch alone that another tab has changed since', async () => {
    const library = memoryLibrary();
    const triage = new Triage(library, 'x');
    await triage.judgeAll([run, another], 'accept');
    await keepJudgements(library, 'x', [{ path: another, verdict: 'unsure', at: '2026-11-22T10:00:00Z' }]);
    expect(await triage.repeat('undo')).toMatchObject({ how: 'undone', runs: 1 });
    expect(wordsOf(triage)).toEqual([undefined, 'unsure']);
  });
  it('go back through verdicts and notes one by one, and forward again', async () => {
    const library = memoryLibrary();
    const triage = new Triage(library, 'x');
    await triage.judge(run, 'accept');
    await triage.judge(another, 'reject');
    await triage.note(run, 'ice');
    await triage.judge(run, 'accept');
    const undo = async () => {
      const end = await triage.repeat('undo');
      return end && [end.how, end.step.kind, end.step.path];
    };
    expect(await undo()).toEqual(['undone', 'withdrawn', run]);
    expect(triage.judgements.get(run)).toMatchObject({ verdict: 'accept', note: 'ice' });
    expect(await undo()).toEqual(['undone', 'note', run]);
    expect(await undo()).toEqual(['undone', 'reject', another]);
    expect(wordsOf(triage)).toEqual(['accept', undefined]);
    expect(await undo()).toEqual(['undone', 'accept', run]);
    expect(await keptJudgements(library, 'x')).toEqual([]);
    expect(await undo()).toBeUndefined();
    expect(await triage.repeat('redo')).toMatchObject({ how: 'redone', step: { kind: 'accept', path: run } });
    await triage.repeat('redo');
    expect(wordsOf(triage)).toEqual(['accept', 'reject']);
    expect(await keptJudgements(library, 'x')).toHaveLength(2);
  });
  it('a new verdict ends what could be redone', async () => {
    const triage = new Triage(memoryLibrary(), 'x');
    await triage.judge(run, 'accept');
    await triage.repeat('undo');
    await triage.judge(run, 'unsure');
    expect(await triage.repeat('redo')).toBeUndefined();
    expect(triage.judgements.get(run)?.verdict).toBe('unsure');
  });
  it('wait for a verdict that is still being stored', async () => {
    const triage = new Triage(memoryLibrary(), 'x');
    void triage.judge(run, 'accept');
    expect(await triage.repeat('undo')).toMatchObject({ how: 'undone', step: { kind: 'accept' } });
    expect(triage.judgements.size).toBe(0);
  });
  it('do not wait for a browser that asks whether it may keep for good', async () => {
    const persist = vi.fn(() => new Promise<boolean>(() => undefined));
    vi.stubGlobal('navigator', { storage: { persisted: async () => false, persist } });
    const triage = new Triage(memoryLibrary(), 'x');
    void triage.judge(run, 'accept');
    expect(await triage.repeat('undo')).toMatchObject({ how: 'undone', step: { path: run } });
    expect(persist).toHaveBeenCalled();
    vi.unstubAllGlobals();
  });
  it('go on from page to page of one beamtime', async () => {
    const [library, shown] = [memoryLibrary(), new ShownJudgements()];
    await new Triage(library, 'x', shown).judge(run, 'accept');
    const next = new Triage(library, 'x', shown);
    expect(await next.repeat('undo')).toMatchObject({ how: 'undone' });
    expect(next.judgements.size).toBe(0);
  });
  it('leave alone what another window has said since, and say so once', async () => {
    const library = memoryLibrary();
    const triage = new Triage(library, 'x');
    await triage.judge(another, 'accept');
    await triage.judge(run, 'accept');
    await new Triage(library, 'x').judge(run, 'reject');
    expect(await triage.repeat('undo')).toMatchObject({ how: 'changed', step: { path: run } });
    expect(triage.judgements.get(run)?.verdict).toBe('reject');
    expect(await triage.repeat('undo')).toMatchObject({ how: 'undone', step: { path: another } });
    expect(await triage.repeat('redo')).toMatchObject({ how: 'redone', step: { path: another } });
    expect(await triage.repeat('redo')).toBeUndefined();
  });
});

describe('two tabs on one beamtime', () => {
  async function tabs(name: string) {
    const libraries = [await openLibrary(name), await openLibrary(name)] as const;
    const triages = libraries.map((library) => new Triage(library, 'x')) as [Triage, Triage];
    const ends = triages.map((triage) => triage.follow());
    await Promise.all(triages.map((triage) => triage.load()));
    return {
      libraries,
      triages,
      close: () => [...ends, ...libraries.map((library) => () => library.close())].forEach((end) => end())
    };
  }

  it('both judgements stand, in the library and in both tabs', async () => {
    const { libraries, triages, close } = await tabs('two-tabs-runs');
    await Promise.all([triages[0].judge(run, 'accept'), triages[1].judge(another, 'reject')]);
    await told();
    for (const triage of triages) {
      expect(triage.judgements.get(run)?.verdict).toBe('accept');
      expect(triage.judgements.get(another)?.verdict).toBe('reject');
    }
    expect(await keptJudgements(libraries[0], 'x')).toHaveLength(2);
    close();
  });
  it('a verdict in one and a note in the other, of one run, are both kept', async () => {
    const { libraries, triages, close } = await tabs('two-tabs-note');
    await Promise.all([triages[0].judge(run, 'accept'), triages[1].note(run, 'ice')]);
    expect(await keptJudgements(libraries[1], 'x')).toMatchObject([{ verdict: 'accept', note: 'ice' }]);
    await triages[1].judge(run, 'accept');
    await told();
    expect(triages[0].judgements.get(run)).toMatchObject({ note: 'ice' });
    expect(triages[0].judgements.get(run)?.verdict).toBeUndefined();
    close();
  });
  it('two limits are both kept, and the rule of one is shown in the other', async () => {
    const { libraries, close } = await tabs('two-tabs-limits');
    const defaults = { completeness: 90, redundancy: 2 };
    const both = libraries.map((library) => new Preferences(library)) as [Preferences, Preferences];
    for (const preferences of both) await preferences.loadLimits(defaults);
    let changed = 0;
    const ends = [both[1].followLimits(() => changed++)];
    await both[0].setLimit('completeness', 80);
    await both[1].setLimit('redundancy', 3);
    const ranking = new Ranking(libraries[1], 'x');
    ends.push(ranking.follow());
    await new Ranking(libraries[0], 'x').choose(PRESETS.staff);
    await told();
    expect(changed).toBe(1);
    expect(both[1].limits).toEqual({ completeness: 80, redundancy: 3 });
    expect(ranking.rule).toEqual(PRESETS.staff);
    expect(await keptRule(libraries[0], 'x')).toEqual(PRESETS.staff);
    const later = new Preferences(libraries[0]);
    await later.loadLimits(defaults);
    expect(later.changedLimits).toEqual({ completeness: 80, redundancy: 3 });
    await later.resetLimit('completeness');
    await told();
    expect(both[1].limits).toEqual({ completeness: 90, redundancy: 3 });
    for (const end of ends) end();
    close();
  });
});
