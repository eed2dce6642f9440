/**
 * A tolerant reader for the pages that KAMO and the beamline write: workers have no DOM, and the pages have doubled quotes and
 * unclosed cells. It goes once through the text, never back; nothing is executed.
 */

/** A tag or the text between two tags: `text.slice(at, end)`, starting on `line` (from 1). */
export interface HtmlToken {
  readonly kind: 'open' | 'close' | 'text';
  /** Of a tag, in lower case; '' for text. */
  readonly name: string;
  readonly at: number;
  readonly end: number;
  readonly line: number;
}

const NAME = /[a-z][a-z0-9]*/iy;
/** Their content is text up to their own end tag. */
const RAW = new Set(['script', 'style']);

/** Tags and texts in order; comments and `<!DOCTYPE …>` fall away. A tag ends at the first `>`, whatever its quotes say. */
export function* htmlTokens(text: string): Generator<HtmlToken> {
  let at = 0;
  let line = 1;
  // The next line end is remembered: a page of one line must not be searched for it again with every tag.
  let lineEnd = text.indexOf('\n');
  const lineAt = (offset: number): number => {
    while (lineEnd >= 0 && lineEnd < offset) {
      line++;
      lineEnd = text.indexOf('\n', lineEnd + 1);
    }
    return line;
  };
  const piece = (kind: HtmlToken['kind'], name: string, from: number, end: number): HtmlToken => ({
    kind,
    name,
    at: from,
    end,
    line: lineAt(from)
  });
  let raw: string | undefined;
  for (let from = 0; ;) {
    const open = raw === undefined ? text.indexOf('<', from) : rawEnd(text, from, raw);
    const close = open < 0 ? -1 : text.indexOf('>', open);
    if (open < 0 || close < 0) break;
    raw = undefined;
    NAME.lastIndex = text[open + 1] === '/' ? open + 2 : open + 1;
    const name = NAME.exec(text)?.[0].toLowerCase();
    const comment = text.startsWith('<!--', open) ? text.indexOf('-->', open) : -1;
    if (name === undefined && text[open + 1] !== '!') {
      from = open + 1;
      continue;
    }
    if (open > at) yield piece('text', '', at, open);
    at = open;
    const end = comment < 0 ? close + 1 : comment + 3;
    if (name !== undefined) {
      const opens = text[open + 1] !== '/';
      yield piece(opens ? 'open' : 'close', name, open, end);
      if (opens && RAW.has(name)) raw = name;
    } else if (comment < 0 && text.startsWith('<!--', open)) break;
    at = from = end;
  }
  if (at < text.length) yield piece('text', '', at, text.length);
}

function rawEnd(text: string, from: number, name: string): number {
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = from;
  return end.exec(text)?.index ?? -1;
}

/** Value of a tag's attribute, entities decoded. */
export function attribute(text: string, tag: HtmlToken, name: string): string | undefined {
  const source = text.slice(tag.at, Math.min(tag.end, tag.at + 4096));
  const match = new RegExp(`\\s${name}\\s?=\\s?(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'i').exec(source);
  const value = match?.[1] ?? match?.[2] ?? match?.[3];
  return value === undefined ? undefined : decodeEntities(value);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  deg: '°',
  Aring: 'Å',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  lambda: 'λ',
  phi: 'φ',
  sigma: 'σ',
  Delta: 'Δ'
};

/** The entities that these pages use, and numeric ones; anything else stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string') return ENTITIES[name] ?? whole;
      const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
        ? String.fromCodePoint(code)
        : whole;
    }
  );
}
