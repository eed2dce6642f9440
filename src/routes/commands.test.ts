import { describe, expect, it } from 'vitest';
import type { CommandSet } from '$lib/commands/command';
import { keysOf } from '$lib/commands/keys';
import { LOCAL_KEYS } from '$lib/commands/local-keys';
import { commandWords } from '$lib/words/commands';
import { commandSets } from './command-sets';
import { keyGroups } from './key-groups';

const LANGUAGES = ['en', 'ja'] as const;
const sets = Object.entries(commandSets);
const commands = sets.flatMap(([file, set]) =>
  Object.entries(set.commands).map(([name, command]) => ({ file, id: `${set.id}.${name}`, command }))
);

/** The page that a set belongs to; `undefined`: it may be active on any. */
function pageOf(file: string): string | undefined {
  return /^\.\/b\/\[beamtime\]\/(.*?)\/?(?:parts\/.*)?commands\.ts$/.exec(file)?.[1];
}

/** Two commands that can be active together and have a key in common. */
function clashes(all: readonly (readonly [file: string, CommandSet<never>])[]): readonly string[] {
  const keyed = all.flatMap(([file, set]) =>
    Object.entries(set.commands).flatMap(([name, { keys = [] }]) =>
      keys.map((key) => ({ key, id: `${set.id}.${name}`, page: pageOf(file) }))
    )
  );
  return keyed.flatMap((one, nth) =>
    keyed
      .slice(nth + 1)
      .filter(
        ({ key, page }) =>
          key === one.key && (page === undefined || one.page === undefined || page === one.page)
      )
      .map(({ key, id }) => `${key}: ${one.id}, ${id}`)
  );
}

describe('commands', () => {
  it('are found by their files', () => {
    expect(commands.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['app.palette', 'judging.accept', 'results.save', 'mtz.save', 'frames.rings'])
    );
    expect(new Set(sets.map(([, { id }]) => id)).size).toBe(sets.length);
  });
  it.each(LANGUAGES)('each has words of its own in %s', (language) => {
    for (const { id, command } of commands) expect(command.words(language), id).toMatch(/\S/);
    for (const [file, { commands: some, title }] of sets) {
      expect(title(language), file).toMatch(/\S/);
      const names = Object.values(some).map(({ words }) => words(language));
      expect(new Set(names).size, file).toBe(names.length);
    }
  });
  it('no two that can be active together share a key', () => {
    expect(clashes(sets)).toEqual([]);
  });
  it('a shared key is seen within a page and against what stands on every page, not between pages', () => {
    const set = (id: string): CommandSet<never> => ({
      id,
      title: () => id,
      commands: { do: { words: () => id, keys: ['Q'], run: () => undefined } }
    });
    const files = {
      here: './b/[beamtime]/merges/commands.ts',
      part: './b/[beamtime]/merges/parts/x/commands.ts',
      there: './b/[beamtime]/files/commands.ts',
      everywhere: '/src/lib/components/x/commands.ts'
    };
    const two = (a: keyof typeof files, b: keyof typeof files) =>
      clashes([
        [files[a], set(a)],
        [files[b], set(b)]
      ]);
    expect(two('here', 'part')).toEqual(['Q: here.do, part.do']);
    expect(two('here', 'everywhere')).toEqual(['Q: here.do, everywhere.do']);
    expect(two('here', 'there')).toEqual([]);
  });
  it('keys are spelled as a keyboard gives them', () => {
    const spelled = commands.flatMap(({ command }) => command.keys ?? []);
    const local = Object.values(LOCAL_KEYS).flatMap((scope) => Object.values(scope).flat());
    for (const keys of [...spelled, ...local]) {
      const parts = keys === '+' ? ['+'] : keys.split('+');
      const key = parts.at(-1) ?? '';
      const event = {
        key: key === 'Space' ? ' ' : key,
        ctrlKey: parts.includes('Mod'),
        metaKey: false,
        altKey: false,
        shiftKey: parts.includes('Shift')
      };
      expect(keysOf(event)).toBe(keys);
    }
  });
});

describe('the list of keys', () => {
  it.each(LANGUAGES)('holds every key of every command and of what has the focus, in %s', (language) => {
    const groups = keyGroups(
      sets.map(([, set]) => set),
      LOCAL_KEYS,
      language
    );
    const listed = new Set(groups.flatMap(({ rows }) => rows.flatMap(({ keys }) => keys)));
    for (const { id, command } of commands)
      for (const key of command.keys ?? []) expect(listed.has(key), `${id} ${key}`).toBe(true);
    expect(groups.map(({ title }) => title)).toEqual(
      expect.arrayContaining(Object.keys(LOCAL_KEYS).map((scope) => titleOf(scope, language)))
    );
    expect(new Set(groups.map(({ title }) => title)).size).toBe(groups.length);
  });
});

function titleOf(scope: string, language: (typeof LANGUAGES)[number]): string {
  return Object.entries(commandWords[language].local).find(([name]) => name === scope)?.[1].title ?? '';
}

describe('keys are taken in one place', () => {
  const texts = Object.entries(
    import.meta.glob<string>(
      ['/src/**/*.svelte', '/src/**/*.ts', '!/src/**/*.test.ts', '!/src/lib/commands/**'],
      {
        eager: true,
        query: '?raw',
        import: 'default'
      }
    )
  );
  const files = (pattern: RegExp): readonly string[] =>
    texts.flatMap(([file, text]) => (pattern.test(text) ? [file] : []));

  it('the files are read', () => expect(texts.length).toBeGreaterThan(300));
  it('only the frame listens on the window', () => {
    expect(files(/<svelte:window[^>]*onkeydown|(?:window|document)\.addEventListener\(\s*'key/)).toEqual([
      '/src/routes/Frame.svelte'
    ]);
  });
  it('nobody asks an event for its key', () => {
    expect(files(/\b(?:event|e)\.(?:key|code|keyCode)\b|\{ key(?:, \w+)* \}: Keyboard/)).toEqual([]);
  });
  it('nobody writes the key of a command beside it', () => {
    expect(files(/<kbd/)).toEqual(['/src/routes/KeyList.svelte']);
    expect(files(/aria-keyshortcuts/)).toEqual([]);
  });
});
