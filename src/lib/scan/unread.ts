import { ROOT, parent, type RelPath } from '../base/rel-path';

/** Paths that could not be read, and what they bear on. */
export class Unread {
  readonly #paths = new Set<RelPath>();
  readonly #above = new Set<RelPath>();

  get size(): number {
    return this.#paths.size;
  }

  add(path: RelPath): void {
    if (this.#paths.has(path)) return;
    this.#paths.add(path);
    for (let at = path; at !== ROOT;) this.#above.add((at = parent(at)));
  }

  /** `path` is one of them or lies below one. */
  covers(path: RelPath): boolean {
    for (let at = path; ; at = parent(at)) {
      if (this.#paths.has(at)) return true;
      if (at === ROOT) return false;
    }
  }

  /** `path` is one of them, lies below one, or holds one. */
  touches(path: RelPath): boolean {
    return this.#above.has(path) || this.covers(path);
  }

  /** Those that lie below no other, in the order in which they came. */
  topmost(): readonly RelPath[] {
    return [...this.#paths].filter((path) => path === ROOT || !this.covers(parent(path)));
  }

  [Symbol.iterator](): Iterator<RelPath> {
    return this.#paths.values();
  }
}
