import type { StepEnd } from '$lib/analysis/judgement-steps';
import type { JudgementVerdict } from '$lib/analysis/judgements';
import { commandSet, named } from '$lib/commands/command';
import { commandWords } from '$lib/words/commands';
import type { Language } from '$lib/words/words';

/** The run in hand, and what can be said of it. */
export interface Judging {
  /** The run that is judged. */
  readonly path: string | undefined;
  judge(verdict: JudgementVerdict): void;
  writeNote(): void;
  step(by: 1 | -1, open?: boolean): void;
  repeat(way: 'undo' | 'redo'): Promise<StepEnd | undefined>;
}

const hasRun = ({ path }: Judging): boolean => path !== undefined;

/** What happened, with the run's last two folders as its name. */
function endOf(end: StepEnd | undefined, language: Language): string | undefined {
  if (end === undefined) return undefined;
  const words = commandWords[language].judging;
  const run = end.runs > 1 ? words.runs(end.runs) : end.step.path.split('/').slice(-2).join('/');
  return end.how === 'changed' ? words.changedElsewhere(run) : words[end.how](words.step[end.step.kind], run);
}

export const commands = commandSet<Judging>()({
  id: 'judging',
  title: named(commandWords, (words) => words.judging.title),
  commands: {
    next: {
      words: named(commandWords, (words) => words.judging.next),
      keys: ['j'],
      run: (place) => place.step(1)
    },
    previous: {
      words: named(commandWords, (words) => words.judging.previous),
      keys: ['k'],
      run: (place) => place.step(-1)
    },
    nextOpen: {
      words: named(commandWords, (words) => words.judging.nextOpen),
      keys: ['J'],
      run: (place) => place.step(1, true)
    },
    accept: {
      words: named(commandWords, (words) => words.judging.accept),
      keys: ['a'],
      when: hasRun,
      run: (place) => place.judge('accept')
    },
    reject: {
      words: named(commandWords, (words) => words.judging.reject),
      keys: ['x'],
      when: hasRun,
      run: (place) => place.judge('reject')
    },
    unsure: {
      words: named(commandWords, (words) => words.judging.unsure),
      keys: ['u'],
      when: hasRun,
      run: (place) => place.judge('unsure')
    },
    note: {
      words: named(commandWords, (words) => words.judging.note),
      keys: ['n'],
      when: hasRun,
      run: (place) => place.writeNote()
    },
    undo: {
      words: named(commandWords, (words) => words.judging.undo),
      keys: ['Mod+z'],
      run: async (place, _, language) => endOf(await place.repeat('undo'), language)
    },
    redo: {
      words: named(commandWords, (words) => words.judging.redo),
      keys: ['Mod+Shift+z', 'Mod+y'],
      run: async (place, _, language) => endOf(await place.repeat('redo'), language)
    }
  }
});
