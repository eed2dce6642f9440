import type { Library } from '../library/library';
import { ownMergesIn, type OwnMerge } from '../takehome/own-merge';
import { keepForGood } from './keep-for-good';

/** Key of the merges of a beamtime that the user made here. */
export function ownMergesKey(id: string): string {
  return `own-merges:${id}`;
}

/** Merges that the user made of one beamtime and kept under a name. Every change is stored at once, and those of other tabs are shown. */
export class OwnMerges {
  all = $state.raw<readonly OwnMerge[]>([]);

  constructor(
    private readonly library: Pick<Library, 'own' | 'listen'>,
    private readonly id: string
  ) {}

  /** Loads, and takes what other tabs keep from now on. Gives back what ends it. */
  follow(): () => void {
    void this.load();
    return this.library.listen((news) => {
      if (news.kind === 'setting' && news.key === ownMergesKey(this.id)) void this.load();
    });
  }

  async load(): Promise<void> {
    this.all = ownMergesIn(await this.library.own.setting(ownMergesKey(this.id)));
  }

  /** Over one of the same name. */
  async keep(merge: OwnMerge): Promise<void> {
    await this.#change((all) => [...all.filter(({ name }) => name !== merge.name), merge]);
    await keepForGood();
  }

  async drop(name: string): Promise<void> {
    await this.#change((all) => all.filter((one) => one.name !== name));
  }

  async #change(act: (all: readonly OwnMerge[]) => readonly OwnMerge[]): Promise<void> {
    await this.load();
    const next = act(this.all);
    await this.library.own.keepSetting(ownMergesKey(this.id), next);
    this.all = next;
  }
}
