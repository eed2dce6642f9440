/** Rows of many cells take milliseconds each: those that are new in sight, or have another look, are drawn in steps, so that no task of the page is long. */
const ROWS_PER_TASK = 2;

/** Rows drawn above and below the sight, so that a quick scroll shows no gap. */
const BEYOND = 8;
/** About a hundred pages. */
export const MOST_PRINTED = 3000;

export interface Sight {
  /** Of every row, in pixels. */
  readonly height: number;
  /** Pixels that are scrolled away. */
  readonly top: number;
  /** Pixels in sight. */
  readonly sight: number;
  /** All rows are drawn at once, up to `MOST_PRINTED`. */
  readonly printing: boolean;
}

/** The first row, of so many, that is to be in the document. */
export function firstWanted(count: number, { height, top, printing }: Sight): number {
  return printing ? 0 : Math.max(0, Math.min(count - 1, Math.floor(top / height)) - BEYOND);
}

/** The row behind the last one that is to be in the document. */
export function endWanted(count: number, { height, top, sight, printing }: Sight): number {
  return Math.min(count, printing ? MOST_PRINTED : Math.ceil((top + sight) / height) + BEYOND);
}

export interface RowInSight<Row, Look> {
  readonly value: Row;
  readonly index: number;
  readonly key: string;
  /** What it is drawn with. Without it a row that changes is drawn at once. */
  readonly look: Look | undefined;
}

/** The rows in the document as they are drawn, by key. */
export type RowsThere<Row, Look> = ReadonlyMap<string, RowInSight<Row, Look>>;

/** It is in the document as it should be; without a look each row is, once it is there. */
export function isDrawn<Row, Look>(
  there: RowsThere<Row, Look>,
  { key, value, look }: RowInSight<Row, Look>
): boolean {
  const drawn = there.get(key);
  return drawn !== undefined && (look === undefined || (drawn.value === value && drawn.look === look));
}

/** Nothing that can be seen is lacking or looks as before; rows beyond the sight may. */
export function isSightDrawn<Row, Look>(
  wanted: readonly RowInSight<Row, Look>[],
  there: RowsThere<Row, Look>,
  { height, top, sight }: Pick<Sight, 'height' | 'top' | 'sight'>
): boolean {
  return wanted.every(
    (one) => isDrawn(there, one) || (one.index + 1) * height <= top || one.index * height >= top + sight
  );
}

/**
 * The rows of the document after one more step: a few more come, then a few are drawn anew, each time those in sight first (`top`: pixels scrolled away). The
 * others stay as they are drawn, at the place that is theirs now.
 */
export function afterStep<Row, Look>(
  wanted: readonly RowInSight<Row, Look>[],
  there: RowsThere<Row, Look>,
  { height, top }: { readonly height: number; readonly top: number }
): readonly RowInSight<Row, Look>[] {
  const fresh = wanted.filter(({ key }) => !there.has(key));
  const stale = wanted.filter((one) => there.has(one.key) && !isDrawn(there, one));
  const next = new Set(
    [fresh, stale]
      .flatMap((rows) => {
        const from = rows.findIndex(({ index }) => (index + 1) * height > top);
        return from > 0 ? [...rows.slice(from), ...rows.slice(0, from)] : rows;
      })
      .slice(0, ROWS_PER_TASK)
  );
  return wanted.flatMap((one) => {
    if (next.has(one) || isDrawn(there, one)) return [one];
    const drawn = there.get(one.key);
    return drawn === undefined ? [] : [{ ...drawn, index: one.index }];
  });
}

/** How many columns may be in the document when `step` more come to those drawn, of so many: all that there will ever be once these are there. */
export function behindAfter(drawn: number, all: number, step: number): number {
  return drawn + step >= all ? Infinity : drawn + step;
}
