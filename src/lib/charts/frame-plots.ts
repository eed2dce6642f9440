/** Plots of one processing run, image by image: from INTEGRATE.LP and XDSSTAT.LP to plain data. */
import type { IntegrateLp, XdsstatLp } from '../beamtime/later-records';
import { inEvery, type Language, type Words } from '../words/words';
import { framePlotWords } from '../words/frame-plots';
import { endsOf, type Plot } from './plot';

export type PlotName = keyof (typeof framePlotWords)['en']['plots'];

export interface FramePlot {
  readonly name: PlotName;
  /** What x counts. */
  readonly along: 'image' | 'difference';
  /** In ascending x; images without the number are left out. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** A labelled thin line. */
  readonly limit?: { readonly value: number; readonly label: Words<string> };
}

type Column = readonly (number | undefined)[];

/** KAMO flags a run with an image above it (kamo.md 1.6). */
const MOST_SIGMAR = 1.5;
/** Frame differences from which the start of R_d is taken: the first tenth of them, at least one. */
const START_SHARE = 0.1;

/** Every plot that the two files can give; either may be missing. */
export function framePlots(
  integrate: IntegrateLp | undefined,
  stat: XdsstatLp | undefined
): readonly FramePlot[] {
  return [...plotsOfIntegrate(integrate), ...plotsOfStat(stat)].filter(({ points }) => points.length > 1);
}

function plotsOfIntegrate(integrate: IntegrateLp | undefined): readonly FramePlot[] {
  if (integrate === undefined) return [];
  const { image, ier, scale, sigmaR, sigmaB, rejected } = integrate.images;
  // Only images that were read without error count.
  const good = (column: Column): Column => column.map((value, at) => (ier[at] === 0 ? value : undefined));
  const plot = (name: PlotName, column: Column): FramePlot => ({
    name,
    along: 'image',
    points: pointsOf(image, good(column))
  });
  const limit = {
    value: MOST_SIGMAR,
    label: inEvery((language) => framePlotWords[language].kamoLine)
  };
  const mosaicity = plot('mosaicity', sigmaR);
  const near = mosaicity.points.some(({ y }) => y > MOST_SIGMAR / 2);
  return [
    plot('scale', scale),
    near ? { ...mosaicity, limit } : mosaicity,
    plot('divergence', sigmaB),
    plot('rejected', rejected)
  ];
}

function plotsOfStat(stat: XdsstatLp | undefined): readonly FramePlot[] {
  if (stat === undefined) return [];
  const { frames, differences } = stat;
  return [
    { name: 'iOverSigma', along: 'image', points: pointsOf(frames.frame, frames.iOverSigma) },
    { name: 'rMeas', along: 'image', points: pointsOf(frames.frame, frames.rMeas) },
    damage(pointsOf(differences.frames, differences.rD))
  ];
}

/** R_d with the line above which damage dominates: √2 times its start (advice of XDSSTAT on XDSwiki). */
function damage(points: FramePlot['points']): FramePlot {
  const start = points.slice(0, Math.max(1, Math.round(points.length * START_SHARE)));
  if (start.length === 0) return { name: 'rD', along: 'difference', points };
  const mean = start.reduce((sum, { y }) => sum + y, 0) / start.length;
  return {
    name: 'rD',
    along: 'difference',
    points,
    limit: {
      value: Math.SQRT2 * mean,
      label: inEvery((language) => framePlotWords[language].damageLine)
    }
  };
}

function pointsOf(x: readonly number[], y: Column): FramePlot['points'] {
  return x
    .flatMap((at, n) => {
      const value = y[n];
      return value === undefined || !Number.isFinite(value) ? [] : [{ x: at, y: value }];
    })
    .sort((a, b) => a.x - b.x);
}

/** Ends of the y axis, and how many points lie beyond its upper one. */
export interface PlotSpan {
  readonly low: number;
  readonly high: number;
  readonly beyond: number;
}

/** A largest value so many times above nearly all others would flatten them: it is left out of the axis, and counted. */
const OUTLYING = 8;
const NEARLY_ALL = 0.95;

export function spanOf({ points, limit }: FramePlot): PlotSpan {
  const values = points.map(({ y }) => y).sort((a, b) => a - b);
  const [least = 0, most = 1] = [values[0], values.at(-1)];
  const usual = values[Math.floor((values.length - 1) * NEARLY_ALL)] ?? most;
  const top = usual > 0 && most > usual * OUTLYING ? usual * 2 : most;
  const high = Math.max(top, limit?.value ?? top);
  // From zero, unless that would flatten what there is to see.
  const low = least >= 0 && least < high * 0.6 ? 0 : least;
  const beyond = values.filter((value) => value > high).length;
  const room = Math.abs(low || 1) * 0.1;
  return high > low ? { low, high, beyond } : { low: low - room, high: high + room, beyond };
}

/** A line of the numbers, its axis cut off above what lies far from all others. */
export function framePlot(of: FramePlot, language: Language): Plot {
  const { low, high } = spanOf(of);
  const words = framePlotWords[language];
  return {
    title: words.plots[of.name],
    x: { name: words[of.along], ends: endsOf(of.points.map(({ x }) => x)), ticks: 'ends' },
    y: { ends: [low, high] },
    marks: [
      ...(of.limit
        ? [
            {
              kind: 'rule',
              y: of.limit.value,
              colour: 'limit',
              dash: [4, 3],
              label: of.limit.label[language]
            } as const
          ]
        : []),
      { kind: 'line', colour: 1, width: 1.4, at: of.points.map(({ x, y }) => [x, y] as const) }
    ]
  };
}
