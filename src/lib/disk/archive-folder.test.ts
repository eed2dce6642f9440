import { openAsBlob } from 'node:fs';
import { packTar } from 'modern-tar';
import { describe, expect, it } from 'vitest';
import type { Flaws } from '../base/flaw';
import { ROOT, child, relPath, type RelPath } from '../base/rel-path';
import { archiveFolder } from './archive-folder';
import type { DiskError, Folder } from './folder';
import { mountedAt, partOf } from './mounted-folder';
import { problems } from '../words/en/problems';
import { sentenceOf } from '../words/sentence';

/** What is told of a fault in English. */
function sentence(folder: Folder, at: number): string {
  const fault = folder.faults?.[at];
  return fault ? sentenceOf<Flaws>(problems, fault.flaw) : '';
}

type Entries = Parameters<typeof packTar>[0];

async function zipped(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
const text = (name: string, body: string) => ({
  header: { name, size: new TextEncoder().encode(body).length },
  body
});

async function archive(entries: Entries, cutTo?: number) {
  const tgz = await zipped(new Uint8Array(await packTar(entries)));
  const file = new File([tgz.slice(0, cutTo ?? tgz.length)], '200714_BL45XU_userA.tgz');
  return archiveFolder(file, { keep: (path) => path.endsWith('.LP') });
}

describe('a report archive', () => {
  it('lists as the disk would, called by its name without the ending', async () => {
    const folder = await archive([text('./_kamoproc/a/CORRECT.LP', 'x'), text('a_00.html', '<html>')]);
    expect(folder.name).toBe('200714_BL45XU_userA');
    expect((await folder.list(ROOT)).map(({ name }) => name)).toEqual(['_kamoproc', 'a_00.html']);
    expect(folder.complete).toBe(true);
    expect(folder.faults).toEqual([]);
  });
  it('reads members that were kept and members that were not', async () => {
    const folder = await archive([
      text('a/CORRECT.LP', 'kept'),
      text('b.mtz', 'streamed again'),
      text('c', 'after')
    ]);
    expect(await (await folder.read(relPath('a/CORRECT.LP'))).text()).toBe('kept');
    expect(await (await folder.read(relPath('b.mtz'))).text()).toBe('streamed again');
  });
  it('holds the bytes of members that were kept, under the names of their files', async () => {
    const folder = await archive([text('a/CORRECT.LP', 'kept'), text('b.mtz', 'left')]);
    const file = await folder.read(relPath('a/CORRECT.LP'));
    const held = folder.held?.(relPath('a/CORRECT.LP'));
    expect(new TextDecoder().decode(held?.bytes)).toBe('kept');
    expect(held).toMatchObject({ name: file.name, size: file.size, lastModified: file.lastModified });
    expect(folder.held?.(relPath('b.mtz'))).toBeUndefined();
    expect(folder.held?.(relPath('c'))).toBeUndefined();
  });
  it('passes over any mixture of members to keep and to leave', async () => {
    const noise = (size: number) =>
      Array.from({ length: size / 5 }, (_, n) => String((n * 7919) % 99_991).padStart(5)).join('');
    const members = Array.from({ length: 200 }, (_, n) =>
      text(`${n}${n % 3 === 0 ? '.LP' : ''}`, noise(1000 + ((n * 37_003) % 90_000)))
    );
    const folder = await archive(members);
    expect(await folder.list(ROOT)).toHaveLength(200);
    expect((await folder.read(relPath('199'))).size).toBe(members[199]?.header.size);
  });
  it('takes the last of two members with one name, as tar does', async () => {
    const folder = await archive([
      text('a.LP', 'old'),
      text('b', 'old'),
      text('a.LP', 'new'),
      text('b', 'new')
    ]);
    expect(await (await folder.read(relPath('a.LP'))).text()).toBe('new');
    expect(await (await folder.read(relPath('b'))).text()).toBe('new');
    expect(await folder.list(ROOT)).toHaveLength(2);
  });
  it('leaves out names that climb out of it, and says so', async () => {
    const folder = await archive([text('../../etc/passwd', 'x'), text('/absolute/a.LP', 'y')]);
    expect(await folder.list(ROOT)).toEqual([{ name: 'absolute', kind: 'directory' }]);
    expect(sentence(folder, 0)).toContain('../../etc/passwd');
  });
  it('leaves out symbolic links and follows hard links to earlier members', async () => {
    const folder = await archive([
      text('a/XSCALE.LP', 'x'),
      { header: { name: 'a/hard.LP', size: 0, type: 'link', linkname: 'a/XSCALE.LP' } },
      { header: { name: 'a/soft.LP', size: 0, type: 'symlink', linkname: '/etc/passwd' } }
    ]);
    expect((await folder.list(relPath('a'))).map(({ name }) => name)).toEqual(['XSCALE.LP', 'hard.LP']);
    expect(await (await folder.read(relPath('a/hard.LP'))).text()).toBe('x');
  });
  it('knows names longer than a tar header holds, in any script', async () => {
    const name = `_kamoproc/merge_blend_3.1S_試料/${'long/'.repeat(60)}CORRECT.LP`;
    const folder = await archive([text(name, 'x')]);
    expect(await (await folder.read(relPath(name))).text()).toBe('x');
  });
  it('keeps what stands before the place where it breaks off, and reports it', async () => {
    const noise = Array.from({ length: 20_000 }, (_, n) => (n * 7919) % 10_007).join(' ');
    const folder = await archive([text('a.LP', 'whole'), text('b.LP', noise), text('c.LP', 'never')], 4000);
    expect(await (await folder.read(relPath('a.LP'))).text()).toBe('whole');
    expect((await folder.list(ROOT)).map(({ name }) => name)).toEqual(['a.LP', 'b.LP']);
    expect(folder.complete).toBe(false);
    expect(sentence(folder, 0)).toMatch(/breaks off/);
  });
  it('says of a file that is no archive that it breaks off at once', async () => {
    const folder = await archiveFolder(new File(['not a tar at all '.repeat(100)], 'x.tar'), {
      keep: () => true
    });
    expect(await folder.list(ROOT)).toEqual([]);
    expect(folder.faults).toHaveLength(1);
  });
  it('refuses what it does not hold', async () => {
    const folder = await archive([text('a.LP', 'x')]);
    await expect(folder.read(relPath('b.LP'))).rejects.toMatchObject({ fault: 'not-found' });
  });
});

/** Every file below, in the order of the listing. */
async function filesIn(folder: Folder, at = ROOT): Promise<RelPath[]> {
  const files: RelPath[] = [];
  for (const { name, kind } of await folder.list(at))
    files.push(...(kind === 'file' ? [child(at, name)] : await filesIn(folder, child(at, name))));
  return files;
}
const fixture = async (name: string) =>
  new File([await openAsBlob(new URL(`fixtures/200714_BL45XU_${name}.tgz`, import.meta.url))], `${name}.tgz`);
const keepAll = { keep: () => true };

describe('an archive that is not as it should be', () => {
  it.each([
    ['plain', 36, true, []],
    ['concat', 36, true, []],
    ['garbage', 36, true, [['warning', /^\d+ bytes after the end of the archive/]]],
    ['trunc', 16, false, [['error', /breaks off after \d+ bytes/]]]
  ] as const)('%s: every whole member is read', async (name, whole, complete, told) => {
    const folder = await archiveFolder(await fixture(name), keepAll);
    const plain = await archiveFolder(await fixture('plain'), keepAll);
    let read = 0;
    for (const path of await filesIn(folder)) {
      const text = await folder.read(path).then(
        (file) => file.text(),
        (error: unknown) => (error as DiskError).fault
      );
      if (text === 'cut-off') continue;
      expect(text).toBe(await (await plain.read(path)).text());
      read++;
    }
    expect(read).toBe(whole);
    expect(folder.complete).toBe(complete);
    expect(folder.faults?.map(({ severity }) => severity)).toEqual(told.map(([severity]) => severity));
    for (const [at, [, says]] of told.entries()) expect(sentence(folder, at)).toMatch(says);
  });
  it('tells a break of the part that is opened too', async () => {
    const folder = partOf(await archiveFolder(await fixture('trunc'), keepAll), relPath('200714_BL45XU_x'));
    expect(folder.complete).toBe(false);
    expect(folder.faults).toMatchObject([{ path: ROOT, severity: 'error' }]);
  });
  it('refuses a file of the part by its path in the part', async () => {
    const place = relPath('200714_BL45XU_x');
    const whole = await archiveFolder(await fixture('trunc'), keepAll);
    const cut = (await filesIn(whole)).at(-1) ?? ROOT;
    const path = relPath(cut.slice(place.length));
    await expect(partOf(whole, place).read(path)).rejects.toMatchObject({ fault: 'cut-off', path });
    const mounted = relPath(`_kamoproc/${cut}`);
    await expect(mountedAt(whole, relPath('_kamoproc'), 'x').read(mounted)).rejects.toMatchObject({
      fault: 'cut-off',
      path: mounted
    });
  });
  it.each([0.1, 0.3, 0.5, 0.7, 0.9, 0.999])(
    'cut off at %f of it: a break, and what was whole',
    async (part) => {
      const file = await fixture('plain');
      const folder = await archiveFolder(
        new File([file.slice(0, Math.floor(file.size * part))], 'x.tgz'),
        keepAll
      );
      const [fault, ...more] = folder.faults ?? [];
      expect(fault).toMatchObject({ path: ROOT, severity: 'error' });
      expect(more).toEqual([]);
      expect((await filesIn(folder)).length).toBeGreaterThanOrEqual(Math.floor(30 * part) - 3);
    }
  );
  it('a wrong checksum: everything is read, and told', async () => {
    const bytes = new Uint8Array(await (await fixture('plain')).arrayBuffer());
    bytes[bytes.length - 6] = (bytes.at(-6) ?? 0) ^ 1;
    const folder = await archiveFolder(new File([bytes], 'x.tgz'), keepAll);
    expect(await filesIn(folder)).toHaveLength(36);
    expect(folder.faults?.[0]).toMatchObject({ severity: 'error' });
    expect(sentence(folder, 0)).toMatch(/damaged at byte \d+ of \d+ \(incorrect data check\)/);
  });
  it('many members of gzip, split anywhere, with zeros behind them', async () => {
    const tar = new Uint8Array(
      await packTar(Array.from({ length: 30 }, (_, n) => text(`${n}.LP`, `${n} `.repeat(n * 400))))
    );
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (let at = 0, length = 1; at < tar.length; at += length, length = length * 2 + 1)
      parts.push(await zipped(tar.slice(at, at + length)));
    const folder = await archiveFolder(new File([...parts, new Uint8Array(5000)], 'x.tgz'), keepAll);
    expect(folder.faults).toEqual([]);
    expect(await filesIn(folder)).toHaveLength(30);
    expect(await (await folder.read(relPath('29.LP'))).text()).toBe('29 '.repeat(29 * 400));
  });
  it('two whole archives, one behind the other', async () => {
    const both = await Promise.all(
      ['a.LP', 'b.LP'].map(async (name) => zipped(new Uint8Array(await packTar([text(name, name)]))))
    );
    const folder = await archiveFolder(new File(both, 'x.tgz'), keepAll);
    expect(await filesIn(folder)).toEqual(['a.LP', 'b.LP']);
    expect(folder.faults).toEqual([]);
  });
  it('a plain tar with a damaged header, and one with bytes after its end', async () => {
    const tar = new Uint8Array(await packTar([text('a.LP', 'x'), text('b.LP', 'y')]));
    const damaged = tar.slice();
    damaged[1024 + 5] = 0xff;
    const broken = await archiveFolder(new File([damaged], 'x.tar'), keepAll);
    expect(await filesIn(broken)).toEqual(['a.LP']);
    expect(sentence(broken, 0)).toContain('damaged at byte 1024');
    const longer = await archiveFolder(new File([tar, 'something else '.repeat(99)], 'x.tar'), keepAll);
    expect(await filesIn(longer)).toEqual(['a.LP', 'b.LP']);
    expect(longer.complete).toBe(true);
    expect(longer.faults).toMatchObject([
      { severity: 'warning', flaw: { code: 'archive-goes-on', bytes: 1485 } }
    ]);
  });
  it.each([
    ['zip', [0x50, 0x4b, 3, 4, 20, 0]],
    ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
    ['broken', [0x1f, 0x8b, 8, 0]],
    ['no-archive', [0x25, 0x50, 0x44, 0x46]]
  ] as const)('says of a file of another kind what it is: %s', async (kind, magic) => {
    const folder = await archiveFolder(
      new File([new Uint8Array(magic), 'whatever stands in it '.repeat(100)], 'x.tgz'),
      keepAll
    );
    expect(folder.foreign).toBe(kind);
  });
});

/** A tar of members of zeros (or line ends), gzipped while it is made. */
async function bomb(members: readonly { name: string; size: number; byte?: number }[]): Promise<File> {
  async function* tar(): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
    for (const { name, size, byte = 0 } of members) {
      const header = new Uint8Array(await packTar([{ header: { name, size: 0 } }])).slice(0, 512);
      header.set(new TextEncoder().encode(`${size.toString(8).padStart(11, '0')}\0`), 124);
      header.fill(32, 148, 156);
      const sum = header.reduce((a, b) => a + b, 0);
      header.set(new TextEncoder().encode(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
      yield header;
      const piece = new Uint8Array(2 ** 20).fill(byte);
      const padded = Math.ceil(size / 512) * 512;
      for (let at = 0; at < padded; at += piece.length)
        yield piece.slice(0, Math.min(piece.length, padded - at));
    }
    yield new Uint8Array(1024);
  }
  const pieces = tar();
  const plain = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    }
  });
  const packed = plain.pipeThrough(new CompressionStream('gzip'));
  return new File([await new Response(packed).blob()], 'bomb.tgz');
}

