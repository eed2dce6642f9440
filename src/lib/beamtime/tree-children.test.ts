import { describe, expect, it } from 'vitest';
import dendro from '../formats/dendro';
import { Lines } from '../formats/lines';
import { childrenOfDendro, childrenOfJoins, membersOfDendro } from './tree-children';

/** Leaves 1–4: join 1 of 1 and 2, join 2 of 3 and 4, join 3 of both. A leaf and a join may have the same number. */
const JSON_TREE =
  '{"name":"3","children":[{"name":"1","children":[{"name":"1"},{"name":"2"}]},{"name":"2","children":[{"name":"3"},{"name":"4"}]}]}';
const JOINS = [
  { number: 1, members: [1, 2] },
  { number: 2, members: [3, 4] },
  { number: 3, members: [1, 2, 3, 4] }
];
const tree = () => dendro.parse(new Lines(JSON_TREE));

describe('the children of a join', () => {
  it('are the same from dendro.json and from CLUSTERS.txt', () => {
    expect([...childrenOfDendro(tree())].sort()).toEqual([...childrenOfJoins(JOINS)].sort());
    expect(childrenOfJoins(JOINS).get(3)).toEqual([
      { kind: 'cluster', number: 1 },
      { kind: 'cluster', number: 2 }
    ]);
  });
  it('a data set and a cluster of one number are told apart', () => {
    expect(childrenOfDendro(tree()).get(1)).toEqual([
      { kind: 'dataset', number: 1 },
      { kind: 'dataset', number: 2 }
    ]);
  });
  it('a single data set may join a cluster', () => {
    expect(
      childrenOfJoins([
        { number: 1, members: [1, 2] },
        { number: 2, members: [5, 1, 2] }
      ]).get(2)
    ).toEqual([
      { kind: 'dataset', number: 5 },
      { kind: 'cluster', number: 1 }
    ]);
  });
  it('a join of three is left out, in both', () => {
    expect(childrenOfJoins([{ number: 1, members: [1, 2, 3] }]).size).toBe(0);
    expect(
      childrenOfDendro(
        dendro.parse(new Lines('{"name":"9","children":[{"name":"1"},{"name":"2"},{"name":"3"}]}'))
      ).size
    ).toBe(0);
  });
});

it('the members below each join, ascending, as CLUSTERS.txt would list them', () => {
  expect([...membersOfDendro(tree())].sort()).toEqual([
    [1, [1, 2]],
    [2, [3, 4]],
    [3, [1, 2, 3, 4]]
  ]);
});
