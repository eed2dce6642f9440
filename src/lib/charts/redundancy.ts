import type { ShellChart } from './chart';

/** Observed over unique; KAMO prints one decimal. */
export const redundancy: ShellChart = {
  id: 'redundancy',
  statistic: 'redundancy',
  range: { min: 0 },
  digits: 1,
  limits: [],
  value: (shell) => shell.redundancy
};
