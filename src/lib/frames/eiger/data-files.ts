import { naturalOrder } from '../../base/natural-order';
import { FrameError, isBreakdown, type Gap } from '../frame';
import { openHdf5, type Hdf5File } from '../hdf5/file';
import type { FilteredHdf5 } from '../hdf5/library';
import type { RangeFiles } from '../hdf5/range-files';
import type { FrameFolder, HeldFile, HeldFrames } from '../series';
import { eigerData, type EigerData } from './data-file';
import type { LinkedFiles } from './links';
import { mountSources } from './virtual-sources';

/** Files that are held open: each keeps its index in memory. */
const MOST_OPEN = 16;
const DATA = /^(.*)_data_(\d{6,7})\.h5$/i;

/** A picture of a series: in which file, and where in it. */
export interface Found {
  readonly data: EigerData;
  readonly index: number;
}

/** Where a series has its pictures. Both reject with `FrameError`. */
export interface PictureStore {
  /** Only these numbers exist, where they have gaps by design. */
  readonly numbers?: readonly number[];
  /** The numbers of the first and the last picture; the header's, where it promises more. */
  span(expected: number | undefined): Promise<{ first: number; last: number }>;
  find(number: number, last: number): Promise<Found>;
  /** The number of the first picture of a data file; `undefined` for any other file. */
  startOf?(name: string): Promise<number | undefined>;
  /** What its data files hold. */
  held?(): Promise<HeldFrames>;
  close(): void;
}

/** The data files of a prefix among `names`: file number → name. */
export function dataFileNames(names: readonly string[], prefix: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const name of [...names].sort(naturalOrder)) {
    const match = DATA.exec(name);
    if (match?.[1] === prefix) found.set(Number(match[2]), name);
  }
  return found;
}

/**
 * The data files of a series, opened when a picture of them is asked for. The number of a file is not that of a picture: files say which numbers
 * they hold; where they do not, each but the last holds as many as the first one that is there. So it is where they begin anew at each trigger, and two
 * files say the same numbers. A missing file leaves its numbers empty.
 */
export class DataFiles implements PictureStore {
  private readonly opened = new Map<number, Promise<EigerData>>();
  /** Pictures of the first file, once it was opened. */
  private first: number | undefined;
  /** Where pictures are counted: those up to the end of a file. */
  private readonly counted = new Map<number, number>();
  /** What files say that they hold. */
  private readonly said = new Map<number, { readonly low: number; readonly high: number }>();
  /** Two files say the same numbers: they are counted instead. */
  private repeats = false;
  /** Their numbers, rising; the first is 1, where there is none that is 0. */
  private readonly fileNumbers: readonly number[];
  private readonly begin: number;

  /** `fileNames`: file number → name; at least one. `links`: what the master says of all of them. */
  constructor(
    private readonly hdf5: FilteredHdf5,
    private readonly files: RangeFiles,
    private readonly folder: FrameFolder,
    private readonly fileNames: ReadonlyMap<number, string>,
    private readonly links: LinkedFiles
  ) {
    this.fileNumbers = [...fileNames.keys()].sort((a, b) => a - b);
    this.begin = fileNames.has(0) || links.names.has(0) ? 0 : 1;
  }

  async span(expected: number | undefined): Promise<{ first: number; last: number }> {
    const perFile = await this.perFile();
    const file = this.fileNumbers.at(-1) ?? this.begin;
    let last = (file + 1 - this.begin) * perFile;
    try {
      const { low } = await this.numbersOf(file, perFile);
      // Where the last file says numbers that another should hold, that one shows whether they begin anew.
      const other = this.fileOf(low, perFile);
      if (other !== file && this.fileNames.has(other)) await this.open(other);
      last = (await this.numbersOf(file, perFile)).high;
    } catch (error) {
      // The last file cannot be read: what it should hold is told when one of its pictures is asked for.
      if (!(error instanceof FrameError) || isBreakdown(error.fault)) throw error;
    }
    return { first: 1, last: Math.max(expected ?? 0, last) };
  }

  async startOf(name: string): Promise<number | undefined> {
    const file = this.fileNumbers.find((one) => this.fileNames.get(one) === name);
    return file === undefined ? undefined : (await this.numbersOf(file, await this.perFile())).low;
  }

  async held(): Promise<HeldFrames> {
    const { repeats } = this;
    const files: HeldFile[] = [];
    const unread: HeldFrames['unread'][number][] = [];
    for (const [file, name] of this.fileNames)
      try {
        const { low, high } = await this.numbersOf(file, await this.perFile());
        const { file: opened, saidHigh } = await this.open(file);
        if (opened.missingBytes > 0) unread.push({ name, fault: { code: 'cut-off', rows: 0 } });
        else
          files.push({ name, low, high, ...(saidHigh !== undefined && saidHigh !== high && { saidHigh }) });
      } catch (error) {
        if (!(error instanceof FrameError)) throw error;
        unread.push({ name, fault: error.fault });
      }
    return this.repeats === repeats ? { files, unread } : this.held();
  }

