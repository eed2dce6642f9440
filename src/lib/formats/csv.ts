/** More cells than any of these files has: the rest of a line is not read. */
const MOST_CELLS = 1000;

/**
 * The cells of one line of a comma separated file. Quotes protect commas and are doubled inside (RFC 4180); no line breaks
 * inside cells, for no program of the beamline writes them. Cells come trimmed.
 */
export function csvCells(line: string): string[] {
  if (!line.includes('"')) return line.split(',', MOST_CELLS).map((cell) => cell.trim());
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length && cells.length < MOST_CELLS; at++) {
    const char = line[at];
    if (char === '"') {
      if (quoted && line[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = !quoted;
    } else if (char === ',' && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += char;
  }
  if (cells.length < MOST_CELLS) cells.push(cell.trim());
  return cells;
}
