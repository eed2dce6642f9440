import { expect, it } from 'vitest';
import { ArchiveTooLarge } from '../../takehome/zip-stream';
import { failureOf, NotConnected } from './failure';

it.each([
  [new DOMException('no', 'NotAllowedError'), 'denied'],
  [new DOMException('no', 'NotFoundError'), 'not-found'],
  [new DOMException('no', 'NotReadableError'), 'unreadable'],
  [new DOMException('no', 'QuotaExceededError'), 'full'],
  // As Comlink hands it over: name and message.
  [Object.assign(new Error('a/b.mtz: not-found'), { name: 'DiskError' }), 'not-found'],
  [Object.assign(new Error('the folder: gone'), { name: 'DiskError' }), 'gone'],
  [new ArchiveTooLarge(5, 4), 'too-large'],
  [new NotConnected(), 'not-connected']
])('%s has a known reason', (error, kind) => expect(failureOf(error).kind).toBe(kind));

it.each([new TypeError("Cannot use 'in' operator"), new RangeError('Invalid array length'), 'odd'])(
  '%s is a fault of the app, its text kept for the report of it',
  (error) => {
    const failure = failureOf(error);
    expect(failure.kind).toBe('own');
    expect(failure.technical).toContain(error instanceof Error ? error.message : error);
  }
);
