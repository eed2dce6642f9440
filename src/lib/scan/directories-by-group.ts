import type { RelPath } from '../base/rel-path';
import type { GroupName } from './groups';

/** Directories by the group that they are read with. */
export class DirectoriesByGroup {
  readonly #groups = new Map<string, RelPath[]>();

  add({ phase, path }: GroupName, directory: RelPath): void {
    const key = `${phase} ${path}`;
    const others = this.#groups.get(key);
    if (others) others.push(directory);
    else this.#groups.set(key, [directory]);
  }

  /** Those of the group; from then on it has none. */
  take({ phase, path }: GroupName): readonly RelPath[] {
    const key = `${phase} ${path}`;
    const directories = this.#groups.get(key) ?? [];
    this.#groups.delete(key);
    return directories;
  }

  /** Those of all groups that are left. */
  takeAll(): readonly RelPath[] {
    const directories = [...this.#groups.values()].flat();
    this.#groups.clear();
    return directories;
  }
}
