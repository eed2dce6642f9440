import type { Says } from './check';
import { defineCheck, defineLimit } from './define';
import { oneValue, type OneValue } from './one-value';

/** Distances as set differ by more, as refined by less. */
const DIFFERENCE = defineLimit({
  id: 'one-distance-difference',
  value: 5,
  min: 1,
  max: 100,
  step: 1,
  unit: 'mm'
});

export default defineCheck({
  id: 'one-distance',
  subject: 'merge-run',
  limits: [DIFFERENCE],
  test: (subject, limits): Says<OneValue> =>
    oneValue(subject, limits, {
      limit: DIFFERENCE,
      of: ({ detectorDistance: at }) => at && { value: at.distance, path: at.path },
      digits: 0
    })
});
