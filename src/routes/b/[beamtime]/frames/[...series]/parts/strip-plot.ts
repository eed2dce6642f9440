/** Spots per frame as a plot over all frames, and the same numbers as a table. */
import type { Mark, Plot, Span } from '$lib/charts/plot';
import { tableOf, type Column } from '$lib/tables/column';
import type { Table } from '$lib/tables/table';
import type { framesWords } from '$lib/words/frames';

export interface SpotCounts {
  /** Spots on each frame from `first` on, and those of them that were indexed. */
  readonly all: Uint32Array;
  readonly strong: Uint32Array;
  readonly first: number;
  /** Frames that the merge left out. */
  readonly removed: readonly number[];
}

/** A frame is as wide as 1, from its number on. */
export function stripPlot(title: string, { all, strong, first, removed }: SpotCounts): Plot {
  const bars = (counts: Uint32Array, colour: Mark['colour']): Mark => ({
    kind: 'levels',
    colour,
    at: [...counts].flatMap((n, at): Span[] => (n === 0 ? [] : [[first + at, first + at + 1, n]]))
  });
  const end = first + all.length;
  return {
    title,
    x: { ends: [first, end], ticks: 'none' },
    y: { ends: [0, all.reduce((most, n) => Math.max(most, n), 1)], ticks: 'none' },
    marks: [
      ...removed
        .filter((frame) => frame >= first && frame < end)
        .map((frame): Mark => ({ kind: 'band', x: [frame, frame + 1], colour: 'fail', opacity: 0.35 })),
      bars(all, 'rest'),
      bars(strong, 1)
    ]
  };
}

export function stripTable(
  { all, strong, first, removed }: SpotCounts,
  words: (typeof framesWords)['en']['stripColumns']
): Table {
  const left = new Set(removed);
  const columns: readonly Column<number>[] = [
    { id: 'frame', head: words.frame, digits: 'all', value: (at) => first + at },
    { id: 'spots', head: words.spots, digits: 'all', value: (at) => all[at] },
    { id: 'indexed', head: words.indexed, digits: 'all', value: (at) => strong[at] },
    { id: 'removed', head: words.removed, digits: 'all', value: (at) => (left.has(first + at) ? 1 : 0) }
  ];
  return tableOf('spots-per-frame', columns, [...all.keys()]);
}
