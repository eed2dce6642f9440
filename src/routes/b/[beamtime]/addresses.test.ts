/** What every page of a beamtime reads in an address, and how it writes it: links of yesterday must show the same tomorrow. */
import { describe, expect, test } from 'vitest';
import { readAll, written, type Fields } from '$lib/address/fields';
import { viewOf, withView } from '$lib/address/places';
import { FIELDS as OVERVIEW } from './address';
import { FIELDS as CHECKS } from './checks/address';
import { FIELDS as COMPARE } from './compare/address';
import { FIELDS as DATASETS } from './datasets/address';
import { FIELDS as DELIVERY } from './delivery/address';
import { FIELDS as FILES } from './files/address';
import { FIELDS as MERGES } from './merges/address';
import { FIELDS as MERGE } from './merges/[...merge]/address';
import { FIELDS as PINS } from './pins/address';
import { FIELDS as PIN } from './pins/[...pin]/address';
import { FIELDS as REMERGE } from './remerge/address';
import { FIELDS as RESOLUTION } from './resolution/address';

const PAGES = {
  overview: OVERVIEW,
  checks: CHECKS,
  compare: COMPARE,
  datasets: DATASETS,
  delivery: DELIVERY,
  files: FILES,
  merges: MERGES,
  merge: MERGE,
  pins: PINS,
  pin: PIN,
  remerge: REMERGE,
  resolution: RESOLUTION
} as const satisfies Readonly<Record<string, Fields>>;
type Page = keyof typeof PAGES;
const read = (page: Page, query: string): Readonly<Record<string, unknown>> =>
  readAll<Fields>(PAGES[page], new URLSearchParams(query));

describe('is read, and written as it was', () => {
  test.each<[Page, string, string, unknown]>([
    ['overview', 'pucks=isa', 'pucks', 'isa'],
    ['overview', 'pucks=ccHalf', 'pucks', 'ccHalf'],
    ['checks', 'filter=redundancy+low', 'filter', 'redundancy low'],
    ['checks', 'verdict=fail', 'verdict', 'fail'],
    ['checks', 'verdict=not-applicable', 'verdict', 'not-applicable'],
    ['checks', 'check=one-population', 'check', 'one-population'],
    ['checks', 'by=question', 'by', 'question'],
    ['compare', 'run=a%2Frun_03&run=b%2Frun_01', 'run', ['a/run_03', 'b/run_01']],
    ['datasets', 'q=CPS0001', 'q', 'CPS0001'],
    ['datasets', 'preset=failed', 'preset', 'failed'],
    ['datasets', 'sample=%E8%A9%A6%E6%96%99', 'sample', '試料'],
    ['datasets', 'sort=-isa', 'sort', '-isa'],
    ['datasets', 'pane=what-if', 'pane', 'what-if'],
    ['datasets', 'pane=none', 'pane', 'none'],
    ['datasets', 'k=1.5', 'k', 1.5],
    ['datasets', 'dmin=2.1', 'dmin', 2.1],
    ['datasets', 'hide=isa', 'hide', new Set(['isa'])],
    ['datasets', 'hide=none', 'hide', new Set()],
    ['delivery', 'state=differs', 'state', 'differs'],
    ['delivery', 'ask=beamline', 'ask', 'beamline'],
    ['files', 'show=problems', 'show', 'problems'],
    ['files', 'path=zoo.csv', 'path', 'zoo.csv'],
    ['files', 'line=12', 'line', 12],
    ['files', 'order=size', 'order', 'size'],
    ['files', 'find=SPACE_GROUP', 'find', 'SPACE_GROUP'],
    ['merges', 'runs=last', 'runs', 'last'],
    ['merges', 'd=final', 'd', 'final'],
    ['merges', 'rows=merged', 'rows', 'merged'],
    ['merges', 'judged=accept', 'judged', 'accept'],
    ['merges', 'judged=noted', 'judged', 'noted'],
    ['merges', 'group=cluster', 'group', 'cluster'],
    ['merges', 'group=none', 'group', 'none'],
    ['merges', 'fold=group%3Alys&fold=group%3AThau', 'fold', ['group:lys', 'group:Thau']],
    ['merges', 'tick=a%2Frun_03&tick=b%2Frun_01', 'tick', ['a/run_03', 'b/run_01']],
    ['merges', 'range=Cmpl%3A95..', 'range', ['Cmpl:95..']],
    ['merges', 'pane=scatter', 'pane', 'scatter'],
    ['merges', 'pane=rule', 'pane', 'rule'],
    ['merges', 'frame=1.5%2C8%2C90%2C99.9', 'frame', { x: [1.5, 8], y: [90, 99.9] }],
    ['merges', 'hide=Rmeas+CC1%2F2', 'hide', new Set(['Rmeas', 'CC1/2'])],
    ['merge', 'trial=cc_2.20A_final', 'trial', 'cc_2.20A_final'],
    ['merge', 'cluster=79', 'cluster', 79],
    ['merge', 'run=0', 'run', 0],
    ['merge', 'draw=cluster_0080%2Frun_03&draw=none', 'draw', ['cluster_0080/run_03', 'none']],
    ['merge', 'sel=1-5%2C9', 'sel', '1-5,9'],
    ['merge', 'line=0.350000', 'line', 0.35],
    ['merge', 'line=0.00000', 'line', 0],
    ['merge', 'tree=3.5_12.25_0.8', 'tree', { from: 3.5, to: 12.25, top: 0.8 }],
    ['merge', 'leaf=wedge', 'leaf', 'wedge'],
    ['merge', 'fence=1.5', 'fence', 1.5],
    ['merge', 'minrefs=3', 'minrefs', 3],
    ['merge', 'cclog=1', 'cclog', '1'],
    ['pins', 'came=frames', 'came', 'frames'],
    ['pins', 'came=absent', 'came', 'absent'],
    ['pins', 'mode=multi', 'mode', 'multi'],
    ['pin', 'scan=scan00%2F2d', 'scan', 'scan00/2d'],
    ['pin', 'image=17', 'image', 17],
    ['remerge', 'sets=1-5%2C9', 'sets', '1-5,9'],
    ['remerge', 'sets=none', 'sets', 'none'],
    ['remerge', 'dmin=1.8', 'dmin', 1.8],
    ['remerge', 'reject=off', 'reject', 'off'],
    ['remerge', 'reindex=off', 'reindex', 'off'],
    ['resolution', 'run=a%2Frun_03', 'run', 'a/run_03'],
    ['resolution', 'cc=50.00', 'cc', 50],
    ['resolution', 'cut=2.10', 'cut', 2.1]
  ])('%s?%s', (page, query, name, value) => {
    const view = read(page, query);
    expect(view[name]).toEqual(value);
    const again = withView('#/x', written<Fields>(PAGES[page], { [name]: view[name] }));
    expect(viewOf(again).toString()).toBe(new URLSearchParams(query).toString());
  });
});

