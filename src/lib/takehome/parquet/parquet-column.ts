/** A column of a table that leaves Kamome for an engine that asks tables: name, type and the value of a row, nothing said of how it is stored. */

/** `text` UTF-8, `integer` 32 bit, `bytes` 64 bit, `real` double, `flag` true or false, `time` UTC to the millisecond. */
export type ColumnType = 'text' | 'integer' | 'bytes' | 'real' | 'flag' | 'time';

export interface TypedValues {
  readonly text: string;
  readonly integer: number;
  readonly bytes: number;
  readonly real: number;
  readonly flag: boolean;
  /** ISO 8601. */
  readonly time: string;
}

export interface Column<Row, Type extends ColumnType = ColumnType> {
  readonly name: string;
  readonly type: Type;
  /** `undefined`: not said; a null in the table. */
  readonly value: (row: Row) => TypedValues[ColumnType] | undefined;
}

type Of<Row, Type extends ColumnType> = (
  name: string,
  value: (row: Row) => TypedValues[Type] | undefined
) => Column<Row>;

/** One function a type, for rows of one kind: a column cannot be given values of another type. */
export function columnsOf<Row>(): { readonly [Type in ColumnType]: Of<Row, Type> } {
  const of =
    <Type extends ColumnType>(type: Type): Of<Row, Type> =>
    (name, value) => ({ name, type, value });
  return {
    text: of('text'),
    integer: of('integer'),
    bytes: of('bytes'),
    real: of('real'),
    flag: of('flag'),
    time: of('time')
  };
}

/** The columns of a part, their names behind `prefix`: `overall` and `cc_half` give `overall_cc_half`. */
export function prefixed<Row, Part>(
  prefix: string,
  part: (row: Row) => Part | undefined,
  columns: readonly Column<Part>[]
): Column<Row>[] {
  return columns.map(({ name, type, value }) => ({
    name: prefix === '' ? name : `${prefix}_${name}`,
    type,
    value: (row) => {
      const inner = part(row);
      return inner === undefined ? undefined : value(inner);
    }
  }));
}
