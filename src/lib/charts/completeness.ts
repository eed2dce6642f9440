import type { ShellChart } from './chart';

export const completeness: ShellChart = {
  id: 'completeness',
  statistic: 'completeness',
  range: { min: 0, max: 100 },
  digits: 1,
  limits: [],
  value: (shell) => shell.completeness
};
