import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { realData } from '../../../../tests/support/real-data';
import { Lines } from '../lines';
import correctHtml from './index';

const path = realData('kamo-html/correct_scaling-results.html');

it.skipIf(path === undefined)('a page of 2019 with one run: path and table only', () => {
  if (correctHtml.kind !== 'text') throw new Error('correct-html is read as text');
  const { runs } = correctHtml.parse(new Lines(readFileSync(path ?? '', 'utf8')));
  expect(runs).toHaveLength(1);
  expect(runs[0]?.correctLp).toMatch(/CPS1023-02\/data00\/cry00_1-7200\/CORRECT\.LP$/);
  expect(runs[0]?.table?.shells).toHaveLength(9);
  expect(runs[0]?.table?.total).toMatchObject({
    nObserved: 214357,
    completeness: 99.7,
    ccHalf: 99.8,
    nAno: 7636
  });
});
