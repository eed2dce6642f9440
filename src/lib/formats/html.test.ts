import { describe, expect, it, test } from 'vitest';
import { attribute, decodeEntities, htmlTokens } from './html';

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
