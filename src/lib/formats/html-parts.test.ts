import { describe, expect, it, test } from 'vitest';
import { htmlParts, type HtmlPart } from './html-parts';

const parts = (text: string): readonly HtmlPart[] => [...htmlParts(text)];
/** Kind and what it says, in one word. */
const told = (text: string): readonly string[] =>
  parts(text).map((part) => {
    if (part.kind === 'row')
      return `row ${part.header ? 'head ' : ''}${part.cells.map((cell) => cell.text).join('|')}`;
    if (part.kind === 'heading') return `h${part.level} ${part.text}`;
    if (part.kind === 'pre' || part.kind === 'script') return `${part.kind} ${text.slice(part.at, part.end)}`;
    if (part.kind === 'image') return `image ${part.src}`;
    if (part.kind === 'paragraph') return `${part.name} ${part.text}`;
    return `text ${part.text}`;
  });

describe('the parts of a report', () => {
  test.each<[string, string, readonly string[]]>([
    ['a heading', '<h2>Merges</h2>', ['h2 Merges']],
    ['a heading with tags inside', '<h1>A <b>bold</b> one</h1>', ['h1 A bold one']],
    ['a row', '<table><tr><td>a</td><td>1</td></tr></table>', ['row a|1']],
    ['a head', '<tr><th>name</th><th>ISa</th></tr>', ['row head name|ISa']],
    ['rows that are not closed', '<table><tr><td>a<td>b<tr><td>c</table>', ['row a|b', 'row c']],
    ['a row at the end of a page that was cut off', '<tr><td>a</td><td>b', ['row a|b']],
    ['a heading at the end of a page that was cut off', '<h3>Cut o', ['h3 Cut o']],
    ['entities', '<tr><td>a &lt;b&gt; &amp; c</td></tr>', ['row a <b> & c']],
    ['a cell without a row begins one', '<td>x</td><tr><td>y</td></tr>', ['row x', 'row y']],
    ['a script', '<script>var a = "<td>";</script>', ['script var a = "<td>";']],
    ['preformatted text', '<pre>1 2\n3 4</pre>', ['pre 1 2\n3 4']],
    ['a style says nothing', '<style>td { color: red }</style><h1>x</h1>', ['h1 x']],
    ['an image', '<img src="a/b.png">', ['image a/b.png']],
    ['text outside of all', 'hello <b>world</b>', ['text hello', 'text world']],
    ['blanks outside of all are nothing', '\n  \t <table></table>', []],
    ['nothing', '', []]
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
  it('a script has its id, and links of a cell are kept', () => {
    expect(parts('<script id="data">1</script>')).toMatchObject([{ kind: 'script', id: 'data' }]);
    expect(parts('<tr><td><a href="m/a.html">a</a> <a href="b">b</a></td></tr>')).toMatchObject([
      { cells: [{ text: 'a b', hrefs: ['m/a.html', 'b'] }] }
    ]);
  });
  it('every part has the line that it begins on', () => {
    expect(parts('<h1>a</h1>\n\n<tr><td>b</td></tr>\n<pre>c</pre>').map(({ line }) => line)).toEqual([
      1, 3, 4
    ]);
  });
  it('a cell of a million letters is cut', () => {
    const [row] = parts(`<tr><td>${'x'.repeat(1_000_000)}</td></tr>`);
    expect(row?.kind === 'row' && row.cells[0]?.text.length).toBeLessThanOrEqual(20_000);
  });
});

describe('the parts of a page', () => {
  /** Rows as their cells' texts. */
  const rows = (text: string): readonly (readonly string[])[] =>
    parts(text).flatMap((part) => (part.kind === 'row' ? [part.cells.map((cell) => cell.text)] : []));

  test.each<[string, string, readonly (readonly string[])[]]>([
    ['cells of rows', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', [['a', 'b'], ['c']]],
    ['cells that nobody closed', '<table><tr><td>a<td>b<tr><td>c</table>', [['a', 'b'], ['c']]],
    ['a last row that nobody closed', '<tr><td>a<td>b', [['a', 'b']]],
    ['cells without a row', '<td>a<td>b</table>', [['a', 'b']]],
    ['text inside other tags', '<tr><td><b>a</b> <i>b</i></td></tr>', [['a b']]],
    ['a break of the line', '<tr><td>a<br>b</td></tr>', [['a\nb']]],
    ['entities', '<tr><td>a &lt;b&gt; &amp;</td></tr>', [['a <b> &']]],
    ['blanks and line ends around a text', '<tr><td>  a \n\n b </td></tr>', [['a\nb']]],
    ['an empty cell', '<tr><td></td><td>x</td></tr>', [['', 'x']]],
    ['no row without a cell', '<tr></tr><tr><td>x</td></tr>', [['x']]],
    [
      'what looks like markup once read stays text',
      '<tr><td>&lt;img src=x onerror=alert(1)&gt;</td></tr>',
      [['<img src=x onerror=alert(1)>']]
    ]
  ])('%s', (_, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it('a row of headings says so', () => {
    expect(
      parts('<tr><th>a</th><td>b</td></tr><tr><td>c</td></tr>').map(
        (part) => part.kind === 'row' && part.header
      )
    ).toEqual([true, false]);
  });
  it('a cell keeps the addresses of its links, in order', () => {
    const [row] = parts('<tr><td><a href="a.html">A</a> <a href=b.html>B</a></td></tr>');
    expect(row?.kind === 'row' && row.cells[0]).toEqual({ text: 'A B', hrefs: ['a.html', 'b.html'] });
  });
  it('headings have a level; those that nobody closed end with the next', () => {
    expect(
      parts('<h1>A</h1><h3>B<h2>C').flatMap((part) =>
        part.kind === 'heading' ? [`${part.level} ${part.text}`] : []
      )
    ).toEqual(['1 A', '3 B', '2 C']);
  });
  it('paragraphs p1 to p3 of correct.html have their name, an ordinary p does not part texts', () => {
    expect(
      parts('<p1>a</p1><p>b</p>').map((part) => `${part.kind} ${'text' in part ? part.text : ''}`)
    ).toEqual(['paragraph a', 'text b']);
  });
  it('a preformatted text is a range of the page: from it a log is read with its own lines', () => {
    const text = '<pre>\nline 1\nline 2\n</pre>';
    const [pre] = parts(text);
    expect(pre?.kind === 'pre' && text.slice(pre.at, pre.end)).toBe('\nline 1\nline 2\n');
  });
  it('a script has its id, a style is nothing', () => {
    const text = '<style>a</style><script id="data">[1]</script>';
    const [script, ...rest] = parts(text);
    expect(rest).toEqual([]);
    expect(script).toMatchObject({ kind: 'script', id: 'data' });
    expect(script?.kind === 'script' && text.slice(script.at, script.end)).toBe('[1]');
  });
  it('a picture has its source', () => {
    expect(parts('<img src="contents/a.png"><img>')).toEqual([
      { kind: 'image', src: 'contents/a.png', line: 1 }
    ]);
  });
  it('a page that was cut off inside a preformatted text gives what there is', () => {
    expect(parts('<h1>A</h1><pre>abc').map(({ kind }) => kind)).toEqual(['heading', 'pre']);
  });
});
