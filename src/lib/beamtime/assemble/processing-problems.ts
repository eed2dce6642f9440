/** KAMO's "Problems" column (kamo.md 1.6; yamtbx `dataproc/auto/html_report.py`). `OK` there does not mean success. */
import { child, type RelPath } from '../../base/rel-path';
import type { IdxrefLp } from '../../formats/idxref-lp';
import type { IntegrateLp } from '../../formats/integrate-lp';
import type { Reads } from '../reads';

const LEAST_FIRST_SUBTREE = 0.9;
const LEAST_INTEGERNESS = 0.9;
const MOST_SIGMAR = 1.5;
/** KAMO flags below this; the same limit stands in its report. */
const LEAST_ISA = 10;

export function problemsOfRun(reads: Reads, run: RelPath): readonly string[] {
  const problems: string[] = [];
  const idxref = reads.record(child(run, 'IDXREF.LP'), 'idxref-lp');
  // A report archive holds CORRECT.LP alone: what was not copied is no problem of the run.
  const copied = ['decision.log', 'XDS.INP', 'IDXREF.LP'].some((name) => reads.has(child(run, name)));
  if (copied && (!reads.has(child(run, 'XPARM.XDS')) || idxref === undefined || isDoubtful(idxref)))
    problems.push('IDXREF');
  const integrate = reads.record(child(run, 'INTEGRATE.LP'), 'integrate-lp');
  if (integrate !== undefined && isMosaic(integrate)) problems.push('INTEGRATE');
  const correct = reads.record(child(run, 'CORRECT.LP'), 'correct-lp');
  const isa = correct?.errorModel?.isa;
  if (correct !== undefined && (isa === undefined || isa < LEAST_ISA)) problems.push('CORRECT');
  return problems;
}

function isDoubtful(idxref: IdxrefLp): boolean {
  const { firstSubtreeFraction, integerness } = idxref;
  if (firstSubtreeFraction === undefined || firstSubtreeFraction < LEAST_FIRST_SUBTREE) return true;
  if (integerness === undefined) return false;
  return [integerness.h, integerness.k, integerness.l].some((bins) => (bins[0] ?? 0) < LEAST_INTEGERNESS);
}

function isMosaic({ images }: IntegrateLp): boolean {
  return images.sigmaR.some((sigmaR, index) => images.ier[index] === 0 && (sigmaR ?? 0) > MOST_SIGMAR);
}
