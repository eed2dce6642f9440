import { beforeEach, describe, expect, it } from 'vitest';
import { aCluster, aMerge, aRun, aTrial } from '../../../../../tests/support/model';
import { FakeAddress, faultsOf, openWith } from '../../../../../tests/support/page';
import { readAll } from '$lib/address/fields';
import { relPath } from '$lib/base/rel-path';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { FIELDS } from './address';
import { ResolutionPage } from './page.svelte';

/** CC1/2 falls from 99.9 to 10 % between 4 and 1.5 Å. */
const SHELLS = [4, 3, 2.5, 2.2, 2, 1.8, 1.65, 1.5].map((dMin, n) => ({
  dMin,
  ccHalf: [99.9, 99.8, 99, 96, 88, 65, 30, 10][n] ?? 0,
  ccHalfSignificant: true
}));
const CHOSEN = aRun({ cycle: 3, shells: SHELLS });
const OTHER = aRun({ cycle: 1 });
const MERGE = aMerge({
  trials: [
    aTrial({
      clusters: [aCluster({ runs: [OTHER, CHOSEN] })],
      recommended: { cluster: 7, cycle: 3, rule: 'kamo', considered: 1, kept: 1 }
    })
  ]
});

describe('the resolution page', () => {
  let address: FakeAddress;
  let open: OpenBeamtime;
  let page: ResolutionPage;
  beforeEach(async () => {
    address = new FakeAddress('#/b/x/resolution');
    open = await openWith({ merges: [MERGE] });
    page = new ResolutionPage(open, address);
  });

  it('shows KAMO’s choice until another run is chosen, and says when one is unknown', () => {
    expect([page.shown?.path, page.unknown, page.kind]).toEqual([CHOSEN.path, false, 'kamo']);
    page.choose(OTHER.path);
    expect([page.shown?.path, page.unknown, page.kind]).toEqual([OTHER.path, false, undefined]);
    page.address.change({ run: 'gone' });
    expect([page.shown?.path, page.unknown]).toEqual([CHOSEN.path, true]);
  });
  it('shows a run with shells where nothing is chosen, and none where there is none', async () => {
    const merge = aMerge({
      trials: [aTrial({ clusters: [aCluster({ runs: [OTHER, CHOSEN] })] })],
      state: 'failed'
    });
    expect(new ResolutionPage(await openWith({ merges: [merge] }), address).shown?.path).toBe(CHOSEN.path);
    const none = new ResolutionPage(await openWith(), address);
    expect([none.shown, none.found, none.end, none.cuts, none.fileStem, none.kind]).toEqual([
      undefined,
      undefined,
      undefined,
      [],
      undefined,
      undefined
    ]);
  });
  it('reads the fit at the CC1/2 of the address, KAMO’s without one, and draws the user’s cut-off', () => {
    expect(page.wanted).toBe(50);
    const at = (id: string): number | undefined => page.cuts.find((one) => one.id === id)?.d;
    const usual = at('fitted');
    expect(usual).toBeGreaterThan(1.5);
    expect(usual).toBeLessThan(2);
    page.address.change({ cc: 80, cut: 2.123 });
    expect(page.wanted).toBe(80);
    expect(at('fitted')).toBeGreaterThan(usual ?? NaN);
    expect(at('user')).toBe(2.12);
    expect(at('edge')).toBe(1.5);
  });
  it('keeps the axis where it is while lines are moved, and takes the lines away with another run', () => {
    const end = page.end;
    page.address.change({ cc: 90, cut: 3 });
    expect(page.end).toBe(end);
    page.choose(OTHER.path);
    expect(address.hash).toBe(`#/b/x/resolution?run=${encodeURIComponent(OTHER.path)}`);
    expect(address.steps).toHaveLength(1);
  });
  it('leads to the merge, a comparison, another run, and reads the anisotropy that was kept', async () => {
    const { shown } = page;
    if (shown === undefined) throw new Error('a run');
    expect(page.kindIn(shown)).toBe('kamo');
    expect(page.mergePlace(shown)).toBe(`#/b/x/merges/${MERGE.path}?trial=cc_2.20A_final&cluster=7&run=3`);
    expect(page.comparePlace(shown)).toBe(`#/b/x/compare?run=${encodeURIComponent(CHOSEN.path)}`);
    expect(page.resolutionPlace(OTHER.path)).toBe(`#/b/x/resolution?run=${encodeURIComponent(OTHER.path)}`);
    expect(page.filePlace(relPath('a'))).toBe('#/b/x/files?path=a');
    expect([page.trialName, page.fileStem]).toEqual(['cc_2.20A_final', expect.stringContaining('lys')]);
    open.useRecords({ record: async (_, path) => ({ record: path }) });
    expect(await page.readAniso(relPath('aniso.log'))).toBe('aniso.log');
  });
});

describe('the address of the resolution page', () => {
  it.each([
    ['', { run: undefined, cc: undefined, cut: undefined }],
    ['run=a%2Frun_01&cc=30&cut=2.1', { run: 'a/run_01', cc: 30, cut: 2.1 }],
    ['cc=0.99&cut=0.29', { cc: undefined, cut: undefined }],
    ['cc=1&cut=0.3', { cc: 1, cut: 0.3 }],
    ['cc=99&cut=50', { cc: 99, cut: 50 }],
    ['cc=99.1&cut=50.1', { cc: undefined, cut: undefined }],
    ['cc=fifty&cut=', { cc: undefined, cut: undefined }]
  ])('reads %j', (query, expected) => {
    expect(readAll(FIELDS, new URLSearchParams(query))).toMatchObject(expected);
  });
  it('takes any text', () => expect(faultsOf(FIELDS)).toEqual([]));
});
