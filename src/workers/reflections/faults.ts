/** Why the reflections gave no answer, as codes with values: the page has the words. */
import type { Flaw } from '../../lib/base/flaw';
import { FormatError } from '../../lib/formats/lines';

export type ReflectionFault =
  /** Not a file of reflections, or not a log with a table. */
  | { readonly code: 'unreadable'; readonly file: string; readonly line: number; readonly flaw: Flaw }
  /** The disk no longer gives what it gave. */
  | { readonly code: 'lost'; readonly says: string }
  | { readonly code: 'no-space-group' | 'no-records' | 'out-of-memory' | 'stopped' };

export type Outcome<Result> = { readonly ok: Result } | { readonly fault: ReflectionFault };

/** A fault that is found on the way. */
export class Faulty extends Error {
  override readonly name = 'Faulty';
  constructor(readonly fault: ReflectionFault) {
    super(fault.code);
  }
}

/** What the work gives, or why it gives nothing; `file`: the one that is being read. What is nobody's fault but ours is thrown on. */
export async function outcome<Result>(
  work: () => Promise<Result>,
  file: () => string = () => ''
): Promise<Outcome<Result>> {
  try {
    return { ok: await work() };
  } catch (error) {
    if (error instanceof Faulty) return { fault: error.fault };
    if (error instanceof FormatError)
      return { fault: { code: 'unreadable', file: file(), line: error.line, flaw: error.flaw } };
    if (error instanceof DOMException)
      return {
        fault: error.name === 'AbortError' ? { code: 'stopped' } : { code: 'lost', says: error.name }
      };
    if (error instanceof RangeError) return { fault: { code: 'out-of-memory' } };
    throw error;
  }
}
