import { charts } from '../../words/charts';
import { inEvery } from '../../words/words';
import type { ShellChart } from '../chart';

/** About 0.8 is what data without anomalous signal give (XDS, CORRECT.LP legend: mean of |F(+)-F(-)|/σ; √(2/π) for pure noise). */
const sigAno: ShellChart = {
  id: 'sig-ano',
  order: 7,
  statistic: 'sigAno',
  range: { min: 0 },
  digits: 3,
  limits: [{ value: 0.8, label: inEvery((language) => charts[language].limits.sigAno) }],
  // The 0 printed over no anomalous difference at all is no measurement.
  value: (shell) => (shell.nAno === 0 ? undefined : shell.sigAno)
};

export default sigAno;
