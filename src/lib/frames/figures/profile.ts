import { PIXEL, type Frame } from '../frame';
import type { Geometry } from '../geometry/geometry';

/** Mean counts by resolution: bins of equal width in 1/d from 0. Pixels that are masked or saturated are left out. */
export interface Profile {
  /** 1/Å. */
  readonly width: number;
  /** Pixels, and the sum of their counts, in each bin. */
  readonly pixels: Float64Array;
  readonly sums: Float64Array;
}

/** The bin of each pixel; one beyond the last where 1/d is not below `bins × width`. */
export type BinTable = Uint16Array;

/** 1/d of every pixel, as a bin. Made once for a geometry: it takes longer than everything that is made of it. */
export function binTable(geometry: Geometry, width: number, bins: number): BinTable {
  const { qx, qy, orgX, orgY, distance, detectorX, detectorY, normal, beam, wavelength } = geometry;
  const table = new Uint16Array(geometry.width * geometry.height);
  const perBin = 1 / (width * wavelength);
  let pixel = 0;
  for (let y = 0; y < geometry.height; y++) {
    const down = (y + 1 - orgY) * qy;
    const baseX = down * detectorY[0] + distance * normal[0];
    const baseY = down * detectorY[1] + distance * normal[1];
    const baseZ = down * detectorY[2] + distance * normal[2];
    for (let x = 0; x < geometry.width; x++, pixel++) {
      const across = (x + 1 - orgX) * qx;
      const vx = across * detectorX[0] + baseX;
      const vy = across * detectorX[1] + baseY;
      const vz = across * detectorX[2] + baseZ;
      const size = Math.sqrt(vx * vx + vy * vy + vz * vz);
      const [sx, sy, sz] = [vx / size - beam[0], vy / size - beam[1], vz / size - beam[2]];
      table[pixel] = Math.min(bins, Math.floor(Math.sqrt(sx * sx + sy * sy + sz * sz) * perBin));
    }
  }
  return table;
}

/** The profile of a picture in `bins` bins of `width`. `cut`: counts above it in a bin are left out (spots). */
export function radialProfile(
  { values, states }: Frame,
  table: BinTable,
  { width, bins, cut }: { readonly width: number; readonly bins: number; readonly cut?: Float64Array }
): Profile {
  const [pixels, sums] = [new Float64Array(bins), new Float64Array(bins)];
  for (let pixel = 0; pixel < table.length; pixel++) {
    const bin = table[pixel] ?? bins;
    if (bin >= bins || states[pixel] !== PIXEL.VALID) continue;
    const value = values[pixel] ?? 0;
    if (cut !== undefined && value > (cut[bin] ?? Infinity)) continue;
    pixels[bin] = (pixels[bin] ?? 0) + 1;
    sums[bin] = (sums[bin] ?? 0) + value;
  }
  return { width, pixels, sums };
}

/** Twice without what stands out of its bin, above m + 4 √(m + 0.5) + 1: the background, without spots. */
export function backgroundProfile(
  frame: Frame,
  table: BinTable,
  size: { width: number; bins: number }
): Profile {
  let profile = radialProfile(frame, table, size);
  for (let pass = 0; pass < 2; pass++) {
    const cut = Float64Array.from(profile.sums, (sum, bin) => {
      const mean = sum / (profile.pixels[bin] || 1);
      return mean + 4 * Math.sqrt(mean + 0.5) + 1;
    });
    profile = radialProfile(frame, table, { ...size, cut });
  }
  return profile;
}
