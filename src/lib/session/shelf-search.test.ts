import { describe, expect, it } from 'vitest';
import type { BeamtimeFacts, CrystalForm } from '../analysis/beamtime-facts';
import type { Judgement } from '../analysis/judgements';
import { niggliCell } from '../analysis/reduced-cell';
import { relPath } from '../base/rel-path';
import type { UnitCell } from '../beamtime/units';
import type { KnownBeamtime } from '../library/schema';
import { labelIn, shelfEntry, type Label } from './shelf-entry';
import { shelfQuery } from './shelf-query';
import { searchShelf, sortShelf, suggestBeamtimes, type ShelfOrder } from './shelf-search';

function form(sample: string, spaceGroup: string, unitCell: UnitCell, dMin?: number): CrystalForm {
  const niggli = niggliCell(unitCell, spaceGroup);
  return {
    sample,
    spaceGroup,
    unitCell,
    datasets: 3,
    ...(niggli && { niggli }),
    ...(dMin !== undefined && { dMin })
  };
}
function entry(
  id: string,
  forms: readonly CrystalForm[],
  change: Partial<KnownBeamtime> = {},
  label?: Partial<Label>,
  judgements: readonly Judgement[] = []
) {
  const card: KnownBeamtime = {
    id,
    name: id,
    source: 'folder',
    opened: '',
    counts: { pins: 1, samples: 1, processingRuns: 1, merges: 1, mergeRuns: 1, files: 1, unreadable: 0 },
    scan: { directories: 1, files: 1, bytesRead: 1, filesParsed: 1, partial: false },
    scannedAt: '2026-01-01T00:00:00Z',
    lastOpened: '2026-01-01T00:00:00Z',
    hasHandle: false,
    ...change
  };
  const facts: BeamtimeFacts = {
    samples: [...new Set(forms.map(({ sample }) => sample))],
    forms,
    pins: ['CPS1012-06']
  };
  return shelfEntry(card, facts, label && { tags: [], ...label }, judgements);
}
const worst = (verdict: string) => ({ verdict, message: { en: '', ja: '' } });

const SHELF = [
  entry(
    '200714_BL45XU_userA',
    [
      form('Complex1', 'P 21 21 21', [34.2, 45.5, 53.2, 90, 90, 90], 2.52),
      form('helA', 'C 1 2 1', [62.1, 40.3, 47.2, 90, 105.2, 90], 3.55)
    ],
    { date: '2020-07-14', beamline: 'BL45XU', lastOpened: '2026-03-01T00:00:00Z', worst: worst('fail') },
    { title: 'First delivery', tags: ['速報'] },
    [{ path: relPath('a/run_01'), verdict: 'accept', note: 'take this', at: '2026-01-01T00:00:00Z' }]
  ),
  entry('240408_BL32XU_userB', [form('lysA', 'P 41 21 2', [78.6, 78.6, 37.1, 90, 90, 90], 1.6)], {
    date: '2024-04-08',
    beamline: 'BL32XU',
    lastOpened: '2026-05-01T00:00:00Z',
    worst: worst('pass')
  }),
  entry('no facts', [], { lastOpened: '2026-04-01T00:00:00Z' })
];
const ids = (typed: string): string[] => searchShelf(SHELF, typed).map(({ entry }) => entry.card.id);
const [A, B, NONE] = ['200714_BL45XU_userA', '240408_BL32XU_userB', 'no facts'] as const;

