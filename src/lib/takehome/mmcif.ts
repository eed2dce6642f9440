/**
 * Statistics of merge runs as mmCIF, for a deposition: `cell`, `symmetry`, `diffrn`, `diffrn_radiation_wavelength`, `diffrn_source`,
 * `diffrn_detector`, `software`, `reflns`, `reflns_shell`. Item
 * names after the PDBx/mmCIF dictionary (mmcif_pdbx_v50.dic), for XSCALE's columns those that the wwPDB's own pdb_extract takes; quoting after
 * CIF 1.1. R values and CC1/2 are fractions there, completeness is in percent. docs/decisions/0014-mmcif.md says why which item.
 */
import { DIGITS, fixed } from '../beamtime/digits';
import type { Beamtime, MergeRun, Shell } from '../beamtime/types';
import { equipmentOf, type Item } from './mmcif-equipment';
import { originOf } from './origin';
import { cellTexts, fraction } from './table-1-cells';
import { fileStem, type TakenRun } from './taken-run';

/** One data block for each run; a deposition takes one of them. What the files do not say is `?`. */
export function mmcif(beamtime: Beamtime, runs: readonly TakenRun[]): string {
  const stems = runs.map((taken) => blockName(fileStem(taken)));
  return runs
    .map((taken, n) => {
      const stem = stems[n] ?? '';
      const before = stems.slice(0, n).filter((one) => one === stem).length;
      return block(beamtime, taken, before === 0 ? stem : `${stem}_${before + 1}`);
    })
    .join('\n');
}

function block(beamtime: Beamtime, taken: TakenRun, name: string): string {
  const { run, mtzSpaceGroup } = taken;
  const { wavelengths } = originOf(beamtime, taken);
  const equipment = equipmentOf(beamtime, taken);
  const cell = cellTexts(taken);
  const constants = cell && [...cell.lengths, ...cell.printedAngles];
  const parts = [
    `data_${name}`,
    `# Merged by KAMO (XSCALE): ${comment(taken.path)}`,
    `# of the beamtime ${comment(beamtime.name)}; written by Kamome.`,
    items([['_entry.id', name]]),
    ...(cell === undefined ? [] : [`# Cell as ${cell.source} prints it.`]),
    items([
      ['_cell.entry_id', name],
      ...(['length_a', 'length_b', 'length_c', 'angle_alpha', 'angle_beta', 'angle_gamma'] as const).map(
        (item, n): Item => [`_cell.${item}`, constants?.[n]]
      )
    ]),
    '# Space group of the scaling; screw axes may still be open.',
    ...(mtzSpaceGroup === undefined || mtzSpaceGroup === run.spaceGroup
      ? []
      : [`# The MTZ is written in ${comment(mtzSpaceGroup)}, which pointless suggests.`]),
    items([
      ['_symmetry.entry_id', name],
      ['_symmetry.space_group_name_H-M', run.spaceGroup],
      ['_symmetry.Int_Tables_number', spaceGroupText(run)]
    ]),
    '# One set of merged data, of all crystals.',
    items([
      ['_exptl_crystal.id', '1'],
      ['_diffrn.id', '1'],
      ['_diffrn.crystal_id', '1']
    ]),
    loop(
      ['_diffrn_radiation_wavelength.id', '_diffrn_radiation_wavelength.wavelength'],
      (wavelengths.length > 0 ? wavelengths : [undefined]).map((value, n) => [
        String(n + 1),
        fixed(value, DIGITS.wavelength)
      ])
    ),
    items(equipment.source),
    items(equipment.detector),
    loop(
      ['_software.pdbx_ordinal', '_software.name', '_software.version', '_software.classification'],
      equipment.software.map((row, n) => [String(n + 1), ...row])
    ),
    items(reflns(run, name)),
    ...((run.shells ?? []).length > 0 ? [shellLoop(run)] : [])
  ];
  return `${parts.join('\n#\n')}\n#\n`;
}

function reflns(run: MergeRun, name: string): Item[] {
  const { overall, outer, inner, shells } = run;
  return [
    ['_reflns.entry_id', name],
    ['_reflns.pdbx_ordinal', '1'],
    ['_reflns.pdbx_diffrn_id', '1'],
    ['_reflns.details', detailsOf(run)],
    ['_reflns.d_resolution_low', (overall?.dMax ?? inner?.dMax ?? shells?.[0]?.dMax)?.toFixed(2)],
    ['_reflns.d_resolution_high', (overall?.dMin ?? outer?.dMin)?.toFixed(2)],
    ['_reflns.number_obs', count(overall?.nUnique)],
    ['_reflns.pdbx_number_measured_all', count(overall?.nObserved)],
    ['_reflns.percent_possible_obs', fixed(overall?.completeness, DIGITS.completeness)],
    ['_reflns.pdbx_redundancy', fixed(overall?.redundancy, DIGITS.redundancy)],
    ['_reflns.pdbx_netI_over_sigmaI', fixed(overall?.iOverSigma, DIGITS.iOverSigma)],
    ['_reflns.pdbx_Rmerge_I_obs', fraction(fixed(overall?.rObserved, DIGITS.rObserved))],
    ['_reflns.pdbx_Rrim_I_all', fraction(fixed(overall?.rMeas, DIGITS.rMeas))],
    ['_reflns.pdbx_CC_half', fraction(fixed(overall?.ccHalf, DIGITS.ccHalf))],
    ['_reflns.B_iso_Wilson_estimate', fixed(run.wilsonB, DIGITS.wilsonB)],
    ...(run.anomalous === true
      ? ([
          ['_reflns.pdbx_CC_half_anomalous', overall && ccAno(overall)],
          ['_reflns.pdbx_absDiff_over_sigma_anomalous', overall && sigAno(overall)]
        ] satisfies Item[])
      : [])
  ];
}

