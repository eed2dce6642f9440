import { attribute, decodeEntities, htmlTokens, type HtmlToken } from './html';

export interface HtmlCell {
  /** Without tags and without the text of `<pre>`; entities decoded, trimmed; `<br>` is a line break. */
  readonly text: string;
  readonly hrefs: readonly string[];
}

/** What our reports consist of, in the order of the page. Ranges `at`–`end` are offsets into the page's text. */
export type HtmlPart =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly line: number }
  | {
      readonly kind: 'row';
      readonly cells: readonly HtmlCell[];
      readonly header: boolean;
      readonly line: number;
    }
  | { readonly kind: 'pre'; readonly at: number; readonly end: number; readonly line: number }
  | {
      readonly kind: 'script';
      readonly id?: string;
      readonly at: number;
      readonly end: number;
      readonly line: number;
    }
  /** `<p1>`, `<p2>`, `<p3>` of correct.html. */
  | { readonly kind: 'paragraph'; readonly name: string; readonly text: string; readonly line: number }
  | { readonly kind: 'image'; readonly src: string; readonly line: number }
  /** Text that stands in none of these. */
  | { readonly kind: 'text'; readonly text: string; readonly line: number };

interface OpenCell {
  text: string;
  hrefs: string[];
}

/** Longer texts of one cell, heading or paragraph are cut. */
const LONGEST = 20_000;

/** Reads a page in one pass. Cells and rows end where the next one begins, whether they were closed or not. */
export function* htmlParts(text: string): Generator<HtmlPart> {
  let row: { cells: OpenCell[]; header: boolean; line: number } | undefined;
  let block: { name: string; text: string; line: number } | undefined;
  let range: { name: 'pre' | 'script' | 'style'; id?: string; at: number; line: number } | undefined;

  const rowPart = (): HtmlPart[] => {
    const done = row;
    row = undefined;
    if (!done || done.cells.length === 0) return [];
    const cells = done.cells.map(({ text: inner, hrefs }) => ({ text: tidy(inner), hrefs }));
    return [{ kind: 'row', cells, header: done.header, line: done.line }];
  };
  const blockPart = (): HtmlPart[] => {
    const done = block;
    block = undefined;
    if (!done) return [];
    const level = /^h([1-6])$/.exec(done.name)?.[1];
    return level === undefined
      ? [{ kind: 'paragraph', name: done.name, text: tidy(done.text), line: done.line }]
      : [{ kind: 'heading', level: Number(level), text: tidy(done.text), line: done.line }];
  };
  const rangePart = (end: number): HtmlPart[] => {
    const done = range;
    range = undefined;
    if (!done || done.name === 'style') return [];
    const { at, line } = done;
    return done.name === 'pre'
      ? [{ kind: 'pre', at, end, line }]
      : [{ kind: 'script', ...(done.id !== undefined && { id: done.id }), at, end, line }];
  };
  const addText = (piece: string): boolean => {
    const target = block ?? row?.cells.at(-1);
    if (target && target.text.length < LONGEST) target.text += piece.slice(0, LONGEST);
    return target !== undefined;
  };

  for (const token of htmlTokens(text)) {
    if (range) {
      if (token.kind === 'close' && token.name === range.name) yield* rangePart(token.at);
      continue;
    }
    if (token.kind === 'text') {
      const raw = text.slice(token.at, Math.min(token.end, token.at + LONGEST));
      if (!addText(raw) && raw.trim() !== '') yield { kind: 'text', text: tidy(raw), line: token.line };
    } else if (token.kind === 'open') {
      yield* open(token);
    } else if (block && token.name === block.name) {
      yield* blockPart();
    } else if (token.name === 'tr' || token.name === 'table') {
      yield* rowPart();
    }
  }
  yield* rangePart(text.length);
  yield* blockPart();
  yield* rowPart();

  function* open(token: HtmlToken): Generator<HtmlPart> {
    const { name, line } = token;
    if (name === 'pre' || name === 'script' || name === 'style') {
      const id = attribute(text, token, 'id');
      range = { name, ...(id !== undefined && { id }), at: token.end, line };
    } else if (name === 'tr' || name === 'table') {
      yield* rowPart();
      if (name === 'tr') row = { cells: [], header: false, line };
    } else if (name === 'td' || name === 'th') {
      row ??= { cells: [], header: false, line };
      row.cells.push({ text: '', hrefs: [] });
      if (name === 'th') row.header = true;
    } else if (/^(?:h[1-6]|p[1-3])$/.test(name)) {
      yield* blockPart();
      block = { name, text: '', line };
    } else if (name === 'a') {
      const href = attribute(text, token, 'href');
      if (href !== undefined) row?.cells.at(-1)?.hrefs.push(href);
    } else if (name === 'img') {
      const src = attribute(text, token, 'src');
      if (src !== undefined) yield { kind: 'image', src, line };
    } else if (name === 'br') addText('\n');
  }
}

function tidy(text: string): string {
  return decodeEntities(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim();
}