  /** Rejects with `FrameError`: `missing-file`, `no-such-frame`, or what opening the file said. */
  async find(number: number, last: number): Promise<Found> {
    const { repeats } = this;
    const perFile = await this.perFile();
    const guess = this.fileOf(number, perFile);
    // The files whose numbers end below this one, and begin above it.
    let [before, behind] = [this.begin - 1, Infinity];
    let gap: Gap = { first: 1, last };
    const unread: number[] = [];
    // Files that say what they hold can hold uneven numbers of pictures: from the guess, as far as they are off.
    for (const one of [guess, ...this.others(guess)]) {
      // What files hold rises with their numbers: none of the others has it.
      if (!this.fileNames.has(one) || one < before || one > behind) continue;
      try {
        const { low, high } = await this.numbersOf(one, perFile);
        if (number >= low && number <= high) return { data: await this.open(one), index: number - low };
        if (high < number) {
          before = Math.max(before, one);
          gap = { ...gap, first: Math.max(gap.first, high + 1) };
        } else {
          behind = Math.min(behind, one);
          gap = { ...gap, last: Math.min(gap.last, low - 1) };
        }
      } catch (error) {
        if (one === guess || !(error instanceof FrameError)) throw error;
        unread.push(one);
      }
    }
    if (this.repeats !== repeats) return this.find(number, last);
    if (number < 1 || number > last) throw new FrameError({ code: 'no-such-frame', number, first: 1, last });
    const absent = this.absentBetween(before, behind, guess);
    // Numbers that a file within holds, which cannot be read, are there.
    const around = unread.some((one) => one > before && one < behind) ? {} : { gap };
    if (absent === undefined) throw new FrameError({ code: 'not-written', number, ...around });
    throw new FrameError({ code: 'missing-file', file: this.nameOf(absent), ...around });
  }

  /** The file that is not there and should hold what lies between two others; undefined where no file is missing between them. */
  private absentBetween(before: number, behind: number, guess: number): number | undefined {
    const promised = this.links.names;
    const end = Math.min(
      behind,
      promised.size > 0 ? Math.max(...promised.keys(), ...this.fileNames.keys()) + 1 : behind
    );
    const absent = Math.min(Math.max(guess, before + 1), end - 1);
    return absent <= before || this.fileNames.has(absent) ? undefined : absent;
  }

  close(): void {
    for (const opening of this.opened.values()) closed(opening);
    this.opened.clear();
  }

  /** The file that holds a number where each holds as many as the first. */
  private fileOf(number: number, perFile: number): number {
    return this.begin + Math.max(1, Math.ceil(number / perFile)) - 1;
  }

  private nameOf(file: number): string {
    const linked = this.links.names.get(file);
    if (linked !== undefined) return linked;
    const [, prefix = '', digits = ''] = DATA.exec([...this.fileNames.values()][0] ?? '') ?? [];
    return `${prefix}_data_${String(file).padStart(digits.length, '0')}.h5`;
  }

  /** File numbers by their distance from `guess`. */
  private others(guess: number): number[] {
    return this.fileNumbers
      .filter((one) => one !== guess)
      .sort((a, b) => Math.abs(a - guess) - Math.abs(b - guess));
  }

  private async numbersOf(file: number, perFile: number): Promise<{ low: number; high: number }> {
    const { low: said, pictures } = await this.open(file);
    const low = (this.repeats ? undefined : said) ?? (await this.countedBefore(file, perFile)) + 1;
    return { low, high: low + pictures.count - 1 };
  }

  /** The number of the last picture before `file`, whose files do not say what they hold. One that is missing, or cannot be read, counts as many as the first that can. */
  private async countedBefore(file: number, perFile: number): Promise<number> {
    let [end, before] = [0, this.begin - 1];
    for (const one of this.fileNumbers) {
      if (one >= file) break;
      const start = end + (one - before - 1) * perFile;
      end = this.counted.get(one) ?? (await this.endOf(one, start, perFile));
      this.counted.set(one, end);
      before = one;
    }
    return end + (file - before - 1) * perFile;
  }

  private async endOf(file: number, start: number, perFile: number): Promise<number> {
    try {
      const { high, pictures } = await this.open(file);
      return (this.repeats ? undefined : high) ?? start + pictures.count;
    } catch (error) {
      if (!(error instanceof FrameError)) throw error;
      return start + perFile;
    }
  }

  /** Pictures in the first file that can be opened. */
  private async perFile(): Promise<number> {
    if (this.first !== undefined) return this.first;
    let fault: unknown;
    for (const file of this.fileNumbers)
      try {
        return (this.first = (await this.open(file)).pictures.count);
      } catch (error) {
        if (!(error instanceof FrameError)) throw error;
        fault ??= error;
      }
    throw fault ?? new FrameError({ code: 'missing-file', file: this.nameOf(1) });
  }

  private open(file: number): Promise<EigerData> {
    let opening = this.opened.get(file);
    // The last used comes last; the first is closed first.
    this.opened.delete(file);
    if (opening === undefined) {
      opening = this.folder
        .open(this.fileNames.get(file) ?? '')
        .then((ranges) => this.dataOf(openHdf5(this.hdf5, this.files, ranges), this.links.within.get(file)))
        .then((data) => this.learned(file, data));
      // What cannot be opened now is asked for again: the disk may be back.
      opening.catch(() => this.opened.delete(file));
    }
    this.opened.set(file, opening);
    for (const [oldest, other] of this.opened) {
      if (this.opened.size <= MOST_OPEN) break;
      this.opened.delete(oldest);
      closed(other);
    }
    return opening;
  }

  private learned(file: number, data: EigerData): EigerData {
    const { low, high } = data;
    if (low === undefined || high === undefined || this.repeats) return data;
    for (const [other, numbers] of this.said)
      if (other !== file && low <= numbers.high && numbers.low <= high) this.repeats = true;
    this.said.set(file, { low, high });
    if (this.repeats) this.counted.clear();
    return data;
  }

  /** A file that holds no pictures does not stay open. */
  private async dataOf(file: Hdf5File, within: string | undefined): Promise<EigerData> {
    try {
      const data = await eigerData(file, this.links.places, within);
      await mountSources(this.files, this.folder, data.pictures.sources);
      return data;
    } catch (error) {
      file.close();
      throw error;
    }
  }
}

function closed(opening: Promise<EigerData>): void {
  opening.then(
    ({ file }) => file.close(),
    // What could not be opened need not be closed; who asked for it was told.
    () => undefined
  );
}
