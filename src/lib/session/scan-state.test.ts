import { describe, expect, it } from 'vitest';
import type { Flaw } from '../base/flaw';
import { WorkerDied } from '../base/worker-died';
import type { ScanEnd } from '../scan/events';
import { failureOf, nextState, type Heard, type ScanState } from './scan-state';

const after = (...heard: readonly Heard[]): ScanState => heard.reduce(nextState, { kind: 'idle' });
const begun: Heard = { kind: 'begun' };
const written = (text: string): Flaw => ({ code: 'written', text });
const ended = (how: ScanEnd, why?: string): Heard => ({
  kind: 'ended',
  how,
  ...(why !== undefined && { flaw: written(why) })
});
const broken: Heard = { kind: 'broken', failure: { flaw: written('no') } };

describe('the state of a scan', () => {
  it.each(['done', 'incomplete', 'disconnected', 'stopped'] as const)('ends as it says: %s', (how) => {
    expect(after(begun, ended(how))).toEqual({ kind: how });
  });
  it('keeps the words of a failure', () => {
    expect(after(begun, ended('failed', 'why'))).toEqual({
      kind: 'failed',
      failure: { flaw: written('why') }
    });
    expect(after(begun, broken)).toEqual({ kind: 'failed', failure: { flaw: written('no') } });
  });
  it('is stopped where the events end without a word', () => {
    expect(after(begun, { kind: 'silent' })).toEqual({ kind: 'stopped' });
  });
  it.each([[{ kind: 'silent' }], [broken], [ended('stopped')]] as const)(
    'never goes back from an end: %o',
    (late) => {
      expect(after(begun, ended('done'), late)).toEqual({ kind: 'done' });
      expect(after(begun, ended('failed', 'why'), late)).toEqual(after(begun, ended('failed', 'why')));
    }
  );
  it('begins again after any end', () => {
    expect(after(begun, broken, begun)).toEqual({ kind: 'scanning' });
    expect(after(begun, ended('done'), begun, ended('incomplete'))).toEqual({ kind: 'incomplete' });
  });
  it('of a beamtime from the library is idle, whatever is heard before a scan begins', () => {
    expect(after(ended('done'))).toEqual({ kind: 'idle' });
  });
  it('names the death of a worker', () => {
    expect(failureOf(new WorkerDied('silent'))).toMatchObject({ death: 'silent' });
    expect(failureOf(new Error('else'))).toEqual({ flaw: written('else') });
  });
});
