import type { Says } from './check';
import { defineCheck, defineLimit } from './define';
import { oneValue, type OneValue } from './one-value';

const DIFFERENCE = defineLimit({
  id: 'one-wavelength-difference',
  value: 0.0002,
  min: 0.0001,
  max: 0.1,
  step: 0.0001,
  unit: 'Å'
});

export default defineCheck({
  id: 'one-wavelength',
  subject: 'merge-run',
  limits: [DIFFERENCE],
  test: (subject, limits): Says<OneValue> =>
    oneValue(subject, limits, {
      limit: DIFFERENCE,
      of: ({ radiation: at }) => at && { value: at.wavelength, path: at.path },
      digits: 4
    })
});
