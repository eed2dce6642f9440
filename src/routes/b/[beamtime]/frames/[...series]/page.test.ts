import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aCluster, aMerge, aPin, aProcessingRun, aRun, aTrial } from '../../../../../../tests/support/model';
import { FakeAddress } from '../../../../../../tests/support/page';
import { relPath, type RelPath } from '$lib/base/rel-path';
import { viewOf } from '$lib/address/places';
import type { IceVerdict } from '$lib/frames/figures/ice';
import type { FoundSpot, OpenedSeries, ShownFrame } from '$lib/frames/shown';
import type { FramesWorker, Outcome } from '$workers/frames';
import { NO_LOOKS, withLook, type NewLook } from '$lib/session/kept-looks';
import { FramesPage, type Ports } from './page.svelte';
import { ShownFrames } from './shown-frames.svelte';

const FOLDER = relPath('CPS0001-01/data00');
const run = (first: number, last: number) =>
  aProcessingRun({
    path: relPath(`_kamoproc/CPS0001-01/data00/CPS0001-01-multi_${first}-${last}`),
    pin: 'CPS0001-01',
    prefix: 'CPS0001-01-multi',
    firstFrame: first,
    lastFrame: last,
    resolutionIOverSigma1: 1.9
  });
const RUNS = [run(1, 40), run(41, 80), run(81, 100)];
const collection = {
  path: FOLDER,
  prefix: 'CPS0001-01-multi',
  format: 'eiger-hdf5' as const,
  files: 5,
  missingFiles: [],
  sources: []
};
const SCAN = { path: relPath('CPS0001-01/scan00/2d'), kind: '2d' as const, spotFinding: true, sources: [] };
const CLUSTER = aCluster({
  members: [1, 3],
  runs: [aRun({ cycle: 3 })],
  files: { mergeLog: relPath('merge.log') }
});
const MERGE = aMerge({
  trials: [
    aTrial({
      dMin: 2.2,
      clusters: [CLUSTER],
      datasets: RUNS.map(({ path }, at) => ({ number: at + 1, path, processingRun: path }))
    })
  ]
});
const LOG = {
  extracted: [{ file: `${RUNS[0]?.path}/XDS_ASCII.HKL`, first: 1, last: 40, removed: [3, 4] }]
};

const picture = (number: number, count = 1): ShownFrame => ({
  number,
  count,
  width: 10,
  height: 20,
  maskedBy: 'none',
  levels: [
    { step: 0, width: 10, height: 20, values: new Uint16Array(200), states: new Uint8Array(200), top: 3 }
  ],
  summary: { valid: 200, masked: 0, saturated: 0, sum: 0, max: 0 },
  geometry: { code: 'incomplete', what: 'distance' }
});

/** A worker that answers at once, and remembers what it was asked. */
class FakeWorker {
  asked: string[] = [];
  stopped = false;
  series: OpenedSeries = { id: 1, kind: 'eiger', first: 1, last: 100, start: 1, header: {} };
  fault: Outcome<ShownFrame> | undefined;
  /** What a picture is. */
  picture = picture;
  started = 0;
  start(): void {
    this.started++;
  }
  async open(): Promise<Outcome<OpenedSeries>> {
    return { ok: this.series };
  }
  async show(number: number, count: number): Promise<Outcome<ShownFrame>> {
    this.asked.push(`${number}+${count}`);
    return this.fault ?? { ok: this.picture(number, count) };
  }
  async ice(number: number): Promise<Outcome<IceVerdict>> {
    return { ok: { verdict: number === 11 ? 'ice' : 'no', rings: [{ d: 3.897, ratio: 1.2, z: 12 }] } };
  }
  /** Answers of `spotsOn`, in the order in which they are asked for. */
  spots: Promise<readonly FoundSpot[]>[] = [];
  async spotsOn(): Promise<readonly FoundSpot[]> {
    return this.spots.shift() ?? [];
  }
  async useGeometry(): Promise<void> {}
  /** Pictures whose memory came back. */
  reused = 0;
  reuse(): void {
    this.reused++;
  }
  stop(): void {
    this.stopped = true;
  }
}

