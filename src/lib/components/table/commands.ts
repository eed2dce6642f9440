import { commandSet, named } from '$lib/commands/command';
import { commandWords } from '$lib/words/commands';
import { lists } from '$lib/words/lists';

/** A list with its filter, and the table that it is. */
interface List {
  readonly hasTable: boolean;
  filter(): void;
  /** False where the browser refuses. */
  copyCsv(): Promise<boolean>;
  save(as: 'csv' | 'xlsx'): Promise<string>;
}

export const commands = commandSet<List>()({
  id: 'list',
  title: named(commandWords, (words) => words.list.title),
  commands: {
    filter: {
      words: named(commandWords, (words) => words.list.filter),
      keys: ['/'],
      run: (list) => list.filter()
    },
    copyCsv: {
      words: named(lists, (words) => words.copyCsv),
      menu: 'export',
      when: (list) => list.hasTable,
      run: async (list, _, language) =>
        (await list.copyCsv()) ? commandWords[language].table.copied : lists[language].notCopied
    },
    saveCsv: {
      words: named(lists, (words) => words.saveCsv),
      menu: 'export',
      when: (list) => list.hasTable,
      run: async (list, _, language) => commandWords[language].table.saved(await list.save('csv'))
    },
    saveXlsx: {
      words: named(lists, (words) => words.saveXlsx),
      menu: 'export',
      when: (list) => list.hasTable,
      run: async (list, _, language) => commandWords[language].table.saved(await list.save('xlsx'))
    }
  }
});
