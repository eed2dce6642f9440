import { expect, it } from 'vitest';
import { beamtime, takenRow } from '../../../tests/support/merged-beamtime';
import { withLowLimit } from './low-limit';
import { mmcif } from './mmcif';
import { table1 } from './table-1';

const resolution = (header: unknown): unknown =>
  table1(beamtime, [withLowLimit(takenRow(), header)], { language: 'en', inner: true }).rows.find(
    ({ id }) => id === 'resolution'
  )?.cells[0];

it('takes the low-resolution limit of the MTZ header where the logs say none', () => {
  expect(resolution({ dMax: 45.469 })).toEqual({
    overall: '45.47–2.52',
    outer: '2.67–2.52',
    inner: '45.47–7.56'
  });
  expect(mmcif(beamtime, [withLowLimit(takenRow(), { dMax: 45.469 })])).toMatch(/d_resolution_low +45\.47\n/);
});

it.each([undefined, null, 'x', {}, { dMax: Number.NaN }, { dMax: '45' }, { dMax: 3 }])(
  'takes nothing from %j',
  (header) => expect(resolution(header)).toMatchObject({ overall: '…–2.52' })
);

it('does not overrule a limit that the logs say', () => {
  const taken = takenRow({ overall: { dMax: 20, dMin: 2.52 } });
  expect(withLowLimit(taken, { dMax: 45.469 }).run.overall?.dMax).toBe(20);
});
