import { joinedBytes } from '../base/joined-bytes';
import { ROOT, relPath, type RelPath } from '../base/rel-path';
import { DiskError, type DiskFault, type Folder, type FolderFault } from './folder';
import { foreignFile } from './foreign-file';
import { eachMember, type Body } from './tar-members';
import { Tree } from './tree';

/** A member that will be parsed is kept up to this size; no log or report is as large. */
export const LARGEST_KEPT = 32 * 2 ** 20;
/** Kept members together; those beyond the memory of the worker are blobs, which the browser may move to its disk. */
export const MOST_KEPT = 768 * 2 ** 20;
const MOST_HELD = 96 * 2 ** 20;
/** Other members (reflection files, pictures) are unpacked again from the archive when asked for, up to this size. */
export const LARGEST_OPENED = 2 ** 30;
/** An archive that claims more members than this, or longer names, is not a report archive. */
const MOST_MEMBERS = 2_000_000;
const LONGEST_NAME = 4096;
/** Names refused beyond this many are counted. */
const MOST_REFUSED = 100;

declare module '../base/flaw' {
  interface Flaws {
    /** A name that leads out of the archive, or is too long. */
    'member-name': { readonly name: string };
    'more-member-names': { readonly more: number };
    /** Bytes. */
    'member-passed-over': { readonly limit: number };
    'too-many-members': { readonly limit: number };
  }
}

interface Member {
  readonly size: number;
  readonly modified: number;
  /** The how-manieth entry of the archive: of members with one name the last counts, as for tar. */
  readonly entry: number;
  readonly kept?: Uint8Array<ArrayBuffer> | Blob;
  /** Why it cannot be read. */
  readonly fault?: DiskFault;
}

/** In bytes; the tests take smaller ones. */
export interface ArchiveLimits {
  readonly largestKept: number;
  readonly mostKept: number;
  readonly largestOpened: number;
}

export interface ArchiveOptions {
  /** Members worth keeping from the one pass over the archive (those that will be parsed). */
  readonly keep: (path: RelPath) => boolean;
  readonly signal?: AbortSignal;
  readonly limits?: ArchiveLimits;
}

const LIMITS: ArchiveLimits = {
  largestKept: LARGEST_KEPT,
  mostKept: MOST_KEPT,
  largestOpened: LARGEST_OPENED
};

/**
 * A `.tgz`, `.tar.gz` or `.tar` as if it were the disk: one streaming pass lists it and keeps the members of interest; the others are streamed
 * again when read. Links, devices and names that climb out are left out. A broken archive gives what comes before the break, and a fault. Members over
 * the limits are listed, passed over without being held, and refused when read.
 */
export async function archiveFolder(archive: File, options: ArchiveOptions): Promise<Folder> {
  const { largestKept, mostKept, largestOpened } = options.limits ?? LIMITS;
  const members = new Map<RelPath, Member>();
  const tree = new Tree();
  const faults: FolderFault[] = [];
  let keptBytes = 0;
  let entries = 0;
  let refused = 0;
  let tooMany = false;

  /** Reads a member that will be parsed, if the limits allow it. */
  async function keptOf(size: number, body: Body): Promise<Pick<Member, 'kept' | 'fault'>> {
    if (size > largestKept) return { fault: 'too-large' };
    if (keptBytes + size > mostKept) return { fault: 'archive-full' };
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for await (const part of body) parts.push(part);
    const bytes = joinedBytes(parts);
    // Of a member that the archive breaks off in, half would be told as the whole.
    if (bytes.length < size) return { fault: 'cut-off' };
    keptBytes += size;
    return { kept: keptBytes <= MOST_HELD ? bytes : new Blob([bytes]) };
  }

  const broken = await eachMember(archive, options.signal, async (header, body) => {
    const entry = entries++;
    tooMany = entry >= MOST_MEMBERS;
    if (tooMany) return false;
    const { name, size, type = 'file' } = header;
    const path = placeOf(name);
    if (path === undefined) {
      if (++refused <= MOST_REFUSED)
        faults.push({
          path: ROOT,
          flaw: { code: 'member-name', name: name.slice(0, 200) },
          severity: 'warning'
        });
    } else if (type === 'directory') {
      tree.addDirectory(path);
    } else if (type === 'link') {
      const target = members.get(placeOf(header.linkname ?? '') ?? ROOT);
      if (target) {
        members.set(path, target);
        tree.addFile(path);
      }
    } else if (type === 'file') {
      const modified = header.mtime?.getTime() ?? 0;
      const wanted = options.keep(path);
      const read = wanted ? await keptOf(size, body) : size > largestOpened ? TOO_LARGE : {};
      members.set(path, { size, modified, entry, ...read });
      tree.addFile(path);
      if (!wanted && read.fault)
        faults.push({
          path,
          flaw: { code: 'member-passed-over', limit: largestOpened },
          severity: 'warning'
        });
    }
    return true;
  });
  if (refused > MOST_REFUSED)
    faults.push({
      path: ROOT,
      flaw: { code: 'more-member-names', more: refused - MOST_REFUSED },
      severity: 'warning'
    });
  if (tooMany)
    faults.push({
      path: ROOT,
      flaw: { code: 'too-many-members', limit: MOST_MEMBERS },
      severity: 'error'
    });
  if (broken) faults.push({ path: ROOT, flaw: broken.flaw, severity: broken.loses ? 'error' : 'warning' });

  const named = (path: RelPath) => path.slice(path.lastIndexOf('/') + 1);

  return {
    name: archive.name.replace(/\.(tgz|tar\.gz|tar|gz)$/i, ''),
    way: 'archive',
    complete: broken?.loses !== true && !tooMany,
    faults,
    ...(entries === 0 && broken && { foreign: await foreignFile(archive) }),
    async list(path) {
      const names = tree.list(path);
      if (!names) throw new DiskError('not-found', path);
      return names;
    },
    async read(path) {
      const member = members.get(path);
      if (!member) throw new DiskError('not-found', path);
      if (member.fault) throw new DiskError(member.fault, path);
      const blob = member.kept ?? (await again(archive, member, path));
      return new File([blob], named(path), { lastModified: member.modified });
    },
    held(path) {
      const { kept: bytes, modified } = members.get(path) ?? {};
      if (!(bytes instanceof Uint8Array)) return undefined;
      return { name: named(path), size: bytes.length, lastModified: modified ?? 0, bytes };
    }
  };
}

const TOO_LARGE = { fault: 'too-large' } as const;

/** One member, from a second pass over the archive that ends with it. */
async function again(archive: File, wanted: Member, path: RelPath): Promise<Blob> {
  let entry = 0;
  let found: Blob | undefined;
  await eachMember(archive, undefined, async (_, body) => {
    if (entry++ !== wanted.entry) return true;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for await (const part of body) parts.push(part);
    found = new Blob(parts);
    return false;
  });
  if (!found) throw new DiskError('not-readable', path);
  if (found.size < wanted.size) throw new DiskError('cut-off', path);
  return found;
}

/** The member's place in the folder; `undefined` for names that climb out or are none that a disk allows. Absolute names lose their leading slash, as with tar. */
function placeOf(name: string): RelPath | undefined {
  if (name.length > LONGEST_NAME || name.split('/').includes('..')) return undefined;
  return relPath(name);
}
