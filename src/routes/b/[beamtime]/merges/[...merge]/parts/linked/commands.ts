import { commandSet, named } from '$lib/commands/command';
import { commandWords } from '$lib/words/commands';

/** The data sets selected of a merge trial. */
interface SelectionPlace {
  readonly count: number;
  readonly hasCluster: boolean;
  readonly rejected: number;
  select(which: 'cluster' | 'rejected'): void;
  invert(): void;
  clear(): void;
}

export const commands = commandSet<SelectionPlace>()({
  id: 'selection',
  title: named(commandWords, (words) => words.selection.title),
  commands: {
    cluster: {
      words: named(commandWords, (words) => words.selection.all),
      when: (place) => place.hasCluster,
      run: (place) => place.select('cluster')
    },
    rejected: {
      words: named(commandWords, (words) => words.selection.rejected),
      when: (place) => place.rejected > 0,
      run: (place) => place.select('rejected')
    },
    invert: {
      words: named(commandWords, (words) => words.selection.invert),
      run: (place) => place.invert()
    },
    clear: {
      words: named(commandWords, (words) => words.selection.clear),
      when: (place) => place.count > 0,
      run: (place) => place.clear()
    }
  }
});
