import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../../../tests/support/page';
import { readAll } from '$lib/address/fields';
import { FIELDS } from './address';

describe('the address of a merge from the reflections', () => {
  it.each([
    ['', { run: undefined, sets: undefined, dmin: undefined, batch: 'auto', reject: undefined }],
    [
      'run=a%2Frun_03&sets=1-5%2C9&dmin=2.1&batch=5',
      { run: 'a/run_03', sets: '1-5,9', dmin: 2.1, batch: '5' }
    ],
    ['dmin=0.29&batch=__proto__&reject=on', { dmin: undefined, batch: 'auto', reject: undefined }],
    ['dmin=0.3&reject=off&reindex=off', { dmin: 0.3, reject: 'off', reindex: 'off' }],
    ['dmin=100', { dmin: 100 }],
    ['dmin=100.1&sets=', { dmin: undefined, sets: undefined }]
  ])('reads %j', (query, expected) => {
    expect(readAll(FIELDS, new URLSearchParams(query))).toMatchObject(expected);
  });
  it('takes any text', () => expect(faultsOf(FIELDS)).toEqual([]));
});
