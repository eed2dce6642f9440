// What the sample takes of the large simulated beamtime: five samples, the last trial of each merge, no reflection file that a browser need not
// see, no reports (HTML).
import { cpSync } from 'node:fs';
import { basename, relative } from 'node:path';

const PINS = /^(CPS1012-(0\d|1[01])|CPS1013-0[78]|CPS1014-0[1-3]|CPS1014-10|CPS1015-0[1-3])$/;
/** Of the pins of Complex1 only one has its pictures and scans. */
const WITHOUT_PICTURES = /^CPS1012-(0[2-9]|1[01])$/;
const MERGES = /^merge_(blend_2\.6S_lowcomp|cc_2\.(4S_Complex1|6S_lowcomp)|(blend|cc)_3\.1S_(helA|試料_D))$/;
const LEFT_OUT = [
  /\.(html|pkl|pdf|ps|pck|RData|tgz)$/,
  /\.HKL_noscale$|^(xscale|INTEGRATE)\.(hkl|HKL)$/,
  /^(INTEGRATE\.LP|XDSSTAT\.LP|SPOT\.XDS|cc_frames\.dat|xds2mtz\.log|shika\.db|plot_integrate\.log|blend0\.log)$/,
  /^XSCALE\.(INP|LP)\.\d+$|\.sh\.p?o\d+$|\.sh$|^js$|^input_files$|^files$|^contents$/
];
/** Of Complex1: the reflections of its single crystals, and of the first two cycles the MTZ. */
const OF_COMPLEX1 =
  /\/CPS1012-\d+\/data00\/.*\/(XDS_ASCII\.HKL|CORRECT\.LP_noscale)$|Complex1\/.*\/run_0[12]\/ccp4$/;

/** Copies the slice of the beamtime `from` into the folder `to`. */
export function copySlice(from, to) {
  cpSync(from, to, { recursive: true, filter: (path) => wanted(relative(from, path), basename(path)) });
}

function wanted(path, name) {
  if (path === '') return true;
  if (LEFT_OUT.some((pattern) => pattern.test(name)) || OF_COMPLEX1.test(`/${path}`)) return false;
  const parts = path.split('/');
  if (parts[0] === 'merge_inputs') return false;
  if (parts[0] === '_kamo_30deg' && /^CPS101[235]/.test(parts[1] ?? '')) return false;
  const isResult = /^_kamo/.test(parts[0]);
  const place = isResult ? parts[1] : parts[0];
  if (place === undefined) return true;
  if (/^CPS\d+-\d+$/.test(place)) return PINS.test(place) && (isResult || !WITHOUT_PICTURES.test(place));
  if (/^merge_/.test(place)) {
    if (!MERGES.test(place)) return false;
    const trial = parts[2];
    if (trial && /^(blend|cc)_\d/.test(trial) && !trial.endsWith('_final')) return place.endsWith('試料_D');
  }
  return true;
}
