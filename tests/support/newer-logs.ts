/** The files of a planted merge as programs of 2024 to 2026 write them, and the log of phenix.xtriage. Layouts: docs/formats; numbers are those planted. */

/** What xtriage finds. */
export interface Xtriage {
  readonly l: number;
  readonly moment: number;
  /** Height of the highest Patterson peak, per cent of the origin peak. */
  readonly patterson?: number;
  /** Å. */
  readonly ice?: readonly number[];
  /** Laws, with the twin fraction of the H test. */
  readonly laws?: readonly (readonly [operator: string, alpha: number])[];
}

const VERSIONS: readonly (readonly [old: RegExp, now: string])[] = [
  [/VERSION Jan 31, 2020 {2}BUILT=20200417/g, 'VERSION Jan 19, 2025  BUILT=20250714'],
  [
    /### CCP4 7\.1\.000: POINTLESS {2}version 1\.12\.2 : ##/g,
    '### CCP4 9.0.011: POINTLESS           version 1.12.17 : 15/05/25##'
  ],
  [
    /### CCP4 7\.1: ctruncate {12}version 1\.17\.29 : 27\/06\/18##/g,
    '### CCP4 9.0.011: ctruncate          version 1.17.32 : 10/12/24##'
  ],
  [/kamo\.multi_merge started at 2024-04-08/g, 'kamo.multi_merge started at 2026-04-12']
];

/** Every file with the versions of today in its banner. */
export function byProgramsOfToday(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      VERSIONS.reduce((all, [old, now]) => all.replace(old, now), text)
    ])
  );
}

const RINGS = [3.897, 3.669, 3.441, 2.671, 2.249];

/** ccp4/logfile.log of phenix.xtriage 1.21. */
export function xtriageLog({ l, moment, patterson = 5.2, ice = [], laws = [] }: Xtriage): string {
  const isIce = (d: number): boolean => ice.some((ring) => Math.abs(ring - d) < 0.02);
  return `
=============================== Basic statistics ==============================

                 ----------Absolute scaling and Wilson analysis----------

 ML estimate of overall B value:
   31.20 A**2

 Eigen analyses of B-cart:
  ------------------------------------------------
  | Eigenvector | Value   | Vector               |
  ------------------------------------------------
  | 1           |  32.100 | ( 1.00, 0.00,  0.00) |
  | 2           |  31.000 | (0.00,  1.00, 0.00)  |
  | 3           |  30.500 | (0.00, 0.00,  1.00)  |
  ------------------------------------------------

                  ----------Ice ring related problems----------

  -------------------------------------------------------------
  | d_spacing | Expected rel. I | Data Z-score | Completeness |
  -------------------------------------------------------------
${RINGS.map((d) => `  |     ${d.toFixed(3)} |      0.500      |    ${isIce(d) ? '9.62' : '1.19'}      |    0.99      |\n`).join('')}  -------------------------------------------------------------
${
  ice.length === 0
    ? ' No ice ring related problems detected.\n'
    : ice
        .map(
          (d) =>
            ` At ${d.toFixed(2)} A the z-score is more than 4.00 times the standard deviation of\n all z-scores, while at the same time, the completeness does not go down.\n`
        )
        .join('') +
      (ice.length === 1
        ? ' As there was only 1 ice-ring related warning, it is not clear whether or not\n ice ring related features are really present.\n'
        : ` There were ${ice.length} ice ring related warnings.  This could indicate the presence of\n ice rings.\n`)
}
                     ----------Patterson analyses----------

 Largest Patterson peak with length larger than 15 Angstrom:
  Frac. coord.              :    0.500    0.000    0.500
  Distance to origin        :   35.090
  Height relative to origin :  ${patterson.toFixed(3).padStart(6)} %
  p_value(height)           :    ${patterson > 20 ? '2.100e-05' : '9.811e-01'}

================ Twinning and symmetry analyses ===============================

Acentric reflections:

   <I^2>/<I>^2    :${moment.toFixed(3)}   (untwinned: 2.000; perfect twin 1.500)
   <F>^2/<F^2>    :0.861   (untwinned: 0.785; perfect twin 0.885)

Centric reflections:

   <I^2>/<I>^2    :2.923   (untwinned: 3.000; perfect twin 2.000)

  Mean |L|   :${l.toFixed(3)}  (untwinned: 0.500; perfect twin: 0.375)
  Mean  L^2  :${(l * l * 1.33).toFixed(3)}  (untwinned: 0.333; perfect twin: 0.200)

${laws.length === 0 ? ' No (pseudo)merohedral twin laws were found.\n' : lawTables(laws)}`;
}

function lawTables(laws: NonNullable<Xtriage['laws']>): string {
  return `--------------------------------------------------------------------------------
| Type | Axis   | R metric (%) | delta (le Page) | delta (Lebedev) | Twin law |
--------------------------------------------------------------------------------
${laws.map(([operator]) => `|  M   | 2-fold | 0.000        | 0.000           | 0.000           | ${operator.padEnd(8)} |\n`).join('')}--------------------------------------------------------------------------------

-----------------------------------------------------------------
| Operator | type | R obs. | Britton alpha | H alpha | ML alpha |
-----------------------------------------------------------------
${laws.map(([operator, alpha]) => `| ${operator.padEnd(8)} |   M  | 0.241  | ${(alpha + 0.01).toFixed(3)}         | ${alpha.toFixed(3)}   | 0.022    |\n`).join('')}-----------------------------------------------------------------
`;
}

/** prep_merge.log: of each group of cells, how many data sets were processed in which symmetry; the first group is merged. */
export function prepMergeLog(
  groups: readonly (readonly (readonly [symmetry: string, runs: number])[])[],
  cell: readonly number[]
): string {
  const abc = cell.map((value) => value.toFixed(2).padStart(6)).join(' ');
  const members = (group: (typeof groups)[number]): number => group.reduce((sum, [, runs]) => sum + runs, 0);
  return `Making groups from ${groups.reduce((sum, group) => sum + members(group), 0)} results

${groups
  .map(
    (group, at) => `[${String(at + 1).padStart(2)}] ${members(group)} members:
 Averaged P1 Cell= ${abc}
 Possible symmetries:
   freq symmetry     a      b      c     alpha  beta   gamma reindex
${group.map(([symmetry, runs]) => `   ${String(runs).padStart(4)} ${symmetry.padEnd(10)} ${abc} a,b,c\n`).join('')}
`
  )
  .join('')}

group_choice= 1, symmetry= ${groups[0]?.[0]?.[0] ?? 'P 1'} (${cell.map((value) => value.toFixed(3)).join(' ')})
`;
}
