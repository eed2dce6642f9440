/**
 * What an exported index must say, field by field: what each field must be, whether the index must have it, and what stands where it does not. The
 * tables lie with the tests of `takehome/import-index`.
 */
import { describe, expect, test } from 'vitest';
import type { Beamtime } from '../../src/lib/beamtime/types';
import { importIndex } from '../../src/lib/takehome/import-index';
import { IndexError } from '../../src/lib/takehome/readers';
import { WHOLE_INDEX, type Json } from './whole-index';

type Kind = 'text' | 'number' | 'path' | 'yes-no' | 'list' | 'object' | 'word' | 'cell';
interface Row {
  readonly name: string;
  readonly kind: Kind;
  readonly need: 'needed' | 'absent' | 'usual';
  readonly instead?: Json;
}
/** The index is refused without it. */
export const needed = (name: string, kind: Kind): Row => ({ name, kind, need: 'needed' });
/** The model does without it. */
export const absent = (name: string, kind: Kind): Row => ({ name, kind, need: 'absent' });
/** Without it, something stands for it. */
export const usual = (name: string, kind: Kind, instead: Json): Row => ({
  name,
  kind,
  need: 'usual',
  instead
});

/** A thing of the index, with its fields. */
export type Thing = readonly [place: string, fields: readonly Row[]];

/** What is none of its kind, and the fault that is told of it. */
const WRONG: Readonly<Record<Kind, readonly (readonly [Json, string])[]>> = {
  text: [
    [7, 'not-a-text'],
    [null, 'not-a-text'],
    [['a'], 'not-a-text']
  ],
  number: [
    ['7', 'not-a-number'],
    [null, 'not-a-number'],
    [true, 'not-a-number']
  ],
  path: [
    ['../../etc/passwd', 'outside-beamtime'],
    ['/etc/passwd', 'outside-beamtime'],
    [7, 'not-a-text']
  ],
  'yes-no': [
    ['true', 'neither-true-nor-false'],
    [1, 'neither-true-nor-false']
  ],
  list: [
    [{}, 'not-a-list'],
    ['a', 'not-a-list'],
    [null, 'not-a-list']
  ],
  object: [
    [[], 'not-an-object'],
    ['a', 'not-an-object'],
    [null, 'not-an-object']
  ],
  word: [
    ['__proto__', 'not-one-of'],
    ['', 'not-one-of'],
    [7, 'not-one-of']
  ],
  cell: [
    [[10, 10], 'other-length'],
    ['10 10 10 90 90 90', 'not-a-list'],
    [null, 'not-a-list']
  ]
};
/** Of the same kind as nothing: the first of its wrong values tells the same. */
const WITHOUT: Readonly<Record<Kind, string>> = {
  text: 'not-a-text',
  number: 'not-a-number',
  path: 'not-a-text',
  'yes-no': 'neither-true-nor-false',
  list: 'not-a-list',
  object: 'missing',
  word: 'not-one-of',
  cell: 'not-a-list'
};

const partsOf = (place: string): readonly string[] => place.split(/[.[\]]+/).filter((part) => part !== '');
function at(value: unknown, place: string): unknown {
  return partsOf(place).reduce<unknown>(
    (inner, part) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, part) : undefined),
    value
  );
}
/** The index with another value in a place; `undefined`: without it. */
function changed(place: string, value: Json | undefined): string {
  const index = structuredClone(WHOLE_INDEX) as object;
  const parts = partsOf(place);
  const inner = at(index, parts.slice(0, -1).join('.')) as object;
  const name = parts.at(-1) ?? '';
  if (!Reflect.has(inner, name)) throw new Error(`the index has no ${place}`);
  if (value === undefined) Reflect.deleteProperty(inner, name);
  else Reflect.set(inner, name, value);
  return JSON.stringify(index);
}
function refusal(json: string): readonly [string, string] | undefined {
  try {
    importIndex(json);
    return undefined;
  } catch (error) {
    if (error instanceof IndexError) return [error.place, error.fault.code];
    throw error;
  }
}
/** What the name of the beamtime and its like are in the model. */
const inModel = (place: string): string => place.replace(/^beamtime\./, '');
const read = (json: string): Beamtime => importIndex(json);

/** The whole index has each of these fields, and the model takes it over; without a field, or with a wrong one, it does as the table says. */
export function fieldsAreRead(things: readonly Thing[]): void {
  test('the whole index is read, and each of these fields with it', () => {
    const beamtime = read(JSON.stringify(WHOLE_INDEX));
    for (const [base, rows] of things)
      for (const { name } of rows)
        // A problem's message is kept in its flaw.
        if (name !== 'message')
          expect(at(beamtime, inModel(`${base}.${name}`)), `${base}.${name}`).toBeDefined();
  });

  describe.each(things)('%s', (base, rows) => {
    test.each(rows.map((row) => [`${row.name} (${row.kind}, ${row.need})`, row] as const))('%s', (_, row) => {
      const place = `${base}.${row.name}`;
      for (const [wrong, fault] of WRONG[row.kind])
        expect(refusal(changed(place, wrong)), JSON.stringify(wrong)).toEqual([place, fault]);
      const without = changed(place, undefined);
      if (row.need === 'needed') expect(refusal(without)).toEqual([place, WITHOUT[row.kind]]);
      else expect(at(read(without), inModel(place))).toEqual(row.instead);
    });
  });
}
