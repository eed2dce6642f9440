/** The commands that can be done now: those of the places on the screen. */
import { onMount } from 'svelte';
import { flawOf } from '../base/flaw';
import type { Language } from '../words/words';
import type { Command, CommandSet } from './command';
import { belongsToFocus, keysOf } from './keys';

/** A command with what it is done to. */
export interface Entry {
  /** Of the command: `<set>.<name>`. */
  readonly id: string;
  /** What it does, and to what. */
  readonly name: string;
  readonly command: Command<never>;
  /** Whether a key that is held does it once more now. */
  again(): boolean;
  run(language: Language): Promise<string | undefined>;
}

/** How a command ended that says so. */
interface Outcome {
  readonly text: string;
  readonly failed: boolean;
}

export class ActiveCommands {
  /** What each place on the screen offers, the one that came last at the end. */
  #offers = $state.raw<readonly ((language: Language) => readonly Entry[])[]>([]);
  /** What the last command said of itself. */
  outcome = $state.raw<Outcome>();
  /** The command whose choices are asked for: its keys do not say which. */
  asked = $state.raw<string>();

  /**
   * Adds the commands of a place; gives the way to take them back. `label`: what they are done to there, where several places offer the same ones;
   * `undefined` where there is only one.
   */
  add<C>(set: CommandSet<C>, context: C, label?: () => string | undefined): () => void {
    const offer = (language: Language): readonly Entry[] =>
      Object.entries<Command<C>>(set.commands).flatMap(([name, command]) =>
        entriesOf(`${set.id}.${name}`, command, context, label?.(), language)
      );
    this.#offers = [...this.#offers, offer];
    return () => (this.#offers = this.#offers.filter((one) => one !== offer));
  }

  /** All that can be done now; of the place that came last first. What two places offer under one name is done by the later. */
  entries(language: Language): readonly Entry[] {
    const all = this.#offers.toReversed().flatMap((offer) => offer(language));
    const names = new Set<string>();
    return all.filter(({ id, name }) => {
      const isNew = !names.has(`${id} ${name}`);
      names.add(`${id} ${name}`);
      return isNew;
    });
  }

  /** Does what a key means; true when it meant something. */
  press(event: KeyboardEvent, language: Language): boolean {
    if (event.defaultPrevented || event.isComposing) return false;
    const keys = keysOf(event);
    const busy = belongsToFocus(event);
    const meant = this.entries(language).filter(
      ({ command }) => (command.keys?.includes(keys) ?? false) && !(busy && command.whileTyping !== true)
    );
    const [first] = meant;
    if (first === undefined) return false;
    event.preventDefault();
    if (event.repeat && !first.again()) return true;
    if (meant.length > 1) this.asked = first.id;
    else void this.do(first, language);
    return true;
  }

  /** Does it, and keeps what it says of its end. */
  async do(entry: Entry, language: Language): Promise<void> {
    try {
      const text = await entry.run(language);
      if (text !== undefined) this.outcome = { text, failed: false };
    } catch (error) {
      this.outcome = { text: `${entry.name}: ${await reasonOf(error)}`, failed: true };
    }
  }
}

/** In the language in use; the sentences of what can be wrong are loaded when one is said. */
async function reasonOf(error: unknown): Promise<string> {
  const flaw = flawOf(error);
  if (flaw.code === 'written') return flaw.text;
  const { flawSentence } = await import('../words/flaw-sentence');
  return flawSentence(flaw);
}

function entriesOf<C>(
  id: string,
  command: Command<C>,
  context: C,
  label: string | undefined,
  language: Language
): readonly Entry[] {
  if (command.when?.(context) === false) return [];
  const words = command.words(language);
  const choices = command.choices?.(context, language) ?? [{ key: '', name: label ?? '' }];
  return choices.map(({ key, name }) => ({
    id,
    name: name === '' ? words : `${words}: ${name}`,
    command,
    again: () => command.again?.(context) ?? true,
    run: async (inLanguage) => {
      const said = await command.run(context, key, inLanguage);
      return typeof said === 'string' && said !== '' ? said : undefined;
    }
  }));
}

/** Of the page that is open. */
export const active = new ActiveCommands();

/** Offers the commands of a set while the component is on the screen. `context` is read when it is asked: give getters for what changes. */
export function offer<C>(set: CommandSet<C>, context: C, label?: () => string | undefined): void {
  onMount(() => active.add(set, context, label));
}
