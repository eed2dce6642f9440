/** Reading JSON that anybody may have written into typed values. Errors say where and what, in codes. */

import type { Coded } from '../base/coded';
import { Flawed } from '../base/flaw';
import { relPath, type RelPath } from '../base/rel-path';

/** What a field can be that it should not be: code → values. */
export interface FieldFaults {
  missing: unknown;
  'not-a-text': unknown;
  'not-a-number': unknown;
  'not-a-count': unknown;
  'not-a-time': unknown;
  'not-a-list': unknown;
  'not-an-object': unknown;
  'neither-true-nor-false': unknown;
  'outside-beamtime': unknown;
  'not-one-of': { readonly words: readonly string[] };
  'other-length': { readonly length: number };
  'empty-or-too-long': unknown;
  'no-measure': unknown;
  'weight-below-0': unknown;
  'no-index': unknown;
  'other-version': { readonly known: string };
  'not-json': { readonly text: string };
}
export type FieldFault = Coded<FieldFaults>;

declare module '../base/flaw' {
  interface Flaws {
    /** `place`: `merges[3].trials[0].path`; empty for the whole index. */
    'index-field': { readonly place: string; readonly fault: FieldFault };
    /** The library has a later export of the same beamtime, which stays. Times as `2026-11-29 05:00 UTC`. */
    'newer-export-here': { readonly exported: string; readonly here: string };
  }
}

/** A place in the file that is not what the format says. */
export class IndexError extends Flawed {
  override readonly name = 'IndexError';
  constructor(
    readonly fault: FieldFault,
    readonly place = ''
  ) {
    super({ code: 'index-field', place, fault });
  }

  within(place: string): IndexError {
    const joined =
      this.place === '' || this.place.startsWith('[') ? place + this.place : `${place}.${this.place}`;
    return new IndexError(this.fault, joined);
  }
}

/** Stands for a value that was taken out before reading (see import-index/tidy.ts). */
export const TAKEN_OUT = Symbol('taken out');

/** A thing that says nothing without what was taken out of it: the nearest list leaves it out, the nearest optional field is absent. */
class SaysNothing extends IndexError {
  override within(place: string): SaysNothing {
    const { fault, place: joined } = super.within(place);
    return new SaysNothing(fault, joined);
  }
}

export type Reader<T> = (value: unknown) => T;

/** One reader per field; an optional field's reader may give `undefined`, and then the field is absent. */
export type Readers<T> = {
  readonly [K in keyof T]-?: Reader<object extends Pick<T, K> ? T[K] | undefined : T[K]>;
};

export const text: Reader<string> = (value) =>
  typeof value === 'string' ? value : refuse({ code: 'not-a-text' });

export const number: Reader<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse({ code: 'not-a-number' });

export const yesNo: Reader<boolean> = (value) =>
  typeof value === 'boolean' ? value : refuse({ code: 'neither-true-nor-false' });

/** Inside the beamtime, as the model writes it. */
export const path: Reader<RelPath> = (value) => {
  const given = text(value);
  const plain = relPath(given);
  return plain === given ? plain : refuse({ code: 'outside-beamtime' });
};

export function refuse(fault: FieldFault): never {
  throw new IndexError(fault);
}

export function optional<T>(reader: Reader<T>): Reader<T | undefined> {
  return otherwise<T | undefined>(reader, undefined);
}

export function otherwise<T>(reader: Reader<T>, value: T): Reader<T> {
  return (given) => (given === undefined ? value : saidBy(reader, given, value));
}

export function oneOf<const T extends string>(words: readonly T[]): Reader<T> {
  return (value) => words.find((word) => word === value) ?? refuse({ code: 'not-one-of', words });
}

export function list<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return refuse({ code: 'not-a-list' });
    return value.flatMap((item: unknown, index) => {
      if (item === TAKEN_OUT) return [];
      const kept = inside(`[${index}]`, () => saidBy<T | typeof TAKEN_OUT>(reader, item, TAKEN_OUT));
      return kept === TAKEN_OUT ? [] : [kept];
    });
  };
}

/** A list of exactly `length` items: without one of them the others say nothing. */
export function tuple<T, R extends readonly T[]>(reader: Reader<T>, length: number): Reader<R> {
  return (value) => {
    const items = list(reader)(value);
    // The length has been counted; the type of a counted list cannot be told otherwise.
    if (items.length === length) return items as unknown as R;
    const fault = { code: 'other-length', length } as const;
    if (Array.isArray(value) && value.length === length) throw new SaysNothing(fault);
    return refuse(fault);
  };
}

export function record<T>(reader: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return (value) =>
    Object.fromEntries(
      Object.entries(fieldsOf(value)).map(([key, inner]) => [key, inside(key, () => reader(inner))])
    );
}

/** Fields that the readers do not name are left out: later versions may add some. */
export function object<T extends object>(readers: Readers<T>): Reader<T> {
  const keys = Object.keys(readers) as (keyof T & string)[];
  return (value) => {
    const fields = fieldsOf(value);
    const read: [string, unknown][] = [];
    for (const key of keys) {
      const inner = inside(key, () =>
        fieldOf(readers[key], Object.hasOwn(fields, key) ? fields[key] : undefined)
      );
      if (inner !== undefined) read.push([key, inner]);
    }
    // Every field of T has had its reader.
    return Object.fromEntries(read) as T;
  };
}

function fieldOf<T>(reader: Reader<T>, value: unknown): T {
  if (value !== TAKEN_OUT) return reader(value);
  try {
    return reader(undefined);
  } catch (error) {
    if (error instanceof IndexError) throw new SaysNothing(error.fault, error.place);
    throw error;
  }
}

/** `instead`: where the thing says nothing without what was taken out of it. */
function saidBy<T>(reader: Reader<T>, value: unknown, instead: T): T {
  try {
    return reader(value);
  } catch (error) {
    if (error instanceof SaysNothing) return instead;
    throw error;
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : refuse({ code: value === undefined ? 'missing' : 'not-an-object' });
}

function inside<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof IndexError) throw error.within(place);
    throw error;
  }
}

/** What was stored, where the reader takes it. */
export function readOrNone<T>(reader: Reader<T>, value: unknown): T | undefined {
  try {
    return reader(value);
  } catch (error) {
    if (error instanceof IndexError) return undefined;
    throw error;
  }
}

/** Of a list that was stored, what the reader takes. */
export function readable<T extends object>(reader: Reader<T>, stored: unknown): readonly T[] {
  return Array.isArray(stored) ? stored.flatMap((one: unknown) => readOrNone(reader, one) ?? []) : [];
}
