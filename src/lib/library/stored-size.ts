/**
 * How much room a value takes in the browser's database: bytes of its structured clone as Chromium writes it (V8's ValueSerializer, format 15), before
 * the database packs it. The test holds it against V8's own.
 */

/** A mark, and the count of what follows. */
const MARK = 1;
const DOUBLE = 8;
/** Integers beyond these are written as doubles. */
const SMALL_INTEGERS = 2 ** 30;

/** Bytes of a value: plain objects, lists, maps, sets, texts, numbers, binary data. Deep trees are flat lists in the library. */
export function storedSize(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return sizeOfText(value);
    case 'number':
      return MARK + (isSmallInteger(value) ? varint(value >= 0 ? value * 2 : -value * 2 - 1) : DOUBLE);
    case 'object':
      return value === null ? MARK : sizeOfObject(value);
    default:
      return MARK;
  }
}

function sizeOfObject(value: object): number {
  if (ArrayBuffer.isView(value)) return MARK + varint(value.byteLength) + value.byteLength + 4;
  if (value instanceof Map) return sum(2 * MARK + varint(2 * value.size), [...value].flat());
  if (value instanceof Set) return sum(2 * MARK + varint(value.size), value);
  if (Array.isArray(value)) return sizeOfList(value);
  // Of a whole beamtime there are millions: a pair for each name would be a third of all that is made while it is read.
  const names = Object.keys(value);
  let bytes = 2 * MARK + varint(names.length);
  for (const name of names) bytes += sizeOfText(name) + storedSize((value as Record<string, unknown>)[name]);
  return bytes;
}

/** A list of numbers that are not all small integers is doubles throughout. */
function sizeOfList(list: readonly unknown[]): number {
  const start = 2 * MARK + 2 * varint(list.length) + 1;
  const isOfDoubles =
    list.every((value) => typeof value === 'number') && !list.every((value) => isSmallInteger(value));
  return isOfDoubles ? start + list.length * (MARK + DOUBLE) : sum(start, list);
}

function sum(start: number, values: Iterable<unknown>): number {
  let bytes = start;
  for (const value of values) bytes += storedSize(value);
  return bytes;
}

/** A byte for each character where all are Latin 1, else two. */
function sizeOfText(text: string): number {
  const bytes = isLatin1(text) ? text.length : 2 * text.length;
  return MARK + varint(bytes) + bytes;
}

function isLatin1(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0xff) return false;
  return true;
}

const isSmallInteger = (value: number): boolean =>
  Number.isInteger(value) && Math.abs(value) < SMALL_INTEGERS && !Object.is(value, -0);

/** Bytes of a count, seven bits in each. */
function varint(count: number): number {
  let bytes = 1;
  for (let left = count; left >= 128; left /= 128) bytes++;
  return bytes;
}
