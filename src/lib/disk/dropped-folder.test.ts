import { afterAll, describe, expect, it, vi } from 'vitest';
import { relPath } from '../base/rel-path';
import { droppedFolder, serveDropped } from './dropped-folder';

/** An entry of a dropped folder with one file. */
function entry(text: string): FileSystemDirectoryEntry {
  const file = {
    isFile: true,
    isDirectory: false,
    name: 'a.log',
    file: (found: (file: File) => void) => found(new File([text], 'a.log'))
  };
  const folder = {
    isFile: false,
    isDirectory: true,
    name: 'disk',
    getFile: (_: string, __: unknown, found: (entry: unknown) => void) => found(file)
  };
  return folder as unknown as FileSystemDirectoryEntry;
}

/** A handle whose permission was taken back. */
function revoked(): FileSystemDirectoryHandle {
  const refuse = (): Promise<never> => Promise.reject(new DOMException('revoked', 'NotAllowedError'));
  return {
    name: 'disk',
    getFileHandle: refuse,
    getDirectoryHandle: refuse
  } as unknown as FileSystemDirectoryHandle;
}

// Node has no such kind.
vi.stubGlobal('FileSystemFileHandle', function FileSystemFileHandle() {});
afterAll(() => vi.unstubAllGlobals());

/** An entry whose names the browser gives a hundred at a time. */
function listing(names: readonly { name: string; isDirectory: boolean }[]): FileSystemDirectoryEntry {
  const folder = {
    isFile: false,
    isDirectory: true,
    name: 'disk',
    createReader: () => {
      let at = 0;
      return {
        readEntries: (found: (part: unknown[]) => void) => found(names.slice(at, (at += 100)))
      };
    }
  };
  return folder as unknown as FileSystemDirectoryEntry;
}

/** Of a scan that nobody stops. */
const GOING = new AbortController().signal;

describe('a dropped folder', () => {
  it('lists directories, then files, each in the order of the disk, and leaves out what has no name', async () => {
    const file = (name: string) => ({ name, isDirectory: false });
    const images = Array.from({ length: 250 }, (_, n) => file(`cry_${String(n + 1).padStart(4, '0')}.cbf`));
    const data = { name: 'data', isDirectory: true };
    const { port1, port2 } = new MessageChannel();
    serveDropped(listing([...images, file(''), data]), port1 as unknown as globalThis.MessagePort);
    const folder = droppedFolder('disk', port2 as unknown as globalThis.MessagePort, undefined, GOING);
    expect(await folder.list(relPath(''))).toEqual([
      { name: 'data', kind: 'directory' },
      ...images.map(({ name }) => ({ name, kind: 'file' }))
    ]);
    port1.close();
    port2.close();
  });

  it('whose permission is taken back while it is read is read on through what was dropped', async () => {
    const { port1, port2 } = new MessageChannel();
    // Node's ports are what comlink asks of a browser's.
    serveDropped(entry('as dropped'), port1 as unknown as globalThis.MessagePort);
    const folder = droppedFolder('disk', port2 as unknown as globalThis.MessagePort, revoked(), GOING);
    expect(await (await folder.read(relPath('a.log'))).text()).toBe('as dropped');
    port1.close();
    port2.close();
  });

  it('is left alone when the scan is stopped, in the midst of a directory, and lists again when asked later', async () => {
    const { port1, port2 } = new MessageChannel();
    const stop = new AbortController();
    let parts = 0;
    const endless = {
      isDirectory: true,
      name: 'disk',
      createReader: () => ({
        readEntries(found: (part: unknown[]) => void) {
          parts++;
          // Stopped at the third part; later there is no more than one.
          if (parts === 3) stop.abort();
          setTimeout(() => found(parts > 50 ? [] : [{ name: `${parts}`, isDirectory: false }]), 5);
        }
      })
    } as unknown as FileSystemDirectoryEntry;
    serveDropped(endless, port1 as unknown as globalThis.MessagePort);
    const folder = droppedFolder('disk', port2 as unknown as globalThis.MessagePort, undefined, stop.signal);
    await expect(folder.list(relPath(''))).rejects.toMatchObject({ fault: 'gone' });
    expect(parts).toBeLessThan(50);
    parts = 50;
    expect(await folder.list(relPath(''))).toEqual([]);
    port1.close();
    port2.close();
  });
});
