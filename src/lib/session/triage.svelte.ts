import {
  judged,
  noted,
  type Judgement,
  type Judgements,
  type JudgementVerdict
} from '../analysis/judgements';
import { judgementsIn } from '../takehome/opinions';
import type { RelPath } from '../base/rel-path';
import type { Library } from '../library/library';

/** Key of a beamtime's judgements in the library's settings. */
export function judgementsKey(id: string): string {
  return `judgements:${id}`;
}

/** The judgements of a beamtime that the library keeps; what is not one is left out. */
export async function keptJudgements(
  library: Pick<Library, 'setting'>,
  id: string
): Promise<readonly Judgement[]> {
  return judgementsIn(await library.setting(judgementsKey(id)));
}

export async function keepJudgements(
  library: Pick<Library, 'keepSetting'>,
  id: string,
  judgements: Iterable<Judgement>
): Promise<void> {
  await library.keepSetting(judgementsKey(id), [...judgements]);
}

/** What the user says about the merge runs of one beamtime. Every change is stored at once. */
export class Triage {
  judgements = $state.raw<Judgements>(new Map());
  #loading: Promise<void> | undefined;

  constructor(
    private readonly library: Pick<Library, 'setting' | 'keepSetting'>,
    private readonly id: string
  ) {}

  /** What the library keeps; asked once. A judgement made meanwhile waits for it, so that none is lost or overwritten. */
  load(): Promise<void> {
    return (this.#loading ??= this.#load());
  }

  async judge(path: RelPath, verdict: JudgementVerdict): Promise<void> {
    await this.load();
    await this.#take(judged(this.judgements, path, verdict, new Date().toISOString()));
  }

  async note(path: RelPath, text: string): Promise<void> {
    await this.load();
    await this.#take(noted(this.judgements, path, text, new Date().toISOString()));
  }

  async #load(): Promise<void> {
    const kept = await keptJudgements(this.library, this.id);
    this.judgements = new Map(kept.map((one) => [one.path, one]));
  }

  async #take(next: Judgements): Promise<void> {
    if (next === this.judgements) return;
    this.judgements = next;
    await keepJudgements(this.library, this.id, next.values());
  }
}
