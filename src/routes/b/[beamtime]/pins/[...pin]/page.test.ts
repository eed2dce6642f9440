import { beforeEach, describe, expect, it } from 'vitest';
import { aMerge, aPin, aProcessingRun } from '../../../../../../tests/support/model';
import { FakeAddress, faultsOf, openWith } from '../../../../../../tests/support/page';
import { readAll } from '$lib/address/fields';
import { relPath } from '$lib/base/rel-path';
import type { Collection, PinImageRole, Scan } from '$lib/beamtime/types';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
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
