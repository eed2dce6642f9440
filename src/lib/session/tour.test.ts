import { expect, it } from 'vitest';
import { Tour, TOUR_BEAMTIME } from './tour.svelte';

it('is offered for the sample only, until it was taken or refused', () => {
  const first = new Tour();
  expect([
    first.isOffered(TOUR_BEAMTIME),
    first.isOffered('200714_BL45XU_userA'),
    first.isOffered(undefined)
  ]).toEqual([true, false, false]);
  first.end();
  expect(first.isOffered(TOUR_BEAMTIME)).toBe(false);
  expect(new Tour().isOffered(TOUR_BEAMTIME)).toBe(false);
});

it('can be started again, and is not offered while it runs or afterwards', () => {
  const again = new Tour();
  again.start();
  expect([again.step, again.isOffered(TOUR_BEAMTIME)]).toEqual([0, false]);
  again.end();
  expect([again.step, again.isOffered(TOUR_BEAMTIME)]).toEqual([undefined, false]);
});
