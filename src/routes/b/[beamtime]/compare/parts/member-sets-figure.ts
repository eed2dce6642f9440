/** The picture of which data sets are in which runs, and the same numbers. */
import type { Membership, MemberSet } from '$lib/analysis/compare';
import { memberSetsDrawing, type SetMark } from '$lib/charts/member-sets-svg';
import { colourOf, PAPER } from '$lib/charts/look';
import { pictureSvg } from '$lib/charts/picture';
import type { Figure } from '$lib/components/chart/figure';
import { compare as words } from '$lib/words/compare';
import { say } from '$lib/words/language.svelte';
import { tableOf, type Column } from '$lib/tables/column';
import type { LetteredRun } from './lettered';

/** What run `n` has of a set. */
export function markOf({ inRuns, members }: MemberSet, n: number): SetMark {
  if (inRuns[n] !== true) return 'out';
  return members.some(({ presence }) => presence[n]?.state === 'partly') ? 'partly' : 'in';
}

/** `in A, C`: the runs by their letters. */
export function setName({ inRuns }: MemberSet, runs: readonly LetteredRun[]): string {
  const letters = runs.filter((_, n) => inRuns[n]).map(({ letter }) => letter);
  const { none, all, only, some } = say(words).sets;
  if (letters.length === 0) return none;
  if (letters.length === runs.length) return all;
  return letters.length === 1 ? only(letters[0] ?? '') : some(letters.join(', '));
}

/** A column for each run (in files 1 where the data sets are in it), how many they are, and which runs these are. */
export function setColumns(runs: readonly LetteredRun[], all: number): readonly Column<MemberSet>[] {
  const { members, count, taken } = say(words);
  return [
    ...runs.map(({ letter, short }, n): Column<MemberSet> => ({
      id: letter,
      head: letter,
      about: short,
      drawn: true,
      value: (set) => markOf(set, n),
      saved: [{ name: short, cell: ({ inRuns }) => (inRuns[n] ? 1 : 0) }]
    })),
    {
      id: 'count',
      head: count(all),
      savedName: taken.dataSet,
      digits: 'all',
      drawn: true,
      value: ({ members }) => members.length
    },
    { id: 'set', head: '', savedName: members, drawn: true, value: (set) => setName(set, runs) }
  ];
}

export function memberSetsFigure(found: Membership, runs: readonly LetteredRun[]): Figure {
  const colour = (n: number): string => colourOf(PAPER, n);
  return {
    file: 'member-sets',
    table: () => tableOf('member-sets', setColumns(runs, found.members.length), found.sets),
    picture: () =>
      pictureSvg({
        title: say(words).members,
        unit: say(words).count(found.members.length),
        legend: runs.map(({ short, colour: n }) => ({ name: short, colour: colour(n) })),
        drawings: [
          memberSetsDrawing({
            runs: runs.map(({ letter, colour: n }) => ({ letter, colour: colour(n) })),
            lines: found.sets.map((set) => ({
              marks: runs.map((_, n) => markOf(set, n)),
              count: set.members.length,
              name: setName(set, runs)
            }))
          })
        ],
        note: [say(words).marks, ...(found.wedges ? [say(words).wedges] : [])].join(' · ')
      })
  };
}