describe('a bomb', () => {
  it('members over a limit are listed, passed over without being held, and refused', async () => {
    const limits = { largestKept: 2 ** 20, mostKept: 3 * 2 ** 20, largestOpened: 8 * 2 ** 20 };
    const file = await bomb([
      ...Array.from({ length: 6 }, (_, n) => ({ name: `${n}/CORRECT.LP`, size: 900_000, byte: 10 })),
      { name: '6/CORRECT.LP', size: 64 * 2 ** 20, byte: 10 },
      { name: 'zeros.bin', size: 256 * 2 ** 20 },
      { name: 'last/XSCALE.LP', size: 10, byte: 10 }
    ]);
    const before = process.memoryUsage.rss();
    const folder = await archiveFolder(file, { keep: (path) => path.endsWith('.LP'), limits });
    expect(process.memoryUsage.rss() - before).toBeLessThan(150 * 2 ** 20);
    expect(await filesIn(folder)).toHaveLength(9);
    const faults: Record<string, string> = {};
    for (const path of await filesIn(folder))
      await folder.read(path).then(
        () => (faults[path] = 'read'),
        (error: unknown) => (faults[path] = (error as DiskError).fault)
      );
    expect(faults).toEqual({
      '0/CORRECT.LP': 'read',
      '1/CORRECT.LP': 'read',
      '2/CORRECT.LP': 'read',
      '3/CORRECT.LP': 'archive-full',
      '4/CORRECT.LP': 'archive-full',
      '5/CORRECT.LP': 'archive-full',
      '6/CORRECT.LP': 'too-large',
      'zeros.bin': 'too-large',
      'last/XSCALE.LP': 'read'
    });
    expect(folder.faults).toMatchObject([{ path: 'zeros.bin', severity: 'warning' }]);
  });
  it('is left inside a member when the user cancels', async () => {
    const file = await bomb([{ name: 'zeros.bin', size: 2 ** 30 }]);
    const stop = new AbortController();
    const opening = archiveFolder(file, { ...keepAll, signal: stop.signal });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const began = performance.now();
    stop.abort();
    const folder = await opening;
    expect(performance.now() - began).toBeLessThan(500);
    expect(folder.complete).toBe(false);
    expect(sentence(folder, 0)).toContain('stopped');
  });
});
