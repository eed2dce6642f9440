import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { realData } from '../../../../tests/support/real-data';
import { Lines } from '../lines';
import ctruncate, { type CtruncateLog } from './index';

function read(path: string): CtruncateLog {
  if (ctruncate.kind !== 'text') throw new Error('ctruncate-log is read as text');
  return ctruncate.parse(new Lines(readFileSync(path, 'utf8')));
}

const present = realData('ctruncate/truncate_xia2-x839.log');
const past = realData('ctruncate/truncate_good-old.log');

it.skipIf(present === undefined)('CTRUNCATE 1.13', () => {
  expect(read(present ?? '')).toMatchObject({
    program: 'ctruncate',
    spaceGroup: 'C 2 2 21',
    nReflections: 15223,
    wilsonB: 24.212,
    secondMoment: 1.992,
    lStatistic: 0.49,
    weakestDirectionLimit: 3.02,
    ended: true
  });
});

it.skipIf(past === undefined)('TRUNCATE of 2007', () => {
  expect(read(past ?? '')).toMatchObject({
    program: 'truncate',
    spaceGroup: 'P 21 21 2',
    wilsonB: 22.506,
    wilsonScale: 33.20485,
    nReflections: 158626,
    nOutput: 158239,
    nRejected: 329
  });
});
