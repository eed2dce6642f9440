import type { Library } from '../library/library';
import type { KnownBeamtime } from '../library/schema';
import { looksKey } from './frame-looks';
import { ruleKey } from './ranking.svelte';
import { ownMergesKey } from './own-merges.svelte';
import { recomputedKey } from './recomputed';
import { keptJudgements } from './triage.svelte';

/** What of a beamtime is the user's own and not read from a disk. */
export interface OwnWords {
  readonly judgements: number;
  readonly rule: boolean;
}

/** The beamtimes that this browser knows, last opened first. */
export class Shelf {
  known = $state.raw<readonly KnownBeamtime[]>([]);
  /** False until the library has answered once. */
  read = $state(false);

  constructor(private readonly library: Pick<Library, 'known' | 'forget' | 'own' | 'listen'>) {}

  /** Loads, and again when another tab opened or forgot one. Gives back what ends it. */
  follow(): () => void {
    void this.load();
    return this.library.listen((news) => {
      if (news.kind === 'shelf') void this.load();
    });
  }

  async load(): Promise<void> {
    this.known = await this.library.known();
    this.read = true;
  }

  /** What would be lost with `forget(id, 'all')`. */
  async own(id: string): Promise<OwnWords> {
    const judgements = (await keptJudgements(this.library, id)).length;
    return { judgements, rule: (await this.library.own.setting(ruleKey(id))) !== undefined };
  }

  /** `index`: what was read, which opening the disk brings back; `all`: also what the user said of it. */
  async forget(id: string, what: 'index' | 'all'): Promise<void> {
    await this.library.forget(id);
    await this.library.own.forgetSettings([looksKey(id)]);
    const { judgements, rule } = await this.own(id);
    if (what === 'all' || (judgements === 0 && !rule))
      await await this.library.own.forget(id, [ruleKey(id), recomputedKey(id), ownMergesKey(id)]);
    await this.load();
  }
}
