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

/** What the user says about the merge runs of one beamtime. Every change is stored at once, and those of other tabs are shown. */
export class Triage {
  judgements = $state.raw<Judgements>(new Map());
  #loading: Promise<void> | undefined;

  constructor(
    private readonly library: Pick<Library, 'own' | 'listen'>,
    private readonly id: string
  ) {}

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

  async reload(): Promise<void> {
    const kept = await keptJudgements(this.library, this.id);
    this.judgements = new Map(kept.map((one) => [one.path, one]));
  }

  async judge(path: RelPath, verdict: JudgementVerdict): Promise<void> {
    await this.#change(path, (old) => judged(old, path, verdict, new Date().toISOString()));
  }

  async note(path: RelPath, text: string): Promise<void> {
    await this.#change(path, (old) => noted(old, path, text, new Date().toISOString()));
  }

  /** Changes what the library has of the run now: another tab may have been there since. */
  async #change(path: RelPath, act: (old: Judgements) => Judgements): Promise<void> {
    await this.load();
    const now = await this.library.own.changeJudgement(this.id, path, (stored) =>
      act(new Map(judgementsIn([stored]).map((one) => [one.path, one]))).get(path)
    );
    this.#show(path, now);
    await keepForGood();
  }

  async #readAgain(path: string): Promise<void> {
    this.#show(path, await this.library.own.judgement(this.id, path));
  }

  #show(path: string, stored: unknown): void {
    const next = new Map(this.judgements);
    const [judgement] = judgementsIn([stored]);
    if (judgement === undefined) next.delete(path);
    else next.set(path, judgement);
    this.judgements = next;
  }
}
