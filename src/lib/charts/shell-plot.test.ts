import { expect, it } from 'vitest';
import { chartOf } from './chart';
import ccHalf from './shells/cc-half';
import { chartSvg } from './shell-plot';

const shells = [
  { dMin: 7.59, ccHalf: 99.9 },
  { dMin: 2.53, ccHalf: 38.6 }
];

it('a chart as SVG is drawn as kept', async () => {
  const spec = chartOf(ccHalf, [{ path: 'm', name: 'run_03', colour: 1, shells }]);
  await expect(chartSvg(spec, 'en')).toMatchFileSnapshot('golden/cc-half.svg');
});

it('markup in a name stays text', () => {
  const svg = chartSvg(chartOf(ccHalf, [{ path: 'm', name: '<script>"&', colour: 1, shells }]), 'en');
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&#60;script&#62;&#34;&#38;');
});
