import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { realData } from '../../../tests/support/real-data';
import { fileBytes } from '../../../tests/support/reflection-data';
import { observationsOf } from './observations';
import { readReflections } from './read-reflections';
import { reportedTable } from './reported-table';
import { spaceGroup } from './space-group';
import { verify, type Verified } from './verify';

async function verified(log: string, hkl: string, change = (text: string) => text): Promise<Verified> {
  const file = await readReflections(hkl, fileBytes(hkl));
  const group = spaceGroup(file.header.spaceGroupNumber ?? 0) ?? expect.unreachable();
  return (
    verify(reportedTable(change(readFileSync(log, 'latin1'))), observationsOf([file]), group) ??
    expect.unreachable()
  );
}

describe('real CORRECT.LP against its XDS_ASCII.HKL', () => {
  const files = [
    ['anom-2014', 1],
    ['refimages-2017', 50]
  ] as const;
  for (const [name, aliens] of files) {
    const [log, hkl] = [
      realData(`correct-lp/CORRECT_${name}.LP`),
      realData(`xds-ascii/XDS_ASCII_${name}.HKL`)
    ];
    it.skipIf(!log || !hkl)(`${name}: every cell is true, with ${aliens} aliens turned back`, async () => {
      const found = await verified(log ?? '', hkl ?? '');
      expect(found.nAliens).toBe(aliens);
      expect(found.counts).toMatchObject({ differs: 0, unknown: 0 });
      const counted = found.cells.filter(({ quantity }) =>
        ['nObserved', 'nUnique', 'nCompared', 'nAno'].includes(quantity)
      );
      for (const cell of counted) expect(cell.computed, `${cell.shell} ${cell.quantity}`).toBe(cell.reported);
      for (const { quantity, reported, computed, reason } of found.cells)
        if (quantity === 'iOverSigma' && reason === undefined && reported)
          expect(Math.abs((computed ?? NaN) - reported)).toBeLessThan(0.0051);
    });
  }

  const [log, hkl] = [
    realData('correct-lp/CORRECT_anom-2014.LP'),
    realData('xds-ascii/XDS_ASCII_anom-2014.HKL')
  ];
  it.skipIf(!log)('names the line of every row', () => {
    const text = readFileSync(log ?? '', 'latin1');
    const { rows, table } = reportedTable(text);
    const lines = text.split(/\r?\n/);
    expect(rows.map(({ line }) => lines[line - 1])).toEqual(rows.map((row) => row.text));
    expect(rows.map((row) => row.text.trim().split(/\s+/).slice(0, 2))).toEqual([
      ...table.shells.map(({ dMin, nObserved }) => [dMin?.toFixed(2), String(nObserved)]),
      ['total', String(table.total?.nObserved)]
    ]);
  });
  it.skipIf(!log || !hkl)('a table that says something else differs', async () => {
    const row = '    4.00         636     509      2238       22.7%';
    const found = await verified(log ?? '', hkl ?? '', (text) =>
      text.replaceAll(row, row.replace('636', '736'))
    );
    const wrong = found.cells.filter(({ verdict }) => verdict === 'differs');
    expect(wrong).toMatchObject([{ shell: 1, quantity: 'nObserved', reported: 736, computed: 636 }]);
  });
});
