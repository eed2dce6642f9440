import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ActiveCommands } from './active.svelte';
import { commandSet } from './command';

interface Place {
  readonly open: boolean;
  readonly done: string[];
}

const set = commandSet<Place>()({
  id: 'place',
  title: () => 'Place',
  commands: {
    accept: {
      words: () => 'Accept',
      keys: ['a'],
      when: ({ open }) => open,
      run: ({ done }) => void done.push('accept')
    },
    find: {
      words: () => 'Find',
      keys: ['Mod+k'],
      whileTyping: true,
      run: ({ done }) => void done.push('find')
    },
    undo: { words: () => 'Undo', keys: ['Mod+z'], run: () => 'Accept undone' },
    next: {
      words: () => 'Next',
      keys: ['ArrowRight'],
      again: ({ open }) => open,
      run: ({ done }) => void done.push('next')
    },
    play: { words: () => 'Play', keys: ['Space'], run: ({ done }) => void done.push('play') },
    fail: {
      words: () => 'Fail',
      keys: ['F'],
      run: () => {
        throw new Error('disk gone');
      }
    },
    theme: {
      words: (language) => (language === 'en' ? 'Theme' : '配色'),
      choices: () => [
        { key: 'l', name: 'light' },
        { key: 'd', name: 'dark' }
      ],
      run: ({ done }, choice) => void done.push(choice)
    }
  }
});

/** As much of an element as a key asks of it. */
class Focused {
  isContentEditable = false;
  constructor(private readonly is: string) {}
  closest(selector: string): this | null {
    return selector.split(/[ ,]+/).some((one) => one.replace(/[:[].*/, '') === this.is) ? this : null;
  }
}
function key(text: string, target: unknown = null) {
  const parts = text.split('+');
  let prevented = false;
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: false,
    altKey: false,
    shiftKey: parts.includes('Shift'),
    isComposing: false,
    target,
    preventDefault: () => (prevented = true),
    get defaultPrevented() {
      return prevented;
    }
  } as unknown as KeyboardEvent;
}
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => vi.stubGlobal('HTMLElement', Focused));
afterEach(() => vi.unstubAllGlobals());

it('a key does what is active, and only while its place is there', async () => {
  const active = new ActiveCommands();
  const place = { open: false, done: [] as string[] };
  const leave = active.add(set, place);
  expect(active.press(key('a'), 'en')).toBe(false);
  place.open = true;
  const event = key('a');
  expect(active.press(event, 'en')).toBe(true);
  expect(event.defaultPrevented).toBe(true);
  await turn();
  expect(place.done).toEqual(['accept']);
  expect(active.press(event, 'en')).toBe(false);
  leave();
  expect(active.press(key('a'), 'en')).toBe(false);
});

it('a key that is held does it again only while that is wanted', async () => {
  const active = new ActiveCommands();
  const place = { open: true, done: [] as string[] };
  active.add(set, place);
  const press = (repeat: boolean) =>
    active.press(Object.assign(key('ArrowRight'), { repeat }) as KeyboardEvent, 'en');
  expect([press(false), press(true)]).toEqual([true, true]);
  place.open = false;
  expect([press(true), press(false)]).toEqual([true, true]);
  await turn();
  expect(place.done).toEqual(['next', 'next', 'next']);
});

it('while the user types only what says so is done; undo is left to the field', async () => {
  const active = new ActiveCommands();
  const place = { open: true, done: [] as string[] };
  active.add(set, place);
  for (const field of ['input', 'textarea', 'select', 'dialog'].map((name) => new Focused(name))) {
    expect(active.press(key('a', field), 'en')).toBe(false);
    expect(active.press(key('Ctrl+z', field), 'en')).toBe(false);
    expect(active.press(key('Ctrl+k', field), 'en')).toBe(true);
  }
  await turn();
  expect(place.done).toEqual(['find', 'find', 'find', 'find']);
  expect(active.press(key('Ctrl+z', new Focused('div')), 'en')).toBe(true);
  await turn();
  expect(active.outcome).toEqual({ text: 'Accept undone', failed: false });
});

it('Space presses the button that has the focus', () => {
  const active = new ActiveCommands();
  active.add(set, { open: true, done: [] });
  expect(active.press(key(' ', new Focused('button')), 'en')).toBe(false);
  expect(active.press(key(' ', new Focused('div')), 'en')).toBe(true);
});

it('where one key could mean several places, they are asked for by name', () => {
  const active = new ActiveCommands();
  active.add(set, { open: true, done: [] }, () => 'helA');
  active.add(set, { open: true, done: [] }, () => 'lowcomp');
  expect(active.press(key('a'), 'en')).toBe(true);
  expect(active.asked).toBe('place.accept');
  const names = active.entries('en').flatMap(({ id, name }) => (id === 'place.accept' ? [name] : []));
  expect(names).toEqual(['Accept: lowcomp', 'Accept: helA']);
});

it('what two places offer under one name is there once, and done by the later', async () => {
  const active = new ActiveCommands();
  const [head, below] = [
    { open: true, done: [] as string[] },
    { open: true, done: [] as string[] }
  ];
  active.add(set, head);
  active.add(set, below);
  expect(active.press(key('a'), 'en')).toBe(true);
  await turn();
  expect([active.asked, head.done, below.done]).toEqual([undefined, [], ['accept']]);
});

it('choices are entries of their own, in the language asked for', async () => {
  const active = new ActiveCommands();
  const place = { open: true, done: [] as string[] };
  active.add(set, place);
  const dark = active.entries('ja').find(({ name }) => name === '配色: dark');
  expect(dark).toBeDefined();
  if (dark) await active.do(dark, 'ja');
  expect(place.done).toEqual(['d']);
});

it('a command that fails says why', async () => {
  const active = new ActiveCommands();
  active.add(set, { open: true, done: [] });
  expect(active.press(key('F'), 'en')).toBe(true);
  await turn();
  expect(active.outcome).toEqual({ text: 'Fail: disk gone', failed: true });
});
