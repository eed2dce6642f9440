/** Why a file could not be read or saved, in kinds that the page has words for. What is none of them is a fault of the app, and is said to be. */
import { Flawed } from '$lib/base/flaw';

export type FailureKind =
  'denied' | 'gone' | 'not-found' | 'unreadable' | 'full' | 'too-large' | 'not-connected' | 'own';

export interface Failure {
  readonly kind: FailureKind;
  /** What the browser said; shown folded. */
  readonly technical: string;
}

/** The disk is not connected, so nothing can be read from it. */
export class NotConnected extends Error {
  override readonly name = 'NotConnected';
}

const BY_NAME: Readonly<Record<string, FailureKind>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NoModificationAllowedError: 'denied',
  NotFoundError: 'not-found',
  NotReadableError: 'unreadable',
  QuotaExceededError: 'full',
  ArchiveTooLarge: 'too-large',
  NotConnected: 'not-connected',
  WorkerDied: 'not-connected'
};
const BY_FAULT: Readonly<Record<string, FailureKind>> = {
  'not-allowed': 'denied',
  gone: 'gone',
  'not-found': 'not-found',
  elsewhere: 'not-connected',
  'odd-name': 'unreadable',
  'not-readable': 'unreadable'
};

export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error || error instanceof DOMException))
    return { kind: 'own', technical: String(error) };
  const technical = `${error.name}: ${error.message}`;
  const fault = faultOf(error);
  const kind = fault === undefined ? BY_NAME[error.name] : BY_FAULT[fault];
  return { kind: kind ?? 'own', technical };
}

/** Why the disk did not give a file: as the worker told it, or the last word of a DiskError's message, which alone crosses from a worker. */
function faultOf(error: Error): string | undefined {
  if (error instanceof Flawed && error.flaw.code === 'refused') return error.flaw.fault;
  return error.name === 'DiskError' ? /: ([a-z-]+)$/.exec(error.message)?.[1] : undefined;
}
