import { judgeSuperblock, SUPERBLOCK_BYTES } from '../eiger-data/superblock';
import { bytesFormat } from '../format';
import { hasBrokenHeap } from '../global-heap';
import { hdf5, withScalars, type Scalar } from '../hdf5';
import { otherFormat, type Problem } from '../lines';
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
 * is judged first; scalars are read with HDF5's own library, names of the linked files from the link messages (docs/decisions: HDF5).
 */
export default bytesFormat({
  name: 'eiger-master',
  version: 2,
  file: /_master\.h5$/i,
  ahead: hdf5,
  parse: async (bytes, problems) => {
    const head = await bytes.slice(0, Math.min(bytes.size, SUPERBLOCK_BYTES));
    const superblock = judgeSuperblock(head, bytes.size);
    if (superblock === undefined) throw otherFormat('HDF5', bytes.size);
    if (superblock.truncated || bytes.size > LARGEST_READ) return { superblock, contentsRead: false };
    const content = await bytes.slice(0, bytes.size);
    if (hasBrokenHeap(content)) {
      problems.push({
        line: 1,
        flaw: { code: 'library-refused', library: 'HDF5', text: 'global heap' },
        excerpt: ''
      });
      return { superblock, contentsRead: false };
    }
    const library = await hdf5();
    try {
      return {
        superblock,
        ...withScalars(library, content, (scalar) => contents(content, scalar, problems))
      };
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      problems.push({ line: 1, flaw: { code: 'library-refused', library: 'HDF5', text }, excerpt: '' });
      return { superblock, contentsRead: false };
    }
  }
});

function contents(content: Uint8Array, scalar: Scalar, problems: Problem[]): Omit<EigerMaster, 'superblock'> {
  const number = (path: string): number | undefined => {
    const found = scalar(path);
    return typeof found === 'number' ? found : undefined;
  };
  const text = (path: string): string | undefined => {
    const found = scalar(path);
    return typeof found === 'string' ? found : undefined;
  };
  const imagesPerTrigger = number(`${SPECIFIC}/nimages`);
  const triggers = number(`${SPECIFIC}/ntrigger`);
  const beamX = single(number(`${DETECTOR}/beam_center_x`));
  const beamY = single(number(`${DETECTOR}/beam_center_y`));
  if (imagesPerTrigger === undefined)
    problems.push({ line: 1, flaw: { code: 'missing', what: 'images' }, excerpt: '' });
  return {
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

/** The detector stores single precision: 0.1 comes as 0.10000000149011612. Seven digits are what it holds. */
function single(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Number(value.toPrecision(7));
}
