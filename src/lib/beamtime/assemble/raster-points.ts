/** Where on a raster a collection was taken: positions that the schedule asks for, found again among the points of the raster's log. */
import { baseName, child, parent, type RelPath } from '../../base/rel-path';
import type { DiffScan } from '../../formats/diffscan-log';
import type { Reads } from '../reads';
import type { RasterPoint } from '../types';

type Position = readonly [number, number, number];

/** mm. Both sides are written with four decimals of the same goniometer; the steps of a raster are 10 µm and more. */
const TOLERANCE = 0.003;
const MOST_POSITIONS = 2000;

interface Raster {
  readonly scan: RelPath;
  readonly log: DiffScan;
  /** Entries of the log by the cell of the size of the tolerance that they lie in. */
  readonly cells: ReadonlyMap<string, readonly number[]>;
}

/** Finds positions on the rasters of one visit (`scan00` belongs to `data00`). The logs are indexed at the first question. */
export class RasterPoints {
  readonly #rasters = new Map<RelPath, readonly Raster[]>();

  constructor(readonly reads: Reads) {}

  /**
   * Points of the rasters that belong to the collection `prefix` in `data`, one for each of its positions that lies on a raster. The
   * positions are those of the job with this prefix (schedule or log), else the ones that ZOO chose (collected.dat): for a prefix with a
   * crystal's number (`…-multi_003`) that crystal's alone.
   */
  of(data: RelPath, prefix: string): readonly RasterPoint[] {
    const found: RasterPoint[] = [];
    for (const position of this.#positions(data, prefix).slice(0, MOST_POSITIONS)) {
      const point = this.#rastersOf(data)
        .map((raster) => nearest(raster, position))
        .find((one) => one !== undefined);
      if (point !== undefined) found.push(point);
    }
    return found;
  }

  #positions(data: RelPath, prefix: string): readonly Position[] {
    const numbered = /^(.+)_(\d{3})$/.exec(prefix);
    const crystal = numbered === null ? undefined : Number(numbered[2]);
    const ofCrystal = (positions: readonly Position[]): readonly Position[] =>
      crystal === undefined ? positions : positions.slice(crystal - 1, crystal);
    for (const name of this.reads.list(data)?.files ?? []) {
      const path = child(data, name);
      for (const job of this.reads.record(path, 'sch')?.jobs ?? []) {
        if (job.positions.length === 0) continue;
        if (job.prefix === prefix) return job.positions;
        if (job.prefix === numbered?.[1]) return ofCrystal(job.positions);
      }
      for (const job of this.reads.record(path, 'bss-log')?.jobs ?? []) {
        if (job.centers.length === 0) continue;
        if (job.prefix === prefix) return job.centers;
        if (job.prefix === numbered?.[1]) return ofCrystal(job.centers);
      }
    }
    const chosen = this.reads.record(child(scanGroupOf(data), 'collected.dat'), 'collected-dat');
    return chosen === undefined || !/multi/i.test(prefix) ? [] : ofCrystal(chosen.positions);
  }

  /** The 2D raster first. */
  #rastersOf(data: RelPath): readonly Raster[] {
    const group = scanGroupOf(data);
    let rasters = this.#rasters.get(group);
    if (rasters === undefined) {
      rasters = [...(this.reads.list(group)?.directories ?? [])].sort().flatMap((name) => {
        const scan = child(group, name);
        const log = this.reads.record(child(scan, 'diffscan.log'), 'diffscan-log')?.scans.at(-1);
        return log === undefined ? [] : [{ scan, log, cells: cellsOf(log) }];
      });
      this.#rasters.set(group, rasters);
    }
    return rasters;
  }
}

/** `scan01` for `data01`. */
function scanGroupOf(data: RelPath): RelPath {
  return child(parent(data), baseName(data).replace(/^data/, 'scan'));
}

function cellsOf({ x, y, z }: DiffScan): ReadonlyMap<string, readonly number[]> {
  const cells = new Map<string, number[]>();
  for (let at = 0; at < x.length; at++) {
    const key = cellAt(cell(x[at] ?? NaN), cell(y[at] ?? NaN), cell(z[at] ?? NaN));
    const others = cells.get(key);
    if (others) others.push(at);
    else cells.set(key, [at]);
  }
  return cells;
}

const cell = (mm: number): number => Math.floor(mm / TOLERANCE);
const cellAt = (x: number, y: number, z: number): string => `${x} ${y} ${z}`;

function nearest({ scan, log, cells }: Raster, [x, y, z]: Position): RasterPoint | undefined {
  let best: { readonly image: number; readonly distance: number } | undefined;
  for (let i = -1; i <= 1; i++)
    for (let j = -1; j <= 1; j++)
      for (let k = -1; k <= 1; k++)
        for (const at of cells.get(cellAt(cell(x) + i, cell(y) + j, cell(z) + k)) ?? []) {
          const distance = Math.hypot((log.x[at] ?? NaN) - x, (log.y[at] ?? NaN) - y, (log.z[at] ?? NaN) - z);
          const image = log.image[at];
          if (image !== undefined && distance <= TOLERANCE && distance < (best?.distance ?? Infinity))
            best = { image, distance };
        }
  return best === undefined ? undefined : { scan, image: best.image };
}
