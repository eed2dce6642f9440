import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import { differing, judged, judgedOf, noted, type Judgements } from './judgements';

const run = relPath('_kamoproc/m/blend_2.53A_final/cluster_0082/run_03');
const [early, late] = ['2026-11-22T10:00:00Z', '2026-11-22T11:00:00Z'];
const none: Judgements = new Map();

describe('judgements', () => {
  it('keep the note when the verdict changes, and the time of the last change', () => {
    const both = judged(noted(judged(none, run, 'unsure', early), run, ' ice? ', early), run, 'accept', late);
    expect([...both.values()]).toEqual([{ path: run, verdict: 'accept', note: 'ice?', at: late }]);
  });
  it('lose a verdict that is given twice; one that says nothing is none', () => {
    expect(judged(judged(none, run, 'reject', early), run, 'reject', late).size).toBe(0);
    expect(noted(noted(none, run, 'ice', early), run, '', late).size).toBe(0);
  });
  it('do not change by the same note', () => {
    const once = noted(none, run, 'ice', early);
    expect(noted(once, run, 'ice', late)).toBe(once);
  });
  it('differ from those of another by verdict or note, not by their time', () => {
    const mine = judged(noted(none, run, 'ice', early), run, 'accept', early);
    const same = { path: run, verdict: 'accept', note: 'ice', at: late } as const;
    expect(differing(mine, [same])).toEqual([]);
    expect(differing(mine, [{ ...same, note: 'no ice' }])).toMatchObject([{ mine: { note: 'ice' } }]);
    expect(differing(none, [same])).toEqual([{ path: run, theirs: same }]);
  });
  it('count verdicts, not notes', () => {
    expect(judgedOf(noted(none, run, 'ice', early), [run])).toBe(0);
    expect(judgedOf(judged(none, run, 'reject', early), [run, 'other'])).toBe(1);
  });
});
