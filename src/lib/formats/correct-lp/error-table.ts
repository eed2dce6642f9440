import { finite, notSentinel, type Lines } from '../lines';
import { present } from '../present';
import { mayBeCut } from '../xds-lp';
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
      const row = readRow(text, mayBeCut(lines));
      if (row && dashed) return { errorTable, errorTotal: row };
      if (row) errorTable.push(row);
      else {
        lines.goTo(mark);
        break;
      }
    } else if (errorTable.length > 0) break;
  }
  lines.warn({ code: 'no-total' });
  return { errorTable };
}

/** Nine words, or columns where fields touch; a row that may be cut off has to reach its last column. */
function readRow(text: string, cut: boolean): ErrorRow | undefined {
  const words = text.slice(0, 200).trim().split(/\s+/);
  const byWords = words.length === 9 && !cut;
  if (!byWords && text.trimEnd().length < 77) return undefined;
  const ends = [9, 17, 26, 33, 43, 53, 61, 69, 77];
  const fields = byWords ? words : ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end));
  const [dMax, dMin, iOverSigma, chi2, rObserved, rExpected, number, accepted, rejected] = fields.map(finite);
  if (dMax === undefined || dMin === undefined) return undefined;
  return {
    dMax,
    dMin,
    ...present({
      iOverSigma: notSentinel(iOverSigma),
      chi2,
      rObserved: notSentinel(rObserved),
      rExpected: notSentinel(rExpected),
      number,
      accepted,
      rejected
    })
  };
}
