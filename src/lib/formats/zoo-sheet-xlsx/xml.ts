/** The pieces of XML that a spreadsheet is made of. */
export type XmlPiece =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/**
 * Tags and texts in order, in one pass; comments, declarations and unknown entities are left out. Names come without their namespace prefix.
 * Nothing is nested, so that depth costs nothing.
 */
export function* xmlPieces(xml: string): Generator<XmlPiece> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open !== at) {
      const text = xml.slice(at, open < 0 ? xml.length : open);
      yield { kind: 'text', text: unescaped(text) };
      if (open < 0) return;
    }
    if (xml.startsWith('<!--', open)) {
      at = endOf(xml, '-->', open);
    } else if (xml.startsWith('<![CDATA[', open)) {
      at = endOf(xml, ']]>', open);
      yield { kind: 'text', text: xml.slice(open + 9, Math.max(open + 9, at - 3)) };
    } else {
      at = endOf(xml, '>', open);
      const inside = xml.slice(open + 1, at - 1);
      const first = inside[0];
      if (first === '?' || first === '!') continue;
      if (first === '/') yield { kind: 'close', name: localName(inside.slice(1).trim()) };
      else {
        const empty = inside.endsWith('/');
        const body = empty ? inside.slice(0, -1) : inside;
        const blank = body.search(/\s/);
        yield {
          kind: 'open',
          name: localName(blank < 0 ? body : body.slice(0, blank)),
          attributes: blank < 0 ? '' : body.slice(blank),
          empty
        };
      }
    }
  }
}

/** The value of an attribute, by its name with or without prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  for (const [, key, double, single] of attributes
    .slice(0, 4000)
    .matchAll(/([\w:.-]{1,100})\s?=\s?(?:"([^"]*)"|'([^']*)')/g))
    if (key === name) return unescaped(double ?? single ?? '');
  return undefined;
}

function endOf(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found < 0 ? xml.length + mark.length : found + mark.length;
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return NAMED[entity.toLowerCase()] ?? whole;
    const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
