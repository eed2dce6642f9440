import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { realData } from '../../../../tests/support/real-data';
import { Lines } from '../lines';
import aimless from './index';

const path = realData('aimless/aimless_xia2-x839.log');

it.skipIf(path === undefined)('0.2.17: summary, limits and tables by resolution', () => {
  if (aimless.kind !== 'text') throw new Error('aimless-log is read as text');
  const log = aimless.parse(new Lines(readFileSync(path ?? '', 'utf8')));
  expect(log).toMatchObject({ version: '0.2.17', spaceGroup: 'C 2 2 21', ended: true });
  const [dataset] = log.datasets;
  expect(dataset).toMatchObject({ line: 5967, dataset: 'SAD', anisotropicDeltaB: 14.24 });
  expect(dataset?.summary).toContainEqual({ label: 'Completeness', overall: 99.5, inner: 98.5, outer: 99.5 });
  expect(dataset?.limits).toContainEqual({ direction: 'h', by: 'Mn(I/sd) > 2.00', d: 2.2 });
  const resolution = dataset?.tables.find(({ title }) => title === 'Analysis against resolution, SAD');
  expect(resolution?.columns[0]).toHaveLength(20);
  expect(resolution?.columns[resolution.labels.indexOf('Rmeas')]?.at(-1)).toBe(0.711);
});
