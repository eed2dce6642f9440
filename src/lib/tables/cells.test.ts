import { expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import { drawnCell, fullBars } from './cells';
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
