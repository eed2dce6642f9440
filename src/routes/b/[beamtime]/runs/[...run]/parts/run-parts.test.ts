import { describe, expect, it } from 'vitest';
import { drawn, HOSTILE_NAME } from '../../../../../../../tests/support/drawn';
import { aProcessingRun } from '../../../../../../../tests/support/model';
import type { Shell } from '$lib/beamtime/types';
import RunProblems from './RunProblems.svelte';
import ShellTable from './ShellTable.svelte';

describe("what KAMO's report would flag", () => {
  const problems = (list: readonly string[]) =>
    drawn(RunProblems, {
      run: aProcessingRun({ problems: list as unknown as ReturnType<typeof aProcessingRun>['problems'] })
    });
  it('in its word and in ours', () => {
    const told = problems(['IDXREF', 'CORRECT']);
    expect(told.count('li')).toBe(2);
    expect(told.text).toMatch(
      /IDXREF Indexing is doubtful:.*CORRECT The error model failed, or ISa is below 10\./
    );
  });
  it('nothing flagged is no success, and that is said', () => {
    expect(problems([]).text).toBe(
      'KAMO’s rules flag nothing. That does not mean success: a missing log is not flagged.'
    );
  });
  it('a word that no known KAMO writes stands as it is, as text', () => {
    const told = problems([HOSTILE_NAME]);
    expect([told.count('img'), told.text.endsWith(HOSTILE_NAME)]).toEqual([0, true]);
  });
});

describe("CORRECT's table", () => {
  const OVERALL: Shell = {
    completeness: 99.61,
    redundancy: 7.44,
    iOverSigma: 12.3,
    rMeas: 8.7,
    ccHalf: 99.8,
    ccHalfSignificant: true
  };
  const SHELLS: readonly Shell[] = [
    {
      dMin: 8.5,
      completeness: 99,
      redundancy: 7,
      iOverSigma: 28.1,
      rMeas: 4.7,
      ccHalf: 99.9,
      ccHalfSignificant: true
    },
    { dMax: 8.5, dMin: 4.25, completeness: 98.25, ccHalf: 45.2, nAno: 0 }
  ];
  const cells = (shells: readonly Shell[], overall?: Shell): readonly (readonly string[])[] =>
    (drawn(ShellTable, { shells, overall }).html.split('<tbody>')[1] ?? '')
      .split('<tr')
      .slice(1)
      .map((row) =>
        [...row.matchAll(/<(?:td|th)[^>]*>(.*?)<\/(?:td|th)>/gs)].map(([, cell]) =>
          (cell ?? '').replace(/<[^>]*>/g, '')
        )
      );
  it('has a row for each shell with the digits of XDS, and the total last', () => {
    const [first, second, total] = cells(SHELLS, OVERALL);
    expect(first?.slice(1, 6)).toEqual(['99.0', '7.0', '28.10', '4.7', '99.9*']);
    expect(second?.slice(1, 6)).toEqual(['98.3', '–', '–', '–', '45.2']);
    expect(total?.slice(0, 6)).toEqual(['total', '99.6', '7.4', '12.30', '8.7', '99.8*']);
  });
  it('has no total where the file has none', () => {
    expect(cells(SHELLS)).toHaveLength(2);
  });
  it('says why an anomalous figure is absent', () => {
    expect(drawn(ShellTable, { shells: SHELLS, overall: undefined }).all('title')).toContain(
      'No anomalous difference was measured (Nano = 0).'
    );
  });
});
