import { describe, expect, it, test } from 'vitest';
import { FormatError } from '../../lib/formats/lines';
import { Faulty, outcome } from './faults';

const thrown = (error: unknown) =>
  outcome(
    () => Promise.reject(error as Error),
    () => 'm/XDS_ASCII.HKL'
  );

describe('what work ends with', () => {
  it('is its result', async () => {
    expect(await outcome(async () => 7)).toEqual({ ok: 7 });
    expect(await outcome(async () => undefined)).toEqual({ ok: undefined });
  });
  test.each<[string, unknown, object]>([
    ['a fault found on the way', new Faulty({ code: 'no-space-group' }), { code: 'no-space-group' }],
    ['no record accepted', new Faulty({ code: 'no-records' }), { code: 'no-records' }],
    [
      'a file of another kind, with its line',
      new FormatError({ code: 'cut-off' }, 17, 'xx'),
      { code: 'unreadable', file: 'm/XDS_ASCII.HKL', line: 17, flaw: { code: 'cut-off' } }
    ],
    ['stopped by the user', new DOMException('x', 'AbortError'), { code: 'stopped' }],
    [
      'a disk that went away',
      new DOMException('x', 'NotFoundError'),
      { code: 'lost', says: 'NotFoundError' }
    ],
    [
      'a file that changed',
      new DOMException('x', 'NotReadableError'),
      { code: 'lost', says: 'NotReadableError' }
    ],
    ['no memory', new RangeError('Array buffer allocation failed'), { code: 'out-of-memory' }]
  ])('is told as a code: %s', async (_, error, fault) => {
    expect(await thrown(error)).toEqual({ fault });
  });
  test.each([new TypeError('x is no function'), new Error('broken'), 'a text'])(
    'what is our own fault is thrown on: %s',
    async (error) => {
      await expect(thrown(error)).rejects.toBe(error);
    }
  );
  it('names the file that is being read when it breaks, not the first', async () => {
    let at = 'a';
    const work = async (): Promise<void> => {
      at = 'b';
      throw new FormatError({ code: 'empty' }, 1, '');
    };
    expect(await outcome(work, () => at)).toMatchObject({ fault: { file: 'b' } });
  });
});
