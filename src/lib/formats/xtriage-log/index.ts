import { textFormat } from '../format';
import { finite, type LinePlace, type Lines } from '../lines';
import { present } from '../present';
import { holding } from '../table';

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
  version: 2,
  file: /^logfile\.log$/,
  where: /(^|\/)ccp4\/logfile\.log$/,
  parse: parseXtriageLog
});

const WILSON_B = holding('ML estimate of overall B value');
const EIGEN = holding('Eigen analyses of B-cart');
/** ` | 1 |  19.974 | (-0.00, 1.00, 0.00) |`, and before 2014 `Eigenvector 1 : 19.974  (-0.00, 1.00, 0.00)`. */
const EIGEN_ROW = /^\s*(?:\|\s*\d\s*\||Eigenvector\s+\d\s*:)\s*(-?[\d.]{1,20})\s*\|?\s*(\([^)]{1,80}\))?/;
/** A tensor has three. */
const MOST_VECTORS = 3;

function parseXtriageLog(lines: Lines): XtriageLog {
  let wilsonB: number | undefined;
  const bEigen: XtriageLog['bEigen'][number][] = [];
  let eigen: { readonly heading: LinePlace; met: boolean } | undefined;
  for (let text = lines.next(); text !== undefined; text = lines.next()) {
    if (WILSON_B.test(text)) {
      wilsonB = finite((lines.nextFilled() ?? '').trim().split(/\s+/)[0]);
      if (wilsonB === undefined) lines.warn('the Wilson B is not a number');
    } else if (EIGEN.test(text)) eigen = { heading: lines.here(), met: false };
    else if (eigen) {
      const match = EIGEN_ROW.exec(text.slice(0, 200));
      const value = finite(match?.[1]);
      if (value !== undefined && bEigen.length < MOST_VECTORS) {
        bEigen.push({ value, ...present({ vector: vectorOf(match?.[2]) }) });
        eigen.met = true;
      } else if (text.trim() === '' && eigen.met) eigen = undefined;
      else if (text.trim() !== '' && !/^[\s|+-]*$|Eigenvector|Value/.test(text)) {
        if (!eigen.met) lines.warn('no row below the heading of the eigenvalues', eigen.heading);
        eigen = undefined;
      }
    }
  }
  if (eigen && !eigen.met) lines.warn('no row below the heading of the eigenvalues', eigen.heading);
  return { ...present({ wilsonB }), bEigen };
}

function vectorOf(text: string | undefined): readonly [number, number, number] | undefined {
  const [x, y, z] = (text ?? '')
    .replace(/[()]/g, '')
    .split(',')
    .map((part) => finite(part));
  return x === undefined || y === undefined || z === undefined ? undefined : [x, y, z];
}
