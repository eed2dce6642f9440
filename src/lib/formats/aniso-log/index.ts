import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { present } from '../present';
import { readTraceback } from '../traceback';
import type { LogLine } from '../log-line';

export interface AnisoDirection {
  /** `c*`, `a*b*`, `0.95a*-0.31c*`. */
  readonly label: string;
  /** Å where the fitted CC1/2 is 0.5; absent for nan. */
  readonly resolution?: number;
  /** Of `resolution`. */
  readonly line?: number;
  /** Å², the eigenvalue of B_cart along it (for `a*b*` the first that is not `c*`, as KAMO does). */
  readonly bEigen?: number;
  /** CC as a fraction, over all bins. */
  readonly ccHalf?: number;
  readonly iOverSigma?: number;
}

/** One bin; the arrays have the order of `directions`. */
export interface AnisoBin {
  /** 1/d² in Å⁻²: mean of the two edges. */
  readonly s: number;
  readonly ccHalf: readonly (number | undefined)[];
  readonly iOverSigma: readonly (number | undefined)[];
  readonly nUnique: readonly (number | undefined)[];
  /** The fitted curve. */
  readonly ccFitted?: readonly (number | undefined)[];
}

export interface AnisoLog {
  /** `isotropic`: `No anisotropy in this symmetry.`; `failed`: no B_cart, or a traceback. */
  readonly state: 'analysed' | 'isotropic' | 'failed' | 'unfinished';
  readonly evidence?: LogLine;
  readonly directions: readonly AnisoDirection[];
  readonly bins: readonly AnisoBin[];
  /** Smallest and largest `resolution` of the directions. */
  readonly best?: number;
  readonly worst?: number;
}

declare module '../format' {
  interface Records {
    'aniso-log': AnisoLog;
  }
}

/**
 * aniso.log of KAMO: yamtbx, dataproc/xds/command_line/xds_aniso_analysis.py and dataproc/anisotropic_analysis.py. Directions by
 * label, two loggraph tables (measured, fitted), a resolution for each direction. It may hold a Python traceback instead.
 */
export default textFormat({
  name: 'aniso-log',
  version: 5,
  file: /^aniso\.log$/,
  parse: parseAnisoLog
});

type Growing<T> = { -readonly [K in keyof T]: T[K] };

/** A tensor has three axes; more lines of a kind than this are not of it. */
const MOST_DIRECTIONS = 16;

interface Eigen {
  readonly label: string;
  readonly value: number;
}

function parseAnisoLog(lines: Lines): AnisoLog {
  const directions: Growing<AnisoDirection>[] = [];
  const eigen: Eigen[] = [];
  const bins: Growing<AnisoBin>[] = [];
  let failed: LogLine | undefined;
  let isotropic: LogLine | undefined;
  let decided = false;
  let inEigen = false;
  for (let text = lines.next(); text !== undefined; text = lines.next()) {
    if (text.trim() === '') inEigen = false;
    else if (text.startsWith('Eigenvalues/vectors:')) inEigen = true;
    else if (inEigen) {
      const match = /^\s*(-?[\d.]{1,20}) \([^)]{0,80}\) (\S{1,80})\s*$/.exec(text);
      const value = finite(match?.[1]);
      if (value !== undefined && eigen.length < MOST_DIRECTIONS)
        eigen.push({ label: match?.[2] ?? '', value });
    } else if (text.includes('No anisotropy in this symmetry.')) isotropic = { line: lines.line, text };
    else if (text.startsWith('Error! ')) failed ??= { line: lines.line, text };
    else if (text.startsWith('Traceback (most recent call last)')) failed ??= readTraceback(lines);
    else if (text.includes('Overall CC1/2=') && directions.length < MOST_DIRECTIONS)
      directions.push(...readDirection(text));
    else if (text.startsWith('CC1/2=0.5 resolution for '))
      decided = readCutoff(text, lines.line, directions) || decided;
    else if (/^\s*\$\$\s*1\/d\^2\s/.test(text)) readBins(lines, text, directions, bins);
  }
  for (const direction of directions)
    Object.assign(direction, present({ bEigen: eigenvalueOf(direction, eigen) }));
  const found = directions.flatMap(({ resolution }) => resolution ?? []);
  const evidence = isotropic ?? failed;
  return {
    state: isotropic ? 'isotropic' : failed ? 'failed' : decided ? 'analysed' : 'unfinished',
    ...present({ evidence }),
    directions,
    bins,
    ...(found.length > 0 && { best: Math.min(...found), worst: Math.max(...found) })
  };
}

/** A direction is one though its numbers are lost. */
function readDirection(text: string): readonly AnisoDirection[] {
  const label = /(\S{1,80})\s+Overall CC1\/2=/.exec(text)?.[1];
  if (label === undefined) return [];
  const values = /Overall CC1\/2=\s*(\S{1,20})\s+Mn\(I\/sigma\)=\s*(\S{1,20})/.exec(text);
  return [{ label, ...present({ ccHalf: finite(values?.[1]), iOverSigma: finite(values?.[2]) }) }];
}

/** `CC1/2=0.5 resolution for c*: 2.6612 Angstrom`; nan where the fit has no such point. */
function readCutoff(text: string, line: number, directions: Growing<AnisoDirection>[]): boolean {
  const match = /^CC1\/2=0\.5 resolution for (\S{1,80}): (\S{1,20}) Angstrom/.exec(text);
  const label = match?.[1];
  if (label === undefined) return false;
  const resolution = present({ resolution: finite(match?.[2]), line });
  const direction = directions.find((known) => known.label === label);
  if (direction) Object.assign(direction, resolution);
  else if (directions.length < MOST_DIRECTIONS) directions.push({ label, ...resolution });
  return true;
}

/** A loggraph table: labels on the current line, a line `$$`, rows, a line that starts with `$$`. */
function readBins(
  lines: Lines,
  labels: string,
  directions: readonly AnisoDirection[],
  bins: Growing<AnisoBin>[]
): void {
  const fitted = labels.includes(':d=');
  const count = directions.length;
  const heading = lines.here();
  if (!(lines.next() ?? '').trim().startsWith('$$')) {
    lines.warn({ code: 'no-rows' }, heading);
    return;
  }
  for (
    let row = 0, text = lines.next();
    text !== undefined && !text.trim().startsWith('$$');
    row++, text = lines.next()
  ) {
    const [s, ...values] = text
      .trim()
      .split(/\s+/)
      .map((cell) => finite(cell));
    if (s === undefined || values.length < (fitted ? count : 3 * count)) {
      lines.warn({ code: 'row-cut-off' });
      continue;
    }
    const bin = bins[row];
    if (!fitted)
      bins.push({
        s,
        ccHalf: values.slice(0, count),
        iOverSigma: values.slice(count, 2 * count),
        nUnique: values.slice(2 * count, 3 * count)
      });
    else if (bin) bin.ccFitted = values.slice(0, count);
  }
}

/** By label; the plane `a*b*` has the first eigenvalue that is not along c*, as KAMO takes it. */
function eigenvalueOf(direction: AnisoDirection, eigen: readonly Eigen[]): number | undefined {
  const same = eigen.find(({ label }) => label === direction.label);
  const inPlane = direction.label === 'a*b*' ? eigen.find(({ label }) => label !== 'c*') : undefined;
  return (same ?? inPlane)?.value;
}
