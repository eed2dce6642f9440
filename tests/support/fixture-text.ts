import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FormatName, TextFormat } from '../../src/lib/formats/format';
import { formats } from '../../src/lib/formats/index';
import { decodeText } from '../../src/lib/formats/text';

const FORMATS = join(import.meta.dirname, '../../src/lib/formats');

/** A format that reads text, by its name. */
export function textFormatOf(name: string): TextFormat<FormatName> {
  const format = formats.find((one) => one.name === name);
  if (format?.kind !== 'text') throw new Error(`${name} is no format of text`);
  return format;
}

/** The lines of a fixture of a format: the one file of `formats/<format>/fixtures/<case>/`. */
export function fixtureLines(format: string, name: string): readonly string[] {
  let path = join(FORMATS, format, 'fixtures', name);
  while (statSync(path).isDirectory()) path = join(path, readdirSync(path)[0] ?? '');
  return decodeText(new Uint8Array(readFileSync(path))).split('\n');
}

/** What a record says, place by place: `best.cell[0]` and its value; what is absent has no place. */
export function saidBy(record: unknown): ReadonlyMap<string, unknown> {
  const said = new Map<string, unknown>();
  const waiting: (readonly [place: string, value: unknown])[] = [['', record]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [place, value] = next;
    if (typeof value !== 'object' || value === null) {
      if (value !== undefined) said.set(place, value);
    } else if (value instanceof Map)
      for (const [key, below] of value) waiting.push([`${place}.${String(key)}`, below]);
    else if (Array.isArray(value) || ArrayBuffer.isView(value))
      for (const [n, below] of Array.from(value as ArrayLike<unknown>).entries())
        waiting.push([`${place}[${n}]`, below]);
    else
      for (const [key, below] of Object.entries(value))
        waiting.push([place === '' ? key : `${place}.${key}`, below]);
  }
  return said;
}