describe('what is no value of its field changes nothing', () => {
  test.each<[Page, string, string]>([
    ['overview', 'pucks', 'beauty'],
    ['overview', 'pucks', '__proto__'],
    ['checks', 'verdict', 'good'],
    ['checks', 'verdict', 'constructor'],
    ['checks', 'by', 'day'],
    ['compare', 'run', ''],
    ['datasets', 'preset', 'best'],
    ['datasets', 'pane', 'all'],
    ['datasets', 'k', '3'],
    ['datasets', 'k', '<img>'],
    ['datasets', 'dmin', '0'],
    ['datasets', 'dmin', '0.29'],
    ['datasets', 'dmin', '100.1'],
    ['datasets', 'dmin', 'two'],
    ['datasets', 'dmin', 'Infinity'],
    ['delivery', 'state', 'agrees'],
    ['delivery', 'ask', 'everybody'],
    ['files', 'show', 'all'],
    ['files', 'order', 'colour'],
    ['files', 'line', '0'],
    ['files', 'line', '-3'],
    ['files', 'line', '1.5'],
    ['files', 'line', '9999999999999'],
    ['merges', 'runs', 'all'],
    ['merges', 'd', 'first'],
    ['merges', 'rows', 'all'],
    ['merges', 'judged', 'maybe'],
    ['merges', 'group', 'moon'],
    ['merges', 'pane', 'map'],
    ['merges', 'rule', 'sample,last,final'],
    ['merges', 'rule', 'sample,last,final;best,nothing'],
    ['merges', 'frame', '1,2,3'],
    ['merges', 'frame', '1,2,3,NaN'],
    ['merges', 'frame', '1,2,3,4,5'],
    ['merge', 'cluster', 'seven'],
    ['merge', 'cluster', '-1'],
    ['merge', 'run', '03.5'],
    ['merge', 'line', '-0.1'],
    ['merge', 'line', 'NaN'],
    ['merge', 'line', ' '],
    ['merge', 'tree', '1_2'],
    ['merge', 'tree', '1_2_3_4'],
    ['merge', 'tree', 'a_b_c'],
    ['merge', 'leaf', 'rainbow'],
    ['merge', 'fence', '-2'],
    ['merge', 'fence', 'wide'],
    ['merge', 'cclog', '0'],
    ['pins', 'came', 'home'],
    ['pins', 'step', 'nowhere/a/b'],
    ['pin', 'image', '-1'],
    ['remerge', 'dmin', '0'],
    ['remerge', 'batch', 'sometimes'],
    ['remerge', 'reject', 'on'],
    ['remerge', 'reindex', 'yes'],
    ['resolution', 'cc', '0'],
    ['resolution', 'cc', '100'],
    ['resolution', 'cc', '5e'],
    ['resolution', 'cut', '0.1'],
    ['resolution', 'cut', '51']
  ])('%s?%s=%s', (page, name, text) => {
    const usual = read(page, '');
    expect(read(page, new URLSearchParams({ [name]: text }).toString())).toEqual(usual);
  });
});

describe('Back takes back', () => {
  test.each<[Page, string, 'push' | 'replace' | 'settle']>([
    ['compare', 'run', 'push'],
    ['files', 'path', 'push'],
    ['files', 'filter', 'replace'],
    ['merge', 'cluster', 'push'],
    ['merge', 'run', 'push'],
    ['merge', 'sel', 'settle'],
    ['merge', 'line', 'settle'],
    ['merge', 'tree', 'settle'],
    ['merge', 'trial', 'replace'],
    ['merges', 'tick', 'replace'],
    ['merges', 'q', 'replace'],
    ['resolution', 'run', 'push'],
    ['resolution', 'cut', 'replace']
  ])('%s: a change of %s is %s', (page, name, history) => {
    expect((PAGES[page] as Fields)[name]?.history).toBe(history);
  });
});
