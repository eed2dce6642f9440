import type { RelPath } from '../../base/rel-path';
import type { CtruncateLog } from '../../formats/ctruncate-log';
import type { PointlessLog } from '../../formats/pointless-log';
import { present } from '../../formats/present';
import type { XtriageLog } from '../../formats/xtriage-log';
import { afterEachOther, reindexingOf, reindexingText } from '../reindexing';
import type { IntensityTest, RunDiagnostics, SymmetryTest } from '../types';

/** A log that was found and read. */
interface Read<Log> {
  readonly path: RelPath;
  readonly record: Log;
}

export interface DiagnosticLogs {
  readonly pointless: Read<PointlessLog> | undefined;
  readonly xtriage: Read<XtriageLog> | undefined;
  readonly ctruncate: Read<CtruncateLog> | undefined;
}

/** The evidence of a run's logs; undefined where none of them says anything. */
export function diagnosticsOf(logs: DiagnosticLogs): RunDiagnostics | undefined {
  const symmetry = logs.pointless && symmetryOf(logs.pointless);
  const intensities = [
    logs.xtriage && ofXtriage(logs.xtriage),
    logs.ctruncate && ofCtruncate(logs.ctruncate),
    logs.pointless && ofPointless(logs.pointless)
  ].filter((test): test is IntensityTest => test !== undefined && says(test));
  if (symmetry === undefined && intensities.length === 0) return undefined;
  return { intensities, ...present({ symmetry }) };
}

/** Anything but where it stands. */
function says({ path: _path, program: _program, lines: _lines, ...statistics }: IntensityTest): boolean {
  return Object.keys(statistics).length > 0;
}

function symmetryOf({ path, record }: Read<PointlessLog>): SymmetryTest | undefined {
  const { best } = record;
  if (best === undefined || best.group === '') return undefined;
  return {
    path,
    line: best.line,
    kind: best.kind,
    group: best.group,
    ...present({ reindex: reindexOf(record) }),
    ...(record.laueGroupAssumed && { laueGroupAssumed: true }),
    ...(best.chosen && { chosenSolution: true, ...present({ mostProbable: mostProbableOf(record) }) }),
    zones: record.absenceZones.map(({ zone, n, probability }) => ({
      zone,
      ...present({ reflections: n, probability })
    })),
    ...present({
      laueGroupProbability: best.laueGroupProbability,
      absenceProbability: best.absenceProbability,
      totalProbability: best.totalProbability,
      confidence: best.spaceGroupConfidence
    })
  };
}

/** KAMO's change of basis and then POINTLESS's own; undefined where together they change nothing. What cannot be read stays as it is printed. */
function reindexOf({ changeOfBasis, best }: PointlessLog): string | undefined {
  let whole = reindexingOf('h,k,l');
  for (const step of [changeOfBasis, best?.reindexOperator]) {
    if (step === undefined) continue;
    const read = reindexingOf(step);
    if (read === undefined || whole === undefined) return step;
    whole = afterEachOther(whole, read);
  }
  const text = whole && reindexingText(whole);
  return text === 'h,k,l' ? undefined : text;
}

/** The groups with the highest total probability; groups that no absence parts share one. */
function mostProbableOf({ spaceGroups }: PointlessLog): SymmetryTest['mostProbable'] {
  const probability = Math.max(...spaceGroups.map(({ totalProbability = -Infinity }) => totalProbability));
  if (!Number.isFinite(probability)) return undefined;
  const groups = spaceGroups.flatMap(({ name, totalProbability }) =>
    totalProbability === probability ? [name] : []
  );
  return { groups, probability };
}

function ofXtriage({ path, record }: Read<XtriageLog>): IntensityTest {
  const { patterson } = record;
  return {
    path,
    program: 'xtriage',
    ...present({
      meanAbsL: record.meanAbsL,
      meanLSquared: record.meanLSquared,
      secondMoment: record.secondMoment,
      twinLaws: record.twinLaws?.map(({ operator, hAlpha, brittonAlpha }) => ({
        operator,
        ...present({ twinFraction: hAlpha ?? brittonAlpha })
      })),
      translationalNcs:
        patterson &&
        present({ height: patterson.height, vector: patterson.vector, pValue: patterson.pValue }),
      ...iceOf(record),
      lines: record.lines
    })
  };
}

/** A ring of which less is left was cut out. */
const HALF = 0.5;

/**
 * Rings of ice, and those that only hold fewer reflections than the rest: these speak for ice beside a ring of abnormal intensity, or where most of them are gone.
 * What the log does not come to an end of, or tests no ring in, clears none.
 */
function iceOf({ iceRings = [], iceWarnings }: XtriageLog): Pick<IntensityTest, 'iceRings' | 'sparseRings'> {
  const hasAbnormal = iceRings.some(({ flagged }) => flagged);
  const isIcy = ({ flagged, sparse, completeness = 1 }: (typeof iceRings)[number]): boolean =>
    flagged || (sparse === true && (hasAbnormal || completeness < HALF));
  const icy = iceRings.flatMap((ring) => (isIcy(ring) ? [ring.d] : []));
  const sparse = iceRings.flatMap((ring) => (ring.sparse && !isIcy(ring) ? [ring.d] : []));
  const areTested = icy.length > 0 || iceRings.some(({ zScore }) => zScore !== undefined);
  const warnings = iceRings.reduce(
    (sum, ring) => sum + Number(ring.flagged) + Number(ring.sparse ?? false),
    0
  );
  // A ring alone is unclear, and of a log that is cut off, or counts more warnings than can be read, others are lost.
  const isWhole = areTested && iceWarnings !== undefined && iceWarnings <= warnings;
  if (icy.length < 2 && !isWhole) return {};
  return { iceRings: icy, ...(sparse.length > 0 && { sparseRings: sparse }) };
}

function ofCtruncate({ path, record }: Read<CtruncateLog>): IntensityTest {
  return {
    path,
    program: record.program,
    ...present({
      meanAbsL: record.lStatistic,
      secondMoment: record.secondMoment,
      twinFraction: record.twinFraction,
      twinLaws: record.twinLaws?.map(({ operator, hFraction }) => ({
        operator,
        ...present({ twinFraction: hFraction })
      })),
      translationalNcs:
        record.translationalNcs === undefined
          ? undefined
          : present({
              detected: record.ncsDetected,
              height: record.ncsHeight,
              vector: record.ncsVector
            }),
      iceRings: record.iceRingsAt,
      lines: record.lines
    })
  };
}

function ofPointless({ path, record }: Read<PointlessLog>): IntensityTest {
  const { twinning } = record;
  return {
    path,
    program: 'pointless',
    ...present({
      meanAbsL: twinning?.meanAbsL,
      meanLSquared: twinning?.meanLSquared,
      twinFraction: twinning?.twinFraction,
      lines: twinning?.line === undefined ? undefined : { l: [twinning.line] }
    })
  };
}
