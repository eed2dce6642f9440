import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import { DiskError } from '../disk/folder';
import { bytesFormat, type Bytes, type Format } from '../formats/format';
import { readFile, SMALL_BYTES } from './read-file';

/** A file that notes how it is read. */
class Noted extends File {
  readonly reads: string[] = [];
  override slice(start?: number, end?: number): Blob {
    this.reads.push(`${start}-${end}`);
    return super.slice(start, end);
  }
  override async arrayBuffer(): Promise<ArrayBuffer> {
    this.reads.push('whole');
    return super.arrayBuffer();
  }
}

const asked = (act: (bytes: Bytes) => Promise<unknown>): Format =>
  // A format of the tests: its record is whatever the act gives.
  bytesFormat({
    name: 'eiger-data',
    version: 1,
    file: /$/,
    parse: async (bytes) => (await act(bytes)) as never
  });
const file = (size: number): Noted => new Noted([new Uint8Array(size).fill(7)], 'a');
const PATH = relPath('a');

describe('files that are wanted at once', () => {
  /** The text of each, or the fault of the disk. */
  const texts = (files: readonly File[]): Promise<unknown[]> =>
    Promise.all(
      files.map(async (each) => {
        const whole = asked(async (bytes) => new TextDecoder().decode(await bytes.slice(0, bytes.size)));
        try {
          return (await readFile(each, relPath(each.name), whole)).read.record;
        } catch (error) {
          return error instanceof DiskError ? `${error.path}: ${error.fault}` : error;
        }
      })
    );
  const names = Array.from({ length: 100 }, (_, n) => `file ${n}`);
  const written = names.map((name) => new File([name === 'file 7' ? '' : name], name));

  it('come each with its own bytes, though they are read together', async () => {
    expect(await texts(written)).toEqual(await Promise.all(written.map((each) => each.text())));
  });
  it('of which one is refused cost the others nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kamome-read-'));
    const onDisk = await Promise.all(
      names.map(async (name) => {
        writeFileSync(join(folder, name), name);
        return Object.defineProperty(await openAsBlob(join(folder, name)), 'name', { value: name }) as File;
      })
    );
    rmSync(join(folder, 'file 50'));
    expect(await texts(onDisk)).toEqual(
      names.map((name) => (name === 'file 50' ? 'file 50: not-readable' : name))
    );
    rmSync(folder, { recursive: true });
  });
});

describe('a file', () => {
  it('that is small is read once, whole, whatever parts are asked for', async () => {
    const small = file(5000);
    const lengths = await readFile(
      small,
      PATH,
      asked(async (bytes) => [
        (await bytes.slice(0, 100)).length,
        (await bytes.slice(4990, 6000)).length,
        (await bytes.slice(0, 5000)).buffer.byteLength
      ])
    );
    expect(lengths.read.record).toEqual([100, 10, 5000]);
    expect(small.reads).toEqual(['whole']);
    expect(lengths.bytesRead).toBe(5000);
  });
  it('that is large is read in the parts that are asked for', async () => {
    const large = file(SMALL_BYTES + 1);
    const { bytesRead } = await readFile(
      large,
      PATH,
      asked(async (bytes) => bytes.slice(10, 20))
    );
    expect(large.reads).toEqual(['10-20']);
    expect(bytesRead).toBe(10);
  });
  it('of which a part is kept does not keep the rest', async () => {
    const { read } = await readFile(
      file(5000),
      PATH,
      asked(async (bytes) => bytes.slice(0, 10))
    );
    expect((read.record as unknown as Uint8Array).buffer.byteLength).toBe(10);
  });
  it('that the disk refuses rejects in words of the disk', async () => {
    const refused = file(10);
    refused.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    await expect(
      readFile(
        refused,
        PATH,
        asked((bytes) => bytes.slice(0, 10))
      )
    ).rejects.toBeInstanceOf(DiskError);
  });
});
