import { child, type RelPath } from '../base/rel-path';
import { damageOf, IMAGE_FORMATS, type JudgedImage } from '../beamtime/damage';
import type { Damage } from '../beamtime/types';
import { DiskError, type Folder } from '../disk/folder';
import { recognise } from '../formats/index';
import { isSkipped } from './groups';
import { readFile } from './read-file';
import { refusalOf } from './unreadable';

/** What came of looking at every image file below a folder. */
export interface FramesChecked {
  /** Image files looked at. */
  readonly files: number;
  /** At most 10,000 of them. */
  readonly damaged: readonly { readonly path: RelPath; readonly why: Damage }[];
  /** False: stopped, or a folder was refused. */
  readonly whole: boolean;
}

const AT_ONCE = 8;
const MOST_DAMAGED = 10_000;
const IMAGES: ReadonlySet<string> = new Set(IMAGE_FORMATS);

/** Judges every image file at or below `below` by its first bytes and size; no image is read. Never rejects for what a disk holds. */
export async function checkFrames(
  folder: Folder,
  below: RelPath,
  signal: AbortSignal
): Promise<FramesChecked> {
  const damaged: { path: RelPath; why: Damage }[] = [];
  let files = 0;
  let whole = true;
  async function judge(path: RelPath): Promise<void> {
    const why = damageOf(await judged(folder, path));
    files++;
    if (why !== undefined && damaged.length < MOST_DAMAGED) damaged.push({ path, why });
  }
  const left = [below];
  for (let at = left.pop(); at !== undefined && !signal.aborted; at = left.pop()) {
    const images: RelPath[] = [];
    try {
      for (const { name, kind } of await folder.list(at)) {
        const path = child(at, name);
        if (kind === 'directory') {
          if (!isSkipped(name)) left.push(path);
        } else if (IMAGES.has(recognise(path)?.name ?? '')) images.push(path);
      }
    } catch (error) {
      if (!(error instanceof DiskError)) throw error;
      whole = false;
    }
    const next = images.values();
    const worker = async (): Promise<void> => {
      for (const path of next) {
        if (signal.aborted) return;
        await judge(path);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  }
  damaged.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, damaged, whole: whole && !signal.aborted };
}

async function judged(folder: Folder, path: RelPath): Promise<JudgedImage> {
  const format = recognise(path);
  if (format === undefined) return {};
  try {
    const { read } = await readFile(await folder.read(path), path, format);
    // The formats of images have these records.
    return { failed: read.failed, size: read.size, record: read.record as JudgedImage['record'] };
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    return { failed: { line: 0, flaw: refusalOf(error), excerpt: '' } };
  }
}
