import { FEWEST_COMPARED } from '$lib/analysis/compare';
import { commandSet, named, type Command } from '$lib/commands/command';
import { commandWords } from '$lib/words/commands';

/** The table of merges. */
interface MergesPlace {
  readonly hasRow: boolean;
  readonly ticked: number;
  /** Ticked rows that have a run, as many as can be compared. */
  readonly comparable: number;
  compare(): void;
  openRow(): void;
  untick(): void;
  /** Gives how many runs it was. */
  judgeTicked(verdict: 'accept' | 'reject'): Promise<number>;
  /** Ticked rows that have a run. */
  readonly judgeable: number;
  togglePane(pane: 'scatter' | 'rule'): void;
}

function judgeTicked(verdict: 'accept' | 'reject'): Command<MergesPlace> {
  return {
    words: named(commandWords, ({ merges }) => merges[`${verdict}Ticked`]),
    when: (place) => place.judgeable > 0,
    run: async (place, _, language) =>
      commandWords[language].merges.decided[verdict](await place.judgeTicked(verdict))
  };
}

export const commands = commandSet<MergesPlace>()({
  id: 'merges',
  title: named(commandWords, (words) => words.merges.title),
  commands: {
    compare: {
      words: named(commandWords, (words) => words.merges.compare),
      keys: ['C'],
      when: (place) => place.comparable >= FEWEST_COMPARED,
      run: (place) => place.compare()
    },
    open: {
      words: named(commandWords, (words) => words.merges.open),
      keys: ['O'],
      when: (place) => place.hasRow,
      run: (place) => place.openRow()
    },
    untick: {
      words: named(commandWords, (words) => words.merges.untick),
      when: (place) => place.ticked > 0,
      run: (place) => place.untick()
    },
    acceptTicked: judgeTicked('accept'),
    rejectTicked: judgeTicked('reject'),
    scatter: {
      words: named(commandWords, (words) => words.merges.scatter),
      run: (place) => place.togglePane('scatter')
    },
    rule: {
      words: named(commandWords, (words) => words.merges.rule),
      run: (place) => place.togglePane('rule')
    }
  }
});
