/** The short lists that KAMO and ZOO leave: a path or a row a line, nothing else. */
import { describe, expect, it, test } from 'vitest';
import { readText, refusal } from '../../../tests/support/read-text';
import ccFiles from './cc-files';
import ccFrames from './cc-frames';
import cells from './cells-dat';
import collected from './collected-dat';
import corfac from './corfac';
import dendro from './dendro';
import downloads from './download-log';
import fileList from './file-list';
import formerge from './formerge-list';
import guiParams from './gui-params';
import notUsed from './notused-list';
import rejectTest from './reject-test';

describe('cc_files.dat', () => {
  const HEAD = '                                     file                 name    n.all n.common      cc';
  test.each<[string, string, object]>([
    [
      'a data set',
      '../files/a/XDS_ASCII.HKL  a   1234  1200  0.9412',
      { path: ['../files/a/XDS_ASCII.HKL'], label: ['a'], nAll: [1234], nCommon: [1200], cc: [0.9412] }
    ],
    ['without a short name', '../files/a/XDS_ASCII.HKL   1234  1200  0.9412', { label: [''], nAll: [1234] }],
    ['whose short name has a blank', 'p a b 1234 1200 0.9', { label: ['a b'], nCommon: [1200] }],
    ['of nan', 'p a 1 1 nan', { cc: [undefined], nAll: [1] }],
    ['a negative correlation', 'p a 10 8 -0.25', { cc: [-0.25] }]
  ])('%s', (_, row, expected) => {
    const { record, problems } = readText(ccFiles, [HEAD, row]);
    expect(problems).toEqual([]);
    expect(record).toMatchObject(expected);
  });
  test.each([['p a 1234'], ['p a b c d'], ['p 12 x 0.9']])('a row that is none, %s, is told', (row) => {
    const { record, problems } = readText(ccFiles, [HEAD, row, 'p a 1 1 0.5']);
    expect([record.cc, problems]).toEqual([[0.5], ['2 row-cut-off']]);
  });
  it('without its head is refused, with a head alone told', () => {
    expect(refusal(ccFiles, ['p a 1 1 0.5'])).toBe('1 text-missing');
    expect(readText(ccFiles, [HEAD]).problems).toEqual(['1 no-rows']);
  });
});

it('cc_frames.dat: frames stand with their data set, a frame of nan is there without a correlation', () => {
  const { record, problems } = readText(ccFrames, [
    'file name frame n.all n.common cc',
    'a.HKL a 1 100 90 0.91',
    'a.HKL a 2 100 1 nan',
    'b.HKL b 1 50 40 0.80'
  ]);
  expect(problems).toEqual([]);
  expect(record.files).toEqual([
    { path: 'a.HKL', label: 'a', frame: [1, 2], nAll: [100, 100], nCommon: [90, 1], cc: [0.91, undefined] },
    { path: 'b.HKL', label: 'b', frame: [1], nAll: [50], nCommon: [40], cc: [0.8] }
  ]);
});

describe('cells.dat', () => {
  const HEAD = 'file a b c al be ga';
  it('has a path, which may hold blanks, and a cell', () => {
    expect(
      readText(cells, [HEAD, '/data/my set/XDS_ASCII.HKL  78.400  78.400  37.120  90.000  90.000  90.000'])
        .record.rows
    ).toEqual([{ path: '/data/my set/XDS_ASCII.HKL', cell: [78.4, 78.4, 37.12, 90, 90, 90], line: 2 }]);
  });
  it('a path without a cell stays, and is told', () => {
    const { record, problems } = readText(cells, [
      HEAD,
      '/data/x.HKL 78.4 78.4',
      '/data/y.HKL 1 2 3 90 90 90'
    ]);
    expect(record.rows[0]).toEqual({ path: '/data/x.HKL', line: 2 });
    expect([record.rows.length, problems]).toEqual([2, ['2 not-numbers']]);
  });
  it('without its head is refused', () => {
    expect(refusal(cells, ['/data/x.HKL 1 2 3 90 90 90'])).toBe('1 text-missing');
  });
});

