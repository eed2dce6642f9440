import { commandSet, named, type Command } from '$lib/commands/command';
import type { Keys } from '$lib/commands/keys';
import { commandWords } from '$lib/words/commands';
import type { FrameAction } from './parts/frame-action';

interface FramesPlace {
  /** Arrow keys move the pointer from pixel to pixel. */
  readonly byPixel: boolean;
  /** The picture that was asked for is not shown yet. */
  readonly loading: boolean;
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

/** An arrow: from frame to frame, or in pixel mode from pixel to pixel. */
function arrow(name: Name, dx: number, dy: number, ...keys: readonly Keys[]): Command<FramesPlace> {
  return {
    words: named(commandWords, (words) => words.frames[name]),
    keys,
    // Held, it shows picture after picture and leaves none out.
    again: ({ byPixel, loading }) => byPixel || !loading,
    run: (place) => place.act(place.byPixel ? { kind: 'pixel', dx, dy } : { kind: 'step', by: dx + dy })
  };
}

export const commands = commandSet<FramesPlace>()({
  id: 'frames',
  title: named(commandWords, (words) => words.frames.title),
  commands: {
    next: arrow('next', 1, 0, 'ArrowRight'),
    down: arrow('down', 0, 1, 'ArrowDown'),
    previous: arrow('previous', -1, 0, 'ArrowLeft'),
    up: arrow('up', 0, -1, 'ArrowUp'),
    next10: arrow('next10', 10, 0, 'Shift+ArrowRight'),
    down10: arrow('down10', 0, 10, 'Shift+ArrowDown'),
    previous10: arrow('previous10', -10, 0, 'Shift+ArrowLeft'),
    up10: arrow('up10', 0, -10, 'Shift+ArrowUp'),
    previousSet: acting('previousSet', { kind: 'dataset', by: -1 }, 'PageUp'),
    nextSet: acting('nextSet', { kind: 'dataset', by: 1 }, 'PageDown'),
    number: acting('number', { kind: 'number' }, 'g'),
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
    beam: acting('beam', { kind: 'toggle', what: 'beam' }, 'b'),
    plain: acting('plain', { kind: 'plain' }, 'm'),
    pixels: acting('pixels', { kind: 'pixels' }, 'v'),
    endPixels: {
      ...acting('endPixels', { kind: 'pixels' }, 'Escape'),
      when: ({ byPixel }) => byPixel
    },
    lock: acting('lock', { kind: 'lock' }, 'l'),
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
