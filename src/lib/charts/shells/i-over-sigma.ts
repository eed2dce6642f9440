import type { ShellChart } from '../chart';

const iOverSigma: ShellChart = {
  id: 'i-over-sigma',
  order: 3,
  statistic: 'iOverSigma',
  range: { min: 0 },
  digits: 2,
  limits: [],
  value: (shell) => shell.iOverSigma
};

export default iOverSigma;
