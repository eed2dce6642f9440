import { beforeEach, describe, expect, it } from 'vitest';
import { aPin, aProcessingRun } from '../../../../../tests/support/model';
import { FakeAddress, faultsOf, openWith } from '../../../../../tests/support/page';
import { readAll } from '$lib/address/fields';
import { relPath } from '$lib/base/rel-path';
import { rememberHidden } from '$lib/tables/hidden-columns';
import { tableCsv } from '$lib/tables/table';
import { FIELDS } from './address';
import { PinsPage } from './page.svelte';

const pin = (path: string, more: Parameters<typeof aPin>[0] = {}) => aPin({ path: relPath(path), ...more });
const PINS = [
  pin('CPS0001-01', {
    puck: 'CPS0001',
    pin: 1,
    mode: 'helical',
    steps: [{ stage: 'mounted', state: 'yes', sources: [] }]
  }),
  pin('CPS0001-02', { puck: 'CPS0001', pin: 2, measured: false, mode: 'multi' }),
  pin('CPS0002-01', { puck: 'CPS0002', pin: 1, sampleName: 'trypsin', onDisk: false })
];
const RUN = aProcessingRun({ pin: 'CPS0001-01' });
const FINDINGS = [
  {
    check: 'processing-finished',
    verdict: 'fail' as const,
    subject: { kind: 'processing-run' as const, path: RUN.path },
    message: { en: 'It did not finish.', ja: '終了していません。' },
    sources: []
  }
];

describe('the list of pins', () => {
  let address: FakeAddress;
  let page: PinsPage;
  beforeEach(async () => {
    address = new FakeAddress('#/b/x/pins');
    const open = await openWith({ pins: PINS, processingRuns: [RUN] }, FINDINGS);
    rememberHidden('pins', new Set(['mode']));
    page = new PinsPage(open, address);
  });
  const shown = (): readonly string[] => page.rows.map(({ pin: { path } }) => path);

  it('has a row for each pin, and shows those that fit', () => {
    expect(shown()).toEqual(['CPS0001-01', 'CPS0001-02', 'CPS0002-01']);
    page.address.take({ sample: 'trypsin' });
    expect(shown()).toEqual(['CPS0002-01']);
    page.address.take({ sample: undefined, came: 'uncollected' });
    expect(shown()).toEqual(['CPS0001-02']);
    page.address.change({ came: 'absent' });
    expect(shown()).toEqual(['CPS0002-01']);
    page.address.change({ came: undefined, mode: 'multi', q: '' });
    expect(shown()).toEqual(['CPS0001-02']);
    page.address.change({ q: 'nothing has this name' });
    expect([shown(), page.empty]).toEqual([[], 'filtered']);
  });
  it('sorts by a column, backwards with a sign', () => {
    page.address.change({ sort: '-pin' });
    expect(shown()).toEqual(['CPS0002-01', 'CPS0001-02', 'CPS0001-01']);
    page.address.change({ sort: 'pin' });
    expect(shown()).toEqual(['CPS0001-01', 'CPS0001-02', 'CPS0002-01']);
    page.address.change({ sort: 'no column' });
    expect(shown()).toHaveLength(3);
  });
  it('hides the columns of the address; those remembered where it says none; never the pin', () => {
    const ids = (): readonly string[] => page.columns.shown.map(({ id }) => id);
    expect(ids()).not.toContain('mode');
    page.columns.say();
    expect(address.hash).toBe('#/b/x/pins?hide=mode');
    expect(page.columns.say()).toBeUndefined();
    page.address.change({ hide: new Set() });
    expect(ids()).toContain('mode');
    page.address.change({ hide: new Set(page.columns.every.map(({ id }) => id)) });
    expect(ids()).toEqual(['pin']);
  });
  it('hides what the user hid where the address comes again without a word of it', () => {
    page.columns.hide(new Set(['scans']));
    expect(address.view.get('hide')).toBe('scans');
    page.address.change({ hide: undefined });
    expect([...page.columns.hidden]).toEqual(['scans']);
  });
  it('gives a pin the worst sign of itself and its processing runs', () => {
    const [first, second] = page.all;
    expect(first && page.signOf(first)?.verdict).toBe('fail');
    expect(second && page.signOf(second)).toBeUndefined();
  });
  it('selects a row without a step in history, and leads to its page', () => {
    const [, second] = page.all;
    if (second === undefined) throw new Error('three pins');
    page.select(second.pin.path);
    expect([page.address.view.row, address.steps]).toEqual(['CPS0001-02', []]);
    expect(page.placeOf(second)).toBe('#/b/x/pins/CPS0001-02');
    expect(page.filePlace(relPath('a.log'), 3)).toBe('#/b/x/files?path=a.log&line=3');
  });
  it('counts each sample on its way, and leads from a data set to its run, from a pin without one to the pin', async () => {
    expect(page.funnels.map(({ sample }) => sample)).toContain('lys');
    const open = await openWith({ pins: PINS, processingRuns: [RUN] });
    const [set] = open.fates.all();
    expect(set && page.fatePlace(set)).toBe('#/b/x/runs/_kamoproc/CPS0001-01/data00/cry00_1-3600');
    expect(PINS[1] && page.fatePlace(open.fates.ofPin(PINS[1]))).toBe('#/b/x/pins/CPS0001-02');
  });
  it('takes home what it shows', () => {
    page.address.change({ q: 'CPS0002', hide: new Set() });
    const csv = tableCsv(page.table());
    expect(csv).toContain('CPS0002-01');
    expect(csv).not.toContain('CPS0001-01');
  });
  it('says why it is empty', async () => {
    expect(new PinsPage(await openWith(), address).empty).toBe('none');
  });
});

describe('the address of the list of pins', () => {
  it.each([
    ['', { q: '', hide: undefined, step: undefined }],
    [
      'q=CPS&sample=a+b&mode=multi&came=lost&sort=-pin&row=CPS0001-01',
      { came: 'lost', sort: '-pin', mode: 'multi' }
    ],
    ['came=__proto__&step=constructor%2F%2F', { came: undefined, step: undefined }],
    ['hide=none', { hide: new Set() }],
    ['hide=runs~_kamoproc+scans', { hide: new Set(['runs _kamoproc', 'scans']) }],
    ['step=given%2F_kamoproc%2Fa%2Fb', { step: { id: 'given', area: '_kamoproc', sample: 'a/b' } }]
  ])('reads %j', (query, expected) => {
    expect(readAll(FIELDS, new URLSearchParams(query))).toMatchObject(expected);
  });
  it('takes any text', () => expect(faultsOf(FIELDS)).toEqual([]));
});
