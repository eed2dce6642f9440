import { ones } from '../coverage';
import type { IndexBox } from '../index-box';
import type { SetSums } from './set-sums';

/** By node, percent: unique reflections, and acentric ones with both mates. */
export interface NodeCompleteness {
  readonly completeness: Float64Array;
  readonly anomalousCompleteness: Float64Array;
}

/**
 * Completeness of all nodes of a tree over the whole box: node i joins `left[i]` and `right[i]`, each a data set (below their number) or an earlier
 * node (number of sets + its place); −1 is a data set that holds nothing here. A pass over words of bits for each node.
 */
export function nodeCompleteness(
  box: Pick<IndexBox, 'n' | 'centric'>,
  { nSets, first, slot }: SetSums,
  left: ArrayLike<number>,
  right: ArrayLike<number>
): NodeCompleteness {
  const words = Math.ceil((2 * box.n) / 32);
  const nothing = new Uint32Array(words);
  const unions = Array.from({ length: nSets }, (_, set) => {
    const bits = new Uint32Array(words);
    for (let at = first[set] as number; at < (first[set + 1] as number); at++)
      (bits[(slot[at] as number) >> 5] as number) |= 1 << ((slot[at] as number) & 31);
    return bits;
  });
  const acentric = box.centric.reduce((sum, one) => sum + 1 - one, 0);
  const found = {
    completeness: new Float64Array(left.length),
    anomalousCompleteness: new Float64Array(left.length)
  };
  for (let node = 0; node < left.length; node++) {
    const a = unions[left[node] as number] ?? nothing;
    const b = unions[right[node] as number] ?? nothing;
    const union = new Uint32Array(words);
    let [unique, pairs] = [0, 0];
    for (let at = 0; at < words; at++) {
      const word = (a[at] as number) | (b[at] as number);
      union[at] = word;
      unique += ones((word | (word >>> 1)) & 0x55555555);
      pairs += ones(word & (word >>> 1) & 0x55555555);
    }
    unions.push(union);
    found.completeness[node] = (100 * unique) / box.n;
    found.anomalousCompleteness[node] = (100 * pairs) / acentric;
  }
  return found;
}
