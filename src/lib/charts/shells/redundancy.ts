import type { ShellChart } from '../chart';

/** Observed over unique; KAMO prints one decimal. */
const redundancy: ShellChart = {
  id: 'redundancy',
  order: 2,
  statistic: 'redundancy',
  range: { min: 0 },
  digits: 1,
  limits: [],
  value: (shell) => shell.redundancy
};

export default redundancy;
