import {
  judged,
  noted,
  settled,
  type Judgement,
  type Judgements,
  type JudgementVerdict
} from '../analysis/judgements';
import {
  JudgementSteps,
  sameJudgement,
  stepBetween,
  type JudgementStep,
  type StepEnd
} from '../analysis/judgement-steps';
import { judgementsIn } from '../takehome/opinions';
import { limit } from '../base/limit';
import type { RelPath } from '../base/rel-path';
import type { Library } from '../library/library';
import { keepForGood } from './keep-for-good';

/** The judgements of a beamtime that the library keeps; what is not one is left out. */
export async function keptJudgements(
  library: Pick<Library, 'own'>,
  id: string
): Promise<readonly Judgement[]> {
  return judgementsIn(await library.own.judgements(id));
}

/** Writes judgements as they are, each over the one of the same run. */
export async function keepJudgements(
  library: Pick<Library, 'own'>,
  id: string,
  judgements: Iterable<Judgement>
): Promise<void> {
  for (const judgement of judgements) await library.own.changeJudgement(id, judgement.path, () => judgement);
}

/**
 * The judgements of one beamtime as they are shown, whatever page is open: what is decided while a page is left is stored after the next one has
 * begun to read.
 */
export class ShownJudgements {
  all = $state.raw<Judgements>(new Map());
  readonly steps = new JudgementSteps();
  /** One reading or change after the other: what is read is never older than what was stored before, what is taken back is the last that was stored. */
  readonly inTurn = limit(1);
}

/** What the user says about the merge runs of one beamtime. Every change is stored at once, and those of other tabs are shown. */
export class Triage {
  #loading: Promise<void> | undefined;

  constructor(
    private readonly library: Pick<Library, 'own' | 'listen'>,
    private readonly id: string,
    private readonly shown = new ShownJudgements()
  ) {}

  get judgements(): Judgements {
    return this.shown.all;
  }

  /** Loads, and takes what other tabs say from now on. Gives back what ends it. */
  follow(): () => void {
    void this.load();
    return this.library.listen((news) => {
      if (news.kind === 'judgement' && news.id === this.id) void this.#readAgain(news.path);
    });
  }

  /** What the library keeps; asked once. A judgement made meanwhile waits for it. */
  load(): Promise<void> {
    return (this.#loading ??= this.reload());
  }

  reload(): Promise<void> {
    return this.shown.inTurn(async () => {
      const kept = await keptJudgements(this.library, this.id);
      this.shown.all = new Map(kept.map((one) => [one.path, one]));
    });
  }

  judge(path: RelPath, verdict: JudgementVerdict): Promise<void> {
    return this.#change(path, (old) => judged(old, path, verdict, new Date().toISOString()));
  }

  note(path: RelPath, text: string): Promise<void> {
    return this.#change(path, (old) => noted(old, path, text, new Date().toISOString()));
  }

  /** The same verdict on several runs, as one step. */
  async judgeAll(paths: readonly RelPath[], verdict: JudgementVerdict): Promise<void> {
    const batch = {};
    const at = new Date().toISOString();
    for (const path of paths) await this.#change(path, (old) => settled(old, path, verdict, at), batch);
  }

  /** Takes back the last change made here, or makes it again; of several runs where it was one of several. `undefined`: there is none. */
  repeat(way: 'undo' | 'redo'): Promise<StepEnd | undefined> {
    return this.shown.inTurn(async () => {
      const steps = this.shown.steps.takeTogether(way);
      const left: JudgementStep[] = [];
      for (const step of steps) if (!(await this.#replace(step, way))) left.push(step);
      const done = steps.filter((step) => !left.includes(step));
      const [step] = done.length > 0 ? done : left;
      if (step === undefined) return undefined;
      return done.length > 0
        ? { how: `${way === 'undo' ? 'un' : 're'}done`, step, runs: done.length }
        : { how: 'changed', step, runs: left.length };
    });
  }

  /** False, and the step is forgotten, where the run's judgement is another by now. */
  async #replace(step: JudgementStep, way: 'undo' | 'redo'): Promise<boolean> {
    const [from, to] = way === 'undo' ? [step.after, step.before] : [step.before, step.after];
    let fits = false;
    const now = await this.library.own.changeJudgement(this.id, step.path, (stored) => {
      const [found] = judgementsIn([stored]);
      fits = sameJudgement(found, from);
      return fits ? to : found;
    });
    this.#show(step.path, now);
    if (!fits) this.shown.steps.drop(step);
    return fits;
  }

  /** Changes what the library has of the run now: another tab may have been there since. */
  async #change(path: RelPath, act: (old: Judgements) => Judgements, batch?: object): Promise<void> {
    // Its turn is before this one's.
    const loaded = this.load();
    await this.shown.inTurn(async () => {
      await loaded;
      let before: Judgement | undefined;
      const now = await this.library.own.changeJudgement(this.id, path, (stored) => {
        [before] = judgementsIn([stored]);
        return act(new Map(before && [[path, before]])).get(path);
      });
      this.#show(path, now);
      const step = stepBetween(path, before, judgementsIn([now])[0]);
      if (step !== undefined) this.shown.steps.add(batch === undefined ? step : { ...step, batch });
    });
    // The browser may ask the user: nothing waits for that.
    await keepForGood();
  }

  async #readAgain(path: string): Promise<void> {
    await this.shown.inTurn(async () => this.#show(path, await this.library.own.judgement(this.id, path)));
  }

  #show(path: string, stored: unknown): void {
    const next = new Map(this.shown.all);
    const [judgement] = judgementsIn([stored]);
    if (judgement === undefined) next.delete(path);
    else next.set(path, judgement);
    this.shown.all = next;
  }
}
