import type { ShellChart } from '../chart';

const completeness: ShellChart = {
  id: 'completeness',
  order: 1,
  statistic: 'completeness',
  range: { min: 0, max: 100 },
  digits: 1,
  limits: [],
  value: (shell) => shell.completeness
};

export default completeness;
