/**
 * Every fixture of every format: `formats/<format>/fixtures/<case>/<the file, at its path in a beamtime>` beside
 * `fixtures/<case>.json` = { record, problems }. A new case is data only. KAMOME_WRITE_EXPECTED=1 writes the json of cases
 * that have none yet (read it before you commit it).
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formats, parse, recognise } from './index';
import type { Bytes, Format } from './format';
import { Lines, FormatError } from './lines';
import { decodeText } from './text';

const here = import.meta.dirname;

function bytesOf(content: Uint8Array): Bytes {
  return {
    size: content.length,
    slice: (start, end) => Promise.resolve(new Uint8Array(content.slice(start, end)))
  };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** As JSON sees it: no undefined, typed arrays and Maps as arrays. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, inner: unknown) =>
      ArrayBuffer.isView(inner) && !(inner instanceof DataView)
        ? Array.from(inner as unknown as ArrayLike<number>)
        : inner instanceof Map
          ? [...inner]
          : inner
    )
  );
}

async function readAll(format: Format, content: Uint8Array): Promise<unknown> {
  const parsed = await parse(format, bytesOf(content));
  return plain(
    parsed.ok
      ? { record: parsed.record, problems: parsed.problems.map(({ line, flaw }) => ({ line, flaw })) }
      : { failed: { line: parsed.problem.line, flaw: parsed.problem.flaw } }
  );
}

/** A record or a positioned error, nothing else. */
function onlyRecordOrFormatError(format: Format, text: string): void {
  if (format.kind !== 'text') return;
  try {
    format.parse(new Lines(text));
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    expect(error.line).toBeGreaterThan(0);
  }
}

it('every format has its folder name and at least one fixture', () => {
  for (const format of formats) {
    const folder = join(here, format.name, 'fixtures');
    expect(existsSync(folder) && readdirSync(folder).length > 0, `fixtures of ${format.name}`).toBe(true);
  }
});

for (const format of formats) {
  const folder = join(here, format.name, 'fixtures');
  if (!existsSync(folder)) continue;
  describe(format.name, () => {
    for (const name of readdirSync(folder).filter((entry) => statSync(join(folder, entry)).isDirectory())) {
      const [path] = filesBelow(join(folder, name));
      if (path === undefined) throw new Error(`fixture ${name} of ${format.name} holds no file`);
      const content = new Uint8Array(readFileSync(path));
      const expectedPath = join(folder, `${name}.json`);

      it(`${name}: recognised, and read as expected`, async () => {
        expect(recognise(relative(join(folder, name), path))?.name).toBe(format.name);
        const read = await readAll(format, content);
        if (!existsSync(expectedPath) && process.env.KAMOME_WRITE_EXPECTED === '1')
          writeFileSync(expectedPath, `${JSON.stringify(read, undefined, 1)}\n`);
        expect(read).toEqual(JSON.parse(readFileSync(expectedPath, 'utf8')));
      });

      if (format.kind === 'text') {
        it(`${name}: the same with Windows line ends`, async () => {
          const windows = new TextEncoder().encode(decodeText(content).replace(/\r?\n/g, '\r\n'));
          if (format.headBytes !== undefined && windows.length > format.headBytes) return;
          expect(await readAll(format, windows)).toEqual(
            await readAll(format, new TextEncoder().encode(decodeText(content)))
          );
        });
        it(`${name}: the same with the line ends of a classic Mac`, async () => {
          const text = decodeText(content).replace(/\r\n?/g, '\n');
          if (format.headBytes !== undefined && text.length > format.headBytes) return;
          const mac = new TextEncoder().encode(text.replaceAll('\n', '\r'));
          expect(await readAll(format, mac)).toEqual(await readAll(format, new TextEncoder().encode(text)));
        });
        it(`${name}: cut off after any line, a record or a positioned error`, () => {
          const lines = decodeText(content).split('\n');
          const step = Math.max(1, Math.floor(lines.length / 400));
          for (let keep = 0; keep <= lines.length; keep += step)
            onlyRecordOrFormatError(format, lines.slice(0, keep).join('\n'));
        });
      } else {
        it(`${name}: cut off anywhere, a record or a positioned error`, async () => {
          for (let part = 0; part < 40; part++) {
            const cut = content.slice(0, Math.floor((content.length * part) / 40));
            const parsed = await parse(format, bytesOf(cut));
            if (!parsed.ok) expect(parsed.problem.line).toBeGreaterThan(0);
          }
        });
      }
    }
  });
}
