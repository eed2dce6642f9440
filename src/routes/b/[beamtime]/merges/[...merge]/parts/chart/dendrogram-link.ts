/** What ties a tree to other views of the same data sets. */
import type { LineStep } from '$lib/analysis/partition';
import type { ArmColours } from './dendrogram-arms';
import type { View } from '$lib/components/chart/dendrogram-view';

/** The line that cuts a tree. */
export interface TreeLine {
  readonly height: number;
  /** What it says of itself. */
  readonly text: string;
  /** The next height in a direction at which the tree is cut otherwise. */
  next(way: LineStep): number;
  moveTo(height: number): void;
}

/** One object for the life of the tree, whose getters are read anew as they change. */
export interface DendrogramLink extends ArmColours {
  readonly line: TreeLine | undefined;
  /** Values that colour leaves, and their series. */
  readonly legend: readonly { readonly value: string; readonly series: number }[];
  /** Which part is looked at; undefined: all of it. */
  view: View | undefined;
  /** Data sets selected, and under the pointer in any view. */
  readonly marked: { readonly datasets: ReadonlySet<number>; readonly hovered: ReadonlySet<number> };
  onbrush(datasets: readonly number[], event: PointerEvent): void;
  onpoint(datasets: readonly number[]): void;
}
