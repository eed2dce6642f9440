import { describe, expect, it, test } from 'vitest';
import { attribute, decodeEntities, htmlTokens } from './html';
import { htmlParts, type HtmlPart } from './html-parts';

/** `kind name:text` of every token. */
const tokens = (text: string): string[] =>
  [...htmlTokens(text)].map(({ kind, name, at, end }) =>
    kind === 'text' ? `text ${text.slice(at, end)}` : `${kind} ${name}`
  );

describe('tags and texts', () => {
  test.each<[string, string, readonly string[]]>([
    ['in order', '<p>a</p>b', ['open p', 'text a', 'close p', 'text b']],
    ['in any case', '<TD>a</Td>', ['open td', 'text a', 'close td']],
    ['without what is a comment', 'a<!-- <b> -->c', ['text a', 'text c']],
    ['without what stands in a comment that is not closed', 'a<!-- <b> c', ['text a', 'text <!-- <b> c']],
    ['without the document type', '<!DOCTYPE html><p>', ['open p']],
    ['and a lone < is text', 'I < 3 <b>x', ['text I < 3 ', 'open b', 'text x']],
    ['and a tag that is not closed is text', 'a <td', ['text a <td']],
    [
      'a script is one text, whatever stands in it',
      '<script>if (a<b) "</p>"</script>',
      ['open script', 'text if (a<b) "</p>"', 'close script']
    ],
    ['a style too', '<style>a<b</style>x', ['open style', 'text a<b', 'close style', 'text x']],
    ['a script that never ends', '<script>a<b', ['open script', 'text a<b']],
    ['nothing of nothing', '', []]
  ])('%s', (_, text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });
  it('know the line they begin on', () => {
    expect([...htmlTokens('<p>\n\n<td>x')].map(({ name, line }) => `${name}${line}`)).toEqual([
      'p1',
      '1',
      'td3',
      '3'
    ]);
  });
});

describe('an attribute', () => {
  const tagIn = (text: string) => {
    const [tag] = [...htmlTokens(text)];
    if (tag === undefined) throw new Error(text);
    return (name: string): string | undefined => attribute(text, tag, name);
  };
  test.each<[string, string, string, string | undefined]>([
    ['in double quotes', '<a href="x/y.html">', 'href', 'x/y.html'],
    ['in single quotes', "<a href='x y'>", 'href', 'x y'],
    ['without quotes', '<a href=x/y.html class=z>', 'href', 'x/y.html'],
    ['whatever case its name has', '<A HREF="x">', 'href', 'x'],
    ['with blanks around its sign', '<a href = "x">', 'href', 'x'],
    ['with its entities read', '<a href="a&amp;b">', 'href', 'a&b'],
    ['that is empty', '<img src="">', 'src', ''],
    ['that is not there', '<a name="x">', 'href', undefined],
    ['whose name ends another one', '<a data-href="x">', 'href', undefined]
  ])('%s', (_, text, name, expected) => {
    expect(tagIn(text)(name)).toBe(expected);
  });
});

describe('an entity', () => {
  test.each<[string, string]>([
    ['&lt;b&gt; &amp; &quot;c&quot; &apos;', `<b> & "c" '`],
    ['2.0&Aring; 90&deg;', '2.0Å 90°'],
    ['&#65;&#x42;&#X43;', 'ABC'],
    ['&#12354;', 'あ'],
    ['&#x1F426;', '🐦'],
    ['a&nbsp;b', 'a b'],
    ['&unknown;', '&unknown;'],
    ['&amp', '&amp'],
    ['&#0;', '&#0;'],
    ['&#xD800;', '&#xD800;'],
    ['&#9999999;', '&#9999999;'],
    ['&amp;lt;', '&lt;'],
    ['no entity', 'no entity']
  ])('%s is %j', (text, expected) => {
    expect(decodeEntities(text)).toBe(expected);
  });
});

describe('the parts of a page', () => {
  const parts = (text: string): readonly HtmlPart[] => [...htmlParts(text)];
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
  it('a cell of a million letters is cut', () => {
    expect(rows(`<tr><td>${'x'.repeat(1_000_000)}</td></tr>`)[0]?.[0]?.length).toBeLessThanOrEqual(40_000);
  });
});
