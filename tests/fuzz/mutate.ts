/** Ways to spoil a file, by a seeded generator: the same seed gives the same inputs on every machine. */

/** Uniform numbers in [0, 1) (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What turns up where a number or a word was: absurd, touching, foreign, hostile. */
const ODD = [
  'NaN',
  '-99.9%',
  '1e999',
  '-0',
  '9'.repeat(400),
  '********',
  '',
  '-',
  '%',
  '0x1F',
  '１２',
  '∞',
  '\u0000',
  '\ufeff',
  '\u202e',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '__proto__',
  'constructor',
  '../../../etc/passwd',
  '=cmd|calc',
  '{"a":'.repeat(50),
  '['.repeat(2000),
  '試料 D',
  '(((((((('
];
/** 試料 in Shift_JIS and in EUC-JP. */
const FOREIGN = [Uint8Array.of(0x8e, 0x8e, 0x97, 0xbf), Uint8Array.of(0xbb, 0xee, 0xce, 0xc1)];

const encoder = new TextEncoder();

export function mutate(content: Uint8Array, random: () => number): Uint8Array {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const at = (): number => Math.floor(random() * (content.length + 1));
  const joined = (...parts: Uint8Array[]): Uint8Array => {
    const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let offset = 0;
    for (const part of parts) {
      out.set(part, offset);
      offset += part.length;
    }
    return out;
  };
  const kind = Math.floor(random() * 10);
  const stop = kind === 7 && random() < 0.5 ? at() : Infinity;
  switch (kind) {
    case 0: {
      const out = content.slice();
      for (let flips = 1 + Math.floor(random() * 30); flips > 0 && out.length > 0; flips--) {
        out[Math.floor(random() * out.length)] = Math.floor(random() * 256);
      }
      return out;
    }
    case 1:
      return content.slice(0, at());
    case 2: {
      const [a, b] = [at(), at()].sort((x, y) => x - y) as [number, number];
      return joined(content.slice(0, a), content.slice(b));
    }
    case 3: {
      const [a, b] = [at(), at()].sort((x, y) => x - y) as [number, number];
      return joined(content.slice(0, b), content.slice(a));
    }
    case 4: {
      const place = at();
      return joined(
        content.slice(0, place),
        random() < 0.3 ? pick(FOREIGN) : encoder.encode(pick(ODD)),
        content.slice(place)
      );
    }
    case 5: {
      // A number in the text becomes something else.
      const text = new TextDecoder('latin1').decode(content);
      const numbers = [...text.matchAll(/-?\d+(\.\d+)?/g)];
      const chosen = numbers.length === 0 ? undefined : pick(numbers);
      if (chosen === undefined) return content;
      const start = chosen.index;
      return joined(
        content.slice(0, start),
        encoder.encode(pick(ODD)),
        content.slice(start + chosen[0].length)
      );
    }
    case 6: {
      // Lines change places.
      const lines = new TextDecoder('latin1').decode(content).split('\n');
      for (let swaps = 1 + Math.floor(random() * 10); swaps > 0; swaps--) {
        const [a, b] = [Math.floor(random() * lines.length), Math.floor(random() * lines.length)];
        [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
      }
      return Uint8Array.from(lines.join('\n'), (letter) => letter.charCodeAt(0) & 255);
    }
    case 7:
      // Line ends of a classic Mac, everywhere or up to a place.
      return Uint8Array.from(content, (byte, index) => (byte === 10 && index < stop ? 13 : byte));
    case 8:
      return Uint8Array.from(
        respaced(new TextDecoder('latin1').decode(content)),
        (letter) => letter.charCodeAt(0) & 255
      );
    default:
      return Uint8Array.from({ length: Math.floor(random() * 5000) }, () => Math.floor(random() * 256));
  }
}

/** Headings of a log as another version of its program might space them: one blank more between words, and before the first. */
export function respaced(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      isHeading(line) ? ` ${line.replace(/(?<=\S) +(?=\S)/g, (blanks) => `${blanks} `)}` : line
    )
    .join('\n');
}

/** Words alone: at least three, none of them a number, none that assigns or ends a sentence. */
function isHeading(line: string): boolean {
  const words = line.trim().split(/\s+/);
  return (
    line.length < 200 &&
    words.length > 2 &&
    words.every((word) => /^[A-Za-z#^~&<>][A-Za-z0-9_#()/*^&<>.-]*$/.test(word)) &&
    !line.trimEnd().endsWith('.')
  );
}

/** Inputs that are large rather than broken. `scale` 1: a million lines, a line of 100 MB. */
export function* large(content: Uint8Array, scale: number): Generator<readonly [string, Uint8Array]> {
  const repeated = (unit: Uint8Array, times: number): Uint8Array => {
    const out = new Uint8Array(unit.length * times);
    for (let i = 0; i < times; i++) out.set(unit, i * unit.length);
    return out;
  };
  const text = new TextDecoder('latin1').decode(content);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const longest = lines.reduce((a, b) => (b.length > a.length ? b : a), '').slice(0, 400);
  const million = Math.round(1_000_000 * scale);
  yield ['a million blank lines', repeated(encoder.encode('\n'), million)];
  yield [
    'a million times its longest line',
    repeated(encoder.encode(`${longest}\n`), Math.round(million / 4))
  ];
  yield [
    'the file, then one line of 100 MB',
    joinTwo(content, repeated(encoder.encode('9 -1.0e5 '), Math.round((100_000_000 / 9) * scale)))
  ];
  yield ['100 MB of one letter', repeated(encoder.encode(' '), Math.round(100_000_000 * scale))];
  yield ['deep nesting', encoder.encode('{"name":"1","children":['.repeat(Math.round(million / 10)))];
  yield ['many tags', encoder.encode('<td><tr><table><pre>'.repeat(Math.round(million / 10)))];
}

function joinTwo(a: Uint8Array, b: Uint8Array): Uint8Array {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}
