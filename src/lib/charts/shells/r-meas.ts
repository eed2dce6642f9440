import type { ShellChart } from '../chart';

/** In percent, and above 100 % in weak outer shells: the axis follows the data. */
const rMeas: ShellChart = {
  id: 'r-meas',
  order: 5,
  statistic: 'rMeas',
  range: { min: 0 },
  digits: 1,
  limits: [],
  value: (shell) => shell.rMeas
};

export default rMeas;
