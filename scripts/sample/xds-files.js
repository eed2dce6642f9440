// What XDS and XSCALE print, from numbers that Kamome's reflection engine computed of the simulated reflections, in the layout of the formats
// pages (docs/formats/correct-lp.md, xscale-lp.md, xscale-inp.md).
import { exponent, pad } from './reflection-set.js';

const fixed = (value, digits, width) => value.toFixed(digits).padStart(width);
const percent = (value, width) => `${fixed(value ?? -99.9, 1, width - 1)}%`;
const STARS = '******************************************************************************';

/** The statistics table of XDS, its expected R-factor not available (-99.9 %); CC1/2 is marked where it is significant at 0.1 % by Student's t (as CORRECT does). */
function shellTable(overall, shells) {
  const row = (name, shell) => {
    const { ccHalf = 0, nCcHalf = 0 } = shell;
    const r = ccHalf / 100;
    const isSure = nCcHalf > 10 && r < 1 && r * Math.sqrt((nCcHalf - 2) / (1 - r * r)) > 3.3;
    return [
      pad(name, 9),
      pad(shell.nObserved, 12),
      pad(shell.nUnique, 8),
      pad(shell.nPossible, 10),
      percent(shell.completeness, 12),
      percent(shell.rMergePlain, 11),
      percent(undefined, 10),
      pad(shell.nCompared, 9),
      fixed(shell.iOverSigma ?? -99, 2, 8),
      percent(shell.rMeasPlain, 10),
      `${fixed(ccHalf, 1, 8)}${isSure ? '*' : ' '}`,
      `${pad('0', 6)} `,
      fixed(0, 3, 8),
      pad(0, 8)
    ].join('');
  };
  return [
    ' SUBSET OF INTENSITY DATA WITH SIGNAL/NOISE >= -3.0 AS FUNCTION OF RESOLUTION',
    ' RESOLUTION     NUMBER OF REFLECTIONS    COMPLETENESS R-FACTOR  R-FACTOR COMPARED I/SIGMA   R-meas  CC(1/2)  Anomal  SigAno   Nano',
    '   LIMIT     OBSERVED  UNIQUE  POSSIBLE     OF DATA   observed  expected                                      Corr',
    '',
    ...shells.map((shell) => row(shell.dMin.toFixed(2), shell)),
    row('total', overall),
    ''
  ];
}

const cellText = (cell) =>
  `${cell
    .slice(0, 3)
    .map((value) => fixed(value, 2, 9))
    .join('')}${cell
    .slice(3)
    .map((value) => fixed(value, 3, 8))
    .join('')}`;

/** As the refinement prints a cell: three decimals each. */
const cellNumbers = (cell) => cell.map((value, axis) => fixed(value, 3, axis < 3 ? 10 : 8)).join('');

/** CORRECT.LP of one data set. */
export function correctLp(set, { overall, shells }) {
  const { a, b } = set.model;
  return [
    '',
    ' ***** CORRECT ***** (VERSION Jan 31, 2020  BUILT=20200417)  14-Jul-2020',
    '',
    ' INPUT PARAMETER VALUES',
    ' --------------------------',
    ' JOB= CORRECT',
    ` SPACE_GROUP_NUMBER=${pad(set.spaceGroup, 5)}`,
    ` UNIT_CELL_CONSTANTS= ${cellText(set.cell)}`,
    " FRIEDEL'S_LAW=FALSE",
    ` NAME_TEMPLATE_OF_DATA_FRAMES=${set.template}`,
    ` DATA_RANGE= ${set.firstFrame} ${set.lastFrame}`,
    '',
    ' ************ SELECTED SPACE GROUP AND UNIT CELL FOR THIS DATA SET ************',
    '',
    ` SPACE_GROUP_NUMBER=${pad(set.spaceGroup, 5)}`,
    ` UNIT_CELL_CONSTANTS= ${cellText(set.cell)}`,
    '',
    ` SPACE GROUP NUMBER ${pad(set.spaceGroup, 6)}`,
    ` UNIT CELL PARAMETERS  ${cellNumbers(set.cell)}`,
    '',
    ` ${STARS}`,
    '   CORRECTION PARAMETERS FOR THE STANDARD ERROR OF REFLECTION INTENSITIES',
    ` ${STARS}`,
    '',
    ' The variance v0(I) of the intensity I obtained from counting statistics is',
    ' replaced by v(I)=a*(v0(I)+b*I^2); asymptotic limit ISa=1/SQRT(a*b).',
    '',
    '     a        b          ISa',
    ` ${exponent(a, 9)} ${exponent(b, 10)}${fixed(1 / Math.sqrt(a * b), 2, 8)}`,
    '',
    ` ${STARS}`,
    ` STATISTICS OF SAVED DATA SET "XDS_ASCII.HKL" (DATA_RANGE=${pad(set.firstFrame, 8)}${pad(set.lastFrame, 8)})`,
    " FILE TYPE:         XDS_ASCII      MERGE=FALSE          FRIEDEL'S_LAW=FALSE",
    ` ${STARS}`,
    '',
    ...shellTable(overall, shells),
    '',
    ` NUMBER OF REFLECTIONS IN SELECTED SUBSET OF IMAGES${pad(set.records.length, 8)}`,
    ` NUMBER OF REJECTED MISFITS              ${pad(set.records.filter(({ sigma }) => sigma <= 0).length, 15)}`,
    '',
    ' cpu time used by CORRECT           1.0 sec',
    ''
  ].join('\n');
}

