import type { ShellChart } from './chart';

export const iOverSigma: ShellChart = {
  id: 'i-over-sigma',
  statistic: 'iOverSigma',
  range: { min: 0 },
  digits: 2,
  limits: [],
  value: (shell) => shell.iOverSigma
};
