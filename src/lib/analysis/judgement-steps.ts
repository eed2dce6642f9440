/** Steps of the user's judging, so that each can be undone and redone. */
import type { RelPath } from '../base/rel-path';
import type { Judgement, JudgementVerdict } from './judgements';

/** What a step did: gave a verdict, withdrew it, or changed the note. */
export type StepKind = JudgementVerdict | 'withdrawn' | 'note';

export interface JudgementStep {
  readonly path: RelPath;
  readonly kind: StepKind;
  readonly before: Judgement | undefined;
  readonly after: Judgement | undefined;
  /** Steps made together carry the same object: they are undone and redone together. */
  readonly batch?: object;
}

/** How undoing or redoing ended; `changed`: somebody else has changed the judgement since, and it was left alone. */
export interface StepEnd {
  readonly how: 'undone' | 'redone' | 'changed';
  readonly step: JudgementStep;
  /** How many runs it was; several only of a batch. */
  readonly runs: number;
}

export function sameJudgement(a: Judgement | undefined, b: Judgement | undefined): boolean {
  return a?.verdict === b?.verdict && a?.note === b?.note;
}

/** The step between two judgements of a run; `undefined` where they say the same. */
export function stepBetween(
  path: RelPath,
  before: Judgement | undefined,
  after: Judgement | undefined
): JudgementStep | undefined {
  if (sameJudgement(before, after)) return undefined;
  const kind = before?.verdict === after?.verdict ? 'note' : (after?.verdict ?? 'withdrawn');
  return { path, kind, before, after };
}

/** What was done and what was undone, each the latest last. A new step ends what could be redone. */
export class JudgementSteps {
  #done: readonly JudgementStep[] = [];
  #undone: readonly JudgementStep[] = [];

  add(step: JudgementStep): void {
    this.#done = [...this.#done, step];
    this.#undone = [];
  }

  /** The step to undo or redo next, which is moved over to the other side. */
  take(way: 'undo' | 'redo'): JudgementStep | undefined {
    const step = (way === 'undo' ? this.#done : this.#undone).at(-1);
    if (step === undefined) return undefined;
    const [done, undone] = [this.#done, this.#undone];
    this.#done = way === 'undo' ? done.slice(0, -1) : [...done, step];
    this.#undone = way === 'undo' ? [...undone, step] : undone.slice(0, -1);
    return step;
  }

  /** The steps to undo or redo next: one, or all of a batch; they are moved over to the other side. */
  takeTogether(way: 'undo' | 'redo'): readonly JudgementStep[] {
    const taken: JudgementStep[] = [];
    const next = (): JudgementStep | undefined => (way === 'undo' ? this.#done : this.#undone).at(-1);
    for (let step = this.take(way); step !== undefined;) {
      taken.push(step);
      step = step.batch !== undefined && next()?.batch === step.batch ? this.take(way) : undefined;
    }
    return taken;
  }

  /** Takes a step off both sides: it no longer fits what is stored. */
  drop(step: JudgementStep): void {
    this.#done = this.#done.filter((one) => one !== step);
    this.#undone = this.#undone.filter((one) => one !== step);
  }
}
