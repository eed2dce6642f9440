/** What can be done with every figure of the app: read its numbers, take it away as a picture. */
import type { Table } from '$lib/tables/table';

export interface Figure {
  /** What the figure is, in a file's name: `cc-matrix`. */
  readonly file: string;
  /** An SVG document on white paper, made when it is asked for. */
  readonly picture: () => string;
  /** Where the picture shows a part, as it is in view: all of it, to take instead. */
  readonly whole?: Pick<Figure, 'file' | 'picture'> | undefined;
  /** The same numbers; its name is that of the file. */
  readonly table?: (() => Table) | undefined;
}
