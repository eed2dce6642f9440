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
