import { parent, baseName, type RelPath } from '../base/rel-path';
import type { Entry } from './folder';

/** Names by directory, made from a list of file paths that already is in memory. */
export class Tree {
  readonly #directories = new Map<RelPath, Map<string, Entry['kind']>>([['' as RelPath, new Map()]]);

  addFile(path: RelPath): void {
    this.addDirectory(parent(path)).set(baseName(path), 'file');
  }

  addDirectory(path: RelPath): Map<string, Entry['kind']> {
    const known = this.#directories.get(path);
    if (known) return known;
    const names = new Map<string, Entry['kind']>();
    this.#directories.set(path, names);
    for (let at = path; at !== ''; at = parent(at)) {
      const above = parent(at);
      const siblings = this.#directories.get(above);
      if (siblings) {
        siblings.set(baseName(at), 'directory');
        break;
      }
      this.#directories.set(above, new Map([[baseName(at), 'directory']]));
    }
    return names;
  }

  list(path: RelPath): readonly Entry[] | undefined {
    const names = this.#directories.get(path);
    return names && Array.from(names, ([name, kind]) => ({ name, kind }));
  }
}
