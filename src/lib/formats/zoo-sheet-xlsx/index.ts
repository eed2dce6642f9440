import { unzipSync, type Unzipped } from 'fflate';
import { bytesFormat } from '../format';
import { FormatError, type Problem } from '../lines';
import { decodeText } from '../text';
import { collapsed, isSheetHeader, sheetRow, type SampleSheet, type SheetRow } from '../zoo-sheet-csv/sheet';
import { sharedStrings, sheetCells, sheetsOf } from './workbook';

declare module '../format' {
  interface Records {
    'zoo-sheet-xlsx': SampleSheet;
  }
}

declare module '../../base/flaw' {
  interface Flaws {
    'unpacks-too-large': unknown;
  }
}

/** A sample sheet is some 100 kB. A larger file is another thing; a part that grows more than this is a bomb. */
const LARGEST_FILE = 32 * 2 ** 20;
const LARGEST_PART = 32 * 2 ** 20;
const LARGEST_WHOLE = 64 * 2 ** 20;
/** The header stands in row 3 of the form, in row 1 of exported sheets. */
const HEADER_WITHIN = 20;

const MOST_PROBLEMS = 200;

const PARTS = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/;

/** ZOO's sample sheet as delivered by the users: `ZOOPREP_….xlsx` (ZOOALL Libs/UserESA.py reads the same form). */
export default bytesFormat({
  name: 'zoo-sheet-xlsx',
  version: 3,
  file: /\.xlsx$/i,
  where: /^(?!~\$)[^/]+\.xlsx$/i,
  parse: async (bytes, problems) => {
    if (bytes.size > LARGEST_FILE) throw new FormatError({ code: 'too-large', limit: LARGEST_FILE }, 1, '');
    const parts = unzipped(await bytes.slice(0, bytes.size));
    const text = (name: string): string => {
      const part = parts[name];
      return part === undefined ? '' : decodeText(part);
    };
    const strings = sharedStrings(text('xl/sharedStrings.xml'));
    const listed = sheetsOf(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'));
    const sheets =
      listed.length > 0
        ? listed.map(({ part }) => part)
        : Object.keys(parts)
            .filter((part) => part.includes('worksheets/'))
            .sort();
    for (const part of sheets) {
      const sheet = readSheet(text(part), strings, problems);
      if (sheet !== undefined) return sheet;
    }
    throw new FormatError({ code: 'text-missing', text: 'PuckID' }, 1, '', true);
  }
});

function readSheet(xml: string, strings: readonly string[], problems: Problem[]): SampleSheet | undefined {
  let columns: string[] | undefined;
  let headerLine = 0;
  const rows: SheetRow[] = [];
  for (const { row, cells } of sheetCells(xml, strings)) {
    if (columns === undefined) {
      if (row > HEADER_WITHIN) return undefined;
      if (!isSheetHeader(cells.map((cell) => cell ?? ''))) continue;
      columns = Array.from(cells, (cell) => collapsed(cell ?? ''));
      headerLine = row;
      continue;
    }
    const read = sheetRow(columns, cells, row);
    if (read === undefined) continue;
    if (read.pins.length === 0 && problems.length < MOST_PROBLEMS)
      problems.push({ line: row, flaw: { code: 'missing', what: 'pin' }, excerpt: read.pinText ?? '' });
    rows.push(read);
  }
  return columns === undefined ? undefined : { columns, headerLine, rows };
}

/**
 * Unpacks the parts of a sheet; refuses what a small file cannot honestly hold. The sizes are those the zip states, and
 * fflate writes no more. Not fflate's asynchronous form: it makes workers from blob addresses, which the page's policy forbids.
 */
function unzipped(content: Uint8Array): Unzipped {
  let whole = 0;
  let bomb = false;
  const wanted = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!PARTS.test(name)) return false;
    whole += originalSize;
    if (originalSize > LARGEST_PART || whole > LARGEST_WHOLE) bomb = true;
    return !bomb;
  };
  let parts: Unzipped;
  try {
    parts = unzipSync(content, { filter: wanted });
  } catch (error) {
    throw new FormatError(
      { code: 'library-refused', library: 'ZIP', text: error instanceof Error ? error.message : '' },
      1,
      ''
    );
  }
  if (bomb) throw new FormatError({ code: 'unpacks-too-large' }, 1, '');
  return parts;
}
