import { flawOf, type Flaw } from '../base/flaw';
import { WorkerDied, type Death } from '../base/worker-died';
import type { ScanEnd } from '../scan/events';

/** Why something could not be opened or read completely; `death`: the worker ended. */
export interface Failure {
  readonly flaw: Flaw;
  readonly death?: Death;
}

export function failureOf(error: unknown): Failure {
  const flaw = flawOf(error);
  return error instanceof WorkerDied ? { flaw, death: error.death } : { flaw };
}

/** How far the reading of a beamtime is. 'idle': it came from the library, and no disk was read since. */
export type ScanState =
  | { readonly kind: 'idle' | 'scanning' | Exclude<ScanEnd, 'failed'> }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What is heard of a scan. */
export type Heard =
  | { readonly kind: 'begun' }
  | { readonly kind: 'ended'; readonly how: ScanEnd; readonly flaw?: Flaw }
  /** Its events ended without a word. */
  | { readonly kind: 'silent' }
  /** Its events broke off. */
  | { readonly kind: 'broken'; readonly failure: Failure };

/** The state after what was heard. What has ended stays ended until another scan begins. */
export function nextState(state: ScanState, heard: Heard): ScanState {
  if (heard.kind === 'begun') return { kind: 'scanning' };
  if (state.kind !== 'scanning') return state;
  switch (heard.kind) {
    case 'ended':
      return heard.how === 'failed'
        ? { kind: 'failed', failure: { flaw: heard.flaw ?? { code: 'written', text: '' } } }
        : { kind: heard.how };
    case 'silent':
      return { kind: 'stopped' };
    case 'broken':
      return { kind: 'failed', failure: heard.failure };
  }
}
