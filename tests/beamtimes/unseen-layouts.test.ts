/**
 * Merges of an unseen beamtime whose files are not what ZOO's usual settings leave: cycles that were not asked for or are missing, logs cut off in the
 * middle, other numbers of shells. What a check says of them is so, and where nothing can be said it is `unknown`.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../src/lib/checks';
import type { Finding, Verdict } from '../../src/lib/checks/check';
import { memoryFolder } from '../../src/lib/disk/memory-folder';
import { plantedMerge, type Planted } from '../support/planted-merge';
import { scanned } from '../support/scanned';

const BEAMTIME = '240515_BL32XU_田中';
/** With this seed the trial is at 2.80 Å. */
const SEED_OF_280 = 44;
type Files = Readonly<Record<string, string>>;
type Expected = Readonly<Record<string, readonly [Verdict, RegExp]>>;
/** `of`: the folder that is asked about, by how its path ends. */
type Row = readonly [
  what: string,
  edit: (files: Files) => Files,
  of: string,
  expected: Expected,
  planted?: Partial<Planted>
];

const change =
  (name: RegExp, edit: (text: string) => string) =>
  (files: Files): Files =>
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, name.test(path) ? edit(text) : text])
    );
const without =
  (name: RegExp) =>
  (files: Files): Files =>
    Object.fromEntries(Object.entries(files).filter(([path]) => !name.test(path)));
/** cluster_summary.dat without the line of a cycle. */
const withoutLine = (cycle: number) =>
  change(/A_final\/cluster_summary\.dat$/, (text) =>
    text
      .split('\n')
      .filter((line) => !new RegExp(`^cluster_\\d+ \\S+ \\S+ \\S+ ${cycle} `).test(line))
      .join('\n')
  );
const methods = (text: string) =>
  change(/A_final\/multi_merge\.log$/, (log) =>
    log.replace('\n\n', `\n\nParamters:\n reject_method = ${text}\n\n`)
  );
const inTurn =
  (...edits: readonly ((files: Files) => Files)[]) =>
  (files: Files): Files =>
    edits.reduce((edited, edit) => edit(edited), files);
const withoutCycle = (cycle: number) => inTurn(without(new RegExp(`/run_0${cycle}/`)), withoutLine(cycle));
/** XSCALE.LP, stopped in the second row of its last table. */
const stopped = change(/run_03\/XSCALE\.LP$/, (text) => text.slice(0, text.lastIndexOf('3.10') + 30));

const ROWS: readonly Row[] = [
  [
    'all three cycles',
    (files) => files,
    'cluster_0011',
    { 'cycles-explained': ['pass', /^run_01, run_02, run_03 are present$/] }
  ],
  [
    'nothing was to be rejected',
    inTurn(withoutCycle(2), withoutCycle(3), methods('delta_cc1/2 framecc lpstats')),
    'cluster_0011',
    { 'cycles-explained': ['not-applicable', /^no rejection was requested/] }
  ],
  [
    'only data sets were to be rejected',
    inTurn(withoutCycle(3), methods('delta_cc1/2 framecc *lpstats')),
    'cluster_0011',
    { 'cycles-explained': ['pass', /^run_01, run_02 are present$/] }
  ],
  [
    'only frames were to be rejected',
    inTurn(withoutCycle(2), withoutCycle(3), methods('delta_cc1/2 *framecc lpstats')),
    'cluster_0011',
    { 'cycles-explained': ['pass', /^no run_02, which is normal: only frames/] }
  ],
  [
    'a cycle in the middle was not copied',
    inTurn(withoutCycle(2), methods('delta_cc1/2 *framecc *lpstats')),
    'cluster_0011',
    { 'cycles-explained': ['attention', /^run_02 is missing beside run_01, run_03/] }
  ],
  [
    'the log of the last cycle was cut off',
    stopped,
    'run_03',
    {
      'completeness-per-shell': ['unknown', /ends before its total, behind 1 shell$/],
      'completeness-outer': ['pass', /^outermost-shell completeness 99\.4 %$/],
      // The made-up summary has other numbers for the innermost shell; of the outermost nothing is in both.
      'numbers-agree': ['attention', /^(?!.*outermost).*innermost/]
    }
  ],
  [
    'the log was cut off, and no summary was written',
    inTurn(stopped, withoutLine(3)),
    'run_03',
    {
      'completeness-outer': ['unknown', /./],
      'completeness-overall': ['unknown', /./],
      'cc-half-at-edge': ['unknown', /./],
      'numbers-agree': ['unknown', /./]
    }
  ],
  [
    'the limit was fitted to a trial that is not on the disk',
    change(
      /merge_cc_[^/]*\/multi_merge\.log$/,
      (text) =>
        `${text}Using /disk/x/merge_cc/cc_2.31A/cluster_0011/run_03/xscale.hkl for deciding resolution cutoff.\nestimate_resolution_based_on_cc_half: cc_half_min=0.5000, cc_half_tol=0.0300 n_bins=9\nBest resolution cutoff= 2.80 A @CC1/2= 0.5102\n`
    ),
    'run_03',
    { 'resolution-explained': ['pass', /→ 2\.80 Å \(cluster_0011, CC1\/2 51\.0 %\)$/] },
    { seed: SEED_OF_280 }
  ],
  [
    'the fit of one direction gives a limit that no data reach',
    change(/A_final\/cluster_summary\.dat$/, (text) => text.replaceAll('nan       nan nan', '0.09 2.35 nan')),
    'run_03',
    { anisotropy: ['unknown', /best direction \(0\.09 Å\) lies beyond the limit of the data \(2\.20 Å\)/] }
  ]
];

let findings: readonly Finding[];
beforeAll(async () => {
  const files: Record<string, string> = {};
  ROWS.forEach(([, edit, , , planted], row) =>
    Object.assign(
      files,
      edit(
        plantedMerge({
          beamtime: BEAMTIME,
          area: '_kamoproc',
          sample: `Lys#1_(a)+β-${row}`,
          clustering: 'cc',
          group: 19,
          groupName: 'P 21 21 21',
          forms: [{ datasets: 12, cell: [51.3, 62.7, 88.1, 90, 90, 90] }],
          puck: `QQ_${row}-`,
          perPin: 6,
          seed: 40 + row,
          cycles: 3,
          ...planted
        })
      )
    )
  );
  findings = runChecks(await scanned(memoryFolder(BEAMTIME, files)));
}, 120_000);

describe('files that are not as usual', () => {
  it.each(ROWS.map(([what], row) => [what, row] as const))('%s', (_, row) => {
    const [, , of, expected] = ROWS[row] ?? [];
    const said = Object.fromEntries(
      findings
        .filter(
          ({ subject }) => subject.path.includes(`β-${row}/`) && subject.path.endsWith(`/${of ?? ''}`)
        )
        .map(({ check, verdict, message }) => [check, [verdict, message.en]])
    );
    for (const [check, [verdict, sentence]] of Object.entries(expected ?? {}))
      expect([check, said[check]]).toEqual([check, [verdict, expect.stringMatching(sentence)]]);
  });
});
