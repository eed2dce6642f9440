import type { CommandSet } from '$lib/commands/command';

/** Every set of commands there is, by its file: what lies in a `commands.ts`, or `<name>-commands.ts`, is a command, and nothing else. */
export const commandSets = import.meta.glob<CommandSet<never>>(
  ['./**/commands.ts', './*-commands.ts', '$lib/components/**/commands.ts'],
  { eager: true, import: 'commands' }
);
