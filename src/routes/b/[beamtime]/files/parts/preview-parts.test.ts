import { describe, expect, it } from 'vitest';
import { drawn } from '../../../../../../tests/support/drawn';
import CsvTable from './CsvTable.svelte';
import HtmlFrame from './HtmlFrame.svelte';

describe('a csv file as a table', () => {
  it('has the heads of its first line', () => {
    const table = drawn(CsvTable, { text: 'puckid,pinid\r\nABC0012,7\r\n' });
    expect([table.html.match(/scope="col"/g)?.length, table.text]).toEqual([2, 'puckid pinid ABC0012 7']);
  });
  it('keeps cells beyond the heads, and rows that are short', () => {
    expect(drawn(CsvTable, { text: 'a\n1,2,3\n4\n' }).count('td')).toBeGreaterThanOrEqual(6);
  });
  it('keeps commas, quotes and line ends that stand in a cell', () => {
    expect(drawn(CsvTable, { text: 'a\n"x, ""y""\nz"\n' }).text).toBe('a x, "y" z');
  });
  it('of thousands of rows shows five hundred, and says so', () => {
    const table = drawn(CsvTable, { text: `n\n${Array.from({ length: 700 }, (_, n) => n).join('\n')}\n` });
    expect(table.html.split('<tr').length - 2).toBe(500);
    expect(table.text).toMatch(/500.*700/);
  });
  it('of markup is text', () => {
    expect(drawn(CsvTable, { text: '<img src=x>\n<script>alert(1)</script>\n' }).html).not.toMatch(
      /<img|<script/
    );
  });
  it('of nothing is an empty table', () => {
    expect(drawn(CsvTable, { text: '' }).text).toBe('');
  });
});

it('a report of the disk is not in the page: nothing of it is drawn beside its frame', () => {
  const frame = drawn(HtmlFrame, { html: '<script>alert(1)</script><h1>report</h1>', title: 'report.html' });
  expect(frame.html).not.toMatch(/alert|<h1>/);
  expect(frame.text).not.toBe('');
});
