import { beforeEach, describe, expect, it } from 'vitest';
import { FakeAddress, faultsOf, openWith } from '../../../../../tests/support/page';
import { readAll } from '$lib/address/fields';
import { relPath } from '$lib/base/rel-path';
import { packTree } from '$lib/library/packed-tree';
import { FIELDS } from './address';
import { FilesPage } from './page.svelte';

const TREE = packTree([
  ['', { directories: ['a'], files: ['zoo.csv'] }],
  [
    'a',
    { directories: [], files: ['x.log'], known: [{ name: 'x.log', format: 'xds', size: 1, state: 'read' }] }
  ]
]);
const problem = (path: string, severity: 'error' | 'warning', line = 3) => ({
  path: relPath(path),
  severity,
  line,
  flaw: { code: 'written', text: 'no table' } as const,
  excerpt: ''
});

describe('the page of files', () => {
  let address: FakeAddress;
  let page: FilesPage;
  beforeEach(async () => {
    address = new FakeAddress('#/b/x/files');
    const open = await openWith({
      unreadable: [
        problem('zoo.csv', 'error'),
        problem('a/y.log', 'warning'),
        problem('a/y.log', 'warning', 9)
      ]
    });
    page = new FilesPage(open, address, async () => TREE);
  });

  it('takes the tree, with the files that were refused, and says why there is none', async () => {
    expect([page.tree, page.empty]).toEqual([undefined, 'loading']);
    await page.takeTree();
    expect(page.tree?.files).toBe(2);
    expect(page.tree?.rows(new Set(['a'])).map(({ path, state }) => [path, state])).toEqual([
      ['a', undefined],
      ['a/x.log', 'read'],
      ['zoo.csv', 'unreadable']
    ]);
    const without = new FilesPage(await openWith(), address, async () => undefined);
    await without.takeTree();
    expect([without.tree, without.empty]).toEqual([undefined, 'noListing']);
  });
  it('counts the problems, and changes between them and the tree without a filter', () => {
    expect(page.problems).toBe(2);
    page.address.change({ filter: 'x' });
    page.showProblems(true);
    expect(address.hash).toBe('#/b/x/files?show=problems');
    page.showProblems(false);
    expect(address.hash).toBe('#/b/x/files');
  });
  it('shows a file; the next one is a step that Back takes back, a filter is not', () => {
    page.choose('a/x.log', 3);
    expect([address.hash, address.steps]).toEqual(['#/b/x/files?path=a%2Fx.log&line=3', []]);
    page.address.change({ find: 'ISa' });
    page.choose('zoo.csv', 0);
    expect([address.hash, address.steps]).toEqual([
      '#/b/x/files?path=zoo.csv',
      ['#/b/x/files?path=a%2Fx.log&line=3&find=ISa']
    ]);
    page.change({ text: 'log', format: 'xds', state: '' });
    expect([page.filter, address.steps.length]).toEqual([{ text: 'log', format: 'xds', state: '' }, 1]);
    expect(page.path).toBe('zoo.csv');
  });
  it('reads nothing without the disk, and leads from a frame to its series', async () => {
    expect(await page.read(relPath('a/x.log'))).toBeUndefined();
    expect(await page.readRecord(relPath('a/x.log'))).toBeUndefined();
    expect(page.framesPlace(relPath('a/data00/cry_000001.cbf'))).toBe('#/b/x/frames/a/data00/cry_000001.cbf');
  });
  it('says what was not read of the disk', async () => {
    expect(page.missed).toBeUndefined();
    const scan = { directories: 1, files: 1, bytesRead: 1, filesParsed: 1, partial: true };
    const partial = new FilesPage(await openWith({ scan }), address, async () => undefined);
    expect(partial.missed).toMatch(/\S/);
  });
});

describe('the address of the files', () => {
  it.each([
    ['', { show: undefined, filter: '', order: 'name', path: undefined, line: undefined, find: '' }],
    ['path=a%2Fb+c&line=12&find=ISa', { path: 'a/b c', line: 12, find: 'ISa' }],
    ['show=problems&filter=x&order=size', { show: 'problems', filter: 'x', order: 'size' }],
    ['show=all&order=__proto__&line=0', { show: undefined, order: 'name', line: undefined }],
    ['line=1e999&line=3', { line: undefined }]
  ])('reads %j', (query, expected) => {
    expect(readAll(FIELDS, new URLSearchParams(query))).toMatchObject(expected);
  });
  it('takes any text', () => expect(faultsOf(FIELDS)).toEqual([]));
});
