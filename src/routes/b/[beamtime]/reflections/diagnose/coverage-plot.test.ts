import { expect, it } from 'vitest';
import { tableCsv } from '$lib/tables/table';
import { diagnosisWords } from '$lib/words/diagnosis';
import { coveragePlot, coverageTable, type Section } from './coverage-plot';

const section: Section = {
  plane: 'h0l',
  reflections: [
    [1, 2, 3],
    [0, 4, 0]
  ]
};

it('a reflection stands at its two indices and at their opposites; a missing one is a ring', () => {
  const words = diagnosisWords.en.coverage;
  const { x, y, marks, title } = coveragePlot(section, words);
  expect([x.name, y.name, x.ends]).toEqual(['h', 'l', [-5, 5]]);
  expect(title).toBe('h0l: 1 of 2 measured');
  const [measured, missing] = marks;
  expect(measured).toMatchObject({
    at: [
      [1, 2],
      [-1, -2]
    ],
    told: ['h 1, l 2: 3 observations', 'h -1, l -2: 3 observations']
  });
  expect(missing).toMatchObject({
    open: new Set([0, 1]),
    told: ['h 0, l 4: missing', 'h 0, l -4: missing']
  });
});

it('a section of a large cell has its plot as well', () => {
  const reflections = Array.from({ length: 120_000 }, (_, n) => [n % 300, Math.floor(n / 300), 1] as const);
  expect(coveragePlot({ plane: 'hk0', reflections }, diagnosisWords.en.coverage).x.ends).toEqual([-400, 400]);
});

it('its numbers are a table, each reflection once', () => {
  const table = coverageTable(section, diagnosisWords.en.coverage);
  expect(table.name).toBe('coverage-h0l');
  expect(tableCsv(table)).toBe('h,l,observations\r\n1,2,3\r\n0,4,0\r\n');
});
