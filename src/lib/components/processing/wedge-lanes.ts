/** The rows and columns of a wedge strip: a lane for each figure, a column for the whole run and for each stretch of its frames. */
import type { ProcessingRun } from '$lib/beamtime/types';
import type { Column } from '$lib/tables/column';
import { differenceText, LANES, type RunFigure } from './lane-figures';
import type { WedgeStretch } from './wedge-stretches';

export interface Lane {
  readonly id: 'state' | RunFigure['id'];
  readonly name: string;
  /** Absent of the lane that shows how the processing ended. */
  readonly figure?: RunFigure;
  /** Of a wedge: the number, or its difference from the whole run's. */
  readonly value: (run: ProcessingRun) => number | undefined;
  /** The largest of the lane. */
  readonly most: number;
}

/** The state, then the figures that some wedge has. */
export function lanesOf(
  whole: ProcessingRun,
  wedges: readonly ProcessingRun[],
  names: Readonly<Record<Lane['id'], string>>
): readonly Lane[] {
  const figures = LANES.filter((figure) => wedges.some((run) => figure.value(run) !== undefined));
  return [
    { id: 'state', name: names.state, value: () => undefined, most: 0 },
    ...figures.map((figure): Lane => {
      const base = figure.fromWhole ? figure.value(whole) : 0;
      const value = (run: ProcessingRun): number | undefined => {
        const one = figure.value(run);
        return one === undefined || base === undefined ? undefined : one - base;
      };
      const most = Math.max(1e-9, ...wedges.map((run) => Math.abs(value(run) ?? 0)));
      return { id: figure.id, name: names[figure.id], figure, value, most };
    })
  ];
}

/** Percent of the width: the names of the lanes, the whole run, all wedges. */
const [NAMES, WHOLE, WEDGES] = [14, 8, 78];

/** Each stretch is as wide as it has frames. */
export function wedgeColumns(
  whole: ProcessingRun,
  stretches: readonly WedgeStretch[],
  words: {
    readonly rotation: string;
    readonly about: string;
    readonly whole: string;
    readonly stretch: (stretch: WedgeStretch) => string;
    /** Path of the run whose page this is. */
    readonly current: string | undefined;
  }
): readonly Column<Lane>[] {
  const framesIn = ({ firstFrame, lastFrame }: WedgeStretch): number => lastFrame - firstFrame + 1;
  const frames = stretches.reduce((sum, one) => sum + framesIn(one), 0);
  return [
    {
      id: 'lane',
      head: words.rotation,
      about: words.about,
      stays: true,
      share: NAMES,
      width: 180,
      value: ({ name }) => name
    },
    {
      id: 'whole',
      head: words.whole,
      digits: 'all',
      drawn: true,
      share: WHOLE,
      width: 80,
      value: ({ figure }) => figure?.value(whole),
      text: ({ figure }) => figure?.value(whole)?.toFixed(figure.digits)
    },
    ...stretches.map((stretch, n): Column<Lane> => {
      const { run } = stretch;
      return {
        id: String(n),
        head: words.stretch(stretch),
        about: run?.path,
        digits: 'all',
        drawn: true,
        share: (WEDGES * framesIn(stretch)) / frames,
        width: 60,
        value: (lane) => run && lane.value(run),
        text: ({ figure, value }) => {
          const one = run && value(run);
          if (figure === undefined || one === undefined) return undefined;
          return figure.fromWhole ? differenceText(one, figure.digits) : one.toFixed(figure.digits);
        },
        tone: () => (run !== undefined && run.path === words.current ? 'selected' : undefined)
      };
    })
  ];
}
