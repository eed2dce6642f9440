import { judgeSuperblock, SUPERBLOCK_BYTES } from '../eiger-data/superblock';
import { bytesFormat } from '../format';
import { otherFormat } from '../lines';
import { present } from '../present';
import { linkedDataFiles } from './links';

import type { Superblock } from '../eiger-data/superblock';

/** A master file of an EIGER series. */
export interface EigerMaster {
  readonly superblock: Superblock;
  /** False: only the superblock could be judged (truncated, too large, or of an unknown kind). */
  readonly contentsRead: boolean;
  /** Images per trigger. */
  readonly imagesPerTrigger?: number;
  readonly triggers?: number;
  /** imagesPerTrigger × triggers. */
  readonly expectedFrames?: number;
  /** Å. */
  readonly wavelength?: number;
  /** deg per frame. */
  readonly oscillation?: number;
  /** m. */
  readonly distance?: number;
  /** Pixels. */
  readonly beamCenter?: readonly [number, number];
  /** s. */
  readonly exposure?: number;
  readonly framePeriod?: number;
  readonly detector?: string;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly collectedAt?: string;
  /** Files that /entry/data links to, in order; relative to the same folder. */
  readonly dataFiles?: readonly string[];
}

declare module '../format' {
  interface Records {
    'eiger-master': EigerMaster;
  }
}

/** Masters without per-module tables, as SPring-8 keeps them, are below 1 MB; those with them some 20 MB. */
const LARGEST_READ = 32 * 2 ** 20;

const DETECTOR = 'entry/instrument/detector';
const SPECIFIC = `${DETECTOR}/detectorSpecific`;
const GONIOMETER = 'entry/sample/goniometer';

/**
 * The master of an EIGER series (NeXus layout as the DECTRIS filewriter writes it; keys as yamtbx dataproc/eiger.py reads them). The superblock
 * is judged first; scalars are read with jsfive, names of the linked files from the link messages (docs/decisions: HDF5).
 */
export default bytesFormat({
  name: 'eiger-master',
  version: 2,
  file: /_master\.h5$/i,
  parse: async (bytes, problems) => {
    const head = await bytes.slice(0, Math.min(bytes.size, SUPERBLOCK_BYTES));
    const superblock = judgeSuperblock(head, bytes.size);
    if (superblock === undefined) throw otherFormat('HDF5', bytes.size);
    if (superblock.truncated || bytes.size > LARGEST_READ) return { superblock, contentsRead: false };
    const content = await bytes.slice(0, bytes.size);
    const { File } = await import('jsfive');
    let file: InstanceType<typeof File>;
    try {
      file = new File(content.buffer, 'master.h5');
    } catch (error) {
      problems.push({
        line: 1,
        flaw: { code: 'library-refused', library: 'HDF5', text: messageOf(error) },
        excerpt: ''
      });
      return { superblock, contentsRead: false };
    }
    const missing: string[] = [];
    const value = (path: string): unknown => {
      try {
        const found = file.get(path);
        if (found === null || !('value' in found)) return undefined;
        return found.shape.reduce((size, side) => size * side, 1) > MOST_VALUES
          ? undefined
          : first(found.value);
      } catch (error) {
        // jsfive throws for a path that is not there, too.
        missing.push(`${path}: ${messageOf(error)}`);
        return undefined;
      }
    };
    const number = (path: string): number | undefined => {
      const found = value(path);
      const converted = typeof found === 'bigint' ? Number(found) : found;
      return typeof converted === 'number' && Number.isFinite(converted) ? converted : undefined;
    };
    const text = (path: string): string | undefined => {
      const found = value(path);
      const words = typeof found === 'string' ? found.replace(/\0.*$/s, '').trim() : '';
      return words === '' ? undefined : words;
    };
    const imagesPerTrigger = number(`${SPECIFIC}/nimages`);
    const triggers = number(`${SPECIFIC}/ntrigger`);
    const beamX = single(number(`${DETECTOR}/beam_center_x`));
    const beamY = single(number(`${DETECTOR}/beam_center_y`));
    if (imagesPerTrigger === undefined)
      problems.push({ line: 1, flaw: { code: 'missing', what: 'images' }, excerpt: missing[0] ?? '' });
    return {
      superblock,
      contentsRead: true,
      dataFiles: linkedDataFiles(content),
      ...present({
        imagesPerTrigger,
        triggers,
        expectedFrames: imagesPerTrigger === undefined ? undefined : imagesPerTrigger * (triggers ?? 1),
        wavelength: single(number('entry/instrument/beam/incident_wavelength')),
        oscillation: single(
          number(`${GONIOMETER}/omega_increment`) ?? number(`${GONIOMETER}/omega_range_average`)
        ),
        distance: single(number(`${DETECTOR}/detector_distance`)),
        beamCenter: beamX === undefined || beamY === undefined ? undefined : ([beamX, beamY] as const),
        exposure: single(number(`${DETECTOR}/count_time`)),
        framePeriod: single(number(`${DETECTOR}/frame_time`)),
        detector: text(`${DETECTOR}/description`),
        width: number(`${SPECIFIC}/x_pixels_in_detector`),
        height: number(`${SPECIFIC}/y_pixels_in_detector`),
        collectedAt: text(`${SPECIFIC}/data_collection_date`)
      })
    };
  }
});

/** Angles of one series are the longest list that is of use here. */
const MOST_VALUES = 100_000;

/** The value of a scalar, or the first of a list. */
function first(value: unknown): unknown {
  return Array.isArray(value) || ArrayBuffer.isView(value) ? (value as ArrayLike<unknown>)[0] : value;
}

/** The detector stores single precision: 0.1 comes as 0.10000000149011612. Seven digits are what it holds. */
function single(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Number(value.toPrecision(7));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'not found';
}
