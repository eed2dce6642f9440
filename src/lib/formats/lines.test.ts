import { describe, expect, it, test } from 'vitest';
import { finite, FormatError, Lines, notSentinel, otherFormat } from './lines';

const all = (lines: Lines): string[] => {
  const found: string[] = [];
  for (let line = lines.next(); line !== undefined; line = lines.next()) found.push(line);
  return found;
};

describe('a line ends', () => {
  test.each<[string, string, readonly string[]]>([
    ['with LF', 'a\nb\n', ['a', 'b']],
    ['with CRLF', 'a\r\nb\r\n', ['a', 'b']],
    ['with CR alone, as a classic Mac writes', 'a\rb\r', ['a', 'b']],
    ['with the file, where the last line has no end', 'a\nb', ['a', 'b']],
    ['and is empty where two ends follow each other', 'a\n\nb\n', ['a', '', 'b']],
    ['with CRLF, an empty line between', 'a\r\n\r\nb', ['a', '', 'b']],
    [
      'with LF: a progress bar inside a line does not end it',
      'a\n10%\r20%\rdone\nb\n',
      ['a', '10%\r20%\rdone', 'b']
    ],
    ['with CR, though one cell of a spreadsheet holds an LF', 'a\rb "1\n2"\rc\r', ['a', 'b "1', '2"', 'c']],
    ['without the mark of Unicode before the first', '\ufeffa\nb', ['a', 'b']],
    ['and there is none in an empty file', '', []],
    ['and one empty line is a line', '\n', ['']]
  ])('%s', (_, text, expected) => {
    expect(all(new Lines(text))).toEqual(expected);
  });
});

describe('a number right at the end of a file may have lost digits: it is left out, and told', () => {
  test.each<[string, string, string, boolean]>([
    ['a whole number', 'nref 10', 'nref ', true],
    ['a decimal', 'a 0.99', 'a ', true],
    ['with a sign', 'a -3.5', 'a ', true],
    ['in the midst of its exponent', 'a 1.2E-0', 'a ', true],
    ['where its exponent begins', 'a 1.2E-', 'a ', true],
    ['behind a sign of assignment', 'DATA_RANGE=1', 'DATA_RANGE=', true],
    ['alone', '12', '', true],
    ['behind a sign of comparison', 'CC1/2>0.5', 'CC1/2>', true],
    ['at the beginning of a list', '[0.87', '[', true],
    ['with a line end it is whole', 'nref 103\n', 'nref 103', false],
    ['with the first half of a line end of Windows it is whole', 'nref 103\r', 'nref 103', false],
    ['with a blank behind it, it is whole', 'nref 103 ', 'nref 103 ', false],
    ['with a unit behind it, it is whole', 'a 99.8%', 'a 99.8%', false],
    ['of a name it is a part', 'see cluster_0003', 'see cluster_0003', false],
    ['of a path it is a part', 'run_01/data00', 'run_01/data00', false]
  ])('%s', (_, text, line, isTold) => {
    const lines = new Lines(`first 1\n${text}`);
    expect([lines.next(), lines.peek(), lines.next(), lines.next()]).toEqual([
      'first 1',
      line,
      line,
      undefined
    ]);
    expect(lines.problems).toEqual(isTold ? [{ line: 2, flaw: { code: 'no-line-end' }, excerpt: text }] : []);
  });
});

describe('the cursor', () => {
  const TEXT = ['first', '', '  ', 'marker = 4', 'after', 'last'].join('\n');

  it('counts lines from 1, and stands on 0 before the first', () => {
    const lines = new Lines(TEXT);
    expect([lines.line, lines.current, lines.ended]).toEqual([0, '', false]);
    lines.next();
    expect([lines.line, lines.current]).toEqual([1, 'first']);
  });
  it('looks at the next line without moving', () => {
    const lines = new Lines(TEXT);
    expect([lines.peek(), lines.peek(), lines.line, lines.current]).toEqual(['first', 'first', 0, '']);
  });
  it('passes over blank lines, and counts them', () => {
    const lines = new Lines(TEXT);
    lines.next();
    expect([lines.nextFilled(), lines.line]).toEqual(['marker = 4', 4]);
  });
  it('finds the line that matches, with what matched', () => {
    const lines = new Lines(TEXT);
    expect(lines.after(/= (\d)/)?.[1]).toBe('4');
    expect([lines.line, lines.next()]).toEqual([4, 'after']);
  });
  it('finds the line that contains a text, and its number', () => {
    const lines = new Lines(TEXT);
    expect(lines.afterText('marker')).toBe('marker = 4');
    expect([lines.line, lines.next()]).toEqual([4, 'after']);
  });
  it.each([
    ['an expression', (lines: Lines) => lines.after(/nowhere/)],
    ['a text', (lines: Lines) => lines.afterText('nowhere')]
  ])('is at the end where %s does not occur, with the number of the last line', (_, seek) => {
    const lines = new Lines(TEXT);
    expect(seek(lines)).toBeUndefined();
    expect([lines.ended, lines.line]).toEqual([true, 6]);
  });
  it('comes back to a place, with its line number', () => {
    const lines = new Lines(TEXT);
    lines.next();
    const mark = lines.mark();
    lines.afterText('after');
    lines.goTo(mark);
    expect([lines.line, lines.nextFilled(), lines.line]).toEqual([1, 'marker = 4', 4]);
  });
  it('cuts a line that no program of ours writes, and goes on with the next', () => {
    const lines = new Lines(`${'x'.repeat(1_000_500)}\nnext`);
    expect([lines.next()?.length, lines.next(), lines.line]).toEqual([1_000_000, 'next', 2]);
  });
});

