import { beforeEach, describe, expect, it } from 'vitest';
import { aMerge, aPin, aProcessingRun } from '../../../../../../tests/support/model';
import { FakeAddress, faultsOf, openWith } from '../../../../../../tests/support/page';
import { readAll } from '$lib/address/fields';
import { relPath } from '$lib/base/rel-path';
import type { Collection, Pin, PinImageRole, Scan } from '$lib/beamtime/types';
import { DiskError } from '$lib/disk/folder';
import type { ScanPictures } from '$lib/frames/series-names';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import type { ConnectedDisk } from '$lib/session/ports';
import { FIELDS } from './address';
import { PinPage } from './page.svelte';

const scan = (name: string, more: Partial<Scan> = {}): Scan => ({
  path: relPath(`CPS0001-02/${name}`),
  sources: [],
  kind: '2d',
  spotFinding: false,
  ...more
});
const SCANS = [
  scan('scan00/lv00_00', { kind: 'vertical' }),
  scan('scan00/2d', { spotFinding: true }),
  scan('scan01/2d')
];
const DATA: Collection = {
  path: relPath('CPS0001-02/data00'),
  sources: [],
  prefix: 'cry00',
  format: 'cbf',
  files: 300,
  missingFiles: [],
  oscillation: 0.1
};
const RUN = aProcessingRun({
  path: relPath('_kamoproc/CPS0001-02/data00/cry00_1-300'),
  pin: 'CPS0001-02',
  lastFrame: 300
});
const image = (name: string, role: PinImageRole) => ({
  path: relPath(`CPS0001-02/${name}`),
  role
});
const PINS = [
  aPin(),
  aPin({
    path: relPath('CPS0001-02'),
    puck: 'CPS0001',
    pin: 2,
    scans: SCANS,
    collections: [DATA],
    conditions: { score_min: '15' },
    images: [
      image('after.jpg', 'after-warmup'),
      image('other.jpg', 'other'),
      image('before.jpg', 'before-warmup')
    ]
  }),
  aPin({ path: relPath('CPS0001-03'), conditions: { score_min: ' ' } })
];
const finding = (kind: 'pin' | 'processing-run', path: string) => ({
  check: 'frames',
  verdict: 'fail' as const,
  subject: { kind, path: relPath(path) },
  message: { en: '', ja: '' },
  sources: []
});

describe('the page of a pin', () => {
  let open: OpenBeamtime;
  let address: FakeAddress;
  beforeEach(async () => {
    address = new FakeAddress('#/b/x/pins/CPS0001-02');
    open = await openWith({ pins: PINS, processingRuns: [RUN] }, [
      finding('pin', 'CPS0001-02'),
      finding('processing-run', RUN.path),
      finding('pin', 'CPS0001-01')
    ]);
  });
  const pageOf = (path: string) => new PinPage(open, address, () => path);

  it('finds the pin of the address, its neighbours, and what is said of it and its runs', () => {
    const page = pageOf('CPS0001-02');
    expect([page.pin?.path, page.title, page.row?.runs.length]).toEqual(['CPS0001-02', 'CPS0001-02', 1]);
    expect([page.previous, page.next]).toEqual(['#/b/x/pins/CPS0001-01', '#/b/x/pins/CPS0001-03']);
    expect(page.findings.map(({ subject }) => subject.path)).toEqual(['CPS0001-02', RUN.path]);
    expect([pageOf('CPS0001-01').previous, pageOf('CPS0001-03').next]).toEqual([undefined, undefined]);
  });
  it('has nothing of a pin that is not there', () => {
    for (const path of ['gone', '', '__proto__', '../..']) {
      const page = pageOf(path);
      expect([page.pin, page.row, page.scan, page.least, page.previous, page.next]).toEqual(
        Array.from({ length: 6 }, () => undefined)
      );
      expect([page.images, page.scans, page.families, page.findings]).toEqual([[], [], [], []]);
      expect(page.oscillationOf(RUN)).toBeUndefined();
    }
  });
  it('shows its pictures in the order in which ZOO takes them', () => {
    expect(pageOf('CPS0001-02').images.map(({ role }) => role)).toEqual([
      'before-warmup',
      'after-warmup',
      'other'
    ]);
  });
  it('shows the scan of the address, else the raster that spots were looked for in', () => {
    const page = pageOf('CPS0001-02');
    expect(page.scan).toBe(SCANS[1]);
    page.address.change({ scan: 'scan01/2d', image: 7 });
    expect([page.scan, page.address.view.image]).toEqual([SCANS[2], 7]);
    expect(SCANS[0] && page.scanPlace(SCANS[0])).toBe('#/b/x/pins/CPS0001-02?scan=scan00%2Flv00_00');
    page.address.change({ scan: 'gone' });
    expect(page.scan).toBe(SCANS[1]);
  });
  it('knows how many spots a point needed, where the sheet says so', () => {
    expect(['CPS0001-01', 'CPS0001-02', 'CPS0001-03'].map((path) => pageOf(path).least)).toEqual([
      undefined,
      15,
      undefined
    ]);
  });
  it('groups its runs by their images, with the oscillation of these', () => {
    const page = pageOf('CPS0001-02');
    expect(page.families).toHaveLength(1);
    expect(page.oscillationOf(RUN)).toBe(0.1);
  });
  it('leads to images, a merge, a run and a file, and reads no scores without the disk', async () => {
    const page = pageOf('CPS0001-02');
    expect(page.framesPlace(DATA)).toBe('#/b/x/frames/CPS0001-02/data00/cry00');
    expect(page.mergePlace(aMerge())).toBe(`#/b/x/merges/${aMerge().path}`);
    expect(page.runPlace(RUN)).toBe(`#/b/x/runs/${RUN.path}`);
    expect(page.pinsPlace()).toBe('#/b/x/pins');
    expect(page.filePlace(relPath('a'), 3)).toBe('#/b/x/files?path=a&line=3');
    expect(await page.scoresOf(scan('scan00/2d'))).toEqual({ kind: 'no-spot-finding' });
    const sources = [relPath('CPS0001-02/scan00/2d/_spotfinder/summary.dat')];
    expect(await page.scoresOf(scan('scan00/2d', { sources }))).toEqual({ kind: 'disconnected' });
  });
});

