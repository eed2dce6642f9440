/**
 * Statistics of merge runs as mmCIF, for a deposition: `cell`, `symmetry`, `diffrn_radiation_wavelength`, `reflns`, `reflns_shell`. Item names after
 * the PDBx/mmCIF dictionary (mmcif_pdbx_v50.dic); quoting after CIF 1.1. R values and CC1/2 are fractions there, completeness is in percent.
 */
import type { Beamtime, MergeRun, Shell } from '../beamtime/types';
import { originOf } from './origin';
import { fileStem, type TakenRun } from './taken-run';

type Item = readonly [name: string, value: string | undefined];

/** One data block for each run; a deposition takes one of them. What the files do not say is `?`. */
export function mmcif(beamtime: Beamtime, runs: readonly TakenRun[]): string {
  return runs.map((taken, n) => block(beamtime, taken, n + 1)).join('\n');
}

function block(beamtime: Beamtime, taken: TakenRun, number: number): string {
  const { run } = taken;
  const name = blockName(fileStem(taken), number);
  const { wavelengths } = originOf(beamtime, taken);
  const cell = run.unitCell;
  const parts = [
    `data_${name}`,
    `# Merged by KAMO (XSCALE): ${comment(taken.path)}`,
    `# of the beamtime ${comment(beamtime.name)}; written by Kamome.`,
    items([['_entry.id', name]]),
    items([
      ['_cell.entry_id', name],
      ...(['length_a', 'length_b', 'length_c', 'angle_alpha', 'angle_beta', 'angle_gamma'] as const).map(
        (item, n): Item => [`_cell.${item}`, cell?.[n]?.toFixed(3)]
      )
    ]),
    '# Space group of the scaling; screw axes may still be open.',
    items([
      ['_symmetry.entry_id', name],
      ['_symmetry.space_group_name_H-M', run.spaceGroup],
      ['_symmetry.Int_Tables_number', run.spaceGroupNumber?.toString()]
    ]),
    loop(
      ['_diffrn_radiation_wavelength.id', '_diffrn_radiation_wavelength.wavelength'],
      (wavelengths.length > 0 ? wavelengths : [undefined]).map((value, n) => [
        String(n + 1),
        value?.toString()
      ])
    ),
    items(reflns(run, name)),
    ...((run.shells ?? []).length > 0 ? [shellLoop(run.shells ?? [])] : [])
  ];
  return `${parts.join('\n#\n')}\n#\n`;
}

function reflns(run: MergeRun, name: string): Item[] {
  const { overall, outer, inner, shells } = run;
  return [
    ['_reflns.entry_id', name],
    ['_reflns.pdbx_ordinal', '1'],
    ['_reflns.pdbx_diffrn_id', '1'],
    ['_reflns.details', run.anomalous === true ? FRIEDEL_APART : undefined],
    ['_reflns.d_resolution_low', (overall?.dMax ?? inner?.dMax ?? shells?.[0]?.dMax)?.toFixed(2)],
    ['_reflns.d_resolution_high', (overall?.dMin ?? outer?.dMin)?.toFixed(2)],
    ['_reflns.number_obs', count(overall?.nUnique)],
    ['_reflns.pdbx_number_measured_all', count(overall?.nObserved)],
    ['_reflns.percent_possible_obs', overall?.completeness?.toFixed(1)],
    ['_reflns.pdbx_redundancy', overall?.redundancy?.toFixed(1)],
    ['_reflns.pdbx_netI_over_sigmaI', overall?.iOverSigma?.toFixed(2)],
    ['_reflns.pdbx_Rmerge_I_obs', fraction(overall?.rObserved?.toFixed(1))],
    ['_reflns.pdbx_Rrim_I_all', fraction(overall?.rMeas?.toFixed(1))],
    ['_reflns.pdbx_CC_half', fraction(overall?.ccHalf?.toFixed(1))],
    ['_reflns.B_iso_Wilson_estimate', run.wilsonB?.toFixed(2)],
    ...(run.anomalous === true
      ? ([
          ['_reflns.pdbx_CC_half_anomalous', fraction(overall?.ccAno?.toFixed(0))],
          ['_reflns.pdbx_absDiff_over_sigma_anomalous', overall?.sigAno?.toFixed(3)]
        ] satisfies Item[])
      : [])
  ];
}

