/** Whether a raster can be laid over the camera picture of its pin, and by what files. */
import type { HeatMap } from '$lib/analysis/heat-map';
import { rasterPlace, type LoopSize } from '$lib/analysis/raster-on-picture';
import { parent, type RelPath } from '$lib/base/rel-path';
import { pinKey } from '$lib/beamtime/names';
import type { Pin, Scan } from '$lib/beamtime/types';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import type { RasterOverlay } from './parts/raster-overlay';

/** Only ZOO's picture of the loop itself, and only for a raster that looks at its face; later visits of the pin overwrite it. */
export async function readOverlay(
  open: OpenBeamtime,
  pin: Pin,
  scan: Scan,
  map: HeatMap
): Promise<RasterOverlay | undefined> {
  if (scan.kind !== '2d') return { kind: 'missing', why: { kind: 'not-face-on' } };
  const path = pin.images.find(({ role }) => role === 'raster')?.path;
  if (path === undefined) return { kind: 'missing', why: { kind: 'no-picture' } };
  if (parent(scan.path) !== lastVisit(pin)) return { kind: 'missing', why: { kind: 'older-visit' } };
  const picture = await open.pictures.of(path);
  if (picture === undefined) return { kind: 'missing', why: { kind: 'picture-away' } };
  const found = await loopSize(open, pin);
  const place = rasterPlace(picture.rectangle, found?.loop, map);
  if (place.kind !== 'known') return { kind: 'missing', why: place };
  return found && { kind: 'known', place, picture, path, ...found };
}

/** `scan01` of a pin that was measured twice. */
function lastVisit(pin: Pin): RelPath | undefined {
  return pin.scans
    .map(({ path }) => parent(path))
    .sort()
    .at(-1);
}

/** What ZOO's database says of the loop; the record is kept, so the disk is not needed. */
async function loopSize(
  open: OpenBeamtime,
  pin: Pin
): Promise<{ readonly loop: LoopSize; readonly database: RelPath } | undefined> {
  if (pin.puck === undefined || pin.pin === undefined) return undefined;
  const key = pinKey(pin.puck, pin.pin);
  for (const database of [...pin.sources].reverse().filter((path) => /\.db$/i.test(path))) {
    const loop = loopIn(await open.keptRecord(database), key);
    if (loop !== undefined) return { loop, database };
  }
  return undefined;
}

/** An older version may have written the record: its shape is looked at. */
function loopIn(record: unknown, key: string): LoopSize | undefined {
  const pins = fieldOf(record, 'pins');
  for (const row of Array.isArray(pins) ? (pins as readonly unknown[]) : []) {
    const [puck, pin, width, height] = ['puck', 'pin', 'scanWidth', 'scanHeight'].map((name) =>
      fieldOf(row, name)
    );
    if (typeof puck !== 'string' || typeof pin !== 'number' || pinKey(puck, pin) !== key) continue;
    if (typeof width === 'number' && typeof height === 'number' && width > 0 && height > 0)
      return { width, height };
  }
  return undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
