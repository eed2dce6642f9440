import type { RelPath } from '../base/rel-path';
import { inSlices, pause, pauseBehind } from '../base/slices';
import type { Beamtime, Merge } from '../beamtime/types';
import type { Finding, Limits, SubjectKind } from '../checks/check';
import type { Judge } from './ports';

/** While a scan runs, what was found is shown so often: every table with signs is drawn again. */
const SHOW_MS = 1000;

/** What the checklist says of a beamtime. It works in slices, and asks again only about merges that changed. */
export class Findings {
  all = $state.raw<readonly Finding[]>([]);
  working = $state(false);

  #merges = new WeakMap<Merge, readonly Finding[]>();
  #rest: readonly Finding[] = [];
  #shown = -Infinity;
  /** What was told while something was at work. */
  #news: { readonly beamtime: Beamtime; readonly limits: Limits } | undefined;
  /** Only the newest work matters. */
  #request = 0;
  /** There are tens of thousands of them: keys of kind and path together would cost more than all else. */
  readonly #bySubject = $derived.by(() => {
    const found = new Map<SubjectKind, Map<RelPath, Finding[]>>();
    for (const finding of this.all) {
      const { kind, path } = finding.subject;
      let ofKind = found.get(kind);
      if (ofKind === undefined) found.set(kind, (ofKind = new Map()));
      const there = ofKind.get(path);
      if (there === undefined) ofKind.set(path, [finding]);
      else there.push(finding);
    }
    return found;
  });

  constructor(private readonly judge: Judge) {}

  at(kind: SubjectKind, path: RelPath): readonly Finding[] {
    return this.#bySubject.get(kind)?.get(path) ?? [];
  }

  ofMerge(merge: Merge): readonly Finding[] {
    // Read `all` so that a reader follows the work as it goes on.
    return this.all.length > 0 ? (this.#merges.get(merge) ?? []) : [];
  }

  /**
   * While a scan runs: the merges that are new or changed. What is found is shown now and then; `judgeAll` shows the rest. News that come while it works are
   * taken up when it is through: work that is begun is never begun again for them, however fast they come.
   */
  async judgeMerges(beamtime: Beamtime, limits: Limits): Promise<void> {
    this.#news = { beamtime, limits };
    if (!this.working) await this.#takeNews();
  }

  /** Everything, from the beginning; rows that are still to be drawn come before. */
  async judgeAll(beamtime: Beamtime, limits: Limits): Promise<void> {
    this.#merges = new WeakMap();
    this.#news = undefined;
    if (!(await this.#work(this.#allPieces(beamtime, limits), pauseBehind()))) return;
    this.#show(beamtime);
    await this.#takeNews();
  }

  async #takeNews(): Promise<void> {
    for (let news = this.#news; news !== undefined; news = this.#news) {
      this.#news = undefined;
      if (!(await this.#work(this.#mergePieces(news.beamtime, news.limits)))) return;
      if (this.all.length === 0 || performance.now() - this.#shown > SHOW_MS) this.#show(news.beamtime);
    }
  }

  #show(beamtime: Beamtime): void {
    this.#shown = performance.now();
    this.all = beamtime.merges.flatMap((merge) => this.#merges.get(merge) ?? []).concat(this.#rest);
  }

  /** Begins after `start`. False: something newer was asked meanwhile. What follows is a task of its own: what was found is drawn in it. */
  async #work(pieces: Iterator<unknown, true>, start?: Promise<void>): Promise<boolean> {
    const request = ++this.#request;
    this.working = true;
    try {
      await start;
      if (request !== this.#request) return false;
      const isDone = (await inSlices(pieces, () => request !== this.#request)) ?? false;
      if (isDone) await pause();
      return isDone && request === this.#request;
    } finally {
      if (request === this.#request) this.working = false;
    }
  }

  *#mergePieces(beamtime: Beamtime, limits: Limits): Generator<undefined, true> {
    for (const merge of beamtime.merges) {
      if (this.#merges.has(merge)) continue;
      this.#merges.set(merge, yield* this.judge.merge(beamtime, merge, limits));
      yield;
    }
    return true;
  }

  *#allPieces(beamtime: Beamtime, limits: Limits): Generator<undefined, true> {
    yield* this.#mergePieces(beamtime, limits);
    this.#rest = yield* this.judge.rest(beamtime, limits);
    return true;
  }
}
