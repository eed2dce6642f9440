import { commandSet, named } from '$lib/commands/command';
import { commandWords } from '$lib/words/commands';

/** The MTZ of one run. */
interface Mtz {
  readonly connected: boolean;
  /** Gives how it went, in words. */
  save(): Promise<string | undefined>;
}

export const commands = commandSet<Mtz>()({
  id: 'mtz',
  title: named(commandWords, (words) => words.mtz.title),
  commands: {
    save: {
      words: named(commandWords, (words) => words.mtz.save),
      keys: ['M'],
      when: (mtz) => mtz.connected,
      run: (mtz) => mtz.save()
    }
  }
});
