/** How far a merge run goes: the curve through its CC1/2, what the shells say at a cut-off, and how directions differ. */
import type { MergeRun, Shell } from '../beamtime/types';
import type { Angstrom } from '../beamtime/units';
import { ccHalfPoints, fitCcHalf, resolutionAt, type CcHalfFit, type CcHalfPoint } from './cc-half-fit';

/** The CC1/2 at which KAMO cuts (`cc_half_min` of kamo.auto_multi_merge). */
export const KAMO_CC_HALF = 0.5;

export interface RunResolution {
  readonly points: readonly CcHalfPoint[];
  readonly fit?: CcHalfFit;
  /** Where our curve is at `KAMO_CC_HALF`. */
  readonly fitted?: Angstrom;
  /** KAMO's dmin.est, of the reflections. */
  readonly estimate?: Angstrom;
  /** Edge of the data. */
  readonly dMin?: Angstrom;
}

export function resolutionOf(run: MergeRun): RunResolution {
  const shells = run.shells ?? [];
  const points = ccHalfPoints(shells);
  const fit = fitCcHalf(points);
  const fitted = fit && resolutionAt(fit, KAMO_CC_HALF);
  const dMin = edgeOf(shells);
  return {
    points,
    ...(fit && { fit }),
    ...(fitted !== undefined && { fitted }),
    ...(run.resolutionEstimate !== undefined && { estimate: run.resolutionEstimate }),
    ...(dMin !== undefined && { dMin })
  };
}

function edgeOf(shells: readonly Shell[]): Angstrom | undefined {
  const edges = shells.flatMap(({ dMin }) => dMin ?? []);
  return edges.length === 0 ? undefined : Math.min(...edges);
}

/** The shell that holds a cut-off `d`: the first whose outer edge is not coarser. Absent beyond the data. */
export function shellAt(run: MergeRun, d: Angstrom): Shell | undefined {
  return run.shells?.find(({ dMin }) => dMin !== undefined && dMin <= d + 1e-9);
}

/** One direction of aniso.log. */
export interface DirectionCurve {
  readonly label: string;
  /** Å where KAMO's fitted curve is ½. */
  readonly resolution?: Angstrom;
  /** Ten bins: s = 1/d² (Å⁻², middle of the bin), CC1/2 (fraction), mean I/σ. */
  readonly measured: readonly {
    readonly s: number;
    readonly ccHalf?: number;
    readonly iOverSigma?: number;
  }[];
  readonly fitted: readonly CcHalfPoint[];
}

/** A record as the format `aniso-log` gives it; pages may not know formats, so its shape is asked here. */
export function directionCurves(record: unknown): readonly DirectionCurve[] {
  if (!isObject(record) || !Array.isArray(record['directions']) || !Array.isArray(record['bins'])) return [];
  const bins = record['bins'].filter(isObject);
  return record['directions'].filter(isObject).map((direction, n) => {
    const resolution = numberIn(direction['resolution']);
    return {
      label: String(direction['label']),
      ...(resolution !== undefined && { resolution }),
      measured: bins.flatMap((bin) => {
        const s = numberIn(bin['s']);
        const ccHalf = nth(bin['ccHalf'], n);
        const iOverSigma = nth(bin['iOverSigma'], n);
        return s === undefined
          ? []
          : [{ s, ...(ccHalf !== undefined && { ccHalf }), ...(iOverSigma !== undefined && { iOverSigma }) }];
      }),
      fitted: bins.flatMap((bin) => {
        const [s, cc] = [numberIn(bin['s']), nth(bin['ccFitted'], n)];
        return s === undefined || cc === undefined ? [] : [{ s, cc }];
      })
    };
  });
}

function nth(list: unknown, n: number): number | undefined {
  return Array.isArray(list) ? numberIn(list[n]) : undefined;
}

function numberIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