describe('what is done with one pin', () => {
  const PATH = relPath('CPS0001-02');
  const RASTER = scan('scan01/2d', { spotFinding: true });
  const taken = (prefix: string, images: readonly number[], more: Partial<Collection> = {}): Collection => ({
    ...DATA,
    prefix,
    rasterPoints: images.map((number) => ({ scan: RASTER.path, image: number })),
    ...more
  });
  const pageOf = async (more: Partial<Pin>) => {
    const open = await openWith({
      pins: [aPin({ path: PATH, puck: 'CPS-0001', pin: 2, ...more })],
      processingRuns: [RUN]
    });
    return { open, page: new PinPage(open, new FakeAddress('#/b/x/pins/CPS0001-02'), () => PATH) };
  };

  it('sets pictures before and after side by side where both are there, and the others beside them', async () => {
    const { page } = await pageOf({
      images: [
        image('ln2.jpg', 'loop-zoom-ln2'),
        image('after.jpg', 'after-warmup'),
        image('raster.jpg', 'raster'),
        image('before.jpg', 'before-warmup')
      ]
    });
    expect(page.pairs.map(({ kind, before, after }) => [kind, before.path, after.path])).toEqual([
      ['warm-up', 'CPS0001-02/before.jpg', 'CPS0001-02/after.jpg']
    ]);
    expect(page.single.map(({ role }) => role)).toEqual(['raster', 'loop-zoom-ln2']);
  });
  it('numbers the points of collection in the order of their images, with the series and runs of each', async () => {
    const collections = [
      taken('cry01', [40]),
      taken('cry00', [37]),
      taken('cry02', [40], { path: relPath('CPS0001-02/data01') }),
      taken('cry03', [1], { rasterPoints: [{ scan: relPath('CPS0001-02/scan00/2d'), image: 1 }] }),
      { ...DATA, prefix: 'nowhere' }
    ];
    const { page } = await pageOf({ collections });
    const points = page.collectedOn(RASTER);
    expect(points.map((one) => [one.number, one.image, one.series.map(({ prefix }) => prefix)])).toEqual([
      [1, 37, ['cry00']],
      [2, 40, ['cry01', 'cry02']]
    ]);
    expect(points[0]?.series).toEqual([
      {
        prefix: 'cry00',
        href: '#/b/x/frames/CPS0001-02/data00/cry00',
        runs: [{ name: '_kamoproc/cry00_1-300', href: `#/b/x/runs/${RUN.path}` }]
      }
    ]);
    expect(points[1]?.series.flatMap(({ runs }) => runs)).toEqual([]);
    expect(page.collectedOn(scan('scan02/2d'))).toEqual([]);
    expect(page.collectedAt(RASTER, 40)).toEqual([
      { prefix: 'cry01', href: '#/b/x/frames/CPS0001-02/data00/cry01' },
      { prefix: 'cry02', href: '#/b/x/frames/CPS0001-02/data01/cry02' }
    ]);
    expect(page.collectedAt(RASTER, 1)).toEqual([]);
  });
  it('leads to a point of a raster on this page, and to the picture of a point', async () => {
    const { page } = await pageOf({ scans: [RASTER] });
    expect(page.pointPlace({ scan: RASTER.path, image: 37 })).toBe(
      '#/b/x/pins/CPS0001-02?scan=scan01%2F2d&image=37'
    );
    expect(page.framePlace(RASTER, { series: '2d' } as ScanPictures, 37)).toBe(
      '#/b/x/frames/CPS0001-02/scan01/2d/2d?n=37'
    );
  });
  it('takes together the tries of the same edge of the same crystal in the same visit', async () => {
    const edge = (name: string, more: Partial<Scan> = {}) =>
      scan(name, { kind: 'vertical', crystal: 0, attempt: 0, ...more });
    const first = edge('scan00/lv00_00');
    const second = edge('scan00/lv00_01', { attempt: 1 });
    const scans = [
      first,
      second,
      edge('scan00/lv01_00', { crystal: 1 }),
      edge('scan01/lv00_00'),
      edge('scan00/lv00_02', { kind: 'left-vertical' }),
      RASTER
    ];
    const { page } = await pageOf({ scans });
    expect(page.triesOf(second)).toEqual([first, second]);
    expect(page.triesOf(RASTER)).toEqual([]);
  });

  it('opens the data files of every EIGER series, and says of how many it learned nothing', async () => {
    const eiger = (name: string): Collection => ({
      ...DATA,
      path: relPath(`CPS0001-02/${name}`),
      format: 'eiger-hdf5'
    });
    const { open, page } = await pageOf({ collections: [eiger('data00'), DATA, eiger('data01')] });
    const listed: string[] = [];
    const disk = { list: async (path: string) => (listed.push(path), []) } as unknown as ConnectedDisk;
    const { signal } = new AbortController();
    expect(await page.countFrames(signal)).toEqual({ opened: 0, of: 2 });
    open.connect(disk);
    expect(await page.countFrames(signal)).toEqual({ opened: 0, of: 2 });
    expect(listed).toEqual(['CPS0001-02/data00', 'CPS0001-02/data01']);
    expect(open.looks.held).toEqual({});
    expect(await page.countFrames(AbortSignal.abort())).toEqual({ opened: 0, of: 2 });
    expect(listed).toHaveLength(2);
  });
  it('says that the disk is gone, not that a series has no files', async () => {
    const { open, page } = await pageOf({ collections: [{ ...DATA, format: 'eiger-hdf5' }] });
    open.connect({
      list: () => Promise.reject(new DiskError('not-found', DATA.path))
    } as unknown as ConnectedDisk);
    await expect(page.countFrames(new AbortController().signal)).rejects.toThrow(DiskError);
    expect(open.looks.held).toEqual({});
  });

  it('lays a raster over the picture of the loop, or says what is missing for that', async () => {
    const { page } = await pageOf({ scans: [RASTER], images: [image('raster.jpg', 'raster')] });
    const map = { columns: 12, rows: 7, points: [], most: 0, placeless: 0 };
    expect(await page.overlayOf(RASTER, map)).toEqual({ kind: 'missing', why: { kind: 'picture-away' } });
    expect(await page.smallPicture(relPath('CPS0001-02/raster.jpg'))).toBeUndefined();
    expect(await page.read(relPath('CPS0001-02/raster.jpg'))).toBeUndefined();
    const gone = new PinPage(await openWith(), new FakeAddress(), () => 'gone');
    expect(await gone.overlayOf(RASTER, map)).toBeUndefined();
  });
});

describe('the address of a pin', () => {
  it.each([
    ['', { scan: undefined, image: undefined }],
    ['scan=scan00%2F2d&image=12', { scan: 'scan00/2d', image: 12 }],
    ['image=-1', { image: undefined }],
    ['image=1.5&scan=', { image: undefined, scan: undefined }],
    ['image=0', { image: 0 }]
  ])('reads %j', (query, expected) => {
    expect(readAll(FIELDS, new URLSearchParams(query))).toMatchObject(expected);
  });
  it('takes any text', () => expect(faultsOf(FIELDS)).toEqual([]));
});
