import { expect, it } from 'vitest';
import { linked } from '$lib/words/linked';
import { groupChoice, type Groupable } from './cc-group-choice';

const names = linked.en.ccs.groups;
const groups: Groupable = {
  all: [1, 2, 3, 4, 5],
  cluster: [1, 2, 3],
  sibling: [4, 5],
  selected: new Set([2, 4]),
  parts: [[1, 2], [3, 4], [5]]
};
const keysOf = (list: readonly { readonly key: string }[]): string[] => list.map(({ key }) => key);

it('offers the cluster, the selection, the sister and parts of two or more for A, and the others for B', () => {
  const { forA, forB } = groupChoice(groups, { a: 'sibling', b: 'part-0' }, names);
  expect(keysOf(forA)).toEqual(['cluster', 'selection', 'sibling', 'part-0', 'part-1']);
  expect(keysOf(forB)).toEqual(['rest', 'cluster', 'selection', 'part-0', 'part-1']);
});

it('takes what was asked for', () => {
  const { a, b } = groupChoice(groups, { a: 'selection', b: 'part-1' }, names);
  expect([a?.numbers, b.numbers]).toEqual([
    [2, 4],
    [3, 4]
  ]);
});

it('takes the cluster and all outside it where that is not there, or is the same twice', () => {
  const { a, b } = groupChoice(groups, { a: 'part-7', b: 'cluster' }, names);
  expect([a?.key, b.key, b.numbers]).toEqual(['cluster', 'rest', [4, 5]]);
});