const FRIEDEL_APART =
  "XSCALE with FRIEDEL'S_LAW= FALSE: Friedel mates are counted apart in unique reflections, redundancy and completeness.";

const SHELL_ITEMS: readonly (readonly [
  name: string,
  value: (shell: Shell, number: number) => string | undefined
])[] = [
  ['pdbx_ordinal', (_, number) => String(number)],
  ['pdbx_diffrn_id', () => '1'],
  ['d_res_high', ({ dMin }) => dMin?.toFixed(2)],
  ['d_res_low', ({ dMax }) => dMax?.toFixed(2)],
  ['number_measured_obs', ({ nObserved }) => count(nObserved)],
  ['number_unique_obs', ({ nUnique }) => count(nUnique)],
  ['number_possible', ({ nPossible }) => count(nPossible)],
  ['percent_possible_all', ({ completeness }) => completeness?.toFixed(1)],
  ['pdbx_redundancy', ({ redundancy }) => redundancy?.toFixed(1)],
  ['meanI_over_sigI_obs', ({ iOverSigma }) => iOverSigma?.toFixed(2)],
  ['Rmerge_I_obs', ({ rObserved }) => fraction(rObserved?.toFixed(1))],
  ['pdbx_Rrim_I_all', ({ rMeas }) => fraction(rMeas?.toFixed(1))],
  ['pdbx_CC_half', ({ ccHalf }) => fraction(ccHalf?.toFixed(1))]
];

function shellLoop(shells: readonly Shell[]): string {
  return loop(
    SHELL_ITEMS.map(([name]) => `_reflns_shell.${name}`),
    shells.map((shell, n) => SHELL_ITEMS.map(([, value]) => value(shell, n + 1)))
  );
}

function items(pairs: readonly Item[]): string {
  const width = Math.max(...pairs.map(([name]) => name.length));
  return pairs.map(([name, value]) => `${name.padEnd(width)} ${cifValue(value)}`).join('\n');
}

function loop(names: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  return ['loop_', ...names, ...rows.map((row) => row.map(cifValue).join(' '))].join('\n');
}

/**
 * A value as CIF 1.1 writes it: bare where that is allowed, else in quotes, else as a text field; `?` for what is not known. Letters outside ASCII
 * are not CIF and become `\uXXXX`.
 */
export function cifValue(value: string | undefined): string {
  if (value === undefined) return '?';
  const text = ascii(value);
  const bare =
    /^[^\s'"#$_;[\]][^\s]*$/.test(text) && !/^(?:data_|save_|loop_$|stop_$|global_$|\?$|\.$)/i.test(text);
  if (bare) return text;
  if (!/[\r\n]/.test(text)) {
    // A quote ends the text only where a blank follows it.
    if (!/'\s/.test(text)) return `'${text}'`;
    if (!/"\s/.test(text)) return `"${text}"`;
  }
  return `\n;${text.replace(/\r\n?/g, '\n').replace(/\n;/g, '\n ;')}\n;`;
}

/** `24.1` (percent) → `0.241`: the point moves, no digit is made up. */
export function fraction(percent: string | undefined): string | undefined {
  const match = percent === undefined ? undefined : /^(-?)(\d+)(?:\.(\d*))?$/.exec(percent);
  if (match === undefined || match === null) return undefined;
  const [, sign = '', whole = '', decimals = ''] = match;
  const digits = whole.padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}${decimals}`;
}

function count(value: number | undefined): string | undefined {
  return value?.toString();
}

/** A comment ends with its line. */
function comment(text: string): string {
  return ascii(text).replace(/[\r\n]/g, ' ');
}

/** Block names hold no blanks; they tell the runs of one file apart. */
function blockName(stem: string, number: number): string {
  const name = stem.replace(/[^A-Za-z0-9._-]/g, '_').slice(0, 60);
  return `${number}_${name}`;
}

/** One line of ASCII or several; other letters as `\uXXXX`, control letters as blanks. */
function ascii(text: string): string {
  return text
    .replace(/[^\P{Cc}\n\r]/gu, ' ')
    .replace(/[^\n\r -~]/gu, (letter) => `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}
