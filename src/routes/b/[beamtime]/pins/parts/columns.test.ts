/** What the list of pins shows, sorts by and gives away. */
import { describe, expect, it, test } from 'vitest';
import { relPath } from '$lib/base/rel-path';
import { HOSTILE_NAME } from '../../../../../../tests/support/drawn';
import { aMerge, aPin } from '../../../../../../tests/support/model';
import type { PinRow } from '$lib/analysis/funnel';
import type { PinStage, PinStep } from '$lib/beamtime/types';
import { cellText, type Column } from '$lib/tables/column';
import { sorted } from '$lib/tables/arrange';
import { tableCsv } from '$lib/tables/table';
import type { Language } from '$lib/words/words';
import { areasOf, pinColumns, pinsTable } from './columns';

const row = (more: Partial<PinRow> = {}, pin: Parameters<typeof aPin>[0] = {}): PinRow => ({
  pin: aPin(pin),
  runs: [],
  areas: [],
  mergesGiven: [],
  mergesUsing: [],
  mergesPerhaps: [],
  ...more
});
const column = (id: string, areas: readonly string[] = [], language: Language = 'en'): Column<PinRow> => {
  const found = pinColumns(areas, language).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no column ${id}`);
  return found;
};
const [first, second] = [aMerge({ path: relPath('m/merge_a') }), aMerge({ path: relPath('m/merge_b') })];
const steps = (...states: readonly [PinStage, PinStep['state']][]): Parameters<typeof aPin>[0] => ({
  steps: states.map(([stage, state]) => ({ stage, state, sources: [] }))
});

describe('a cell', () => {
  test.each<[string, string, PinRow, string | undefined]>([
    ['the pin by its folder', 'pin', row({}, { path: relPath('a/CPS1012-05') }), 'CPS1012-05'],
    ['the sample', 'sample', row({}, { sampleName: '試料' }), '試料'],
    ['a name that is markup stays a text', 'sample', row({}, { sampleName: HOSTILE_NAME }), HOSTILE_NAME],
    ['a mode that is not known stands as it is', 'mode', row({}, { mode: 'screening+2' }), 'screening+2'],
    ['no mode', 'mode', row(), undefined],
    ['an outcome that is not known stands as it is', 'outcome', row({}, { outcome: 'odd' }), 'odd'],
    ['with its code', 'outcome', row({}, { outcome: 'odd', outcomeCode: 9998 }), 'odd (9998)'],
    ['a code of success is not told', 'outcome', row({}, { outcome: 'odd', outcomeCode: 1 }), 'odd'],
    ['scans of a pin on the disk', 'scans', row({}, { scans: [] }), '0'],
    ['scans of a pin that is not there are not known', 'scans', row({}, { onDisk: false }), undefined],
    ['the most spots', 'spots', row({ maxSpots: 131 }), '131'],
    ['no spot is a number', 'spots', row({ maxSpots: 0 }), '0'],
    ['no scan is none', 'spots', row(), undefined],
    ['frames of those expected', 'frames', row({ frames: 90, expectedFrames: 100 }), '90/100'],
    ['frames where nothing says how many', 'frames', row({ frames: 90 }), '90/?'],
    ['frames expected, none looked for', 'frames', row({ expectedFrames: 100 }), undefined],
    ['merges: none was given it', 'merges', row(), undefined]
  ])('%s', (_, id, of, text) => {
    expect(cellText(column(id), of)).toBe(text);
  });

  test.each<[string, string, PinRow, string | undefined]>([
    ['frames that are missing', 'frames', row({ frames: 90, expectedFrames: 100 }), 'attention'],
    ['all frames', 'frames', row({ frames: 100, expectedFrames: 100 }), undefined],
    ['more than expected', 'frames', row({ frames: 120, expectedFrames: 100 }), undefined],
    ['an expectation that nothing says', 'frames', row({ frames: 90 }), undefined],
    [
      'runs that did not finish',
      'runs _kamoproc',
      row({ areas: [{ area: '_kamoproc', finished: 7, all: 8 }] }),
      'attention'
    ],
    [
      'runs that did',
      'runs _kamoproc',
      row({ areas: [{ area: '_kamoproc', finished: 8, all: 8 }] }),
      undefined
    ],
    ['an area that the pin is not in', 'runs _kamoproc', row(), undefined]
  ])('asks for a look: %s', (_, id, of, tone) => {
    expect(column(id, ['_kamoproc']).tone?.(of)).toBe(tone);
  });
});

describe('the merges of a pin', () => {
  test.each<[string, PinRow, number | undefined, readonly string[]]>([
    ['both use it', row({ mergesGiven: [first, second], mergesUsing: [first, second] }), 2, ['2', '2']],
    ['one of two', row({ mergesGiven: [first, second], mergesUsing: [second] }), 1, ['1', '2']],
    ['none of one', row({ mergesGiven: [first] }), 0, ['0', '1']],
    [
      'one that no file tells of makes the number open',
      row({ mergesGiven: [first, second], mergesUsing: [first], mergesPerhaps: [second] }),
      undefined,
      ['2', '?']
    ]
  ])('%s', (_, of, value, text) => {
    for (const language of ['en', 'ja'] as const) {
      expect(column('merges', [], language).value(of)).toBe(value);
      const said = cellText(column('merges', [], language), of)?.match(/\d+|\?/g);
      // Japanese says the whole before its part.
      expect(said?.sort()).toEqual(text);
    }
  });
  it('stand on hover, each on a line, with a tick where the pin is used', () => {
    const of = row({ mergesGiven: [second, first], mergesUsing: [second] });
    expect(column('merges').title?.(of)?.split('\n').sort()).toEqual(['– m/merge_a', '✓ m/merge_b'].sort());
    expect(column('merges').title?.(row())).toBeUndefined();
  });
});

describe('in order', () => {
  const order = (rows: readonly PinRow[], id: string, descending: boolean): readonly string[] =>
    sorted(rows, pinColumns([], 'en'), { sort: id, descending }).map(({ pin }) => pin.path);
  const ROWS = [
    row({ maxSpots: 5 }, { path: relPath('P-10') }),
    row({}, { path: relPath('P-2') }),
    row({ maxSpots: 0 }, { path: relPath('P-1') }),
    row({ maxSpots: 131 }, { path: relPath('P-3') })
  ];
  test.each<[string, boolean, readonly string[]]>([
    ['pin', false, ['P-1', 'P-2', 'P-3', 'P-10']],
    ['pin', true, ['P-10', 'P-3', 'P-2', 'P-1']],
    ['spots', false, ['P-1', 'P-10', 'P-3', 'P-2']],
    ['spots', true, ['P-3', 'P-10', 'P-1', 'P-2']]
  ])('of %s, descending %s; without a value last', (id, descending, expected) => {
    expect(order(ROWS, id, descending)).toEqual(expected);
  });
  it('of progress: the stage at which a pin stopped, then those that went through', () => {
    const rows = [
      row({}, { path: relPath('through'), ...steps(['mounted', 'yes'], ['merged', 'yes']) }),
      row({}, { path: relPath('not-indexed'), ...steps(['mounted', 'yes'], ['indexed', 'no']) }),
      row({}, { path: relPath('not-mounted'), ...steps(['mounted', 'no'], ['indexed', 'no']) })
    ];
    expect(order(rows, 'steps', false)).toEqual(['not-mounted', 'not-indexed', 'through']);
  });
});

describe('taken', () => {
  const OF = row(
    {
      areas: [{ area: '_kamoproc', finished: 7, all: 8 }],
      frames: 90,
      expectedFrames: 100,
      mergesGiven: [first, second],
      mergesUsing: [first]
    },
    { path: relPath('CPS1012-05'), sampleName: '=lys', mode: 'odd' }
  );
  it('a number and what it is of stand in columns of their own: no spreadsheet reads a date', () => {
    for (const language of ['en', 'ja'] as const) {
      const table = pinsTable(pinColumns(['_kamoproc'], language), [OF], language, () => undefined);
      const cells = Object.fromEntries(table.columns.map(({ name }, n) => [name, table.rows[0]?.[n]]));
      const numbers = Object.values(cells).flatMap((cell) =>
        typeof cell === 'object' ? [cell.value] : typeof cell === 'number' ? [cell] : []
      );
      expect(numbers).toEqual([0, 90, 100, 7, 8, 1, 2]);
      expect(Object.values(cells).filter((cell) => /^\d+\/\d+$/.test(String(cell)))).toEqual([]);
    }
  });
  it('the checklist stands first, in words of the language; a name is no formula', () => {
    const csv = (language: Language): string =>
      tableCsv(pinsTable(pinColumns([], language), [OF], language, () => 'fail'));
    const [en, ja] = [csv('en'), csv('ja')].map((text) => text.split('\r\n')[1]?.split(',')[0]);
    expect(en).toMatch(/^[A-Za-z ]+$/);
    expect(ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
    expect(csv('en')).toContain(",'=lys,");
  });
  it('areas of all pins, in natural order, each once', () => {
    const areas = (...names: readonly string[]): PinRow =>
      row({ areas: names.map((area) => ({ area, finished: 1, all: 1 })) });
    expect(areasOf([areas('_kamo10', '_kamo2'), areas('_kamo2', '_kamo1'), areas()])).toEqual([
      '_kamo1',
      '_kamo2',
      '_kamo10'
    ]);
  });
});
