import type { Coded } from './coded';

/**
 * What can be wrong with what was opened or read: code → values. Every layer and every format adds its own by declaration merging, as formats do with
 * their records; `words/<language>/problems.ts` has the sentences, and does not compile while one is missing.
 */
export interface Flaws {
  /** A sentence as somebody else wrote it: an older Kamome, the sender of an index, the browser. */
  written: { readonly text: string };
}

export type Flaw = Coded<Flaws>;

/** An error whose reason is a flaw: the page says it in the user's language. Its class does not survive a worker; send the flaw. */
export class Flawed extends Error {
  constructor(
    readonly flaw: Flaw,
    options?: { readonly cause?: unknown }
  ) {
    super(JSON.stringify(flaw), options);
  }
}

/** Why something was thrown; of what is no flaw, the message. */
export function flawOf(error: unknown): Flaw {
  if (error instanceof Flawed) return error.flaw;
  return { code: 'written', text: error instanceof Error ? error.message : String(error) };
}
