/** Plain letters, digits and signs in the order in which the root collation of Unicode has them; small and large letters are one there. */
const PLAIN = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz';
/** Place in `PLAIN` of each character code, from 1; 0 for what is not plain. */
const places = new Uint8Array(128);
for (let n = 0; n < PLAIN.length; n++) {
  places[PLAIN.charCodeAt(n)] = n + 1;
  places[PLAIN.charAt(n).toUpperCase().charCodeAt(0)] = n + 1;
}

/** For what is not plain. Making it and its first comparison take the processor 10–25 ms: a page whose paths are plain does without. */
let collator: Intl.Collator | undefined;

/** Natural order: `run_02` before `run_10`. */
export function naturalOrder(a: string, b: string): number {
  const plain = plainOrder(a, b);
  if (plain !== undefined) return plain;
  collator ??= new Intl.Collator('en', { numeric: true, sensitivity: 'variant' });
  return collator.compare(a, b);
}

/** Natural order of paths; `run_1` and `run_01`, which it takes for equal, by their letters. */
export function pathOrder(a: { readonly path: string }, b: { readonly path: string }): number {
  return naturalOrder(a.path, b.path) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}

/** What the collator says of two strings, as far as plain characters decide; `undefined` where others have a say. */
function plainOrder(a: string, b: string): number | undefined {
  if (a === b) return 0;
  /** Of the first letter that is small in one and large in the other. */
  let byCase = 0;
  let i = firstDifference(a, b);
  let j = i;
  while (i < a.length && j < b.length) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(j);
    if (left === right && isKanaOrKanji(left)) {
      i++;
      j++;
      continue;
    }
    if (!isPlain(left) || !isPlain(right)) {
      if (isPlain(left) && isLetterOfJapanese(right)) return -1;
      if (isPlain(right) && isLetterOfJapanese(left)) return 1;
      return undefined;
    }
    if (isDigit(left) && isDigit(right)) {
      i = pastZeros(a, i);
      j = pastZeros(b, j);
      const endA = numberEnd(a, i);
      const endB = numberEnd(b, j);
      if (endA === undefined || endB === undefined) return undefined;
      if (endA - i !== endB - j) return endA - i < endB - j ? -1 : 1;
      for (; i < endA; i++, j++) {
        const order = a.charCodeAt(i) - b.charCodeAt(j);
        if (order !== 0) return Math.sign(order);
      }
      continue;
    }
    const order = placeOf(left) - placeOf(right);
    if (order !== 0) return Math.sign(order);
    // A small letter has the larger code, and comes first.
    if (byCase === 0) byCase = Math.sign(right - left);
    i++;
    j++;
  }
  const next = i < a.length ? a.charCodeAt(i) : j < b.length ? b.charCodeAt(j) : undefined;
  if (next === undefined) return byCase;
  if (!isPlain(next) && !isLetterOfJapanese(next)) return undefined;
  return i < a.length ? 1 : -1;
}

/** Where two strings part, or something not plain stands: paths have long beginnings alike. A number is looked at from its first digit. */
function firstDifference(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a.charCodeAt(at) === b.charCodeAt(at) && isPlain(a.charCodeAt(at))) at++;
  while (at > 0 && isDigit(a.charCodeAt(at - 1))) at--;
  return at;
}

const placeOf = (code: number): number => places[code] ?? 0;
const isPlain = (code: number): boolean => placeOf(code) > 0;
/** What both have alike says nothing, and nothing to the plain characters after it. */
const isKanaOrKanji = (code: number): boolean => code >= 0x3041 && code <= 0x9fff;
/** After all plain characters, whatever follows: a kana or kanji of which no sign and no mark is made. */
const isLetterOfJapanese = (code: number): boolean =>
  (code >= 0x3041 && code <= 0x3096) ||
  (code >= 0x30a1 && code <= 0x30fa) ||
  (code >= 0x4e00 && code <= 0x9fff);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Longer numbers are more than one to the collator. */
const MOST_DIGITS = 200;

function pastZeros(text: string, at: number): number {
  let first = at;
  while (text.charCodeAt(first) === 48) first++;
  return first;
}

/** Where a number ends whose first digit but zeros would stand at `first`; `undefined` where what follows may be a digit of another script. */
function numberEnd(text: string, first: number): number | undefined {
  let end = first;
  while (isDigit(text.charCodeAt(end))) end++;
  return end - first > MOST_DIGITS || (end < text.length && !isPlain(text.charCodeAt(end))) ? undefined : end;
}
