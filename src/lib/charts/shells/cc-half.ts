import { charts } from '../../words/charts';
import { inEvery } from '../../words/words';
import type { ShellChart } from '../chart';

/** The line at 50 % is where KAMO cuts (`cc_half_min`, kamo.auto_multi_merge). CC1/2 may be negative; the axis stays 0–100 all the same. */
const ccHalf: ShellChart = {
  id: 'cc-half',
  order: 4,
  statistic: 'ccHalf',
  range: { min: 0, max: 100 },
  digits: 1,
  limits: [{ value: 50, label: inEvery((language) => charts[language].limits.ccHalf) }],
  value: (shell) => shell.ccHalf,
  significant: (shell) => shell.ccHalfSignificant
};

export default ccHalf;
