/** The columns of the list of pins: what each shows, sorts by and gives away. */
import { stoppedAt, type PinRow } from '$lib/analysis/funnel';
import { baseName, naturalOrder } from '$lib/base/rel-path';
import type { PinStage } from '$lib/beamtime/types';
import type { Verdict } from '$lib/checks/check';
import type { Table, TableCell } from '$lib/takehome/table';
import type { pins } from '$lib/words/pins';
import { terms } from '$lib/words/terms';
import type { Language } from '$lib/words/words';
import { modeText, outcomeText, stepsText } from '$lib/components/pins/pin-words';

type PinWords = (typeof pins)['en'];

export interface PinColumn {
  /** In addresses and CSV heads. */
  readonly id: string;
  readonly head: (words: PinWords) => string;
  readonly about: (words: PinWords) => string;
  /** Pixels; the outcome takes what is left. */
  readonly width: number;
  readonly number: boolean;
  /** What is sorted by. */
  readonly value: (row: PinRow, words: PinWords) => number | string | undefined;
  /** What is shown, where it is not the value. */
  readonly text?: (row: PinRow, words: PinWords) => string | undefined;
  /** What is taken away, where it is not the value. */
  readonly taken?: (row: PinRow, words: PinWords, language: Language) => TableCell;
  /** What the number is of, beside it in a column of its own: a spreadsheet would take 8/8 for a date. */
  readonly of?: {
    readonly head: (words: PinWords) => string;
    readonly value: (row: PinRow) => number | undefined;
  };
}

const STAGES: readonly PinStage[] = [
  'mounted',
  'centred',
  'rastered',
  'hits',
  'collected',
  'indexed',
  'integrated',
  'scaled',
  'merged',
  'rejected'
];

type Named = keyof PinWords['columns'];
const named = (
  id: Named,
  width: number,
  value: PinColumn['value'],
  more: Partial<Pick<PinColumn, 'number' | 'text' | 'taken' | 'of'>> = {}
): PinColumn => ({
  id,
  head: (words) => words.columns[id],
  about: (words) => words.about[id],
  width,
  number: false,
  value,
  ...more
});

/** The columns of a beamtime with these processing areas. */
export function pinColumns(areas: readonly string[]): readonly PinColumn[] {
  return [
    named('pin', 98, ({ pin }) => baseName(pin.path)),
    named('sample', 104, ({ pin }) => pin.sampleName),
    named('mode', 62, ({ pin }, words) => modeText(pin, words)),
    named('outcome', 96, ({ pin }, words) => outcomeText(pin, words)),
    named('steps', 140, wayGone, { taken: ({ pin }, words, language) => stepsText(pin, words, language) }),
    named('scans', 62, ({ pin }) => (pin.onDisk ? pin.scans.length : undefined), { number: true }),
    named('spots', 96, ({ maxSpots }) => maxSpots, { number: true }),
    named('frames', 88, ({ frames }) => frames, {
      number: true,
      text: ({ frames, expectedFrames }) =>
        frames === undefined ? undefined : `${frames}/${expectedFrames ?? '?'}`,
      of: { head: (words) => words.taken.expected, value: ({ expectedFrames }) => expectedFrames }
    }),
    ...areas.map(areaColumn),
    named(
      'merges',
      92,
      ({ mergesUsing, mergesGiven, mergesPerhaps }) =>
        mergesGiven.length > 0 && mergesPerhaps.length === 0 ? mergesUsing.length : undefined,
      {
        number: true,
        text: usedText,
        of: {
          head: (words) => words.taken.given,
          value: ({ mergesGiven }) => mergesGiven.length || undefined
        }
      }
    )
  ];
}

/** Sorted by how far a pin came: the last stage passed before the first that was not. */
function wayGone({ pin }: PinRow): number {
  const stopped = stoppedAt(pin)?.stage;
  if (stopped !== undefined) return STAGES.indexOf(stopped);
  return pin.steps.filter(({ state }) => state === 'yes').length + STAGES.length;
}

/** Where no file says of a merge whether it uses the pin, the number is open. */
function usedText(row: PinRow, words: PinWords): string | undefined {
  const { mergesUsing, mergesGiven, mergesPerhaps } = row;
  if (mergesGiven.length === 0) return undefined;
  return words.usedOf(mergesPerhaps.length > 0 ? '?' : mergesUsing.length, mergesGiven.length);
}

function areaColumn(area: string): PinColumn {
  const of = (row: PinRow): PinRow['areas'][number] | undefined => row.areas.find((one) => one.area === area);
  const text = (row: PinRow): string | undefined => {
    const count = of(row);
    return count && `${count.finished}/${count.all}`;
  };
  return {
    id: `runs ${area}`,
    head: () => area,
    about: (words) => words.about.area(area),
    // The name is the head: its characters and the sorting sign.
    width: Math.min(160, 30 + 8 * area.length),
    number: true,
    value: (row) => of(row)?.finished,
    text,
    of: { head: (words) => words.taken.runs(area), value: (row) => of(row)?.all }
  };
}

/** Areas of all rows, in natural order. */
export function areasOf(rows: readonly PinRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ areas }) => areas.map(({ area }) => area)))].sort(naturalOrder);
}

/** The rows shown, with the columns as they are headed. */
export function pinsTable(
  columns: readonly PinColumn[],
  rows: readonly PinRow[],
  { words, language, verdictOf }: PinTellers
): Table {
  return {
    name: 'pins',
    columns: [
      { name: words.checklist },
      ...columns.flatMap(({ head, of }) =>
        [head, ...(of ? [of.head] : [])].map((of) => ({ name: of(words) }))
      )
    ],
    rows: rows.map((row) => {
      const verdict = verdictOf(row);
      return [
        verdict && terms[language].verdict[verdict],
        ...columns.flatMap(({ value, taken, of }) => [
          taken ? taken(row, words, language) : value(row, words),
          ...(of ? [of.value(row)] : [])
        ])
      ];
    })
  };
}

interface PinTellers {
  readonly words: PinWords;
  readonly language: Language;
  readonly verdictOf: (row: PinRow) => Verdict | undefined;
}
