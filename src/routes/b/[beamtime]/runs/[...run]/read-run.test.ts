import { describe, expect, it } from 'vitest';
import integrateLp from '$lib/formats/integrate-lp/index';
import { Lines } from '$lib/formats/lines';
import type { RecordRead } from '$lib/scan/read-file';
import { perImageOf } from './read-run';

const log = (table: string): RecordRead => {
  const lines = new Lines(
    ` ***** INTEGRATE ***** (VERSION Apr 16, 2026  BUILT=20260616)   1-Sep-2026\n${table}\n\n`
  );
  if (integrateLp.kind !== 'text') throw new Error('INTEGRATE.LP is read as text');
  return { ok: true, format: 'integrate-lp', record: integrateLp.parse(lines), problems: lines.problems };
};
const HEADING = ' IMAGE IER    SCALE     NBKG NOVL NEWALD NSTRONG  NREJ   SIGMAB   SIGMAR';
const ABSENT: RecordRead = {
  ok: false,
  format: 'xdsstat-lp',
  problem: { line: 0, flaw: { code: 'refused', fault: 'not-found' }, excerpt: '' },
  fault: 'not-found'
};

describe('perImageOf', () => {
  it('a log that is on the disk and gave nothing is named with the line that says why, never as missing', () => {
    expect(perImageOf(log(HEADING), ABSENT)).toMatchObject({
      plots: [],
      empty: [{ name: 'INTEGRATE.LP', problem: { line: 2, flaw: { code: 'no-rows' } } }]
    });
    expect(perImageOf(log(' nothing'), ABSENT).empty).toMatchObject([
      { name: 'INTEGRATE.LP', problem: { flaw: { code: 'text-missing', text: 'IMAGE IER SCALE' } } }
    ]);
  });
  it('a log that is not on the disk is no empty log', () => {
    expect(perImageOf(ABSENT, ABSENT)).toEqual({ plots: [], empty: [] });
  });
  it('a log that the disk does not give says so', () => {
    const refused: RecordRead = { ...ABSENT, fault: 'not-readable' };
    expect(perImageOf(refused, ABSENT).empty).toHaveLength(1);
  });
  it('rows make a plot', () => {
    const row = '     1   0    1.011    31111    0   3141     121    11  0.05111  0.11111';
    const read = perImageOf(log(`${HEADING}\n${row}\n${row.replace('1   0', '2   0')}`), ABSENT);
    expect(read.empty).toEqual([]);
    expect(read.plots.length).toBeGreaterThan(0);
  });
});
