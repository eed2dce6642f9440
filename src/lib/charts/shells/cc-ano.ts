import { SIGNAL_CC_ANO } from '../../analysis/sad-choice';
import { charts } from '../../words/charts';
import { inEvery } from '../../words/words';
import type { ShellChart } from '../chart';

/** 30 %: common guide for the resolution of a substructure search (CCP4i2, aimless report). */
const ccAno: ShellChart = {
  id: 'cc-ano',
  order: 6,
  statistic: 'ccAno',
  range: { max: 100 },
  digits: 0,
  limits: [{ value: SIGNAL_CC_ANO, label: inEvery((language) => charts[language].limits.ccAno) }],
  // The 0 printed over no anomalous difference at all is no measurement.
  value: (shell) => (shell.nAno === 0 ? undefined : shell.ccAno),
  significant: (shell) => shell.ccAnoSignificant
};

export default ccAno;
