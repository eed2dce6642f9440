import type { CbfHeader } from '../formats/cbf-header';
import type { EigerData } from '../formats/eiger-data';
import type { EigerMaster } from '../formats/eiger-master';
import type { Problem } from '../formats/lines';
import type { Damage } from './types';

/** Formats of image files, judged by their first bytes and size. */
export const IMAGE_FORMATS = ['eiger-data', 'eiger-master', 'cbf-header'] as const;

export interface JudgedImage {
  /** Why the file could not be read; line 0: the disk refused it. */
  readonly failed?: Problem | undefined;
  readonly size?: number | undefined;
  readonly record?: EigerData | EigerMaster | CbfHeader | undefined;
}

/** What is wrong with an image file; `undefined` where nothing is, or it was not opened. */
export function damageOf({ failed, size, record }: JudgedImage): Damage | undefined {
  if (failed !== undefined) return failed.line === 0 ? 'unreadable' : size === 0 ? 'empty' : 'foreign';
  if (record === undefined) return undefined;
  const truncated = 'superblock' in record ? record.superblock.truncated : record.truncated;
  return truncated ? 'truncated' : undefined;
}