/** XDS.INP of one data set. */
export const xdsInp = (set) =>
  [
    ' JOB= CORRECT',
    ` NAME_TEMPLATE_OF_DATA_FRAMES= ${set.template}`,
    ` DATA_RANGE= ${set.firstFrame} ${set.lastFrame}`,
    ` SPOT_RANGE= ${set.firstFrame} ${set.lastFrame}`,
    " FRIEDEL'S_LAW= FALSE",
    ' ORGX= 2000.00 ORGY= 2000.00',
    ' DETECTOR_DISTANCE= 250.00',
    ` OSCILLATION_RANGE= ${set.oscillation.toFixed(3)}`,
    ` STARTING_ANGLE= ${set.startingAngle.toFixed(3)}`,
    ' X-RAY_WAVELENGTH= 1.00000',
    ' DETECTOR= EIGER',
    ' NX= 4000 NY= 4000  QX= 0.075  QY= 0.075',
    ` SPACE_GROUP_NUMBER= ${set.spaceGroup}`,
    ` UNIT_CELL_CONSTANTS= ${set.cell.map((value) => value.toFixed(2)).join(' ')}`,
    ''
  ].join('\n');

function controlCards(made, cards) {
  return [
    ' MAXIMUM_NUMBER_OF_PROCESSORS= 8',
    ` SPACE_GROUP_NUMBER= ${made.spaceGroup}`,
    ` UNIT_CELL_CONSTANTS= ${made.cell.map((value) => value.toFixed(3)).join(' ')}`,
    ' SNRC= 3.00',
    ' OUTPUT_FILE= xscale.hkl',
    " FRIEDEL'S_LAW= TRUE",
    ` RESOLUTION_SHELLS= ${made.shells.map(({ dMin }) => dMin.toFixed(2)).join(' ')}`,
    ...made.inputs.map((name, index) => `  INPUT_FILE=${index === made.reference ? '*' : ' '}${name}`),
    ...cards
  ];
}

export const xscaleInp = (made) =>
  `${['! This XSCALE.INP is generated by kamo.multi_merge.', ...controlCards(made, [])].join('\n')}\n`;

/**
 * XSCALE.LP of a merge. `made`: `inputs` (file names), `reference` (index), `scales` (`{ k, b, f, isa }` of the engine, ln and Å²), `counts` (accepted,
 * rejected, mean of each), `overall`, `shells`, `cell`, `spaceGroup`, `rejected`.
 */
export function xscaleLp(made) {
  const { inputs, scales, reference, overall } = made;
  const of = scales[reference];
  return [
    '',
    ' ***** XSCALE ***** (VERSION Jan 31, 2020  BUILT=20200417)  15-Jul-2020',
    '',
    ` ${STARS}`,
    '                              CONTROL CARDS',
    ` ${STARS}`,
    '',
    ...controlCards(made, ['', '', ' THE DATA COLLECTION STATISTICS REPORTED BELOW ASSUMES:']),
    ` SPACE_GROUP_NUMBER=${pad(made.spaceGroup, 5)}`,
    ` UNIT_CELL_CONSTANTS=${cellText(made.cell)}`,
    '',
    ` ALL DATA SETS WILL BE SCALED TO ${inputs[reference]}`,
    '',
    ' DATA    MEAN       REFLECTIONS        INPUT FILE NAME',
    ' SET# INTENSITY  ACCEPTED REJECTED',
    '',
    ...made.counts.map(
      ({ mean, accepted, rejected }, index) =>
        ` ${pad(index + 1, 4)} ${xscaleExponent(mean)} ${pad(accepted, 8)} ${pad(rejected, 6)}  ${inputs[index]}`
    ),
    '',
    '         K*EXP(B*SS) = Factor applied to intensities',
    '         SS          = (2sin(theta)/lambda)**2',
    '',
    '       K        B           DATA SET NAME',
    ...scales.map(
      ({ k, b }, index) =>
        ` ${fixed(Math.exp(of.k - k), 4, 10)}${fixed((b - of.b) / 2, 3, 9)}    ${inputs[index]}`
    ),
    '',
    ` ${STARS}`,
    '  CORRECTION PARAMETERS FOR THE STANDARD ERROR OF REFLECTION INTENSITIES',
    ` ${STARS}`,
    '',
    ' v(I)=a*(v0(I)+b*I^2), asymptotic limit ISa=1/SQRT(a*b); ISa0 is the initial value.',
    '',
    '     a        b          ISa    ISa0   INPUT DATA SET',
    ...scales.map(
      ({ f, isa, isa0 }, index) =>
        ` ${exponent(f, 9)} ${exponent(1 / (f * isa * isa), 10)}${fixed(isa, 2, 8)}${fixed(isa0, 2, 8)} ${inputs[index]}`
    ),
    '',
    ` ${STARS}`,
    '  STATISTICS OF SCALED OUTPUT DATA SET : xscale.hkl',
    "  FILE TYPE:         XDS_ASCII      MERGE=FALSE          FRIEDEL'S_LAW=TRUE",
    '',
    `${pad(made.rejected, 12)} OUT OF ${pad(made.onFile, 9)} REFLECTIONS REJECTED`,
    `${pad(made.onFile, 12)} REFLECTIONS ON OUTPUT FILE`,
    '',
    ` ${STARS}`,
    '',
    ...shellTable(overall, made.shells),
    ''
  ].join('\n');
}

/** `0.1044E+03`. */
function xscaleExponent(value) {
  const [digits, power] = value.toExponential(3).split('e');
  const next = Number(power) + 1;
  return `${(Number(digits) / 10).toFixed(4)}E${next < 0 ? '-' : '+'}${String(Math.abs(next)).padStart(2, '0')}`;
}
