import { child, type RelPath } from '../../base/rel-path';
import type { HklHeader } from '../../formats/hkl-header';
import type { IntegrateLp } from '../../formats/integrate-lp';
import { sizeInHeader, sizeInIntegrate, type ReflectionSize } from './size';

/** What is known of the XDS job of a data set. */
export interface SizedRun {
  readonly path: RelPath;
  readonly firstFrame: number;
  /** Degrees (CORRECT.LP). */
  readonly mosaicity?: number;
  readonly files: { readonly xdsAscii?: RelPath };
}

/** The size of reflections on a frame. */
export type SizeOnFrame = (number: number) => ReflectionSize | undefined;
type ReadRecord = (path: RelPath, format: string) => Promise<unknown>;

/**
 * How far the reflections of a data set reach: frame by frame from INTEGRATE.LP, else from the header of a reflection file, else the mosaicity of
 * CORRECT.LP alone.
 */
export async function reflectionSizes(run: SizedRun, read: ReadRecord): Promise<SizeOnFrame> {
  const integrate = await recordOf(read, child(run.path, 'INTEGRATE.LP'), 'integrate-lp');
  if (isIntegrate(integrate) && sizeInIntegrate(integrate, run.firstFrame) !== undefined)
    return (number) => sizeInIntegrate(integrate, number);
  for (const path of [child(run.path, 'INTEGRATE.HKL'), run.files.xdsAscii ?? []].flat()) {
    const header = await recordOf(read, path, 'hkl-header');
    const size = isHeader(header) ? sizeInHeader(header) : undefined;
    if (size !== undefined) return () => size;
  }
  const range = run.mosaicity;
  return () => (range ? { from: 'CORRECT.LP', range } : undefined);
}

/** What a file that is not there, or cannot be read, would have said is said by the next. */
async function recordOf(read: ReadRecord, path: RelPath, format: string): Promise<unknown> {
  try {
    return await read(path, format);
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** An older version of the app may have kept it. */
function isIntegrate(record: unknown): record is IntegrateLp {
  if (!isObject(record) || !('images' in record) || !isObject(record.images)) return false;
  const { images } = record;
  return ['image', 'sigmaB', 'sigmaR'].every((column) =>
    Array.isArray((images as Record<string, unknown>)[column])
  );
}

function isHeader(record: unknown): record is HklHeader {
  return isObject(record) && 'keywords' in record;
}
