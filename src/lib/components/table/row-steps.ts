/** Rows of many cells take milliseconds each: those that are new in sight, or have another look, are drawn in steps, so that no task of the page is long. */
const ROWS_PER_TASK = 4;

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
