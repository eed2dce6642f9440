import { describe, expect, it } from 'vitest';
import type { Column } from '$lib/tables/column';
import { gridShape } from '$lib/tables/grid-shape';
import { MadeCells } from './made-cells';

interface Crystal {
  readonly name: string;
  readonly isa: number;
}
/** Names that were asked for. */
const asked: string[] = [];
const NAME: Column<Crystal> = {
  id: 'name',
  head: 'Crystal',
  stays: true,
  value: ({ name }) => {
    asked.push(name);
    return name;
  }
};
const ISA: Column<Crystal> = { id: 'isa', head: 'ISa', digits: 1, value: ({ isa }) => isa };
const { columns } = gridShape<Crystal>([NAME, ISA], 40, false);
const drawing = { notSaid: 'not said' };
const crystal: Crystal = { name: 'CPS1012-06', isa: 21.5 };

describe('the cells of a row', () => {
  it('are made once while the row and its drawing stay, also when more columns come', () => {
    const made = new MadeCells<Crystal>();
    const [first] = made.in(crystal, drawing, columns.slice(0, 1));
    expect(asked).not.toEqual([]);
    asked.length = 0;
    const all = made.in(crystal, drawing, columns);
    expect(all[0]).toBe(first);
    expect(all.map(({ text }) => text)).toEqual(['CPS1012-06', '21.5']);
    expect(asked).toEqual([]);
  });
  it('that say what they said stay the same, the others are made anew', () => {
    const made = new MadeCells<Crystal>();
    const before = made.in(crystal, drawing, columns);
    const after = made.in({ ...crystal, isa: 3.2 }, { ...drawing }, columns);
    expect(after[0]).toBe(before[0]);
    expect(after[1]?.text).toBe('3.2');
  });
  it('stand where their columns stay, and say a text that may be cut off', () => {
    const [name, isa] = new MadeCells<Crystal>().in(crystal, drawing, columns);
    expect([name?.style, name?.look, name?.title]).toEqual(['left: 40px', ' stay', 'CPS1012-06']);
    expect([isa?.style, isa?.title]).toEqual(['', undefined]);
  });
});
