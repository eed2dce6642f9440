import { textFormat } from '../format';
import { finite } from '../lines';

/** Positions that ZOO chose from a raster. */
export interface CollectedPositions {
  /** `# Found crystals = n`, where the file says it. */
  readonly found?: number;
  /** mm, best score first. */
  readonly positions: readonly (readonly [number, number, number])[];
}

declare module '../format' {
  interface Records {
    'collected-dat': CollectedPositions;
  }
}

const MOST_POSITIONS = 100_000;

/**
 * Positions chosen by ZOO, in `scanNN` (ZOO45XU ZooNavigator.py): collected.dat of multi mode, final_code.dat of single mode (the position from the
 * 2D raster, in spite of its name), crystal_candidates.dat of screening.
 */
export default textFormat({
  name: 'collected-dat',
  version: 3,
  file: /^(collected|final_code|crystal_candidates)\.dat$/,
  parse: (lines) => {
    let found: number | undefined;
    const positions: [number, number, number][] = [];
    for (let line = lines.nextFilled(); line !== undefined; line = lines.nextFilled()) {
      const text = line.trim();
      if (text.startsWith('#')) {
        found ??= finite(/found crystals\s*=\s*(\d+)/i.exec(text)?.[1]);
        continue;
      }
      const [x, y, z] = text.split(/[\s,]+/, 4).map((word) => finite(word));
      if (x === undefined || y === undefined || z === undefined)
        lines.warn({ code: 'not-numbers', count: 3 });
      else if (positions.length < MOST_POSITIONS) positions.push([x, y, z]);
    }
    if (found === undefined && positions.length === 0 && lines.line > 0)
      lines.fail({ code: 'nothing-found' });
    return { positions, ...(found === undefined ? {} : { found }) };
  }
});
