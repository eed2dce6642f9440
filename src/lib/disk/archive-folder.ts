import { createTarDecoder } from 'modern-tar';
import { relPath, type RelPath } from '../base/rel-path';
import { DiskError, type Folder } from './folder';
import { Tree } from './tree';

/** Larger members are read again from the archive when asked for. */
const LARGEST_KEPT = 64 * 2 ** 20;
/** Kept members together; those beyond the memory of the worker are blobs, which the browser may move to its disk. */
const MOST_KEPT = 768 * 2 ** 20;
const MOST_HELD = 96 * 2 ** 20;
/** An archive that claims more members than this is not a report archive. */
const MOST_MEMBERS = 2_000_000;

type Header = {
  readonly name: string;
  readonly size: number;
  readonly type?: string;
  readonly mtime?: Date;
  readonly linkname?: string;
};
interface Member {
  readonly size: number;
  readonly modified: number;
  /** The how-manieth entry of the archive: of members with one name the last counts, as for tar. */
  readonly entry: number;
  readonly kept?: Uint8Array<ArrayBuffer> | Blob;
}

export interface ArchiveOptions {
  /** Members worth keeping from the one pass over the archive (those that will be parsed). */
  readonly keep: (path: RelPath) => boolean;
  readonly signal?: AbortSignal;
}

/**
 * A `.tgz`, `.tar.gz` or `.tar` as if it were the disk: one streaming pass lists it and keeps the members of interest; the others are streamed
 * again when read. Links, devices and names that climb out are left out. A broken archive gives what comes before the break, and a fault.
 */
export async function archiveFolder(archive: File, options: ArchiveOptions): Promise<Folder> {
  const members = new Map<RelPath, Member>();
  const tree = new Tree();
  const faults: { path: RelPath; says: string }[] = [];
  let keptBytes = 0;
  let entries = 0;

  const failure = await eachMember(archive, options.signal, async (header, body) => {
    const entry = entries++;
    if (entry >= MOST_MEMBERS) throw new Error(`more than ${MOST_MEMBERS} members`);
    const path = placeOf(header.name);
    if (path === undefined) {
      faults.push({
        path: relPath(''),
        says: `a member of the archive has a name that leads out of it: ${header.name.slice(0, 200)}`
      });
    } else if (header.type === 'directory') {
      tree.addDirectory(path);
    } else if (header.type === 'link') {
      const target = members.get(placeOf(header.linkname ?? '') ?? relPath(''));
      if (target) {
        members.set(path, target);
        tree.addFile(path);
      }
    } else if (header.type === undefined || header.type === 'file') {
      const modified = header.mtime?.getTime() ?? 0;
      const wanted =
        options.keep(path) && header.size <= LARGEST_KEPT && keptBytes + header.size <= MOST_KEPT;
      const read = wanted ? await collect(body) : undefined;
      const size = read?.parts.reduce((sum, part) => sum + part.length, 0) ?? 0;
      const kept = read && (keptBytes + size <= MOST_HELD ? joined(read.parts, size) : new Blob(read.parts));
      keptBytes += size;
      members.set(path, { size: header.size, modified, entry, ...(kept && { kept }) });
      tree.addFile(path);
      if (read?.failed !== undefined) throw read.failed;
    }
    return true;
  });
  if (failure !== undefined) faults.push({ path: relPath(''), says: `the archive breaks off: ${failure}` });

  const named = (path: RelPath) => path.slice(path.lastIndexOf('/') + 1);

  return {
    name: archive.name.replace(/\.(tgz|tar\.gz|tar|gz)$/i, ''),
    way: 'archive',
    complete: failure === undefined,
    faults,
    async list(path) {
      const names = tree.list(path);
      if (!names) throw new DiskError('not-found', path);
      return names;
    },
    async read(path) {
      const member = members.get(path);
      if (!member) throw new DiskError('not-found', path);
      const blob = member.kept ?? (await again(archive, member.entry, path));
      return new File([blob], named(path), { lastModified: member.modified });
    },
    held(path) {
      const { kept: bytes, modified } = members.get(path) ?? {};
      if (!(bytes instanceof Uint8Array)) return undefined;
      return { name: named(path), size: bytes.length, lastModified: modified ?? 0, bytes };
    }
  };
}

/** One member, from a second pass over the archive that ends with it. */
async function again(archive: File, wanted: number, path: RelPath): Promise<Blob> {
  let entry = 0;
  let found: Blob | undefined;
  await eachMember(archive, undefined, async (_, body) => {
    if (entry++ !== wanted) return true;
    found = new Blob((await collect(body)).parts);
    return false;
  });
  if (!found) throw new DiskError('not-readable', path);
  return found;
}

/** Calls `take` for every entry until it gives false. Returns why the archive could not be read to its end, if so. */
async function eachMember(
  archive: File,
  signal: AbortSignal | undefined,
  take: (header: Header, body: ReadableStream<Uint8Array>) => Promise<boolean>
): Promise<string | undefined> {
  const magic = new Uint8Array(await archive.slice(0, 2).arrayBuffer());
  const zipped = magic[0] === 0x1f && magic[1] === 0x8b;
  const bytes: ReadableStream<Uint8Array<ArrayBuffer>> = archive.stream();
  const plain = zipped ? bytes.pipeThrough(new DecompressionStream('gzip')) : bytes;
  const reader = plain.pipeThrough(createTarDecoder({ strict: true })).getReader();
  try {
    for (;;) {
      if (signal?.aborted === true) return 'stopped';
      const { done, value } = await reader.read();
      if (done) return undefined;
      const more = await take(value.header, value.body);
      // Every body must be read to its end: modern-tar 0.8.6 can stand still after some bodies were read and others cancelled.
      if (!value.body.locked) await drain(value.body);
      if (!more) return undefined;
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    // Cancelling an errored stream rejects with the error that was just reported.
    await reader.cancel().then(undefined, () => undefined);
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

async function drain(body: ReadableStream<Uint8Array>): Promise<void> {
  const reader = body.getReader();
  while (!(await reader.read()).done);
}

/** The bytes of a member; what could be read of it when the archive breaks inside. */
async function collect(
  body: ReadableStream<Uint8Array>
): Promise<{ parts: Uint8Array<ArrayBuffer>[]; failed?: unknown }> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = body.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read())
      parts.push(new Uint8Array(next.value));
    return { parts };
  } catch (failed) {
    return { parts, failed };
  }
}

/** The member's place in the folder; `undefined` for names that climb out. Absolute names lose their leading slash, as with tar. */
function placeOf(name: string): RelPath | undefined {
  if (name.split('/').includes('..')) return undefined;
  return relPath(name);
}
