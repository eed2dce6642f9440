import type { Library } from '../library/library';
import { ownMergesIn, type OwnMerge } from '../takehome/own-merge';
import { FollowedSetting } from './followed-setting.svelte';
import { keepForGood } from './keep-for-good';

/** Key of the merges of a beamtime that the user made here. */
export function ownMergesKey(id: string): string {
  return `own-merges:${id}`;
}

/** Merges of a beamtime that the user made here; what is none is left out. */
export async function keptOwnMerges(library: Pick<Library, 'own'>, id: string): Promise<readonly OwnMerge[]> {
  return ownMergesIn(await library.own.setting(ownMergesKey(id)));
}

/** Merges that the user made of one beamtime and kept under a name. Every change is stored at once, and those of other tabs are shown. */
export class OwnMerges {
  readonly #key: string;
  readonly #all: FollowedSetting<readonly OwnMerge[]>;

  constructor(
    private readonly library: Pick<Library, 'own' | 'listen'>,
    id: string
  ) {
    this.#key = ownMergesKey(id);
    this.#all = new FollowedSetting(library, this.#key, () => keptOwnMerges(library, id), []);
  }

  get all(): readonly OwnMerge[] {
    return this.#all.value;
  }

  /** See `FollowedSetting`. */
  follow(): () => void {
    return this.#all.follow();
  }

  load(): Promise<void> {
    return this.#all.load();
  }

  /** Over one of the same name. */
  async keep(merge: OwnMerge): Promise<void> {
    await this.#change((all) => [...all.filter(({ name }) => name !== merge.name), merge]);
    await keepForGood();
  }

  async drop(name: string): Promise<void> {
    await this.#change((all) => all.filter((one) => one.name !== name));
  }

  /** Changes what the library has now: another tab may have been there since. */
  async #change(act: (all: readonly OwnMerge[]) => readonly OwnMerge[]): Promise<void> {
    let all = this.all;
    await this.library.own.changeSetting(this.#key, (stored) => (all = act(ownMergesIn(stored))));
    this.#all.show(all);
  }
}