describe('positions that ZOO chose', () => {
  test.each<[string, readonly string[], object]>([
    ['by blanks', ['0.1234 -0.5000  1.0000'], { positions: [[0.1234, -0.5, 1]] }],
    ['by commas', ['0.1234, -0.5, 1.0'], { positions: [[0.1234, -0.5, 1]] }],
    ['with how many were found', ['# Found crystals = 3', '0 0 0'], { found: 3, positions: [[0, 0, 0]] }],
    ['none found is an answer', ['# Found crystals = 0'], { found: 0, positions: [] }],
    ['an empty file is one', [], { positions: [] }]
  ])('%s', (_, lines, expected) => {
    expect(readText(collected, lines).record).toEqual(expected);
  });
  it('a line of words is told; a file of nothing else is refused', () => {
    expect(readText(collected, ['0 0 0', 'x y z']).problems).toEqual(['2 not-numbers']);
    expect(refusal(collected, ['x y z'])).toBe('1 nothing-found');
  });
});

describe('corfac_*.dat', () => {
  it('of the detector has positions', () => {
    const { record } = readText(corfac, [
      'file ix xmin xmax ipos posx posy fac',
      '001 1 0 100 2 50.5 60.5 1012'
    ]);
    expect(record).toEqual({
      kind: 'detector',
      rows: [{ set: '001', ix: 1, xMin: 0, xMax: 100, position: 2, posX: 50.5, posY: 60.5, factor: 1012 }]
    });
  });
  it('of frames has limits of y', () => {
    expect(
      readText(corfac, ['file ix xmin xmax iy ymin ymax fac', '001 1 0 100 2 0 50 998']).record
    ).toMatchObject({ kind: 'plane', rows: [{ iy: 2, yMax: 50 }] });
  });
  it('a row that breaks off is told', () => {
    expect(readText(corfac, ['file ix fac', '001 1', '001 2 1000']).problems).toEqual(['2 not-understood']);
    expect(refusal(corfac, ['a b c'])).toBe('1 text-missing');
  });
});

describe('dendro.json', () => {
  it('is flat arrays in preorder; a leaf and a node of one number are different things', () => {
    const { record, problems } = readText(
      dendro,
      '{"name":"2","children":[{"name":"1","children":[{"name":"1"},{"name":"2"}]},{"name":"3"}]}'
    );
    expect(problems).toEqual([]);
    expect([[...record.numbers], [...record.leaf], [...record.parents], record.depth]).toEqual([
      [2, 1, 1, 2, 3],
      [0, 0, 1, 1, 1],
      [0, 0, 1, 1, 0],
      2
    ]);
  });
  test.each<[string, string, string]>([
    ['cut off', '{"name":"2","children":[{"name":"1"', '1 not-json'],
    ['a list', '[1,2]', '1 not-a-node'],
    ['a number', '3', '1 not-a-node'],
    ['null', 'null', '1 not-a-node'],
    ['a node without a name', '{"children":[{"name":"1"},{"name":"2"}]}', '1 not-a-node'],
    ['a name that is no number', '{"name":"<b>"}', '1 not-a-node'],
    ['a negative number', '{"name":-1}', '1 not-a-node'],
    ['children that are no list', '{"name":"1","children":{"a":1}}', '1 not-a-node'],
    ['a child that is no node', '{"name":"1","children":[1,2]}', '1 not-a-node'],
    ['an empty file', '', '1 not-json'],
    ['a number as name', '{"name":7}', 'read'],
    ['children of null', '{"name":"7","children":null}', 'read'],
    ['a mark of Unicode before it', '\ufeff{"name":"7"}', 'read']
  ])('%s', (_, text, expected) => {
    expect(refusal(dendro, text)).toBe(expected);
  });
  it('a join of three or of one is told with its number', () => {
    expect(
      readText(dendro, '{"name":"9","children":[{"name":"1"},{"name":"2"},{"name":"3"}]}').problems
    ).toEqual(['1 node-joins']);
    expect(readText(dendro, '{"name":"9","children":[{"name":"1"}]}').problems).toEqual(['1 node-joins']);
  });
  it('a tree of single joins, a thousand deep, is read', () => {
    let text = '{"name":"1"}';
    for (let n = 1; n < 1000; n++) text = `{"name":"${n}","children":[${text},{"name":"${n + 1}"}]}`;
    expect(readText(dendro, text).record.depth).toBe(999);
  });
});

