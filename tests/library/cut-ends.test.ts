/** Records that were kept before a number at the cut end of a text was left out: they are read again where the text ends so, and nowhere else. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { relPath } from '../../src/lib/base/rel-path';
import { memoryFolder, type MemoryFiles } from '../../src/lib/disk/memory-folder';
import { formatNamed, recognise } from '../../src/lib/formats';
import { READING, mayReadOtherwise } from '../../src/lib/formats/lines';
import type { Library } from '../../src/lib/library/library';
import { openLibrary } from '../../src/lib/library/open-library';
import type { ScanEvent } from '../../src/lib/scan/events';
import { openBeamtime } from '../../src/lib/scan/open-beamtime';
import { TODAY } from '../beamtimes/today.recipe';
import { filesOf } from '../support/recipe';

const NAME = 'BL32XU_240408_userB';
/** Texts of the disk that end in a line end and have numbers; every second one is cut off behind its last digit. */
const WHOLE: MemoryFiles = filesOf(TODAY);
const TEXTS = Object.entries(WHOLE).flatMap(([path, text]) =>
  typeof text === 'string' && /\d\D*\n$/.test(text) && recognise(path)?.kind === 'text' ? [path] : []
);
const CUT = TEXTS.filter((_, n) => n % 2 === 0);
const DISK: MemoryFiles = Object.fromEntries(
  Object.entries(WHOLE).map(([path, text]) => [
    path,
    CUT.includes(path) && typeof text === 'string' ? text.replace(/\D+$/, '') : text
  ])
);

async function scan(library: Library) {
  const events: ScanEvent[] = [];
  const opening = { library, signal: new AbortController().signal, mounted: () => undefined };
  for await (const event of openBeamtime(memoryFolder(NAME, DISK), opening)) events.push(event);
  const progress = events.findLast((event) => event.kind === 'progress');
  const ended = events.findLast((event) => event.kind === 'ended');
  return { parsed: progress?.progress.parsed, bytesRead: ended?.scan.bytesRead, how: ended?.how };
}

/** The library as an older Kamome left it; each record of a text bears a mark, so that one that was kept is known. */
async function makeOlder(library: Library): Promise<void> {
  const reads = (await library.allReads(NAME)).map(([directory, files]): [string, typeof files] => [
    directory,
    Object.fromEntries(
      Object.entries(files).map(([name, { reading, record, ...rest }]) => [
        name,
        { ...rest, record: reading === undefined ? record : { ...(record as object), marked: true } }
      ])
    )
  ]);
  await library.keepReads(NAME, reads);
}

describe('records of an earlier reading of texts', () => {
  it('are read again where the text ends in a number and no line end, once, and stand elsewhere', async () => {
    const library = await openLibrary('cut-ends');
    const first = await scan(library);
    await makeOlder(library);

    const again = await scan(library);
    const otherwise: string[] = [];
    for (const [directory, files] of await library.allReads(NAME))
      for (const [name, { format, reading, record }] of Object.entries(files)) {
        const path = directory === '' ? name : `${directory}/${name}`;
        const isText = formatNamed(format)?.kind === 'text';
        expect([path, reading]).toEqual([path, isText ? READING : undefined]);
        if (isText && record !== undefined && record !== null && !Object.hasOwn(record, 'marked'))
          otherwise.push(path);
      }
    // A text that no record came of says so anew, and one that a scan leaves for later was not read.
    const cut: string[] = [];
    for (const path of CUT)
      if ((await library.record(NAME, relPath(path)))?.record !== undefined) cut.push(path);
    expect(cut.length).toBeGreaterThan(3);
    expect(otherwise).toEqual(expect.arrayContaining(cut));
    for (const path of TEXTS) if (!CUT.includes(path)) expect(otherwise).not.toContain(path);
    expect([again.how, again.parsed]).toEqual([first.how, otherwise.length]);
    expect(otherwise.length).toBeLessThan((first.parsed ?? 0) / 2);
    expect(again.bytesRead).toBeGreaterThan(0);

    expect(await scan(library)).toEqual({ how: first.how, parsed: 0, bytesRead: 0 });
    library.close();
  });
  it('stand where the disk is not there', async () => {
    const library = await openLibrary('cut-ends-away');
    await scan(library);
    const [path = ''] = CUT;
    const before = await library.record(NAME, relPath(path));
    await makeOlder(library);
    const { reading, record } = (await library.record(NAME, relPath(path))) ?? {};
    expect(before?.reading).toBe(READING);
    expect([reading, record]).toEqual([undefined, { ...(before?.record as object), marked: true }]);
    library.close();
  });
});

describe('a text whose end the readings differ in', () => {
  it.each(['12', '12.', '1.0e', '1.0E-', '-', '7D', '\u0661 5'])('%j', (end) => {
    expect(mayReadOtherwise(new TextEncoder().encode(end))).toBe(true);
  });
  it('in UTF-16', () => {
    expect(mayReadOtherwise(new Uint8Array([0x31, 0, 0x32, 0]))).toBe(true);
    expect(mayReadOtherwise(new Uint8Array([0x31, 0, 0x0a, 0]))).toBe(false);
  });
  it.each(['12\n', '12\r', '12\r\n', '12 ', '12 A', '', '%'])('%j: they do not', (end) => {
    expect(mayReadOtherwise(new TextEncoder().encode(end))).toBe(false);
  });
});
