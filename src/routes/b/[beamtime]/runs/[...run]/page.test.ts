import { beforeEach, describe, expect, it } from 'vitest';
import { aCluster, aMerge, aPin, aProcessingRun, aRun, aTrial } from '../../../../../../tests/support/model';
import { openWith } from '../../../../../../tests/support/page';
import { relPath } from '$lib/base/rel-path';
import type { ProcessingRun } from '$lib/beamtime/types';
import { packTree } from '$lib/library/packed-tree';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { RunPage } from './page.svelte';

const FOLDER = '_kamoproc/CPS0001-01/data00';
const WHOLE = aProcessingRun({
  path: relPath(`${FOLDER}/cry00_1-300`),
  pin: 'CPS0001-01',
  lastFrame: 300,
  files: { mtz: [], correctLp: relPath(`${FOLDER}/cry00_1-300/CORRECT.LP`) },
  shells: [{ dMin: 2, completeness: 99 }]
});
const PART = aProcessingRun({ path: relPath(`${FOLDER}/cry00_1-100`), pin: 'CPS0001-01', lastFrame: 100 });
const PIN = aPin({
  puck: 'CPS0001',
  pin: 1,
  collections: [
    {
      path: relPath('CPS0001-01/data00'),
      sources: [],
      prefix: 'cry00',
      format: 'cbf',
      frames: 300,
      files: 300,
      missingFiles: [],
      oscillation: 0.1
    }
  ]
});
const MERGE = aMerge({
  trials: [
    aTrial({
      datasets: [
        { number: 1, path: `/data/${PART.path}/XDS_ASCII.HKL`, processingRun: PART.path },
        { number: 2, path: `/data/${WHOLE.path}/XDS_ASCII.HKL`, processingRun: WHOLE.path }
      ],
      clusters: [aCluster({ members: [1, 2], runs: [aRun()] })],
      recommended: { cluster: 7, cycle: 3, rule: 'kamo', considered: 1, kept: 1 }
    })
  ]
});
const FINDING = {
  check: 'isa',
  verdict: 'attention' as const,
  subject: { kind: 'processing-run' as const, path: WHOLE.path },
  message: { en: 'low', ja: '低' },
  sources: []
};
const TREE = packTree([[WHOLE.path, { directories: [], files: ['CORRECT.LP', 'XDS.INP', 'a.txt'] }]]);

describe('the page of a processing run', () => {
  let open: OpenBeamtime;
  beforeEach(async () => {
    open = await openWith({ pins: [PIN], processingRuns: [WHOLE, PART], merges: [MERGE] }, [FINDING]);
  });
  const pageOf = (path: string) => new RunPage(open, { tree: async () => TREE }, () => path);

  it('finds the run of the address with its pin, its fate and what is said of it', () => {
    const page = pageOf(WHOLE.path);
    expect([page.run?.path, page.pin?.path, page.title]).toEqual([WHOLE.path, PIN.path, 'cry00_1-300']);
    expect(page.fate?.kind).toBe(open.fates.of(WHOLE).fate.kind);
    expect(page.findings).toEqual([FINDING]);
    expect(page.drawn).toEqual([{ path: WHOLE.path, name: '', shells: WHOLE.shells, colour: 1 }]);
    expect(pageOf(PART.path).drawn).toEqual([]);
  });
  it('has nothing of a run that is not there', async () => {
    for (const path of ['gone', '', '__proto__', '../..', `${FOLDER}/`]) {
      const page = pageOf(path);
      expect([page.run, page.family, page.pin, page.fate, page.files, page.oscillation]).toEqual(
        Array.from({ length: 6 }, () => undefined)
      );
      expect([page.usages, page.findings, page.drawn, page.alone]).toEqual([[], [], [], true]);
      expect([page.framesPlace(), page.pinPlace()]).toEqual([undefined, undefined]);
    }
  });
  it('knows the other runs of the same images', async () => {
    const page = pageOf(PART.path);
    const all: readonly ProcessingRun[] = [...(page.family?.whole ?? []), ...(page.family?.wedges ?? [])];
    expect(all.map(({ path }) => path).sort()).toEqual([PART.path, WHOLE.path]);
    expect([page.alone, page.oscillation]).toEqual([false, 0.1]);
    open = await openWith({ processingRuns: [WHOLE] });
    expect(pageOf(WHOLE.path).alone).toBe(true);
  });
  it('leads to the merges that use it, with its data set selected in KAMO’s cluster', () => {
    const page = pageOf(WHOLE.path);
    const [use] = page.usages;
    if (use === undefined) throw new Error('one merge uses it');
    expect(page.usePlace(use)).toBe(`#/b/x/merges/${MERGE.path}?trial=cc_2.20A_final&cluster=7&sel=2`);
    expect(page.usePlace(use, 5, 1)).toBe(
      `#/b/x/merges/${MERGE.path}?trial=cc_2.20A_final&cluster=5&run=1&sel=2`
    );
  });
  it('leads to its images, its pin, its row and other runs', () => {
    const page = pageOf(WHOLE.path);
    expect(page.framesPlace()).toBe(
      `#/b/x/frames/CPS0001-01/data00/cry00?n=1&run=${encodeURIComponent(WHOLE.path)}`
    );
    expect(page.pinPlace()).toBe('#/b/x/pins/CPS0001-01');
    expect(page.pinsPlace()).toBe('#/b/x/pins');
    expect(page.datasetsPlace(WHOLE)).toBe(`#/b/x/datasets?row=${encodeURIComponent(WHOLE.path)}`);
    expect(page.runPlace(PART)).toBe(`#/b/x/runs/${PART.path}`);
    expect(page.filePlace(relPath('a'), 1)).toBe('#/b/x/files?path=a&line=1');
  });
  it('leads to the points of the rasters at which its images were taken, where the files say so', async () => {
    expect(pageOf(WHOLE.path).points).toEqual([]);
    const scan = relPath('CPS0001-01/scan00/2d');
    const collections = PIN.collections.map((one) => ({
      ...one,
      rasterPoints: [
        { scan, image: 37 },
        { scan, image: 40 }
      ]
    }));
    open = await openWith({ pins: [{ ...PIN, collections }], processingRuns: [WHOLE] });
    expect(pageOf(WHOLE.path).points).toEqual(
      [37, 40].map((image) => ({ image, href: `#/b/x/pins/CPS0001-01?scan=scan00%2F2d&image=${image}` }))
    );
    open = await openWith({ processingRuns: [WHOLE] });
    expect(pageOf(WHOLE.path).points).toEqual([]);
  });
  it('lists the files of its folder in the order in which they are written, and reads nothing without the disk', async () => {
    const page = pageOf(WHOLE.path);
    expect((await page.files)?.map(({ name }) => name)).toEqual(['XDS.INP', 'CORRECT.LP', 'a.txt']);
    expect(await page.perImage(WHOLE)).toEqual({ plots: [], empty: [] });
  });
});
