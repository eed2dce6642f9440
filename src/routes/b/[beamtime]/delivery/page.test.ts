import { beforeEach, describe, expect, it } from 'vitest';
import { aMerge, aPin } from '../../../../../tests/support/model';
import { FakeAddress, faultsOf, openWith } from '../../../../../tests/support/page';
import { readAll } from '$lib/address/fields';
import { relPath } from '$lib/base/rel-path';
import type { Finding, SubjectKind, Verdict } from '$lib/checks/check';
import { tableCsv } from '$lib/tables/table';
import { FIELDS } from './address';
import { DeliveryPage } from './page.svelte';

const finding = (check: string, verdict: Verdict, path: string, kind: SubjectKind): Finding => ({
  check,
  verdict,
  subject: { kind, path: relPath(path) },
  message: { en: `${check} of ${path}`, ja: path },
  sources: []
});
const PIN = aPin({
  path: relPath('CPS0001-02'),
  onDisk: false,
  sources: [relPath('sheet.csv')],
  named: [{ path: relPath('sheet.csv'), as: 'sheet', line: 3, sampleName: 'lys' }]
});

describe('the delivery check', () => {
  let address: FakeAddress;
  let page: DeliveryPage;
  beforeEach(async () => {
    address = new FakeAddress('#/b/x/delivery');
    const open = await openWith({ merges: [aMerge()], pins: [PIN] }, [
      finding('pin-on-disk', 'attention', PIN.path, 'pin'),
      finding('merge-finished', 'fail', aMerge().path, 'merge')
    ]);
    page = new DeliveryPage(open, address);
  });

  it('shows all links, and with a filter those that have something to say', () => {
    expect(page.links.map(({ id }) => id)).toHaveLength(9);
    page.chooseWhom('kamo');
    expect(page.links.map(({ id, remarks }) => [id, remarks.map(({ code }) => code)])).toEqual([
      ['merges-results', ['merge-finished']]
    ]);
    expect(address.hash).toBe('#/b/x/delivery?ask=kamo');
    page.chooseWhom('kamo');
    page.chooseState('differs');
    expect(page.links.map(({ id }) => id)).toEqual(['names-folders', 'merges-results']);
    page.chooseState('differs');
    expect(page.links).toEqual(page.chain);
  });
  it('counts links and remarks of the whole chain, whatever is shown', () => {
    page.chooseWhom('kamo');
    const remarks = page.chain.flatMap((link) => link.remarks);
    expect(page.counts.state['differs']).toBe(remarks.filter(({ state }) => state === 'differs').length);
    expect(Object.values(page.counts.ask).reduce((a, b) => a + b, 0)).toBe(remarks.length);
    expect(page.states.differs).toBe(2);
  });
  it('writes the questions for the beamline: what, which, and the line that says so', () => {
    const text = page.questions('beamline');
    expect(text).toContain('200714_BL45XU_userA');
    expect(text).toMatch(/1\. No ZOO database was read/);
    expect(text).toMatch(
      /2\. Pins without a folder\n.*\n {3}- CPS0001-02: pin-on-disk of CPS0001-02\n {7}\(sheet\.csv:3\)/
    );
    expect(text).not.toContain('merge-finished');
    expect(page.hasQuestions).toBe(true);
  });
  it('leads to what each remark is about', () => {
    const place = (kind: 'pin' | 'merge' | 'file' | 'beamtime' | 'sample', path: string, values?: string[]) =>
      page.subjectPlace({ kind, path: relPath(path), places: [], ...(values && { values }) });
    expect(place('pin', 'CPS0001-02')).toBe('#/b/x/pins/CPS0001-02');
    expect(place('merge', aMerge().path)).toBe(`#/b/x/merges/${aMerge().path}`);
    expect(place('file', 'a.log')).toBe('#/b/x/files?path=a.log');
    expect(place('beamtime', '')).toBeUndefined();
    expect(place('sample', '_kamoproc', ['lys', '_kamoproc', '2'])).toBe('#/b/x/merges?sample=lys');
    expect(place('sample', '_kamoproc', ['other', '_kamoproc', '2'])).toBe('#/b/x/datasets');
    expect(page.filePlace({ path: relPath('a.log'), line: 4 })).toBe('#/b/x/files?path=a.log&line=4');
  });
  it('names what a remark is about, and tells what is said of it', () => {
    const subject = page.chain.flatMap(({ remarks }) => remarks).find(({ code }) => code === 'merge-finished')
      ?.subjects[0];
    if (subject === undefined) throw new Error('one merge');
    expect([page.nameOf(subject), page.detailOf(subject)]).toEqual([
      aMerge().path,
      `merge-finished of ${aMerge().path}`
    ]);
    const file = { kind: 'file' as const, path: relPath('a.csv'), values: ['lys', 'trypsin'], places: [] };
    expect([page.nameOf(file), page.detailOf(file)]).toEqual(['a.csv', 'lys ≠ trypsin']);
  });
  it('takes home a row for each thing that a remark is about', () => {
    const rows = tableCsv(page.table()).trim().split(/\r?\n/);
    expect(rows[0]).toBe('Link,Agree,State,Remark,Whom to ask,What,Where');
    expect(rows.find((row) => row.includes('Pins without a folder'))).toContain('sheet.csv:3');
  });
});

describe('the address of the delivery check', () => {
  it.each([
    ['', { state: undefined, ask: undefined }],
    ['state=unknown&ask=beamline', { state: 'unknown', ask: 'beamline' }],
    ['state=agrees&ask=constructor', { state: undefined, ask: undefined }]
  ])('reads %j', (query, expected) => {
    expect(readAll(FIELDS, new URLSearchParams(query))).toEqual(expected);
  });
  it('takes any text', () => expect(faultsOf(FIELDS)).toEqual([]));
});
