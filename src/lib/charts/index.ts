import { ccAno } from './cc-ano';
import { ccHalf } from './cc-half';
import type { ShellChart } from './chart';
import { completeness } from './completeness';
import { iOverSigma } from './i-over-sigma';
import { rMeas } from './r-meas';
import { redundancy } from './redundancy';
import { sigAno } from './sig-ano';

/** All shell charts, in the order in which a merge is judged. */
export const SHELL_CHARTS: readonly ShellChart[] = [
  completeness,
  redundancy,
  iOverSigma,
  ccHalf,
  rMeas,
  ccAno,
  sigAno
];
