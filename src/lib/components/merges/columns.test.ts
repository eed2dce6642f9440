import { describe, expect, it } from 'vitest';
import { MARKS_WIDTH, mergeColumns, mergesTable } from './columns';
import { cellText, reasonOf } from '$lib/tables/column';
import { gridShape } from '$lib/tables/grid-shape';
import { rowsOfMerge } from '$lib/analysis/decision-rows';
import { relPath } from '$lib/base/rel-path';
import type { Finding } from '$lib/checks/check';
import { tableCsv } from '$lib/tables/table';
import { cluster, merge, rowOf, run, trial } from '../../../routes/b/[beamtime]/compare/parts/merges.fixture';
import { merges } from '$lib/words/merges';
import { cycleName } from './run-colours';
import { signsBook } from './signs';

/** Third line of cluster_0082 in blend_2.53A_final/cluster_summary.dat, as printed. */
const printed = {
  Cmpl: '99.8',
  Redun: '9.2',
  'I/sig': '7.84',
  Rmeas: '23.1',
  'CC1/2': '99.7*',
  'Cmpl.ou': '100.0',
  'Redun.ou': '9.1',
  'I/sig.ou': '0.90',
  'Rmeas.ou': '262.4',
  'CC1/2.ou': '38.6',
  'Cmpl.in': '95.0',
  'Redun.in': '7.9',
  'I/sig.in': '29.44',
  'Rmeas.in': '4.8',
  'CC1/2.in': '99.9',
  'SigAno.in': '2.1',
  'CCano.in': '64.0',
  WilsonB: '47.59',
  'Aniso.bst': '2.65',
  'Aniso.wst': '2.86',
  'dmin.est': '2.61'
};
const row = rowOf(
  run(82, 3, {
    datasets: { given: 55, used: 51 },
    overall: {
      completeness: 99.8,
      redundancy: 9.2,
      iOverSigma: 7.84,
      rMeas: 23.1,
      ccHalf: 99.7,
      ccHalfSignificant: true
    },
    outer: {
      completeness: 100,
      redundancy: 9.1,
      iOverSigma: 0.9,
      rMeas: 262.4,
      ccHalf: 38.6,
      ccHalfSignificant: false
    },
    inner: {
      completeness: 95,
      redundancy: 7.9,
      iOverSigma: 29.44,
      rMeas: 4.8,
      ccHalf: 99.9,
      sigAno: 2.1,
      ccAno: 64
    },
    wilsonB: 47.59,
    anisotropy: { best: 2.65, worst: 2.86 },
    resolutionEstimate: 2.61
  })
);
const COLUMNS = mergeColumns('en');
const textOf = (id: string, of = row) => {
  const column = COLUMNS.find((one) => one.id === id);
  return column && cellText(column, of);
};

describe('columns of the decision table', () => {
  it.each(Object.entries(printed))('%s has the digits of cluster_summary.dat: %s', (id, text) => {
    expect(textOf(id)).toBe(text);
  });

  it('say which row it is', () => {
    expect(
      ['sample', 'method', 'cluster', 'cycle', 'resolution', 'area', 'given', 'used'].map((id) => textOf(id))
    ).toEqual(['Complex1', 'blend', '0082', '3', '2.53', '_kamoproc', '55', '51']);
  });

  it('leave out what the disk does not say, and keep a negative CC1/2', () => {
    const bare = rowOf(run(79, 1, { outer: { ccHalf: -1.8 } }));
    expect([textOf('CC1/2.ou', bare), textOf('Rmeas.ou', bare), textOf('WilsonB', bare)]).toEqual([
      '-1.8',
      undefined,
      undefined
    ]);
  });

  it('have names of their own', () => {
    expect(new Set(COLUMNS.map(({ id }) => id)).size).toBe(COLUMNS.length);
  });
});

describe('mergesTable', () => {
  it('writes a line for each row, the path first, and nothing where nothing is said', () => {
    const columns = COLUMNS.filter(({ id }) => ['cluster', 'Cmpl', 'WilsonB'].includes(id));
    const bare = rowOf(run(79, 1));
    expect(tableCsv(mergesTable(columns, [row, bare], () => 'pass')).split('\r\n')).toEqual([
      'path,checklist,cluster,Cmpl (%),WilsonB (Å²),kamo_choice,rule_choice,note',
      `${row.path},pass,82,99.8,47.59,0,0,`,
      `${bare.path},pass,82,,,0,0,`,
      ''
    ]);
  });
});

describe('the shape of the table', () => {
  it('keeps the columns that name a row in sight, each right of the one before', () => {
    const lefts = gridShape(COLUMNS, MARKS_WIDTH, false).columns.flatMap(({ left }) => left ?? []);
    expect(lefts).toHaveLength(4);
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
  });

  it('heads the columns in use by what they are of', () => {
    const shown = COLUMNS.filter(({ id }) => !id.endsWith('.ou'));
    expect(gridShape(shown, MARKS_WIDTH, false).groups.map(({ name }) => name)).toEqual([
      undefined,
      'Overall',
      'Inner shell',
      'Whole run'
    ]);
  });
});

describe('a run whose cycle no file says', () => {
  it('has no cycle, instead of a run_00', () => {
    const column = COLUMNS.find(({ id }) => id === 'cycle');
    const reported = rowOf(run(82, 0));
    expect(column && cellText(column, reported)).toBeUndefined();
    expect(column && reasonOf(column, reported)).toBe(merges.en.why.cycleNotSaid);
    expect(cycleName(0, 'en')).toBe('last run');
    expect(cycleName(3, 'ja')).toBe('run_03');
  });
});

describe('signs of a run', () => {
  const finding = (path: string, verdict: 'pass' | 'fail'): Finding => ({
    check: 'merge-finished',
    subject: { kind: 'merge', path: relPath(path) },
    verdict,
    message: { en: verdict, ja: verdict },
    sources: []
  });
  it('are those of its merge too while that did not come to its end', () => {
    const cut = merge([trial([cluster(82, [run(82, 1)])], { state: 'unfinished' })], { state: 'unfinished' });
    const [row] = rowsOfMerge(cut);
    if (row === undefined) throw new Error('no row');
    const findings = [finding(row.path, 'pass'), finding(cut.path, 'fail')];
    expect(signsBook(findings, 'en')(row)).toMatchObject({ worst: { verdict: 'fail' }, troubles: 1 });
    expect(signsBook(findings, 'en')({ ...row, merge: merge([]), trial: trial([]) })).toMatchObject({
      worst: { verdict: 'pass' }
    });
  });
});
