import { finite, notSentinel, type Lines } from '../lines';
import { present } from '../present';
import type { CorrectLp, ErrorRow } from './record';

/**
 * The table behind `RESOLUTION RANGE  I/Sigma  Chi^2  R-FACTOR …`, in fixed columns as KAMO reads them (yamtbx,
 * dataproc/xds/correctlp.py): rows by resolution, a dashed line, the row over everything.
 */
export function readErrorTable(lines: Lines): Pick<CorrectLp, 'errorTable' | 'errorTotal'> {
  const errorTable: ErrorRow[] = [];
  let dashed = false;
  lines.next();
  for (
    let mark = lines.mark(), text = lines.next();
    text !== undefined;
    mark = lines.mark(), text = lines.next()
  ) {
    if (/^\s*-{10,}\s*$/.test(text)) dashed = true;
    else if (text.trim() !== '') {
      const row = readRow(text);
      if (row && dashed) return { errorTable, errorTotal: row };
      if (row) errorTable.push(row);
      else {
        lines.goTo(mark);
        break;
      }
    } else if (errorTable.length > 0) break;
  }
  lines.warn('the error table has no row over everything');
  return { errorTable };
}

function readRow(text: string): ErrorRow | undefined {
  const dMax = finite(text.slice(0, 9));
  const dMin = finite(text.slice(9, 17));
  if (dMax === undefined || dMin === undefined || text.trimEnd().length < 77) return undefined;
  return {
    dMax,
    dMin,
    ...present({
      iOverSigma: notSentinel(finite(text.slice(17, 26))),
      chi2: finite(text.slice(26, 33)),
      rObserved: notSentinel(finite(text.slice(33, 43))),
      rExpected: notSentinel(finite(text.slice(43, 53))),
      number: finite(text.slice(53, 61)),
      accepted: finite(text.slice(61, 69)),
      rejected: finite(text.slice(69, 77))
    })
  };
}
