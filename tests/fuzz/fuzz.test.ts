/**
 * Broken and hostile input for every format: nothing but a record or a positioned error comes out of a parser. The default is small enough for every
 * run; `npm run fuzz` tries many more and prints the figures of docs/robustness.md.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formats, parse } from '../../src/lib/formats';
import type { Bytes, Format } from '../../src/lib/formats/format';
import { large, mutate, randomFrom } from './mutate';

const ROUNDS = Number(process.env.KAMOME_FUZZ_ROUNDS ?? 25);
/** 1: a million lines and lines of 100 MB. */
const SCALE = Number(process.env.KAMOME_FUZZ_SCALE ?? 0.02);
const FIXTURES = join(import.meta.dirname, '../../src/lib/formats');

const figures = new Map<string, { tried: number; errors: number; slowest: number; what: string }>();

function bytesOf(content: Uint8Array): Bytes {
  return {
    size: content.length,
    slice: (start, end) => Promise.resolve(new Uint8Array(content.slice(start, end)))
  };
}

function fixtureFiles(name: string): Uint8Array[] {
  const folder = join(FIXTURES, name, 'fixtures');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((entry) => join(folder, entry))
    .filter((path) => statSync(path).isFile() && !(path.endsWith('.json') && join(path, '..') === folder))
    .map((path) => new Uint8Array(readFileSync(path)));
}

async function attempt(format: Format, content: Uint8Array, what: string): Promise<void> {
  const began = performance.now();
  const parsed = await parse(format, bytesOf(content));
  const took = performance.now() - began;
  const entry = figures.get(format.name) ?? { tried: 0, errors: 0, slowest: 0, what: '' };
  entry.tried++;
  if (!parsed.ok) entry.errors++;
  if (took > entry.slowest) Object.assign(entry, { slowest: took, what });
  figures.set(format.name, entry);
  if (!parsed.ok) expect(parsed.problem.line, what).toBeGreaterThan(0);
  else for (const { line } of parsed.problems) expect(line, what).toBeGreaterThan(0);
}

describe.each(formats.map((format) => [format.name, format] as const))('%s', (name, format) => {
  const files = fixtureFiles(name);
  it('spoiled fixtures', async () => {
    const random = randomFrom([...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
    for (let round = 0; round < ROUNDS; round++)
      for (const [index, file] of files.entries()) {
        let content = mutate(file, random);
        while (random() < 0.4) content = mutate(content, random);
        await attempt(format, content, `round ${round} of fixture ${index}`);
      }
    expect(figures.get(name)?.tried).toBeGreaterThanOrEqual(ROUNDS);
  });
  it('large ones', async () => {
    const file = files[0];
    if (file === undefined) throw new Error(`${name} has no fixture`);
    for (const [what, content] of large(file, SCALE)) await attempt(format, content, what);
  });
});

afterAll(() => {
  if (process.env.KAMOME_FUZZ_ROUNDS === undefined) return;
  const rows = [...figures].map(
    ([name, { tried, errors, slowest, what }]) =>
      `| ${name} | ${tried} | ${errors} | ${(slowest / 1000).toFixed(2)} | ${what} |`
  );
  const total = [...figures.values()].reduce((sum, { tried }) => sum + tried, 0);
  console.log(
    `| format | inputs | refused with a line | slowest, s | at |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}`
  );
  console.log(`\n${total} inputs, crashes 0 (a crash fails the run)`);
});
