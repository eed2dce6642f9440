import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { realData } from '../../../../tests/support/real-data';
import { Lines } from '../lines';
import { readReport } from './index';

const path = realData('zoo-html/zoo_results_klat.html');

it.skipIf(path === undefined)('a timing table of 112 pins', () => {
  const report = readReport(new Lines(readFileSync(path ?? '', 'utf8')));
  expect(report.layout).toBe('timing');
  expect(report.pins).toHaveLength(112);
  expect(report.pins[0]).toMatchObject({ puck: 'KLaT002', pin: 1, comment: 'Crystals not found in raster' });
  expect(report.pins[0]?.cells).toMatchObject({ RasterSQ: '525.4×700.6', 'NH(raster)': '70' });
  expect(report.pins.filter(({ comment }) => comment === 'Normal termination')).toHaveLength(58);
});