describe('searching the shelf', () => {
  it.each([
    ['', [A, B, NONE]],
    ['lysa', [B]],
    ['P41212', [B]],
    ['P 41 21 2', [B]],
    ['c2', [A]],
    ['BL32XU 2024-04', [B]],
    ['first delivery', [A]],
    ['速報', [A]],
    ['採用', [A]],
    ['accepted', [A]],
    ['take this', [A]],
    ['fail', [A]],
    ['CPS1012-06 lysA', [B]],
    ['nothing of that name', []]
  ])('%j finds %j', (typed, expected) => {
    expect(ids(typed)).toEqual(expected);
  });
  it.each([
    ['53.0 34.4 45.3', [A]],
    ['34.2 45.5 53.2 90 90 90', [A]],
    ['34.2, 45.5, 53.2, 90, 90, 90', [A]],
    ['36 45.5 53.2', []],
    ['36 45.5 53.2 6%', [A]],
    // The conventional cell of C2, though its lattice is reduced to a primitive one; and its Niggli cell.
    ['62.1 40.3 47.2 90 105.2 90', [A]],
    ['37.02 37.02 47.2 77.29 77.29 65.96', [A]],
    ['78.5 78.5 37 lysA', [B]],
    ['78.5 78.5 37 helA', []],
    ['P 41 21 2 78.5 78.5 37', [B]],
    ['P 21 21 21 78.5 78.5 37', []],
    ['< 2', [B]],
    ['<=2.52', [A, B]],
    ['d<2.6Å', [A, B]],
    ['1.6 Å', [B]],
    ['helA <3', []],
    ['helA <3.6', [A]],
    ['Complex1 <2.6', [A]]
  ])('%j finds %j', (typed, expected) => {
    expect(ids(typed)).toEqual(expected);
  });
  it('gives the crystal forms that were asked for', () => {
    const [found] = searchShelf(SHELF, '62.1 40.3 47.2 90 105.2 90');
    expect(found?.forms.map(({ sample }) => sample)).toEqual(['helA']);
    expect(searchShelf(SHELF, 'helA')[0]?.forms).toHaveLength(2);
  });
  it('reads space groups, dates and frame numbers as words, not as cells', () => {
    for (const typed of ['P 21 21 21', 'p 4 3 2', '2020 07 14', '1 2 3', '200714_BL45XU'])
      expect(shelfQuery(typed).cell).toBeUndefined();
    expect(shelfQuery('P 21 21 21 34 45.5 53').cell).toEqual([34, 45.5, 53, 90, 90, 90]);
    expect(shelfQuery('78 78 37 90 90 120 ±1%').tolerance).toEqual({ length: 0.01, angle: 1 });
    expect(shelfQuery('78 78 37 ±30 %').tolerance).toEqual({ length: 0.2, angle: 20 });
  });
});

describe('sorting the shelf', () => {
  it.each([
    ['opened', [B, NONE, A]],
    ['date', [B, A, NONE]],
    ['title', [B, A, NONE]],
    ['sample', [A, B, NONE]],
    ['space-group', [A, B, NONE]],
    ['cell', [A, B, NONE]],
    ['resolution', [B, A, NONE]],
    ['beamline', [B, A, NONE]],
    ['verdict', [A, B, NONE]],
    ['decisions', [A, B, NONE]]
  ] as [ShelfOrder, string[]][])('by %s, what is not known last', (order, expected) => {
    const sorted = (entries: typeof SHELF) =>
      sortShelf(searchShelf(entries, ''), order).map(({ entry }) => entry.card.id);
    expect(sorted(SHELF)).toEqual(expected);
    // Equals stay as they were: two have no decisions.
    if (order !== 'decisions') expect(sorted([...SHELF].reverse())).toEqual(expected);
  });
});

describe('the palette', () => {
  it('suggests beamtimes with their samples, and nothing before a word is typed', () => {
    expect(suggestBeamtimes(SHELF, ' ')).toEqual([]);
    expect(suggestBeamtimes(SHELF, 'bl45xu')).toEqual([
      { id: A, label: 'First delivery', detail: `${A} · Complex1 · helA · 2.52 Å` }
    ]);
    expect(suggestBeamtimes(SHELF, 'cps1012', 1)).toHaveLength(1);
  });
});

describe('a stored label', () => {
  it('of any shape is read', () => {
    for (const odd of [undefined, null, 7, 'x', { title: 3, tags: 'x' }, { tags: [1, null, ' a ', 'a'] }])
      expect(labelIn(odd).title).toBeUndefined();
    expect(labelIn({ tags: [1, null, ' a ', 'a'] }).tags).toEqual(['a']);
  });
});
