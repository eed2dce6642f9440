import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { realData } from '../../../../tests/support/real-data';
import { Lines } from '../lines';
import pointless, { type PointlessLog } from './index';

function read(path: string): PointlessLog {
  if (pointless.kind !== 'text') throw new Error('pointless-log is read as text');
  return pointless.parse(new Lines(readFileSync(path, 'utf8')));
}

const v19 = realData('pointless/pointless_xia2-x839.log');
const v112 = realData('pointless/pointless_xdsapp-2020.log');

it.skipIf(v19 === undefined)('1.9.2: a screw axis decides the space group', () => {
  const log = read(v19 ?? '');
  expect(log.best).toMatchObject({
    line: 246,
    kind: 'space-group',
    group: 'C 2 2 21',
    reindexOperator: '[h,k,l]'
  });
  expect(log.best).toMatchObject({ absenceProbability: 0.988, cell: [83.5, 96.74, 57.97, 90, 90, 90] });
  expect(log.absenceZones).toMatchObject([{ zone: 'screw axis 2(1) [c]', n: 51, condition: '00l: l=2n' }]);
  expect(log.spaceGroups.map(({ name }) => name)).toEqual(['C 2 2 21', 'C 2 2 2']);
});

it.skipIf(v112 === undefined)('1.12.1: Laue groups are ranked, no zone is tested', () => {
  const log = read(v112 ?? '');
  expect(log).toMatchObject({ version: '1.12.1', twinning: { meanAbsL: 0.479, twinFraction: 0.026 } });
  expect(log.elements.map(({ stars }) => stars)).toEqual([0, 3]);
  expect(log.laueGroups.map(({ name, accepted, isInput }) => [name, accepted, isInput])).toEqual([
    ['C 1 2/m 1', true, true],
    ['P -1', false, false]
  ]);
  expect(log.best).toMatchObject({ group: 'C 1 2 1', spaceGroupConfidence: 0.857 });
});
