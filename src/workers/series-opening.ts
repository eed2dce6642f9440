/** What a series of frames is opened from, again where its worker died. */
import { isBreakdown, type FrameFault } from '../lib/frames/frame';

/** The files of a series: names beside each other, and each of them; null where the disk refuses it. */
export interface SeriesFiles {
  readonly names: readonly string[];
  read(name: string): Promise<File | null>;
}

/** What a series needs to be opened again after its worker died. */
export interface Opening {
  readonly files: SeriesFiles;
  readonly name: string;
  /** The library broke down on the mask: it is opened without. */
  maskFault?: FrameFault;
  /** Files that it broke down on, and what it said: they are not opened again. */
  without: ReadonlyMap<string, FrameFault>;
  geometry?: File;
  spots?: { readonly file: File; readonly first: number; readonly last: number };
  integrated?: File;
}

/** Of one series, at most: each costs a worker. */
const MOST_LEFT_OUT = 8;

/** Whether the series can be opened again without the file that the library broke down on. */
export function leaveOut(opening: Opening, fault: FrameFault): boolean {
  if (!isBreakdown(fault) || fault.code !== 'undecodable' || fault.file === undefined) return false;
  const { says, file } = fault;
  if (opening.without.has(file) || opening.without.size >= MOST_LEFT_OUT) return false;
  opening.without = new Map([...opening.without, [file, { code: 'undecodable', says, file }]]);
  return true;
}
