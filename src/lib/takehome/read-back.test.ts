/** Every format of Table 1 read back by a small reader that knows nothing of its writer. */
import { describe, expect, it } from 'vitest';
import { beamtime, takenRow } from '../../../tests/support/merged-beamtime';
import { mmcif } from './mmcif';
import { table1 } from './table-1';
import { table1Csv } from './table-1-csv';
import { table1Html } from './table-1-html';
import { table1Latex } from './table-1-latex';
import { table1Markdown } from './table-1-markdown';

const runs = [
  takenRow({ anomalous: true }),
  takenRow({ cycle: 1, anomalous: true, unitCell: [34.2, 45.61, 53.1, 90, 104.3, 90] })
];
const table = table1(beamtime, runs, {
  language: 'en',
  inner: true,
  names: { [runs[0]?.path ?? '']: 'Native' }
});

/** Tokens of a CIF: words, quoted texts, text fields; comments left out. */
function cifTokens(text: string): string[] {
  const found = text.matchAll(/^;([^]*?)\n;|(?<=\s|^)(?:'(.*?)'(?=\s|$)|"(.*?)"(?=\s|$)|#.*|([^\s]+))/gm);
  return [...found].flatMap(([whole, field, single, double, bare]) =>
    whole.startsWith('#') ? [] : [field ?? single ?? double ?? bare ?? '']
  );
}

/** Names and values by block; of a loop, all values of a name. */
function cifBlocks(text: string): Map<string, Map<string, string[]>> {
  const blocks = new Map<string, Map<string, string[]>>();
  const tokens = cifTokens(text);
  let block = new Map<string, string[]>();
  for (let n = 0; n < tokens.length; n++) {
    const token = tokens[n] ?? '';
    if (token.startsWith('data_')) blocks.set(token.slice(5), (block = new Map()));
    else if (token === 'loop_') {
      const names: string[] = [];
      while (tokens[n + 1]?.startsWith('_')) names.push(tokens[++n] ?? '');
      const values: string[] = [];
      while (n + 1 < tokens.length && !/^(?:_|loop_|data_)/.test(tokens[n + 1] ?? ''))
        values.push(tokens[++n] ?? '');
      expect(values.length % names.length).toBe(0);
      for (const [at, name] of names.entries())
        block.set(
          name,
          values.filter((_, k) => k % names.length === at)
        );
    } else if (token.startsWith('_')) block.set(token, [tokens[++n] ?? '']);
  }
  return blocks;
}

describe('mmCIF', () => {
  const blocks = cifBlocks(mmcif(beamtime, runs));

  it('has a block for each run under a name that every deposition takes', () => {
    expect(blocks.size).toBe(2);
    for (const [name, block] of blocks) {
      expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_-]*$/);
      expect(block.get('_entry.id')).toEqual([name]);
    }
  });

  it('holds the digits of the files, and as many shells of the anomalous signal as of all else', () => {
    const [, second] = [...blocks.values()];
    expect(second?.get('_cell.length_a')).toEqual(['34.20']);
    expect(second?.get('_cell.angle_beta')).toEqual(['104.300']);
    expect(second?.get('_diffrn_radiation_wavelength.wavelength')).toEqual(['1.00000']);
    expect(second?.get('_reflns.details')?.[0]).toContain("FRIEDEL'S_LAW=FALSE");
    expect(second?.get('_reflns_shell.d_res_high')).toEqual(['7.56', '2.67', '2.52']);
    expect(second?.get('_reflns_shell.pdbx_absDiff_over_sigma_anomalous')).toEqual(['?', '?', '0.701']);
  });
});

it('CSV has the same number of cells in every row, and the name that the user gave', () => {
  const rows = table1Csv(table)
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain)
    );
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([2 + 3 * runs.length]));
  expect(rows[0]?.[2]).toBe('Native overall');
  expect(rows.find(([head]) => head === 'Wavelength')?.[2]).toBe('1.0000');
});

it('LaTeX has a row for each quantity, a cell for each run, and braces and dollars in pairs', () => {
  const text = table1Latex(table);
  const rows = text.split('\n').filter((line) => line.endsWith(' \\\\'));
  expect(rows).toHaveLength(1 + table.rows.length);
  for (const row of rows) expect(row.split(' & ')).toHaveLength(1 + runs.length);
  for (const line of text.split('\n')) {
    expect((line.match(/(?<!\\)\$/g) ?? []).length % 2).toBe(0);
    expect(line.match(/(?<!\\)\{/g)?.length).toBe(line.match(/(?<!\\)\}/g)?.length);
  }
  expect(text).toContain('$P2_12_12_1$');
  expect(text).toContain('CC$_{1/2}$');
});

it('HTML and Markdown have a row for each quantity', () => {
  const html = table1Html(table);
  expect(html.match(/<tr>/g)).toHaveLength(1 + table.rows.length);
  expect(html.match(/<td style="padding/g)).toHaveLength(table.rows.length * runs.length);
  expect(html).toContain('<i>R</i><sub>meas</sub>');
  expect(table1Markdown(table).match(/^\| /gm)).toHaveLength(2 + table.rows.length);
});

it('gives R values and correlations as fractions, with no digit more or less', () => {
  const shares = table1(beamtime, runs.slice(0, 1), { language: 'en', fractions: true });
  const cell = (id: string) => shares.rows.find((row) => row.id === id)?.cells[0];
  expect(cell('rMeas')).toEqual({ overall: '0.251' });
  expect(cell('ccHalf')).toEqual({ overall: '0.990*', outer: '0.512*' });
  expect(cell('completeness')?.overall).toBe('99.7');
});

it('sets a number below zero with a minus, in print only', () => {
  const below = table1(beamtime, [takenRow({ anomalous: true, overall: { ccAno: -9 } })], { language: 'en' });
  expect(table1Latex(below)).toContain('$-$9');
  expect(table1Html(below)).toContain('−9');
  expect(table1Csv(below)).toContain(',-9,');
});
