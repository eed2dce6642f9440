import { expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import { drawnCell, fits, fullBars, isSameCell } from './cells';
import type { Column, Sign } from './column';

interface Row {
  readonly name: string;
  readonly completeness?: number;
}
const completeness: Column<Row> = {
  id: 'Cmpl',
  head: 'Cmpl',
  unit: '%',
  digits: 1,
  bar: 'percent',
  value: ({ completeness }) => completeness,
  why: ({ name }) => (name === 'b' ? 'not computed' : undefined)
};
const [whole, open, other]: readonly [Row, Row, Row] = [
  { name: 'a', completeness: 83.25 },
  { name: 'b' },
  { name: 'c' }
];
const notSaid = 'The disk does not say.';

it('draws a number with its digits, on the side of numbers', () => {
  const cell = drawnCell(completeness, whole, { notSaid });
  expect(cell).toMatchObject({ text: '83.3', look: 'number bar', title: undefined });
});

it('says why a cell is empty, and where its column does not say, that the disk does not', () => {
  expect(drawnCell(completeness, open, { notSaid })).toMatchObject({
    text: undefined,
    title: 'not computed',
    look: 'number bar absent'
  });
  expect(drawnCell(completeness, other, { notSaid }).title).toBe(notSaid);
});

it('carries a sign that asks for a look; one that does not is only told', () => {
  const signOf = (verdict: Sign['verdict']) => (): Sign => ({ verdict, title: 'told' });
  expect(drawnCell(completeness, whole, { notSaid, signOf: signOf('fail') })).toMatchObject({
    sign: { verdict: 'fail' },
    title: 'told',
    look: 'number sign-fail bar'
  });
  const quiet = drawnCell(completeness, whole, { notSaid, signOf: signOf('pass') });
  expect([quiet.sign, quiet.title]).toEqual([undefined, 'told']);
});

it('draws no bar wider than its cell, and none where there is no number', () => {
  const full = new Map([['Cmpl', 41]]);
  expect(drawnCell(completeness, whole, { notSaid, full }).bar).toBe('100%');
  expect(drawnCell(completeness, open, { notSaid, full }).bar).toBeUndefined();
  const largest: Column<Row> = { ...completeness, bar: 'largest' };
  expect(fullBars([largest], [whole, open, { name: 'd', completeness: 12 }]).get('Cmpl')).toBe(83.25);
  expect(fullBars([completeness], []).get('Cmpl')).toBe(100);
});

it('leads to the line that says so', () => {
  const says: Column<Row> = {
    id: 'says',
    head: 'Says so',
    value: () => undefined,
    source: () => ({ path: relPath('a/decision.log'), line: 17 })
  };
  const cell = drawnCell(says, whole, { notSaid, fileHref: ({ path, line }) => `#${path}@${line}` });
  expect([cell.text, cell.href]).toEqual(['decision.log:17', '#a/decision.log@17']);
});

it('is the same cell while it says the same, whichever object says so', () => {
  const cell = (row: Row, title?: string) =>
    drawnCell(completeness, row, {
      notSaid,
      ...(title !== undefined && { signOf: (): Sign => ({ verdict: 'fail', title }) })
    });
  expect(isSameCell(cell(whole), cell({ name: 'z', completeness: 12 }))).toBe(false);
  expect(isSameCell(cell(whole), cell({ name: 'z', completeness: 83.3 }))).toBe(true);
  expect(isSameCell(cell(whole), cell({ ...whole }))).toBe(true);
  expect(isSameCell(cell(whole, 'told'), cell(whole, 'told'))).toBe(true);
  expect(isSameCell(cell(whole, 'told'), cell(whole, 'other'))).toBe(false);
  expect(isSameCell(cell(whole, 'told'), cell(whole))).toBe(false);
  expect(isSameCell({ ...cell(whole), style: 'left: 0px' }, cell(whole))).toBe(false);
});

it('knows which numbers surely fit: eight pixels a character and twelve beside them', () => {
  const wide = (width: number): Column<Row> => ({ ...completeness, width });
  // 83.3 is four characters.
  expect(fits(drawnCell(wide(44), whole, { notSaid }))).toBe(true);
  expect(fits(drawnCell(wide(43), whole, { notSaid }))).toBe(false);
  const signOf = (): Sign => ({ verdict: 'fail', title: 'told' });
  expect(fits(drawnCell(wide(58), whole, { notSaid, signOf }))).toBe(false);
  expect(fits(drawnCell(wide(59), whole, { notSaid, signOf }))).toBe(true);
  expect(fits(drawnCell(completeness, whole, { notSaid }))).toBe(false);
  const text: Column<Row> = { id: 'name', head: 'Name', width: 400, value: ({ name }) => name };
  expect(fits(drawnCell(text, whole, { notSaid }))).toBe(false);
});
