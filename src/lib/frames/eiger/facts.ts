import { present } from '../../formats/present';
import { MASKED_BITS, OTHER_BITS } from '../classify';
import type { Hdf5File } from '../hdf5/file';
import type { HeaderGeometry } from '../series';

const DETECTOR = 'entry/instrument/detector';
const SPECIFIC = `${DETECTOR}/detectorSpecific`;
const GONIOMETER = 'entry/sample/goniometer';

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
  const scaled = (path: string, factor: number): number | undefined => {
    const value = master.number(path);
    return value === undefined ? undefined : Number((value * factor).toPrecision(7));
  };
  const centre = (path: string): number | undefined => {
    const value = scaled(path, 1);
    return value === undefined ? undefined : value - 0.5;
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
      wavelength:
        scaled('entry/instrument/beam/incident_wavelength', 1) ??
        scaled('entry/instrument/beam/wavelength', 1) ??
        wavelengthOf(master.number(`${SPECIFIC}/photon_energy`)) ??
        wavelengthOf(master.number('entry/instrument/beam/incident_energy')),
      distance: scaled(`${DETECTOR}/detector_distance`, 1000),
      pixelX: scaled(`${DETECTOR}/x_pixel_size`, 1000),
      pixelY: scaled(`${DETECTOR}/y_pixel_size`, 1000),
      beamX: centre(`${DETECTOR}/beam_center_x`),
      beamY: centre(`${DETECTOR}/beam_center_y`),
      twoTheta:
        master.number(`${DETECTOR}/goniometer/two_theta`) ??
        master.number(`${DETECTOR}/goniometer/two_theta_start`),
      startAngle: master.number(`${GONIOMETER}/omega`) ?? master.number(`${GONIOMETER}/omega_start`),
      oscillation:
        scaled(`${GONIOMETER}/omega_increment`, 1) ?? scaled(`${GONIOMETER}/omega_range_average`, 1)
    })
  };
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

/** The mask of the detector, as `classify` reads it; if the file has one. Rejects with `FrameError` where it cannot be read. */
export async function eigerMask(
  master: Hdf5File
): Promise<{ readonly width: number; readonly height: number; readonly flags: Uint8Array } | undefined> {
  const path = [`${SPECIFIC}/pixel_mask`, `${DETECTOR}/pixel_mask`].find((one) => master.has(one));
  if (path === undefined) return undefined;
  const pictures = await master.pictures(path);
  const values = pictures.read(0);
  const flags = new Uint8Array(values.length);
  for (let pixel = 0; pixel < values.length; pixel++) {
    const value = values[pixel] ?? 0;
    flags[pixel] = (value & MASKED_BITS) | ((value & ~MASKED_BITS) === 0 ? 0 : OTHER_BITS);
  }
  return { width: pictures.width, height: pictures.height, flags };
}