/** The beamtime, with its disk. */
class FakeOpen {
  looks = NO_LOOKS;
  readonly id = 'x';
  readonly pins = [aPin({ puck: 'CPS0001', pin: 1, collections: [collection], scans: [SCAN] })];
  readonly processingRuns = RUNS;
  readonly merges = [MERGE];
  readonly connected = true;
  readonly away = undefined;
  constructor(readonly neededRecord: () => Promise<unknown>) {}
  async saw(look: NewLook): Promise<void> {
    this.looks = withLook(this.looks, look);
  }
  async list(path: RelPath): Promise<readonly string[]> {
    return path === FOLDER ? [`${collection.prefix}_master.h5`] : [];
  }
  async read(): Promise<File> {
    return new File([], 'x');
  }
}

function bench(
  hash: string,
  {
    worker = new FakeWorker(),
    series = `${FOLDER}/${collection.prefix}`,
    readLog = (): Promise<unknown> => Promise.resolve(LOG)
  } = {}
) {
  const address = new FakeAddress(hash);
  const went: string[] = [];
  const open = new FakeOpen(readLog);
  const ports: Ports = {
    open,
    address,
    series: () => series,
    frames: () => new ShownFrames(worker as unknown as FramesWorker),
    screen: () => ({ width: 400, height: 300 }),
    goto: (href) => went.push(href),
    save: () => went.push('save'),
    askNumber: () => went.push('number')
  };
  return { page: new FramesPage(ports), address, worker, went, open };
}
async function opened(hash: string, more: Parameters<typeof bench>[1] = {}) {
  const made = bench(hash, more);
  const leave = made.page.start();
  await settled();
  return { ...made, leave };
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('which picture', () => {
  it('is that of the address, else the first of the data set, else of the file', async () => {
    expect((await opened('#/f?n=7')).page.number).toBe(7);
    const { page } = await opened(`#/f?run=${RUNS[1]?.path}`);
    expect(page.number).toBe(41);
    const worker = new FakeWorker();
    worker.series = { ...worker.series, start: 11 };
    expect((await opened('#/f', { worker })).page.number).toBe(11);
  });
  it('walks within the series, by the sum; where numbers have gaps, to the next that is there', async () => {
    const { page, address } = await opened('#/f?n=98');
    page.act({ kind: 'step', by: 10 });
    expect(address.view.get('n')).toBe('100');
    page.act({ kind: 'end', last: false });
    expect(address.view.get('n')).toBe('1');
    page.act({ kind: 'sum', to: 5 });
    page.act({ kind: 'step', by: 1 });
    expect([address.view.get('n'), address.view.get('sum')]).toEqual(['6', '5']);
    const worker = new FakeWorker();
    worker.series = { ...worker.series, numbers: [3, 17, 29], first: 3, last: 29 };
    const hits = await opened('#/f?n=17', { worker });
    hits.page.act({ kind: 'step', by: 1 });
    expect(hits.address.view.get('n')).toBe('29');
    hits.page.act({ kind: 'step', by: -10 });
    expect(hits.address.view.get('n')).toBe('17');
  });
  it('is the next that is there behind a file that is missing', async () => {
    const { page, address, worker } = await opened('#/f?n=25');
    const gap = { first: 21, last: 30 };
    worker.fault = { fault: { code: 'missing-file', file: 'a_data_000003.h5', gap } };
    await page.frames.show(25, 1);
    await page.frames.show(25, 1);
    expect(page.frames.gaps).toEqual([gap]);
    page.act({ kind: 'step', by: 1 });
    expect(address.view.get('n')).toBe('31');
    page.go(25);
    page.act({ kind: 'step', by: -1 });
    expect(address.view.get('n')).toBe('20');
    page.go(25);
    page.act({ kind: 'step', by: 10 });
    expect(address.view.get('n')).toBe('35');
  });
  it('is read ahead in the direction of travel, and only once', async () => {
    const { page, worker } = await opened('#/f?n=10');
    await page.frames.show(10, 1);
    expect(worker.asked).toEqual(['10+1', '11+1', '12+1', '9+1']);
    await page.frames.show(11, 1);
    expect(worker.asked.slice(4)).toEqual(['13+1']);
    await page.frames.show(10, 1);
    expect(worker.asked.slice(5)).toEqual(['8+1']);
  });
  it('of the largest detector is not read again at each step', async () => {
    const { page, worker } = await opened('#/f?n=10');
    worker.picture = (number, count) => {
      const { levels, ...rest } = picture(number, count);
      return { ...rest, levels: levels.map((one) => ({ ...one, values: new Uint8Array(72 * 2 ** 20) })) };
    };
    for (const number of [10, 11, 12, 13]) await page.frames.show(number, 1);
    expect(worker.asked).toEqual(['10+1', '11+1', '9+1', '12+1', '13+1', '14+1']);
    // At most three are held at once.
    expect(worker.reused).toBe(3);
    page.frames.close();
  });
  it('is asked for again where it could not be read', async () => {
    const { page, worker } = await opened('#/f?n=100');
    worker.fault = { fault: { code: 'disk-gone' } };
    await page.frames.show(100, 1);
    expect([page.status, page.frames.fault?.code]).toEqual(['failed', 'disk-gone']);
    worker.fault = undefined;
    await page.frames.show(100, 1);
    expect([page.status, worker.asked]).toEqual(['shown', ['100+1', '99+1', '100+1', '99+1']]);
  });
});

describe('what is asked for beside it', () => {
  /** A promise, and the way to keep it. */
  function later<T>(): [Promise<T>, (value: T) => void] {
    let give: (value: T) => void = () => undefined;
    return [new Promise<T>((resolve) => (give = resolve)), (value) => give(value)];
  }
  it('is the second picture that was asked for last, or none', async () => {
    const worker = new FakeWorker();
    const { page } = await opened('#/f', { worker });
    const [slow, give] = later<Outcome<ShownFrame>>();
    const quick = worker.show.bind(worker);
    worker.show = (number, count) => (number === 80 ? slow : quick(number, count));
    const first = page.frames.showBeside(80, 1);
    await page.frames.showBeside(70, 1);
    give({ ok: picture(80) });
    await first;
    expect(page.frames.beside?.number).toBe(70);
    const again = page.frames.showBeside(80, 1);
    await page.frames.showBeside(undefined, 1);
    await again;
    expect(page.frames.beside).toBeUndefined();
  });
  it('is the spots of the picture that is shown, as many as are added', async () => {
    const worker = new FakeWorker();
    const { page } = await opened('#/f', { worker });
    const [slow, give] = later<readonly FoundSpot[]>();
    worker.spots = [slow, Promise.resolve([{ x: 1, y: 1, indexed: true }])];
    await page.frames.show(5, 10);
    const asked = page.frames.frame && page.frames.findSpots(page.frames.frame);
    await page.frames.show(5, 1);
    if (page.frames.frame) await page.frames.findSpots(page.frames.frame);
    give([]);
    await asked;
    expect(page.frames.spots).toHaveLength(1);
  });
});

describe('playing', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const start = async (hash: string, worker = new FakeWorker()) => {
    const made = bench(hash, { worker });
    made.page.start();
    await vi.advanceTimersByTimeAsync(1);
    await made.page.frames.show(made.page.number, 1);
    made.page.act({ kind: 'play' });
    return made;
  };

  it('goes on to the next picture, and stops behind the last', async () => {
    const { page, address } = await start('#/f?n=99');
    page.playOn();
    await vi.advanceTimersByTimeAsync(150);
    expect([address.view.get('n'), page.playing]).toEqual(['100', true]);
    expect(page.playOn()).toBeUndefined();
    expect(page.playing).toBe(false);
  });
  it('does not go on once it was left', async () => {
    const { page, address } = await start('#/f?n=9');
    page.playOn()?.();
    await vi.advanceTimersByTimeAsync(500);
    expect(address.view.get('n')).toBe('9');
  });
  it('stops where the disk was pulled; the last picture stays', async () => {
    const worker = new FakeWorker();
    const { page } = await start('#/f?n=9', worker);
    worker.fault = { fault: { code: 'disk-gone' } };
    page.go(50);
    await page.frames.show(page.number, 1);
    expect(page.playOn()).toBeUndefined();
    expect([page.playing, page.frames.frame?.number]).toEqual([false, 9]);
    // Played again, it is asked for again; with the disk back it goes on.
    page.act({ kind: 'play' });
    await vi.advanceTimersByTimeAsync(1);
    expect(page.playOn()).toBeUndefined();
    expect(page.playing).toBe(false);
    worker.fault = undefined;
    page.act({ kind: 'play' });
    await vi.advanceTimersByTimeAsync(1);
    expect(page.playOn()).toBeTypeOf('function');
    expect([page.playing, page.frames.fault]).toEqual([true, undefined]);
  });
  it('played where pictures are missing, it goes on behind them', async () => {
    const worker = new FakeWorker();
    const gap = { first: 10, last: 20 };
    worker.fault = { fault: { code: 'missing-file', file: 'a_data_000002.h5', gap } };
    const { page, address } = bench('#/f?n=10', { worker });
    page.start();
    await vi.advanceTimersByTimeAsync(1);
    await page.frames.show(page.number, 1);
    worker.fault = undefined;
    page.act({ kind: 'play' });
    await vi.advanceTimersByTimeAsync(1);
    expect(page.playOn()).toBeTypeOf('function');
    expect([page.playing, page.frames.frame?.number]).toEqual([true, 21]);
    expect(address.view.get('n')).toBe('21');
  });
});

