/** Crystallographers' notation in a text: CC with 1/2 below, R in italics, screw axes of space groups. The text alone stays readable. */
export interface Piece {
  readonly text: string;
  readonly style?: 'italic' | 'sub';
}

interface Notation {
  readonly found: RegExp;
  readonly pieces: (match: string) => readonly Piece[];
  /** For LaTeX, with its mathematics. */
  readonly latex: (match: string) => string;
}

const italic = (text: string): Piece => ({ text, style: 'italic' });
const sub = (text: string): Piece => ({ text, style: 'sub' });

const NOTATIONS: readonly Notation[] = [
  {
    found: /\bR(?:merge|meas|pim)\b/,
    pieces: (match) => [italic('R'), sub(match.slice(1))],
    latex: (match) => `$R_\\mathrm{${match.slice(1)}}$`
  },
  {
    found: /\bCC(?:1\/2|ano\b)/,
    pieces: (match) => [{ text: 'CC' }, sub(match.slice(2))],
    latex: (match) => (match === 'CCano' ? 'CC$_\\mathrm{ano}$' : 'CC$_{1/2}$')
  },
  {
    found: /\bI\/σ\(I\)/,
    pieces: () => [italic('I'), { text: '/' }, italic('σ'), { text: '(' }, italic('I'), { text: ')' }],
    latex: () => '$I/\\sigma(I)$'
  },
  {
    found: /\ba, b, c\b/,
    pieces: () => [italic('a'), { text: ', ' }, italic('b'), { text: ', ' }, italic('c')],
    latex: () => '$a$, $b$, $c$'
  },
  {
    found: /\bWilson B\b/,
    pieces: () => [{ text: 'Wilson ' }, italic('B')],
    latex: () => 'Wilson $B$'
  },
  // `P 21 21 21`, as KAMO writes it: a second digit is that of a screw axis.
  {
    found: /\b[PABCIFR](?: [1-46][1-5]?){1,3}(?: :H)?(?![\w.])/,
    pieces: (match) => [
      italic(match.charAt(0)),
      ...axes(match).flatMap(([axis, screw]) => [{ text: axis }, ...(screw === '' ? [] : [sub(screw)])])
    ],
    latex: (match) =>
      `$${match.charAt(0)}${axes(match)
        .map(([axis, screw]) => (screw === '' ? axis : `${axis}_${screw}`))
        .join('')}$`
  }
];
const ANY = new RegExp(NOTATIONS.map(({ found }) => `(${found.source})`).join('|'), 'gu');

/** `2`, `1` of `21`; the setting of a rhombohedral cell stands behind the last. */
function axes(symbol: string): (readonly [axis: string, screw: string])[] {
  return symbol
    .split(' ')
    .slice(1)
    .map((word) => (word.startsWith(':') ? [word, ''] : [word.charAt(0), word.slice(1)]));
}

/** The text in pieces, for HTML. */
export function pieces(text: string): readonly Piece[] {
  return read(
    text,
    (plain): readonly Piece[] => [{ text: signed(plain) }],
    (notation, match) => notation.pieces(match)
  ).flat();
}

/** The text for LaTeX; `escape` makes what stands between harmless. */
export function typesetLatex(text: string, escape: (plain: string) => string): string {
  return read(text, escape, (notation, match) => notation.latex(match)).join('');
}

function read<T>(
  text: string,
  plain: (text: string) => T,
  noted: (notation: Notation, match: string) => T
): T[] {
  const parts: T[] = [];
  let end = 0;
  for (const match of text.matchAll(ANY)) {
    const notation = NOTATIONS[match.slice(1).findIndex((group) => group !== undefined)];
    if (notation === undefined) continue;
    if (match.index > end) parts.push(plain(text.slice(end, match.index)));
    parts.push(noted(notation, match[0]));
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(plain(text.slice(end)));
  return parts;
}

/** A number below zero with a minus instead of a hyphen. */
export function signed(text: string): string {
  return text.replace(/(^|[\s([])-(?=\d)/g, '$1−');
}