/**
 * How Friedel mates were counted. `number_obs` may hold reflections "equivalent under the Laue symmetry but inequivalent under the crystal class"
 * (dictionary); their number alone is not printed, so it is said in words.
 */
function detailsOf({ anomalous }: MergeRun): string | undefined {
  if (anomalous === undefined) return undefined;
  return anomalous
    ? "XSCALE with FRIEDEL'S_LAW=FALSE: Friedel mates are counted as separate reflections in number_obs, pdbx_redundancy, percent_possible_obs and the items of the shells. pdbx_absDiff_over_sigma_anomalous is XSCALE's SigAno, of structure factor amplitudes. Rpim is not printed by XSCALE."
    : "XSCALE with FRIEDEL'S_LAW=TRUE: Friedel mates are merged and counted once. Rpim is not printed by XSCALE.";
}

type ShellItem = readonly [name: string, value: (shell: Shell, number: number) => string | undefined];

const SHELL_ITEMS: readonly ShellItem[] = [
  ['pdbx_ordinal', (_, number) => String(number)],
  ['pdbx_diffrn_id', () => '1'],
  ['d_res_high', ({ dMin }) => fixed(dMin, DIGITS.resolution)],
  ['d_res_low', ({ dMax }) => fixed(dMax, DIGITS.resolution)],
  ['number_measured_obs', ({ nObserved }) => count(nObserved)],
  ['number_unique_obs', ({ nUnique }) => count(nUnique)],
  ['number_possible', ({ nPossible }) => count(nPossible)],
  ['percent_possible_obs', ({ completeness }) => fixed(completeness, DIGITS.completeness)],
  ['pdbx_redundancy', ({ redundancy }) => fixed(redundancy, DIGITS.redundancy)],
  ['pdbx_netI_over_sigmaI_obs', ({ iOverSigma }) => fixed(iOverSigma, DIGITS.iOverSigma)],
  ['Rmerge_I_obs', ({ rObserved }) => fraction(fixed(rObserved, DIGITS.rObserved))],
  ['pdbx_Rrim_I_all', ({ rMeas }) => fraction(fixed(rMeas, DIGITS.rMeas))],
  ['pdbx_CC_half', ({ ccHalf }) => fraction(fixed(ccHalf, DIGITS.ccHalf))]
];

/** Where Friedel mates were kept apart. */
const ANOMALOUS_ITEMS: readonly ShellItem[] = [
  ['pdbx_CC_half_anomalous', ccAno],
  ['pdbx_absDiff_over_sigma_anomalous', sigAno]
];

/** XSCALE prints 0 where no anomalous difference was measured: that is no value. */
function ccAno(shell: Shell): string | undefined {
  return shell.nAno === 0 ? undefined : fraction(fixed(shell.ccAno, DIGITS.ccAno));
}

function sigAno(shell: Shell): string | undefined {
  return shell.nAno === 0 ? undefined : fixed(shell.sigAno, DIGITS.sigAno);
}

function shellLoop({ shells = [], anomalous }: MergeRun): string {
  const columns = anomalous === true ? [...SHELL_ITEMS, ...ANOMALOUS_ITEMS] : SHELL_ITEMS;
  return loop(
    columns.map(([name]) => `_reflns_shell.${name}`),
    shells.map((shell, n) => columns.map(([, value]) => value(shell, n + 1)))
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
    if (!text.includes("'")) return `'${text}'`;
    if (!text.includes('"')) return `"${text}"`;
    // A quote ends the text only where a blank follows it.
    if (!/'\s/.test(text)) return `'${text}'`;
    if (!/"\s/.test(text)) return `"${text}"`;
  }
  return `\n;${text.replace(/\r\n?/g, '\n').replace(/\n;/g, '\n ;')}\n;`;
}

/** A count is a whole number; an imported index may hold others. */
function count(value: number | undefined): string | undefined {
  return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? String(value) : undefined;
}

function spaceGroupText({ spaceGroupNumber }: MergeRun): string | undefined {
  return spaceGroupNumber !== undefined && spaceGroupNumber >= 1 && spaceGroupNumber <= 230
    ? count(spaceGroupNumber)
    : undefined;
}

/** A comment ends with its line, and a line with 2048 letters. */
function comment(text: string): string {
  return ascii(text)
    .replace(/[\r\n]/g, ' ')
    .slice(0, 1900);
}

/** Block names and entry ids of letters, digits, `_` and `-`: what every deposition system takes. */
function blockName(stem: string): string {
  return stem.replace(/[^A-Za-z0-9_-]+/g, '_').slice(0, 60);
}

/** One line of ASCII or several; other letters as `\uXXXX`, control letters as blanks. */
function ascii(text: string): string {
  return text
    .replace(/[^\P{Cc}\n\r]/gu, ' ')
    .replace(/[^\n\r -~]/gu, (letter) => `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}