describe('of what it is', () => {
  const FROM = `merge=${MERGE.path}&trial=cc_2.20A_final&cluster=7&cycle=3`;
  it('a pin and the data sets that hold the picture, each as a way', async () => {
    const { page } = await opened('#/f?n=50');
    expect(page.pinHref).toBe('#/b/x/pins/CPS0001-01');
    expect(page.datasets.map(({ firstFrame }) => firstFrame)).toEqual([41]);
    expect(page.asOf(RUNS[1] ?? aProcessingRun())).toContain('n=50&run=');
    expect([page.runHref, page.mergeHref, page.cutOffs]).toEqual([undefined, undefined, []]);
  });
  it('a point of a raster scan', async () => {
    const { page } = await opened('#/f?n=12', { series: `${SCAN.path}/2d_onlyhits.h5` });
    expect(page.pinHref).toBe('#/b/x/pins/CPS0001-01?scan=scan00%2F2d&image=12');
  });
  it('a member of a merge; page keys go through the members', async () => {
    const { page, went } = await opened(`#/f?run=${RUNS[0]?.path}&${FROM}&show=ice`);
    expect(page.member).toBe(1);
    expect(page.mergeHref).toContain('cluster=7&run=3&sel=1');
    expect(page.cutOffs).toEqual([
      { of: 'dataset', d: 1.9 },
      { of: 'merge', d: 2.2 }
    ]);
    page.act({ kind: 'dataset', by: 1 });
    // Number 2 is no member of the cluster.
    expect(went).toHaveLength(1);
    expect(went[0]).toContain('n=81');
    expect(viewOf(went[0] ?? '').get('show')).toBe('ice');
    expect(viewOf(went[0] ?? '').get('merge')).toBe(MERGE.path);
    page.act({ kind: 'dataset', by: -1 });
    expect(went).toHaveLength(1);
  });
  it('without a merge, through the data sets of the pin', async () => {
    const { page, went } = await opened(`#/f?run=${RUNS[1]?.path}`);
    page.act({ kind: 'dataset', by: -1 });
    expect(viewOf(went[0] ?? '').get('run')).toBe(RUNS[0]?.path);
  });
  it('with the frames that the merge cut away behind its first cycle; why its log could not be read', async () => {
    const readLog = vi.fn((): Promise<unknown> => Promise.resolve(LOG));
    const { page } = await opened(`#/f?run=${RUNS[0]?.path}&${FROM}`, { readLog });
    await page.findRemoved();
    expect(page.removed).toEqual([3, 4]);
    await page.findRemoved(page.cluster, 1);
    expect(page.removed).toEqual([]);
    readLog.mockRejectedValue(new Error('no log'));
    await page.findRemoved();
    expect([page.removed, page.trouble]).toEqual([[], 'no log']);
    await page.findRemoved(page.cluster, 1);
    expect(page.trouble).toBeUndefined();
    // Of a merge that was left meanwhile.
    await page.findRemoved(aCluster({ files: { mergeLog: relPath('other.log') } }));
    expect(page.trouble).toBeUndefined();
  });
});

