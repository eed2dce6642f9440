import { expect, test } from 'vitest';
import { naturalOrder } from './natural-order';

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'variant' });

/** Numbers from 0 up to `below`, the same in each run. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const plain = Array.from({ length: 95 }, (_, n) => String.fromCharCode(32 + n));
const cases: readonly [string, readonly string[]][] = [
  ['all plain characters', plain],
  ['letters and digits of paths', [...'aAbB0019_-./']],
  ['digits', [...'0019']],
  ['folders named in Japanese', [...'試料ガカー\u3099aB01_/']],
  ['plain characters beside Japanese ones', [...plain, ...'試料一鿿ぁゖァヺ']],
  ['other scripts and signs beside them', [...'aB01é日本２\u0301\u0001\u00ad～_/']]
];

test.each(cases)('%s stand in the order of the collator', (_, characters) => {
  const next = sequence(14);
  const name = (): string =>
    Array.from({ length: next(7) }, () => characters[next(characters.length)] ?? '').join('');
  for (let n = 0; n < 20_000; n++) {
    const [a, b] = [name(), name()];
    const order = { a, b, sign: Math.sign(naturalOrder(a, b)) };
    expect(order).toEqual({ a, b, sign: Math.sign(collator.compare(a, b)) });
  }
});

test('numbers of any length stand in the order of the collator', () => {
  const long = ['9'.repeat(300), `1${'0'.repeat(300)}`, '9'.repeat(299), `${'0'.repeat(400)}7`];
  for (const a of long)
    for (const b of long) expect(Math.sign(naturalOrder(a, b))).toBe(Math.sign(collator.compare(a, b)));
});

test('what both begin with decides nothing but where their numbers begin', () => {
  const common = '_kamoproc/CPS1016-04/data00/run_12';
  for (const [a, b] of [
    ['3', '30'],
    ['', '0'],
    ['x', 'X'],
    ['é1', 'é2'],
    ['/試料1', '/試料02'],
    ['/A', '/試料'],
    ['', '試料'],
    ['1ガ', 'ガ1']
  ] as const) {
    const [left, right] = [`${common}${a}`, `${common}${b}`];
    expect(Math.sign(naturalOrder(left, right)), `${left} ${right}`).toBe(
      Math.sign(collator.compare(left, right))
    );
    expect(Math.sign(naturalOrder(right, left))).toBe(Math.sign(collator.compare(right, left)));
  }
});