describe('the download from the detector', () => {
  it('ends in one of three ways', () => {
    const { record } = readText(downloads, [
      'x',
      'Download cry00 to /data/PCK-01/data00 Success!',
      'Download Failed! cry01',
      'Download timeout!'
    ]);
    expect(record.downloads).toEqual([
      {
        line: 2,
        state: 'success',
        text: 'Download cry00 to /data/PCK-01/data00 Success!',
        prefix: 'cry00',
        directory: '/data/PCK-01/data00'
      },
      { line: 3, state: 'failed', text: 'Download Failed! cry01' },
      { line: 4, state: 'timeout', text: 'Download timeout!' }
    ]);
  });
  it('a success that does not say of what is one', () => {
    expect(readText(downloads, ['Download Success!']).record.downloads).toEqual([
      { line: 1, state: 'success', text: 'Download Success!' }
    ]);
  });
  it('of nothing is empty', () => {
    expect(readText(downloads, '').record).toEqual({ downloads: [] });
  });
});

describe('which file is which leaf', () => {
  it('filenames.lst: the line is the number', () => {
    expect(readText(fileList, ['/a/1.HKL', '/b/2.HKL', '']).record).toEqual({
      layout: 'filenames',
      paths: ['/a/1.HKL', '/b/2.HKL']
    });
  });
  it('a blank line inside keeps the numbers of those below', () => {
    expect(readText(fileList, ['/a/1.HKL', '', '/c/3.HKL']).record.paths).toEqual([
      '/a/1.HKL',
      '',
      '/c/3.HKL'
    ]);
  });
  it('xds_lookup_table.txt counts its labels from 0', () => {
    expect(readText(fileList, ['dataset_000  /a/1.HKL', 'dataset_001  /b c/2.HKL']).record).toEqual({
      layout: 'lookup-table',
      paths: ['/a/1.HKL', '/b c/2.HKL']
    });
  });
  it('a label out of order is told, a missing one too', () => {
    expect(readText(fileList, ['dataset_000  /a', 'dataset_002  /b']).problems).toEqual([
      '2 label-out-of-order'
    ]);
    expect(readText(fileList, ['dataset_000  /a', '/b']).problems).toEqual(['2 text-missing']);
  });
  it('of nothing is refused', () => {
    expect(refusal(fileList, ['', ''])).toBe('2 nothing-found');
  });
});

describe('lists of paths', () => {
  it('formerge.lst has the line of each; what is no path is told and kept', () => {
    const { record, problems } = readText(formerge, ['/a/x.HKL', '', 'y.HKL']);
    expect(record).toEqual({ paths: ['/a/x.HKL', 'y.HKL'], lines: [1, 3] });
    expect(problems).toEqual(['3 not-a-path']);
  });
  it('excluded.lst that holds one empty line excludes nothing', () => {
    expect(readText(formerge, ['']).record).toEqual({ paths: [], lines: [] });
  });
  it('cctable_notused.lst may be empty', () => {
    expect(readText(notUsed, '').record).toEqual({ paths: [], lines: [] });
    expect(readText(notUsed, ['', ' /a/試料/x.HKL ']).record).toEqual({
      paths: ['/a/試料/x.HKL'],
      lines: [2]
    });
  });
});

describe('how KAMO was started', () => {
  it('its command line, and its parameters', () => {
    expect(
      readText(guiParams, [
        '# Command-line args:',
        '# kamo bl=45xu',
        '',
        'bl = *45xu 32xu',
        'known {',
        ' unit_cell = None',
        '}'
      ]).record
    ).toEqual({
      commandLine: 'kamo bl=45xu',
      parameters: { bl: '45xu', 'known.unit_cell': 'None' }
    });
  });
  it('blank lines between parameters do not end them here', () => {
    expect(readText(guiParams, ['a = 1', '', 'b = two']).record.parameters).toEqual({ a: '1', b: 'two' });
    expect(readText(guiParams, ['a = 1', 'b = 2']).record.parameters).toEqual({ a: '1', b: '2' });
  });
  it('without one parameter is refused', () => {
    expect(refusal(guiParams, ['# Command-line args:', '# kamo'])).toBe('2 nothing-found');
  });
});

describe('reject_test: what leaving out each data set does', () => {
  const HEAD = 'idx exfile cc1/2(total) Nuniq';
  it('has a row for each', () => {
    expect(readText(rejectTest, [HEAD, '0 ../a b/x.HKL 99.12 12000', '1 ../y.HKL nan 0']).record).toEqual({
      index: [0, 1],
      path: ['../a b/x.HKL', '../y.HKL'],
      ccHalf: [99.12, undefined],
      nUnique: [12000, 0]
    });
  });
  it('a row that breaks off is told', () => {
    expect(readText(rejectTest, [HEAD, '0 ../x.HKL 99']).problems).toEqual(['2 row-cut-off', '1 no-rows']);
    expect(refusal(rejectTest, ['a b'])).toBe('1 text-missing');
  });
});