describe('how it is drawn', () => {
  it('overlays, contrast, and a held scale are in the address', async () => {
    const { page, address } = await opened('#/f');
    expect(page.at.overlays).toEqual(['rings', 'beam']);
    page.act({ kind: 'toggle', what: 'rings' });
    page.act({ kind: 'toggle', what: 'beam' });
    expect([page.at.overlays, address.view.get('show')]).toEqual([[], 'none']);
    page.act({ kind: 'contrast', by: 1 });
    expect(page.at.contrast.factor).toBe(2);
    page.black = 3.14159;
    page.act({ kind: 'lock' });
    expect(page.at.contrast.black).toBe(3.142);
    page.act({ kind: 'contrast', by: -1 });
    expect(page.at.contrast.black).toBe(6.284);
    page.act({ kind: 'lock' });
    expect(page.at.contrast.black).toBeUndefined();
    page.act({ kind: 'lock' });
    page.act({ kind: 'contrast', by: 0 });
    expect([page.at.contrast.black, page.at.contrast.factor]).toEqual([undefined, 1]);
    page.act({ kind: 'plain' });
    expect(page.at.contrast.plain).toBe(true);
  });
  it('the hand moves the picture at once, the address follows and is obeyed', async () => {
    const { page, address } = await opened('#/f');
    page.act({ kind: 'one-to-one' });
    expect(page.camera.current).toEqual({ scale: 1, x: 200, y: 150 });
    expect(address.view.get('s')).toBeNull();
    page.act({ kind: 'inverse' });
    expect(address.view.get('s')).toBe('1');
    address.hash = '#/f?x=1&y=2&s=4';
    expect(page.camera.current).toEqual({ scale: 4, x: 1, y: 2 });
    page.act({ kind: 'fit' });
    expect(page.camera.current).toBeUndefined();
  });
  it('the first beside the last', async () => {
    const { page, address } = await opened(`#/f?run=${RUNS[1]?.path}`);
    page.act({ kind: 'beside' });
    expect([address.view.get('n'), page.at.beside]).toEqual(['41', 80]);
    page.act({ kind: 'beside' });
    expect(page.at.beside).toBeUndefined();
  });
  it('arrow keys move a pixel that stays on the picture', async () => {
    const { page } = await opened('#/f?n=1');
    await page.frames.show(1, 1);
    page.act({ kind: 'pixels' });
    expect([page.byPixel, page.pixel]).toEqual([true, { x: 5, y: 10 }]);
    page.act({ kind: 'pixel', dx: -10, dy: 1 });
    expect(page.pixel).toEqual({ x: 0, y: 11 });
    page.act({ kind: 'pixel', dx: 0, dy: 100 });
    expect(page.pixel).toEqual({ x: 0, y: 19 });
  });
  it('saves, and asks for a number', async () => {
    const { page, went } = await opened('#/f');
    page.act({ kind: 'save' });
    page.act({ kind: 'number' });
    expect(went).toEqual(['save', 'number']);
  });
});

it('ends its worker when it is left, and says why there is no series', async () => {
  const { worker, leave } = await opened('#/f');
  leave();
  expect(worker.stopped).toBe(true);
  const { page } = await opened('#/f', { series: `${FOLDER}/nothing` });
  expect([page.status, page.frames.missing?.kind]).toEqual(['failed', 'no-series']);
});

it('ice in a data set is looked for where it is asked, and what was seen is kept', async () => {
  const { page, open } = await opened(`#/f?run=${RUNS[0]?.path}`);
  expect(page.iceLook).toBeUndefined();
  await page.lookForIce();
  expect(page.iceLook).toMatchObject({ frames: [1, 11, 21, 30, 40], ice: [11], unread: [] });
  expect([Object.keys(open.looks.ice), page.looking]).toEqual([[RUNS[0]?.path], undefined]);
  const left = await opened(`#/f?run=${RUNS[0]?.path}`);
  const asked = left.page.lookForIce();
  left.leave();
  expect(left.page.looking).toBeUndefined();
  await asked;
  expect([left.page.iceLook, left.page.looking]).toEqual([undefined, undefined]);
});
