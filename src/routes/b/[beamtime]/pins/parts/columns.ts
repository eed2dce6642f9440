/** The columns of the list of pins: what each shows, sorts by and gives away. */
import { stoppedAt, type PinRow } from '$lib/analysis/funnel';
import { naturalOrder } from '$lib/base/natural-order';
import { baseName } from '$lib/base/rel-path';
import { PIN_STAGES } from '$lib/beamtime/pin-stages';
import type { Verdict } from '$lib/checks/check';
import { modeText, outcomeText, stepsText } from '$lib/components/pins/pin-words';
import { tableOf, type Column } from '$lib/tables/column';
import type { Table } from '$lib/tables/table';
import { pins } from '$lib/words/pins';
import { terms } from '$lib/words/terms';
import type { Language } from '$lib/words/words';

export type PinColumn = Column<PinRow>;

/** The columns of a beamtime with these processing areas. */
export function pinColumns(areas: readonly string[], language: Language): readonly PinColumn[] {
  const words = pins[language];
  const named = (
    id: keyof typeof words.columns,
    width: number,
    value: PinColumn['value'],
    more: Partial<PinColumn> = {}
  ): PinColumn => ({ id, head: words.columns[id], about: words.about[id], width, value, ...more });
  return [
    named('pin', 98, ({ pin }) => baseName(pin.path), { stays: true, drawn: true }),
    named('sample', 104, ({ pin }) => pin.sampleName),
    named('mode', 62, ({ pin }) => modeText(pin, words)),
    named('outcome', 96, ({ pin }) => outcomeText(pin, words), {
      grows: true,
      title: ({ pin, runs }) =>
        pin.onDisk ? undefined : runs.length > 0 ? words.onlyProcessed : words.onlySheet
    }),
    named('steps', 140, wayGone, { drawn: true, text: ({ pin }) => stepsText(pin, words, language) }),
    named('scans', 62, ({ pin }) => (pin.onDisk ? pin.scans.length : undefined), { digits: 'all' }),
    named('spots', 96, ({ maxSpots }) => maxSpots, { digits: 'all' }),
    named('frames', 88, ({ frames }) => frames, {
      digits: 'all',
      text: ({ frames, expectedFrames }) =>
        frames === undefined ? undefined : `${frames}/${expectedFrames ?? '?'}`,
      tone: ({ frames, expectedFrames }) =>
        frames !== undefined && frames < (expectedFrames ?? 0) ? 'attention' : undefined,
      ...outOf(
        words.columns.frames,
        ({ frames }) => frames,
        words.taken.expected,
        (row) => row.expectedFrames
      )
    }),
    ...areas.map((area) => areaColumn(area, words)),
    named('merges', 92, mergesUsing, {
      digits: 'all',
      text: (row) => usedText(row, words),
      title: mergesText,
      ...outOf(
        words.columns.merges,
        mergesUsing,
        words.taken.given,
        (row) => row.mergesGiven.length || undefined
      )
    })
  ];
}

type PinWords = (typeof pins)['en'];
type Count = (row: PinRow) => number | undefined;

/** A number and what it is of, in columns of their own: a spreadsheet would take 8/8 for a date. */
function outOf(head: string, value: Count, ofHead: string, of: Count): Pick<PinColumn, 'saved'> {
  return {
    saved: [
      { name: head, cell: value },
      { name: ofHead, cell: of }
    ]
  };
}

/** Sorted by how far a pin came: the last stage passed before the first that was not. */
function wayGone({ pin }: PinRow): number {
  const stopped = stoppedAt(pin)?.stage;
  if (stopped !== undefined) return PIN_STAGES.indexOf(stopped);
  return pin.steps.filter(({ state }) => state === 'yes').length + PIN_STAGES.length;
}

/** Where no file says of a merge whether it uses the pin, the number is open. */
function mergesUsing({ mergesUsing, mergesGiven, mergesPerhaps }: PinRow): number | undefined {
  return mergesGiven.length > 0 && mergesPerhaps.length === 0 ? mergesUsing.length : undefined;
}
function usedText({ mergesUsing, mergesGiven, mergesPerhaps }: PinRow, words: PinWords): string | undefined {
  if (mergesGiven.length === 0) return undefined;
  return words.usedOf(mergesPerhaps.length > 0 ? '?' : mergesUsing.length, mergesGiven.length);
}
/** Each merge on a line of its own, with a tick where it uses the pin. */
function mergesText({ mergesUsing, mergesGiven }: PinRow): string | undefined {
  const using = new Set(mergesUsing);
  const lines = mergesGiven.map((merge) => `${using.has(merge) ? '✓' : '–'} ${merge.path}`);
  return lines.sort(naturalOrder).join('\n') || undefined;
}

function areaColumn(area: string, words: PinWords): PinColumn {
  const of = (row: PinRow): PinRow['areas'][number] | undefined => row.areas.find((one) => one.area === area);
  const finished: Count = (row) => of(row)?.finished;
  return {
    id: `runs ${area}`,
    head: area,
    about: words.about.area(area),
    // The name is the head: its characters and the sorting sign.
    width: Math.min(160, 30 + 8 * area.length),
    digits: 'all',
    value: finished,
    text: (row) => {
      const count = of(row);
      return count && `${count.finished}/${count.all}`;
    },
    tone: (row) => {
      const count = of(row);
      return count && count.finished < count.all ? 'attention' : undefined;
    },
    ...outOf(area, finished, words.taken.runs(area), (row) => of(row)?.all)
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
  language: Language,
  verdictOf: (row: PinRow) => Verdict | undefined
): Table {
  const checklist: PinColumn = {
    id: 'checklist',
    head: pins[language].checklist,
    only: 'file',
    value: (row) => {
      const verdict = verdictOf(row);
      return verdict && terms[language].verdict[verdict];
    }
  };
  return tableOf('pins', [checklist, ...columns], rows);
}
