import { commandSet, named } from '$lib/commands/command';
import { commandWords } from '$lib/words/commands';
import { start } from '$lib/words/start';

/** The ways in. */
interface Start {
  /** The browser has a folder picker; without it a folder is chosen as files, by the same command. */
  readonly picker: boolean;
  openFolder(): void;
  chooseFolder(): void;
  chooseArchive(): void;
  openSample(): void;
}

export const commands = commandSet<Start>()({
  id: 'start',
  title: named(commandWords, (words) => words.start.title),
  commands: {
    folder: { words: named(start, (words) => words.openFolder), run: (page) => page.openFolder() },
    choose: {
      words: named(start, (words) => words.chooseFolder),
      when: (page) => page.picker,
      run: (page) => page.chooseFolder()
    },
    archive: { words: named(start, (words) => words.chooseArchive), run: (page) => page.chooseArchive() },
    sample: { words: named(start, (words) => words.openSample), run: (page) => page.openSample() }
  }
});
