import type { CommandSet } from '$lib/commands/command';
import type { Keys } from '$lib/commands/keys';
import type { LOCAL_KEYS } from '$lib/commands/local-keys';
import { commandWords } from '$lib/words/commands';
import type { Language } from '$lib/words/words';

interface KeyRow {
  readonly keys: readonly Keys[];
  readonly does: string;
}
export interface KeyGroup {
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

/** All keys with what they do, by the place where they do it; sets of one title stand together. */
export function keyGroups(
  sets: readonly CommandSet<never>[],
  local: typeof LOCAL_KEYS,
  language: Language
): readonly KeyGroup[] {
  const rows = new Map<string, KeyRow[]>();
  for (const { title, commands } of sets)
    for (const { words, keys } of Object.values(commands))
      if (keys !== undefined && keys.length > 0) {
        const name = title(language);
        rows.set(name, [...(rows.get(name) ?? []), { keys, does: words(language) }]);
      }
  const places = commandWords[language].local;
  return [
    ...[...rows].map(([title, ofTitle]) => ({ title, rows: ofTitle })),
    ...(Object.keys(local) as (keyof typeof local)[]).map((scope) => {
      const words: Readonly<Record<string, string>> = places[scope];
      return {
        title: places[scope].title,
        rows: Object.entries(local[scope]).map(([does, keys]: [string, readonly Keys[]]) => ({
          // The equals sign is the plus of a keyboard without Shift.
          keys: keys.filter((one) => one !== '='),
          does: words[does] ?? does
        }))
      };
    })
  ];
}
