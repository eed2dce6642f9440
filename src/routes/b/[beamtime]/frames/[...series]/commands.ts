import { commandSet, named, type Command } from '$lib/commands/command';
import type { Keys } from '$lib/commands/keys';
import { commandWords } from '$lib/words/commands';
import type { FrameAction } from './frame-action';

interface FramesPlace {
  act(action: FrameAction): void;
  /** To the next number of pictures that are added. */
  nextSum(): void;
}

type Name = Exclude<keyof (typeof commandWords)['en']['frames'], 'title'>;

/** A command that is one action of the page. */
function acting(name: Name, action: FrameAction, ...keys: readonly Keys[]): Command<FramesPlace> {
  return {
    words: named(commandWords, (words) => words.frames[name]),
    keys,
    run: (place) => place.act(action)
  };
}

export const commands = commandSet<FramesPlace>()({
  id: 'frames',
  title: named(commandWords, (words) => words.frames.title),
  commands: {
    next: acting('next', { kind: 'step', by: 1 }, 'ArrowRight', 'ArrowDown'),
    previous: acting('previous', { kind: 'step', by: -1 }, 'ArrowLeft', 'ArrowUp'),
    next10: acting('next10', { kind: 'step', by: 10 }, 'Shift+ArrowRight', 'Shift+ArrowDown'),
    previous10: acting('previous10', { kind: 'step', by: -10 }, 'Shift+ArrowLeft', 'Shift+ArrowUp'),
    first: acting('first', { kind: 'end', last: false }, 'Home'),
    last: acting('last', { kind: 'end', last: true }, 'End'),
    play: acting('play', { kind: 'play' }, 'Space'),
    sum: {
      words: named(commandWords, (words) => words.frames.sum),
      keys: ['s'],
      run: (place) => place.nextSum()
    },
    rings: acting('rings', { kind: 'toggle', what: 'rings' }, 'r'),
    ice: acting('ice', { kind: 'toggle', what: 'ice' }, 'i'),
    predictions: acting('predictions', { kind: 'toggle', what: 'predictions' }, 'p'),
    spots: acting('spots', { kind: 'toggle', what: 'spots' }, 'o'),
    beside: acting('beside', { kind: 'beside' }, 'c'),
    more: acting('more', { kind: 'contrast', by: 1 }, '+'),
    less: acting('less', { kind: 'contrast', by: -1 }, '-'),
    automatic: acting('automatic', { kind: 'contrast', by: 0 }, '0'),
    fit: acting('fit', { kind: 'fit' }, 'f'),
    oneToOne: acting('oneToOne', { kind: 'one-to-one' }, '1'),
    inverse: acting('inverse', { kind: 'inverse' }),
    save: acting('save', { kind: 'save' })
  }
});
