import { packTar } from 'modern-tar';
import { describe, expect, it } from 'vitest';
import { ROOT, relPath } from '../base/rel-path';
import { archiveFolder } from './archive-folder';

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
    expect(folder.faults?.[0]?.says).toContain('../../etc/passwd');
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
    expect(folder.faults?.[0]?.says).toMatch(/breaks off/);
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
