import { present } from '../../formats/present';
import { MASKED_BITS, OTHER_BITS } from '../classify';
import type { Hdf5File } from '../hdf5/file';
import type { HeaderGeometry } from '../series';
import { fileName } from './links';
import { DECTRIS_UNITS, unitOf, type Quantity } from './units';

const DETECTOR = 'entry/instrument/detector';
const SPECIFIC = `${DETECTOR}/detectorSpecific`;

/** What a master says of its series. */
export interface EigerFacts {
  readonly header: HeaderGeometry;
  /** nimages × ntrigger. */
  readonly expected?: number;
  readonly imagesPerTrigger?: number;
  /** Counts above it are not to be trusted. */
  readonly cutoff?: number;
  /** `pixel_mask_applied` is 0. */
  readonly maskNotApplied: boolean;
}

/** Scalars of a master in the layout of DECTRIS's file writer (keys as dxtbx and yamtbx read them). The beam centre counts from the corner of the first pixel. */
export function eigerFacts(master: Hdf5File): EigerFacts {
  const lengthAt = (path: string): number | undefined => measured(master, path, 'length');
  const pixels = { x: lengthAt(`${DETECTOR}/x_pixel_size`), y: lengthAt(`${DETECTOR}/y_pixel_size`) };
  const centre = (axis: 'x' | 'y'): number | undefined => {
    const path = `${DETECTOR}/beam_center_${axis}`;
    // NeXus has it as a length, DECTRIS in pixels.
    const isLength = unitOf(master.text(path, 'units'), 'length') !== undefined;
    const value = isLength ? (lengthAt(path) ?? NaN) / (pixels[axis] ?? NaN) : master.number(path);
    return value === undefined || Number.isNaN(value) ? undefined : sevenDigits(value) - 0.5;
  };
  const images = master.number(`${SPECIFIC}/nimages`);
  const triggers = master.number(`${SPECIFIC}/ntrigger`) ?? 1;
  const cutoff =
    master.number(`${SPECIFIC}/countrate_correction_count_cutoff`) ??
    master.number(`${DETECTOR}/saturation_value`);
  return {
    maskNotApplied: master.number(`${DETECTOR}/pixel_mask_applied`) === 0,
    ...(images !== undefined && { imagesPerTrigger: images, expected: images * triggers }),
    ...(cutoff !== undefined && cutoff > 0 && { cutoff }),
    header: present({
      width: master.number(`${SPECIFIC}/x_pixels_in_detector`),
      height: master.number(`${SPECIFIC}/y_pixels_in_detector`),
      wavelength: wavelengthIn(master),
      distance: lengthAt(`${DETECTOR}/detector_distance`) ?? lengthAt(`${DETECTOR}/distance`),
      pixelX: pixels.x,
      pixelY: pixels.y,
      beamX: centre('x'),
      beamY: centre('y'),
      twoTheta: swingOf(master)
    })
  };
}

/** Single precision holds seven digits: 0.1 comes as 0.10000000149011612. */
const sevenDigits = (value: number): number => Number(value.toPrecision(7));

/** A number in mm, Å, eV or degrees; in the unit that the file names, or the one that DECTRIS writes. Absent where the unit is none that is known. */
function measured(master: Hdf5File, path: string, kind: Quantity): number | undefined {
  const value = master.number(path);
  const unit = master.text(path, 'units') ?? '';
  const factor = unit === '' ? DECTRIS_UNITS[kind] : unitOf(unit, kind);
  return value === undefined || factor === undefined ? undefined : sevenDigits(value * factor);
}

function wavelengthIn(master: Hdf5File): number | undefined {
  const beam = 'entry/instrument/beam';
  return (
    measured(master, `${beam}/incident_wavelength`, 'wavelength') ??
    measured(master, `${beam}/wavelength`, 'wavelength') ??
    wavelengthOf(measured(master, `${SPECIFIC}/photon_energy`, 'energy')) ??
    wavelengthOf(measured(master, `${beam}/incident_energy`, 'energy'))
  );
}

/** Rotations of the detector that are looked at, at most. */
const MOST_ROTATIONS = 50;

/** The angle that the detector is swung or tilted by, as its goniometer has it, or the first of its NeXus transformations that is not 0. */
function swingOf(master: Hdf5File): number | undefined {
  const moves = `${DETECTOR}/transformations`;
  const rotations = master
    .names(moves)
    .slice(0, MOST_ROTATIONS)
    .map((name) => `${moves}/${name}`)
    .filter((path) => master.text(path, 'transformation_type')?.toLowerCase() === 'rotation');
  const places = [`${DETECTOR}/goniometer/two_theta`, `${DETECTOR}/goniometer/two_theta_start`, ...rotations];
  const angles = places.flatMap((path) => measured(master, path, 'angle') ?? []);
  angles.push(...orientationOf(master));
  return angles.find((angle) => angle !== 0) ?? angles[0];
}

/** Degrees by which the detector's axes lean along the beam, as DECTRIS writes them: two vectors of length 1. */
function orientationOf(master: Hdf5File): readonly number[] {
  const vectors = master.numbers(`${DETECTOR}/geometry/orientation/value`);
  if (vectors?.length !== 6) return [];
  const lean = Math.hypot(vectors[2] ?? 0, vectors[5] ?? 0);
  return [sevenDigits((Math.asin(Math.min(1, lean)) * 180) / Math.PI)];
}

/** Å × eV: h c / e. */
const WAVELENGTH_ENERGY = 12_398.42;
/** eV; joules and keV are other numbers. */
const [LEAST_ENERGY, MOST_ENERGY] = [1_000, 200_000];

/** Of photons of that many eV; DECTRIS writes both, others the energy alone. */
function wavelengthOf(energy: number | undefined): number | undefined {
  return energy !== undefined && energy >= LEAST_ENERGY && energy <= MOST_ENERGY
    ? Number((WAVELENGTH_ENERGY / energy).toPrecision(7))
    : undefined;
}

/** Where a master has its mask, the first that is there. */
const MASKS = [`${SPECIFIC}/pixel_mask`, `${DETECTOR}/pixel_mask`];

/**
 * The mask of the detector, as `classify` reads it; if the master has one, or links to one in a file beside it, which `beside` opens. Rejects with
 * `FrameError` where it cannot be read.
 */
export async function eigerMask(
  master: Hdf5File,
  beside: (name: string) => Promise<Hdf5File>
): Promise<{ readonly width: number; readonly height: number; readonly flags: Uint8Array } | undefined> {
  const place = MASKS.find((one) => master.has(one));
  if (place !== undefined) return flagsAt(master, place);
  const [link] = MASKS.flatMap((one) => master.linked(one) ?? []);
  if (link === undefined) return undefined;
  const file = await beside(fileName(link.file));
  try {
    return await flagsAt(file, link.place.replace(/^\/+/, ''));
  } finally {
    file.close();
  }
}

async function flagsAt(
  file: Hdf5File,
  place: string
): Promise<{ readonly width: number; readonly height: number; readonly flags: Uint8Array }> {
  const pictures = await file.pictures(place, true);
  const values = pictures.read(0);
  const flags = new Uint8Array(values.length);
  for (let pixel = 0; pixel < values.length; pixel++) {
    const value = values[pixel] ?? 0;
    flags[pixel] = (value & MASKED_BITS) | ((value & ~MASKED_BITS) === 0 ? 0 : OTHER_BITS);
  }
  return { width: pictures.width, height: pictures.height, flags };
}
