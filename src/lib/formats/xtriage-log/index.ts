import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { present } from '../present';

export interface XtriageLog {
  /** `ML estimate of overall B value`, Å². */
  readonly wilsonB?: number;
  /** Eigenvalues of B-cart, Å², in the order printed, with their vectors. */
  readonly bEigen: readonly {
    readonly value: number;
    readonly vector?: readonly [number, number, number];
  }[];
}

declare module '../format' {
  interface Records {
    'xtriage-log': XtriageLog;
  }
}

/** ccp4/logfile.log of a merge run: the log of phenix.xtriage (mmtbx), of which KAMO uses the Wilson B and B-cart. */
export default textFormat({
  name: 'xtriage-log',
  version: 1,
  file: /^logfile\.log$/,
  where: /(^|\/)ccp4\/logfile\.log$/,
  parse: parseXtriageLog
});

function parseXtriageLog(lines: Lines): XtriageLog {
  let wilsonB: number | undefined;
  const bEigen: XtriageLog['bEigen'][number][] = [];
  let inEigen = false;
  for (let text = lines.next(); text !== undefined; text = lines.next()) {
    if (text.includes('ML estimate of overall B value')) {
      wilsonB = finite((lines.next() ?? '').trim().split(/\s+/)[0]);
      if (wilsonB === undefined) lines.warn('the Wilson B is not a number');
    } else if (text.includes('Eigen analyses of B-cart')) inEigen = true;
    else if (inEigen) {
      if (text.trim() === '') inEigen = false;
      const cells = text.split('|').map((cell) => cell.trim());
      const value = /^\d{1,3}$/.test(cells[1] ?? '') ? finite(cells[2]) : undefined;
      if (value !== undefined) bEigen.push({ value, ...present({ vector: vectorOf(cells[3]) }) });
    }
  }
  return { ...present({ wilsonB }), bEigen };
}

function vectorOf(text: string | undefined): readonly [number, number, number] | undefined {
  const [x, y, z] = (text ?? '')
    .replace(/[()]/g, '')
    .split(',')
    .map((part) => finite(part));
  return x === undefined || y === undefined || z === undefined ? undefined : [x, y, z];
}