describe('what is wrong with a file', () => {
  it('is told with the line it stands on', () => {
    const lines = new Lines('one\ntwo\nthree');
    lines.next();
    lines.next();
    lines.warn({ code: 'cut-off' });
    expect(lines.problems).toEqual([{ line: 2, flaw: { code: 'cut-off' }, excerpt: 'two' }]);
  });
  it('can be told of an earlier line: the heading of an empty table', () => {
    const lines = new Lines('heading\nrow');
    lines.next();
    const heading = lines.here();
    lines.next();
    lines.warn({ code: 'no-rows' }, heading);
    expect(lines.problems).toMatchObject([{ line: 1, excerpt: 'heading' }]);
  });
  it('has a line even before the first one was read', () => {
    const lines = new Lines('');
    lines.warn({ code: 'empty' });
    expect(lines.problems).toMatchObject([{ line: 1 }]);
    expect(() => lines.fail({ code: 'empty' })).toThrow(FormatError);
  });
  it('is kept two hundred times, and counted beyond', () => {
    const lines = new Lines('x');
    lines.next();
    for (let n = 0; n < 260; n++) lines.warn({ code: 'not-understood' });
    expect([lines.problems.length, lines.uncounted]).toEqual([200, 60]);
  });
  it('quotes two hundred letters of the line and no more', () => {
    const lines = new Lines('y'.repeat(900));
    lines.next();
    expect(lines.here().excerpt).toBe(`${'y'.repeat(200)}…`);
  });
  test.each([
    ['given up', (lines: Lines) => lines.fail({ code: 'cut-off' }), false],
    ['of another kind', (lines: Lines) => lines.foreign({ code: 'cut-off' }), true]
  ] as const)('a file that is %s is refused with flaw, line and excerpt', (_, refuse, foreign) => {
    const lines = new Lines('a\nb');
    lines.next();
    lines.next();
    expect.assertions(1);
    try {
      refuse(lines);
    } catch (error) {
      expect(error).toMatchObject({ line: 2, excerpt: 'b', foreign, flaw: { code: 'cut-off' } });
    }
  });
  it('an empty file is told as empty, not as one of another kind', () => {
    expect(otherFormat('MTZ', 0).flaw).toEqual({ code: 'empty' });
    expect(otherFormat('MTZ', 12).flaw).toEqual({ code: 'wrong-format', format: 'MTZ' });
  });
});

describe('a number', () => {
  test.each<[string, number | undefined]>([
    ['1', 1],
    ['-99.90', -99.9],
    ['+4', 4],
    ['.5', 0.5],
    ['5.', 5],
    ['  12.25  ', 12.25],
    ['4.000E+00', 4],
    ['1.000D-04', 1e-4],
    ['1d3', 1000],
    ['007', 7],
    ['-0.00', -0],
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', 9007199254740992],
    ['0.12345678901234567890123456789', 0.12345678901234568],
    ['123456789012345678901234567890.', 1.2345678901234568e29],
    ['1e400', undefined],
    ['', undefined],
    ['  ', undefined],
    ['.', undefined],
    ['-', undefined],
    ['- 1', undefined],
    ['+-1', undefined],
    ['nan', undefined],
    ['NaN', undefined],
    ['inf', undefined],
    ['********', undefined],
    ['12*', undefined],
    ['1,234', undefined],
    ['0x10', undefined],
    ['1_000', undefined],
    ['1.2.3', undefined],
    ['0.0021034-0.0038817', undefined],
    ['１２', undefined],
    ['12 A', undefined],
    ['Infinity', undefined]
  ])('%j is %s', (text, expected) => {
    expect(finite(text)).toBe(expected);
  });
  it('of nothing is nothing', () => {
    expect(finite(undefined)).toBeUndefined();
  });
  it('of any number of digits is the double that is nearest', () => {
    let seed = 1;
    const upTo = (most: number): number => (seed = (seed * 48271) % 2147483647) % (most + 1);
    const digits = (most: number): string => Array.from({ length: upTo(most) }, () => upTo(9)).join('');
    const spelt = Array.from({ length: 50_000 }, () => {
      const sign = ['', '', '-', '+'][upTo(3)] ?? '';
      return `${' '.repeat(upTo(2))}${sign}${digits(upTo(1) ? 9 : 20)}${upTo(9)}.${digits(upTo(1) ? 4 : 26)}`;
    });
    expect(spelt.filter((text) => !Object.is(finite(text), Number(text)))).toEqual([]);
  });

  test.each<[string | undefined, string]>([
    ['', 'a blank cell'],
    [undefined, 'a missing cell'],
    ['nan', 'nan of Python'],
    ['-NaN', 'NaN of Fortran'],
    ['inf', 'inf'],
    ['-Infinity', 'Infinity'],
    ['******', 'a field too narrow for Fortran']
  ])('%j is absent without a warning: %s', (text) => {
    const lines = new Lines('x');
    lines.next();
    expect(lines.number(text, 'ISa')).toBeUndefined();
    expect(lines.problems).toEqual([]);
  });
  it('that is no number is absent with a warning that names it', () => {
    const lines = new Lines('x\ny');
    lines.next();
    expect(lines.number('12,4', 'Rmeas')).toBeUndefined();
    expect(lines.problems).toMatchObject([{ line: 1, flaw: { code: 'not-a-number', name: 'Rmeas' } }]);
  });

  test.each<[number | undefined, number | undefined]>([
    [-99.9, undefined],
    [-99, undefined],
    [-98.9, -98.9],
    [0, 0],
    [12.4, 12.4],
    [undefined, undefined]
  ])(
    'of XDS: %s is %s (-99.9 per cent and -99.00 I/sigma stand for "cannot be computed")',
    (value, expected) => {
      expect(notSentinel(value)).toBe(expected);
    }
  );
});
