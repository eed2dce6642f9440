import { commandSet, named } from '$lib/commands/command';
import { commandWords } from '$lib/words/commands';
import { start } from '$lib/words/start';

/** The ways in. */
interface Start {
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
    choose: { words: named(start, (words) => words.chooseFolder), run: (page) => page.chooseFolder() },
    archive: { words: named(start, (words) => words.chooseArchive), run: (page) => page.chooseArchive() },
    sample: { words: named(start, (words) => words.openSample), run: (page) => page.openSample() }
  }
});
