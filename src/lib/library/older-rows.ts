/**
 * What versions before the codes have stored: problems and reasons as sentences. They are read as such, and replaced when the disk is scanned again;
 * rewriting every record of a library while it is opened would cost far more.
 */
import type { Flaw } from '../base/flaw';
import type { Pin, PinStep, Unreadable } from '../beamtime/types';
import type { Problem } from '../formats/lines';
import type { DirectoryReads, StoredRead } from './schema';

type Sentence<Key extends string> = { readonly [K in Key]: string };
type OlderProblem = Omit<Problem, 'flaw'> & Sentence<'says'>;
type OlderUnreadable = Omit<Unreadable, 'flaw'> & Sentence<'message'>;
type OlderStep = Omit<PinStep, 'reason'> & { readonly reason?: Sentence<'en' | 'ja'> };

const written = (text: string): Flaw => ({ code: 'written', text });

export function unreadableNow(stored: Unreadable | OlderUnreadable): Unreadable {
  if (!('message' in stored)) return stored;
  const { message, ...about } = stored;
  return { ...about, flaw: written(message) };
}

export function readsNow(reads: DirectoryReads): DirectoryReads {
  if (!Object.values(reads).some(isOlder)) return reads;
  return Object.fromEntries(
    Object.entries(reads).map(([name, read]) => [
      name,
      {
        ...read,
        problems: read.problems.map(problemNow),
        ...(read.failed && { failed: problemNow(read.failed) })
      }
    ])
  );
}

export function pinNow(stored: Pin): Pin {
  const steps: readonly (PinStep | OlderStep)[] = stored.steps;
  return { ...stored, steps: steps.map(stepNow) };
}

function stepNow(step: PinStep | OlderStep): PinStep {
  const { reason, ...about } = step;
  if (reason === undefined) return about;
  return { ...about, reason: 'code' in reason ? reason : { code: 'written', ...reason } };
}

function isOlder({ problems, failed }: StoredRead): boolean {
  return [...problems, ...(failed ? [failed] : [])].some((problem) => 'says' in problem);
}

function problemNow(stored: Problem | OlderProblem): Problem {
  if (!('says' in stored)) return stored;
  const { says, ...about } = stored;
  return { ...about, flaw: written(says) };
}
