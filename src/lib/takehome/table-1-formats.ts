/** The formats that Table 1 is saved in. */
import type { Beamtime } from '../beamtime/types';
import { mmcif } from './mmcif';
import type { Table1 } from './table-1';
import { table1Csv, table1Rows } from './table-1-csv';
import { table1Html } from './table-1-html';
import { table1Latex } from './table-1-latex';
import { table1Markdown } from './table-1-markdown';
import { tableOf } from '../tables/column';
import { readPrinted, tableRows } from '../tables/table';
import { runShellColumns } from './run-shells';
import { runLabel, type TakenRun } from './taken-run';
import { xlsx, XLSX_TYPE, type Sheet } from '../tables/xlsx';

export interface Table1Made {
  readonly table: Table1;
  readonly beamtime: Beamtime;
  readonly runs: readonly TakenRun[];
}

interface Format {
  readonly id: string;
  readonly label: string;
  readonly extension: string;
  readonly type: string;
  readonly make: (made: Table1Made) => string | Uint8Array<ArrayBuffer>;
}

export const TABLE_1_FORMATS: readonly Format[] = [
  {
    id: 'csv',
    label: 'CSV',
    extension: 'csv',
    type: 'text/csv',
    make: ({ table }) => table1Csv(table)
  },
  {
    id: 'xlsx',
    label: 'Excel (XLSX)',
    extension: 'xlsx',
    type: XLSX_TYPE,
    make: (made) => xlsx(sheets(made))
  },
  {
    id: 'markdown',
    label: 'Markdown',
    extension: 'md',
    type: 'text/markdown',
    make: ({ table }) => table1Markdown(table)
  },
  {
    id: 'latex',
    label: 'LaTeX',
    extension: 'tex',
    type: 'text/x-tex',
    make: ({ table }) => table1Latex(table)
  },
  {
    id: 'html',
    label: 'HTML (Word)',
    extension: 'html',
    type: 'text/html',
    make: ({ table }) => table1Html(table)
  },
  {
    id: 'mmcif',
    label: 'mmCIF',
    extension: 'cif',
    type: 'chemical/x-mmcif',
    make: ({ beamtime, runs }) => mmcif(beamtime, runs)
  }
];

/** Table 1 and, for each run, its shells as XSCALE.LP lists them. */
function sheets({ table, runs }: Table1Made): Sheet[] {
  return [
    {
      name: 'Table 1',
      rows: table1Rows(table).map((row) =>
        row.map((cell) => (typeof cell === 'string' ? readPrinted(cell) : cell))
      )
    },
    ...runs.map((taken): Sheet => {
      const name = table.columns.find(({ path }) => path === taken.path)?.name ?? runLabel(taken);
      return {
        name,
        rows: tableRows(tableOf(name, runShellColumns(table.language), taken.run.shells ?? []))
      };
    })
  ];
}
