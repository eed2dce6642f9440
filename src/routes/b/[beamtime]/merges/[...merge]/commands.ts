import { commandSet, named } from '$lib/commands/command';
import { commandWords } from '$lib/words/commands';

/** A merge with a run selected, or none. */
interface MergePlace {
  readonly hasRun: boolean;
  /** Data sets that are selected. */
  readonly selected: number;
  toResolution(): void;
  /** Of the run, or of the selection. */
  toRemerge(what: 'run' | 'selection'): void;
}

export const commands = commandSet<MergePlace>()({
  id: 'merge',
  title: named(commandWords, (words) => words.merge.title),
  commands: {
    resolution: {
      words: named(commandWords, (words) => words.merge.resolution),
      when: (place) => place.hasRun,
      run: (place) => place.toResolution()
    },
    remerge: {
      words: named(commandWords, (words) => words.merge.remerge),
      when: (place) => place.hasRun,
      run: (place) => place.toRemerge('run')
    },
    remergeSelection: {
      words: named(commandWords, (words) => words.selection.remerge),
      when: (place) => place.hasRun && place.selected > 0,
      run: (place) => place.toRemerge('selection')
    }
  }
});
