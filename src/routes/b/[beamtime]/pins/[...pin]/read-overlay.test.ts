import { expect, it } from 'vitest';
import { aPin } from '../../../../../../tests/support/model';
import { openWith } from '../../../../../../tests/support/page';
import type { HeatMap } from '$lib/analysis/heat-map';
import { relPath } from '$lib/base/rel-path';
import type { Pin, Scan } from '$lib/beamtime/types';
import { memoryLibrary } from '$lib/library/open-library';
import type { StoredPicture } from '$lib/library/schema';
import { readOverlay } from './read-overlay';

const PICTURE = relPath('CPS0001-02/raster.jpg');
const DATABASE = relPath('zoo_200714.db');
/** A database without the pin. */
const OTHER = relPath('zoo_200715.db');
const scan = (name: string, kind: Scan['kind'] = '2d'): Scan => ({
  path: relPath(`CPS0001-02/${name}`),
  sources: [],
  kind,
  spotFinding: true
});
const RASTER = scan('scan01/2d');
/** 100 µm / 10 µm + 2 and 75 µm / 15 µm + 2 points. */
const MAP: HeatMap = { columns: 12, rows: 7, stepX: 10, stepY: 15, points: [], most: 0, placeless: 0 };
const WITHOUT_RECTANGLE: StoredPicture = {
  size: 1,
  modified: 1,
  type: 'image/jpeg',
  bytes: new Uint8Array([255, 216]),
  width: 612,
  height: 480
};
/** One µm each pixel. */
const STORED = { ...WITHOUT_RECTANGLE, rectangle: { left: 200, top: 100, right: 300, bottom: 175 } };
const ROW = { puck: 'CPS0001', pin: 2, scanWidth: 100, scanHeight: 75 };

/** `rows`: of the database. */
interface Given {
  readonly pin?: Partial<Pin>;
  readonly rows?: unknown;
  readonly stored?: StoredPicture;
  readonly of?: Scan;
}
async function overlay({ pin = {}, rows = [ROW], stored = STORED, of = RASTER }: Given) {
  const open = await openWith();
  const { pictures } = memoryLibrary();
  await pictures.keep('x', PICTURE, stored);
  open.pictures.use(pictures);
  const record = async (_id: string, path: string) => ({ record: { pins: path === OTHER ? [] : rows } });
  open.useRecords({ record });
  const whole = aPin({
    path: relPath('CPS0001-02'),
    puck: 'CPS-0001',
    pin: 2,
    sources: [DATABASE],
    scans: [scan('scan00/2d'), RASTER],
    images: [{ path: PICTURE, role: 'raster' }],
    ...pin
  });
  return readOverlay(open, whole, of, MAP);
}
const imaged = (name: string, role: 'raster' | 'other') => ({ images: [{ path: relPath(name), role }] });

it('lies in the middle of the rectangle that ZOO drew, at the scale that its database gives, without the disk', async () => {
  expect(await overlay({})).toEqual({
    kind: 'known',
    place: { kind: 'known', micrometresPerPixel: 1, x: 250, y: 137.5 },
    picture: STORED,
    path: PICTURE,
    database: DATABASE,
    loop: { width: 100, height: 75 }
  });
});

it('takes the last database that has the pin', async () => {
  const sources = [relPath('zoo_200713.DB'), DATABASE, OTHER, relPath('sheet.csv')];
  expect(await overlay({ pin: { sources } })).toMatchObject({ database: DATABASE });
});

it.each<[string, string, Given]>([
  ['not-face-on', 'an edge scan', { of: scan('scan01/lv00_00', 'vertical') }],
  ['no-picture', 'no raster.jpg', { pin: imaged('CPS0001-02/a.jpg', 'other') }],
  ['older-visit', 'the picture is of a later visit', { of: scan('scan00/2d') }],
  ['picture-away', 'the picture is on the disk only', { pin: imaged('CPS0001-02/b.jpg', 'raster') }],
  ['no-rectangle', 'nothing was drawn into it', { stored: WITHOUT_RECTANGLE }],
  ['no-size', 'a pin that the database does not have', { rows: [{ ...ROW, pin: 3 }] }],
  ['no-size', 'another puck', { pin: { puck: 'CPS0009' } }],
  ['no-size', 'a loop of no width', { rows: [{ ...ROW, scanWidth: 0 }] }],
  ['no-size', 'a loop whose height is a text', { rows: [{ ...ROW, scanHeight: '75' }] }],
  ['no-size', 'rows that are none', { rows: [null, 'row', 7, {}] }],
  ['no-size', 'a record without rows', { rows: 'none' }],
  ['no-size', 'no database', { pin: { sources: [] } }],
  ['two-scales', 'a rectangle of another shape', { rows: [{ ...ROW, scanHeight: 150 }] }],
  ['other-size', 'a raster of another size', { rows: [{ ...ROW, scanWidth: 200, scanHeight: 150 }] }]
])('lies nowhere, %s: %s', async (why, _what, given) => {
  expect(await overlay(given)).toMatchObject({ kind: 'missing', why: { kind: why } });
});
