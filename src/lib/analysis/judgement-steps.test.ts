import { describe, expect, it, test } from 'vitest';
import { relPath } from '../base/rel-path';
import type { Judgement, JudgementVerdict } from './judgements';
import { JudgementSteps, sameJudgement, stepBetween, type StepKind } from './judgement-steps';

const RUN = relPath('m/run_03');
const said = (verdict: JudgementVerdict | undefined, note?: string): Judgement | undefined =>
  verdict === undefined ? undefined : ({ verdict, ...(note !== undefined && { note }) } as Judgement);

describe('the step between two judgements', () => {
  test.each<[string, Judgement | undefined, Judgement | undefined, StepKind | undefined]>([
    ['a first verdict', undefined, said('accept'), 'accept'],
    ['another verdict', said('accept'), said('reject'), 'reject'],
    ['a verdict withdrawn', said('accept'), undefined, 'withdrawn'],
    ['a note beside the same verdict', said('accept'), said('accept', 'ice'), 'note'],
    ['a note taken away', said('accept', 'ice'), said('accept'), 'note'],
    ['the same again is no step', said('accept', 'ice'), said('accept', 'ice'), undefined],
    ['nothing, and again nothing', undefined, undefined, undefined]
  ])('%s', (_, before, after, kind) => {
    expect(stepBetween(RUN, before, after)?.kind).toBe(kind);
    expect(sameJudgement(before, after)).toBe(kind === undefined);
  });
});

describe('undo and redo', () => {
  const step = (n: number, batch?: object) => ({
    path: relPath(`m/run_${n}`),
    kind: 'accept' as const,
    before: undefined,
    after: said('accept'),
    ...(batch && { batch })
  });
  const [one, two, three] = [step(1), step(2), step(3)];
  it('takes the latest back first, and brings it again', () => {
    const steps = new JudgementSteps();
    steps.add(one);
    steps.add(two);
    expect([steps.take('undo'), steps.take('undo'), steps.take('undo')]).toEqual([two, one, undefined]);
    expect([steps.take('redo'), steps.take('redo'), steps.take('redo')]).toEqual([one, two, undefined]);
  });
  it('a new step ends what could be brought again', () => {
    const steps = new JudgementSteps();
    steps.add(one);
    steps.take('undo');
    steps.add(two);
    expect(steps.take('redo')).toBeUndefined();
    expect(steps.take('undo')).toBe(two);
  });
  it('steps made together are undone and brought again together, and no more than they', () => {
    const batch = {};
    const [a, b] = [step(4, batch), step(5, batch)];
    const steps = new JudgementSteps();
    for (const each of [one, a, b]) steps.add(each);
    expect(steps.takeTogether('undo')).toEqual([b, a]);
    expect(steps.takeTogether('undo')).toEqual([one]);
    expect(steps.takeTogether('redo')).toEqual([one]);
    expect(steps.takeTogether('redo')).toEqual([a, b]);
    expect(steps.takeTogether('redo')).toEqual([]);
  });
  it('two steps alone are no batch', () => {
    const steps = new JudgementSteps();
    steps.add(one);
    steps.add(two);
    expect(steps.takeTogether('undo')).toEqual([two]);
  });
  it('a step that no longer fits is dropped from both sides', () => {
    const steps = new JudgementSteps();
    for (const each of [one, two, three]) steps.add(each);
    steps.take('undo');
    steps.drop(three);
    steps.drop(two);
    expect([steps.take('redo'), steps.take('undo')]).toEqual([undefined, one]);
  });
});
