import { finite, type Lines } from './lines';

/** A CCP4 table: `$TABLE: title:` / `$GRAPHS` / `$$` labels `$$` / rows / `$$`. */
export interface Loggraph {
  /** Of `$TABLE`. */
  readonly line: number;
  readonly title: string;
  readonly labels: readonly string[];
  /** One array per label; `undefined` where the cell holds no number ('-', 'D', 'nan'). */
  readonly columns: readonly (readonly (number | undefined)[])[];
}

const isTitle = (line: string): boolean => /^\s*\$TABLE/.test(line);

/**
 * Reads the table whose `$TABLE` line is the current one and stops behind its last `$$`. `undefined` (with a warning) where it has no
 * labels; a table that is not closed is given as far as it goes. CCP4 loggraph format.
 */
export function readLoggraph(lines: Lines): Loggraph | undefined {
  const line = lines.line;
  const heading = lines.here();
  const title = (/\$TABLE\s*:\s*([^:]*)/.exec(lines.current)?.[1] ?? '').trim().slice(0, 200);
  const head: string[] = [];
  let dollars = 0;
  let rest = '';
  // The labels stand between the first and the second `$$`, on one line or on several.
  for (let text = lines.next(); text !== undefined && head.length < 200; text = lines.next()) {
    if (isTitle(text)) break;
    const parts = text.split('$$');
    if (dollars === 1) head.push(parts[0] ?? '');
    else if (parts.length > 1) head.push(parts[1] ?? '');
    dollars += parts.length - 1;
    if (dollars >= 2) {
      rest = parts.at(-1) ?? '';
      break;
    }
  }
  const labels = head.join(' ').split(/\s+/).filter(Boolean).slice(0, 100);
  if (dollars < 2 || labels.length === 0) {
    lines.warn({ code: 'no-labels' });
    return undefined;
  }
  const columns: (number | undefined)[][] = labels.map(() => []);
  const row = (text: string): void => {
    const cells = text.trim().split(/\s+/);
    if (cells.length === 1 && cells[0] === '') return;
    columns.forEach((column, index) => column.push(finite(cells[index])));
  };
  row(rest);
  for (;;) {
    const text = lines.peek();
    if (text === undefined || isTitle(text)) {
      lines.warn({ code: 'no-table-end' });
      break;
    }
    lines.next();
    const end = text.indexOf('$$');
    row(end < 0 ? text : text.slice(0, end));
    if (end >= 0) break;
  }
  if (columns[0]?.length === 0) lines.warn({ code: 'no-rows' }, heading);
  return { line, title, labels, columns };
}
