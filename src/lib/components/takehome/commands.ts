import { commandSet, named } from '$lib/commands/command';
import { commandWords } from '$lib/words/commands';

/** What there is to save of a run. */
interface Results {
  /** Data sets of it are selected. */
  readonly hasSelection: boolean;
  open(part: 'data' | 'subset'): void;
}

export const commands = commandSet<Results>()({
  id: 'results',
  title: named(commandWords, (words) => words.mtz.title),
  commands: {
    save: {
      words: named(commandWords, (words) => words.mtz.results),
      keys: ['S'],
      menu: 'export',
      run: (results) => results.open('data')
    },
    selection: {
      words: named(commandWords, (words) => words.selection.export),
      keys: ['E'],
      menu: 'export',
      when: (results) => results.hasSelection,
      run: (results) => results.open('subset')
    }
  }
});
