import { describe, expect, it, test } from 'vitest';
import { Lines } from './lines';
import { readPhil } from './phil';

const read = (...lines: readonly string[]): Readonly<Record<string, string>> =>
  readPhil(new Lines(`${lines.join('\n')}\n`));

describe('a parameter', () => {
  test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ['is a name and a value', [' workdir = /data/a'], { workdir: '/data/a' }],
    ['loses its double quotes', [' title = "lysozyme, 2nd"'], { title: 'lysozyme, 2nd' }],
    ['loses its single quotes', [" title = 'a b'"], { title: 'a b' }],
    ['keeps a quote that is not closed', [' title = "a b'], { title: '"a b' }],
    ['keeps quotes of two kinds', [` title = "a'`], { title: `"a'` }],
    ['may be None', [' d_min = None'], { d_min: 'None' }],
    ['may be empty', [' cell ='], { cell: '' }],
    ['of a choice is the starred option', [' clustering = blend *cc no'], { clustering: 'cc' }],
    [
      'of several choices is all starred ones',
      [' reject = *bad_B *framecc rfactor'],
      { reject: 'bad_B,framecc' }
    ],
    ['of a choice without a star stays as written', [' reject = bad_B framecc'], { reject: 'bad_B framecc' }],
    ['may hold an equals sign', [' distance = sqrt(1-cc) = d'], { distance: 'sqrt(1-cc) = d' }],
    ['given twice counts the last time', [' a = 1', ' a = 2'], { a: '2' }]
  ])('%s', (_, lines, expected) => {
    expect(read(...lines)).toEqual(expected);
  });
});

describe('a scope', () => {
  it('stands before its names, with a dot', () => {
    expect(read(' cc_clustering {', '  min_cmpl = 90', '  max = 2', ' }', ' after = 1')).toEqual({
      'cc_clustering.min_cmpl': '90',
      'cc_clustering.max': '2',
      after: '1'
    });
  });
  it('stands inside another one', () => {
    expect(read(' a {', '  b {', '   c = 1', '  }', '  d = 2', ' }')).toEqual({ 'a.b.c': '1', 'a.d': '2' });
  });
  it('may hold a blank line; outside, a blank line ends the parameters', () => {
    expect(read(' a {', '', '  b = 1', ' }', ' c = 2', '', ' d = 3')).toEqual({ 'a.b': '1', c: '2' });
  });
  it('that is not closed does no harm', () => {
    expect(read(' a {', '  b = 1')).toEqual({ 'a.b': '1' });
  });
  it('that is closed without being opened does no harm', () => {
    expect(read(' }', ' }', ' b = 1')).toEqual({ b: '1' });
  });
  it('inside of scopes without end stays twenty deep', () => {
    const names = Object.keys(read(...Array.from({ length: 60 }, (_, n) => `s${n} {`), 'x = 1'));
    expect(names).toHaveLength(1);
    expect(names[0]?.split('.')).toHaveLength(21);
  });
});

it('a name of JavaScript itself is a name like any other', () => {
  const read__ = read(' __proto__ = 1', ' constructor = 2', ' toString = 3');
  expect(Object.entries(read__)).toEqual([
    ['__proto__', '1'],
    ['constructor', '2'],
    ['toString', '3']
  ]);
});
