/** Logs of CCP4, PHENIX and KAMO's analysis of anisotropy: what a verdict rests on. */
import { describe, expect, it, test } from 'vitest';
import { readText, refusal } from '../../../tests/support/read-text';
import aimless from './aimless-log';
import aniso, { type AnisoLog } from './aniso-log';
import ctruncate, { type CtruncateLog } from './ctruncate-log';
import { Lines } from './lines';
import { readLoggraph } from './loggraph';
import pointless, { type PointlessLog } from './pointless-log';
import xtriage, { type XtriageLog } from './xtriage-log';

describe('a table of loggraph', () => {
  const read = (...lines: readonly string[]) => {
    const cursor = new Lines(`${lines.join('\n')}\n`);
    cursor.next();
    return {
      table: readLoggraph(cursor),
      problems: cursor.problems.map(({ line, flaw }) => `${line} ${flaw.code}`),
      rest: cursor.next()
    };
  };
  test.each<[string, readonly string[]]>([
    [
      'labels on the line of the marks',
      ['$TABLE: T:', '$GRAPHS: g:N:1,2:', '$$ N CC $$ $$', '1 0.5', '2 -', '$$', 'after']
    ],
    [
      'labels on a line of their own',
      ['$TABLE: T:', '$GRAPHS: g:N:1,2:', '$$', ' N CC $$ $$', '1 0.5', '2 -', '$$', 'after']
    ],
    ['labels on several lines', ['$TABLE: T:', '$GRAPHS', '$$ N', ' CC $$ $$', '1 0.5', '2 -', '$$', 'after']]
  ])('%s', (_, lines) => {
    expect(read(...lines)).toMatchObject({
      table: {
        line: 1,
        title: 'T',
        labels: ['N', 'CC'],
        columns: [
          [1, 2],
          [0.5, undefined]
        ]
      },
      problems: [],
      rest: 'after'
    });
  });
  it('that is not closed is given as far as it goes, and told', () => {
    const { table, problems } = read('$TABLE: T:', '$$ N CC $$ $$', '1 0.5');
    expect([table?.columns, problems]).toEqual([[[1], [0.5]], ['3 no-table-end']]);
  });
  it('that the next one cuts short leaves the next to be read', () => {
    expect(read('$TABLE: T:', '$$ N CC $$ $$', '1 0.5', '$TABLE: next:').rest).toBe('$TABLE: next:');
  });
  it('without labels is told', () => {
    expect(read('$TABLE: T:', 'nothing')).toMatchObject({ table: undefined, problems: ['2 no-labels'] });
  });
  it('without rows is told at its title', () => {
    expect(read('$TABLE: T:', '$$ N CC $$ $$', '$$').problems).toEqual(['1 no-rows']);
  });
});

describe('AIMLESS', () => {
  const BANNER = ' ### CCP4 7.1: AIMLESS               version 0.7.4 : 13/12/18##';
  const SUMMARY = [
    'Summary data for        Project: proj Crystal: xtal Dataset: New',
    '',
    '                                           Overall  InnerShell  OuterShell',
    'Rmerge  (within I+/I-)                     0.073     0.028     0.604',
    'Rmerge in top intensity bin                0.035        -         - ',
    'Completeness                                99.5      98.5      99.5',
    '$$'
  ];
  it('a summary has overall, inner and outer figures; a dash is absent', () => {
    const { record } = readText(aimless, [BANNER, ...SUMMARY]);
    expect(record.version).toBe('0.7.4');
    expect(record.datasets).toMatchObject([
      {
        line: 2,
        project: 'proj',
        crystal: 'xtal',
        dataset: 'New',
        summary: [
          { label: 'Rmerge (within I+/I-)', overall: 0.073, inner: 0.028, outer: 0.604 },
          { label: 'Rmerge in top intensity bin', overall: 0.035 },
          { label: 'Completeness', overall: 99.5, inner: 98.5, outer: 99.5 }
        ]
      }
    ]);
  });
  it('a figure under stars is told, and its row keeps the others', () => {
    const rows = [...SUMMARY.slice(0, 3), 'Mean((I)/sd(I))      *****      98.5     ****', '$$'];
    const { record, problems } = readText(aimless, [BANNER, ...rows]);
    expect(record.datasets[0]?.summary).toEqual([{ label: 'Mean((I)/sd(I))', inner: 98.5 }]);
    expect(problems).toEqual(['5 not-a-number']);
  });
  it('limits stand with their direction and their rule', () => {
    const { record } = readText(aimless, [
      BANNER,
      ...SUMMARY.slice(0, 4),
      '   from half-dataset correlation CC(1/2) >  0.50: limit =  2.04A  == maximum resolution',
      '  Along h axis',
      '   from Mn(I/sd) >  2.00:                         limit =  2.20A',
      'Anisotropic deltaB (i.e. range of principal components), A^2: 14.24'
    ]);
    expect(record.datasets[0]?.limits).toEqual([
      { direction: 'overall', by: 'half-dataset correlation CC(1/2) > 0.50', d: 2.04 },
      { direction: 'h', by: 'Mn(I/sd) > 2.00', d: 2.2 }
    ]);
    expect(record.datasets[0]?.anisotropicDeltaB).toBe(14.24);
  });
  it('tables against batches are left out: they are as long as the data set has images', () => {
    const table = (title: string): readonly string[] => [`$TABLE: ${title}:`, '$$ N CC $$ $$', '1 0.5', '$$'];
    const { record } = readText(aimless, [
      BANNER,
      ...table('Completeness & multiplicity v. resolution, New'),
      ...table('>>> Scales v rotation range, New'),
      ...SUMMARY
    ]);
    expect(record.datasets[0]?.tables.map(({ title }) => title)).toEqual([
      'Completeness & multiplicity v. resolution, New'
    ]);
  });
  it('whether it ended', () => {
    expect(readText(aimless, [BANNER, ...SUMMARY, 'End of aimless job, total time: 5']).record.ended).toBe(
      true
    );
    expect(readText(aimless, [BANNER]).problems).toEqual(['1 not-finished']);
    expect(refusal(aimless, ['hello'])).toBe('1 other-program');
  });
});

describe('POINTLESS', () => {
  const BANNER = ' ### CCP4 7.1.000: POINTLESS  version 1.12.2 : ##';
  const read = (...lines: readonly string[]): PointlessLog => readText(pointless, [BANNER, ...lines]).record;
  it('the best solution with what supports it', () => {
    const { best } = read(
      'Best Solution:    space group P 21 21 21',
      '',
      '   Reindex operator:                     [h,k,l]',
      '   Laue group probability:               0.999',
      '   Systematic absence probability:       0.941',
      '   Total probability:                    0.940',
      '   Space group confidence:               0.880',
      '',
      '   Unit cell:   34.38  45.46  53.33     90.00  90.00  90.00'
    );
    expect(best).toEqual({
      line: 2,
      kind: 'space-group',
      group: 'P 21 21 21',
      reindexOperator: '[h,k,l]',
      laueGroupProbability: 0.999,
      absenceProbability: 0.941,
      totalProbability: 0.94,
      spaceGroupConfidence: 0.88,
      cell: [34.38, 45.46, 53.33, 90, 90, 90]
    });
  });
  it('a point group alone: the absences could not decide', () => {
    expect(read('Best Solution:    point group P 2 2 2', '', '   Reindex').best).toEqual({
      line: 2,
      kind: 'point-group',
      group: 'P 2 2 2'
    });
  });
  it('a name that the file ends in may be longer', () => {
    expect(read('Best Solution:    space group P 21 21').best).toBeUndefined();
  });
  it('a sentence that breaks off is told, and none', () => {
    const { record, problems } = readText(pointless, [BANNER, 'Best Solution:']);
    expect([record.best, problems]).toEqual([undefined, ['2 missing', '2 not-finished']]);
  });
  test.each<[string, readonly string[], Partial<PointlessLog>]>([
    [
      'an element of symmetry with its stars',
      [
        'Nelmt  Lklhd  Z-cc    CC        N  Rmeas    Symmetry & operator (in Lattice Cell)',
        '',
        '  2   0.906   9.27   0.93  493259  0.043 *** 2-fold k ( 0 1 0) {-h,k,-l}',
        ''
      ],
      {
        elements: [
          {
            likelihood: 0.906,
            zCc: 9.27,
            cc: 0.93,
            n: 493259,
            rMeas: 0.043,
            stars: 3,
            element: '2-fold k ( 0 1 0) {-h,k,-l}'
          }
        ]
      }
    ],
    [
      'a Laue group that is accepted and the input',
      [
        'Laue Group        Lklhd   NetZc  Zc+   Zc-    CC    CC-  Rmeas   R-  Delta ReindexOperator',
        '',
        '= 1  C 1 2/m 1  ***  0.906   9.28  9.28  0.00   0.93  0.00   0.04  0.00   0.0 [h,k,l]',
        ''
      ],
      {
        laueGroups: [
          {
            name: 'C 1 2/m 1',
            accepted: true,
            isInput: true,
            likelihood: 0.906,
            netZ: 9.28,
            cc: 0.93,
            rMeas: 0.04,
            delta: 0,
            reindexOperator: '[h,k,l]'
          }
        ]
      }
    ],
    [
      'a zone of absences',
      [
        'Zones for Laue group P 4/m m m   Number PeakHeight  SD  Probability  ReflectionCondition',
        '',
        ' 1 screw axis 4(1) [c]           51   0.989   0.099   *** 0.988   00l: l=4n',
        ''
      ],
      {
        absenceZones: [
          {
            zone: 'screw axis 4(1) [c]',
            n: 51,
            peakHeight: 0.989,
            sd: 0.099,
            probability: 0.988,
            condition: '00l: l=4n'
          }
        ]
      }
    ],
    [
      'zones without a probability, without reflections, with some left out',
      [
        'Zones for Laue group P 4/m m m',
        ' 1         screw axis 2(1) [a]       11  -0.100   1.250       Null   h00: h=2n',
        ' 2         screw axis 2(1) [b]    No observations',
        ' 3         screw axis 4(1) [c]    Systematically missing data, screw axis may be present',
        ' 4         screw axis 4(2) [c]       23   0.812-100.250     * 0.712   00l: l=2n',
        ''
      ],
      {
        absenceZones: [
          { zone: 'screw axis 2(1) [a]', n: 11, peakHeight: -0.1, sd: 1.25, condition: 'h00: h=2n' },
          { zone: 'screw axis 2(1) [b]', n: 0 },
          { zone: 'screw axis 4(1) [c]' },
          {
            zone: 'screw axis 4(2) [c]',
            n: 23,
            peakHeight: 0.812,
            sd: -100.25,
            probability: 0.712,
            condition: '00l: l=2n'
          }
        ]
      }
    ],
    [
      'a Laue group whose numbers touch',
      [
        'Laue Group        Lklhd   NetZc  Zc+   Zc-    CC    CC-  Rmeas   R-  Delta ReindexOperator',
        '',
        '- 2  P 1 2/m 1       0.012 -13.45 -4.20-10.25  0.31 -0.02  0.55  0.61   0.2 [-h,-l,-k]',
        '  3       P -1       0.001   0.10 10.25 10.15  0.93  0.11  0.05  0.60   0.0 [h,k,l]',
        ''
      ],
      {
        laueGroups: [
          {
            name: 'P 1 2/m 1',
            accepted: false,
            isInput: true,
            likelihood: 0.012,
            netZ: -13.45,
            cc: 0.31,
            rMeas: 0.55,
            delta: 0.2,
            reindexOperator: '[-h,-l,-k]'
          },
          {
            name: 'P -1',
            accepted: false,
            isInput: false,
            likelihood: 0.001,
            netZ: 0.1,
            cc: 0.93,
            rMeas: 0.05,
            delta: 0,
            reindexOperator: '[h,k,l]'
          }
        ]
      }
    ],
    [
      'space groups with a mark of their handedness',
      [
        'Spacegroup         TotProb SysAbsProb     Reindex         Conditions',
        '',
        '    <P 21 21 2> ( 18) *  0.611  0.733                         h00: h=2n, 0k0: k=2n (zones 1,2)',
        '     <P n n a> ( 52) O  0.201  0.233        [k,l,h]           0kl: k+l=2n (zone 3)',
        ''
      ],
      {
        spaceGroups: [
          {
            name: 'P 21 21 2',
            bracketed: true,
            number: 18,
            totalProbability: 0.611,
            absenceProbability: 0.733
          },
          {
            name: 'P n n a',
            bracketed: true,
            number: 52,
            totalProbability: 0.201,
            reindexOperator: '[k,l,h]'
          }
        ]
      }
    ],
    [
      'a solution that the user chose',
      [
        'Chosen Solution:    space group P 41',
        '',
        '   Reindex operator:                  [h,k,l]                  ',
        '   Laue group probability:             0.311',
        '   Systematic absence probability:     0.902',
        '   Total probability:                  0.281',
        '   Space group confidence:             0.150',
        '   Laue group confidence               0.200',
        '',
        '   Unit cell:   61.20   61.20  110.40     90.00  90.00  90.00'
      ],
      {
        best: {
          line: 2,
          kind: 'space-group',
          group: 'P 41',
          chosen: true,
          reindexOperator: '[h,k,l]',
          laueGroupProbability: 0.311,
          absenceProbability: 0.902,
          totalProbability: 0.281,
          spaceGroupConfidence: 0.15,
          laueGroupConfidence: 0.2,
          cell: [61.2, 61.2, 110.4, 90, 90, 90]
        }
      }
    ],
    [
      'a Laue group that could not be tested',
      [
        '****** WARNING! WARNING! WARNING! ******',
        '',
        'Too few of the symmetry elements have been observed to distinguish the correct Laue group.'
      ],
      {
        laueGroupAssumed: {
          line: 4,
          text: 'Too few of the symmetry elements have been observed to distinguish the correct Laue group.'
        }
      }
    ],
    [
      'space groups, one that differs in absences which were not seen in brackets',
      [
        'Spacegroup         TotProb SysAbsProb     Reindex         Conditions',
        '',
        '    <C 2 2 21> ( 20)    0.988  0.988                         00l: l=2n (zone 1)',
        '     P 43 21 2 ( 96)    0.010  0.010                         00l: l=4n',
        ''
      ],
      {
        spaceGroups: [
          {
            name: 'C 2 2 21',
            bracketed: true,
            number: 20,
            totalProbability: 0.988,
            absenceProbability: 0.988,
            conditions: '00l: l=2n (zone 1)'
          },
          {
            name: 'P 43 21 2',
            bracketed: false,
            number: 96,
            totalProbability: 0.01,
            absenceProbability: 0.01,
            conditions: '00l: l=4n'
          }
        ]
      }
    ],
    [
      'the test of twinning',
      [
        '< |L| >:    0.479 (0.5 untwinned)',
        '< L^2 >:    0.310 (0.333 untwinned)',
        'Estimated twin fraction alpha from < |L| >    0.026'
      ],
      { twinning: { meanAbsL: 0.479, meanLSquared: 0.31, twinFraction: 0.026 } }
    ],
    ['a warning with its line', ['WARNING: x'], { warnings: [{ line: 2, text: 'WARNING: x' }] }]
  ])('%s', (_, lines, expected) => {
    expect(read(...lines)).toMatchObject(expected);
  });
  it('of another program is refused', () => {
    expect(refusal(pointless, ['hello'])).toBe('1 other-program');
  });
});

describe('CTRUNCATE', () => {
  const BANNER = ' ### CCP4 7.1: ctruncate            version 1.17.29 : 27/06/18##';
  test.each<[string, string, Partial<CtruncateLog>]>([
    ["Wilson's B", 'B = 24.212 intercept =  8.970 siga =  0.381', { wilsonB: 24.212 }],
    ['a negative B', 'B = -3.2 intercept', { wilsonB: -3.2 }],
    ['the L test', 'L statistic =  0.490  (untwinned 0.5 perfect twin 0.375)', { lStatistic: 0.49 }],
    ['its twin fraction', '  Twin fraction estimate from L-test:  0.04', { twinFraction: 0.04 }],
    ['the second moment', '  <I^2>/<I>^2 =  1.992 (Expected =  2.000)', { secondMoment: 1.992 }],
    ['no ice', 'No Ice Rings detected', { iceRings: 'No Ice Rings detected', iceRingsAt: [] }],
    ['ice, with its places', 'Ice Rings detected at 3.90, 3.67 A', { iceRingsAt: [3.9, 3.67] }],
    [
      'no translational NCS',
      'No translational NCS detected (with resolution limited to  4.00 A)',
      {
        translationalNcs: 'No translational NCS detected (with resolution limited to 4.00 A)',
        ncsDetected: false
      }
    ],
    [
      'translational NCS, with height and vector',
      'Translational NCS has been detected at (0.500, 0.500, 0.000) with 62 percent of origin peak',
      { ncsHeight: 62, ncsVector: [0.5, 0.5, 0] }
    ],
    [
      'the space group',
      'Spacegroup: P 43 21 2 (number   96)',
      { spaceGroup: 'P 43 21 2', spaceGroupNumber: 96 }
    ],
    ['the limits', 'Maximum resolution =   2.040 A', { dMin: 2.04 }],
    ['rejected reflections', '3 intensities have been rejected as unphysical', { nRejected: 3 }],
    ['its end', 'ctruncate: Normal termination', { ended: true }]
  ])('%s', (_, line, expected) => {
    expect(readText(ctruncate, [BANNER, line]).record).toMatchObject({
      program: 'ctruncate',
      version: '1.17.29',
      ...expected
    });
  });
  const FOUND = 'Translational NCS has been detected';
  const AT = `${FOUND} at ( 0.500,  0.500,  0.000).`;
  const HIGH = { ncsDetected: true, ncsHeight: 62, ncsVector: [0.5, 0.5, 0] };
  const CHANCE =
    '  The probability based on peak ratio is  0.00% that this is by chance (with resolution limited to  4.00 A). ';
  const TABLE = ' reso  ice_ring  mean_I mean_Sigma Estimated_I   Ratio Zscore Completeness Ave_Completeness';
  const OLD_TABLE = ' reso mean_I mean_Sigma Estimated_I Zscore Completeness Ave_Completeness';
  const OLD_ROWS = [
    '  3.90 97.51      2.11       83.85      6.47   1.00   1.00  ',
    '  3.67 76.57      2.01       71.32      2.62   0.99   1.00  '
  ];
  const BEHIND =
    'The ice rings table shows data Z-scores and completeness for ice ring sensitive resolutions.';
  const LAWS =
    '|                                 operator | L-test | |Rtwin| | H-test | Britton | ML Britton   |';
  // As the versions of CTRUNCATE print them (ctruncate.cpp, ctruncate_analyse.cpp, ctruncate_twin.cpp).
  it.each<[string, readonly string[], Partial<CtruncateLog>]>([
    [
      'translational NCS with a table of peaks',
      [
        AT,
        CHANCE,
        '',
        'Peak#       Location       Ratio  Q-score',
        ' 1    ( 0.50, 0.50, 0.00)  0.62   0.00',
        ' 2    ( 0.00, 0.50, 0.00)  0.30   0.05'
      ],
      HIGH
    ],
    [
      'with a line for each peak',
      [
        AT,
        CHANCE,
        'Peak 1 Ratio =  0.62 with Peak Vector = ( 0.500,  0.500,  0.000)',
        'Peak 2 Ratio =  0.30 with Peak Vector = ( 0.000,  0.500,  0.000)'
      ],
      HIGH
    ],
    [
      'with its ratio alone',
      [AT, CHANCE, 'Peak Ratio =  0.62 ', 'Peak Vector = ( 0.500,  0.500,  0.000)'],
      HIGH
    ],
    [
      'as the first version has it',
      [`${FOUND} (with resolution limited to  4.00 A)`, 'Ratio = 0.620000'],
      { ncsDetected: true, ncsHeight: 62 }
    ],
    [
      'with a table whose ratio is lost',
      [AT, CHANCE, '', 'Peak#       Location       Ratio  Q-score', ' 1    ( 0.50, 0.50, 0.00)         0.01'],
      { ncsDetected: true, ncsVector: [0.5, 0.5, 0] }
    ],
    ['without a height', [AT, CHANCE], { ncsDetected: true, ncsVector: [0.5, 0.5, 0] }],
    [
      'rings of ice by name',
      [
        'ICE RING SUMMARY:',
        '',
        TABLE,
        ' 3.90   yes        97.51       2.11       83.85    1.16   6.47        1.00     1.00',
        ' 3.67   no         76.57       2.01       71.32    1.07   2.62        0.99     1.00'
      ],
      { iceRingsAt: [3.9] }
    ],
    [
      'none of the rings',
      [TABLE, ' 3.90   no         87.51       2.11       83.85    1.04   1.74        1.00     1.00', BEHIND],
      { iceRingsAt: [] }
    ],
    [
      'none of the rings that the file has before it is cut off',
      [TABLE, ' 3.90   no         87.51       2.11       83.85    1.04   1.74        1.00     1.00'],
      {}
    ],
    [
      'the same, cut off in a row',
      [
        TABLE,
        ' 3.90   no         87.51       2.11       83.85    1.04   1.74        1.00     1.00',
        ' 3.67   no     '
      ],
      {}
    ],
    [
      'rings without a reflection, of which the program says no',
      [TABLE, ' 3.90   no           -nan       2.11       83.85    -nan   -nan        0.00     1.00', BEHIND],
      {}
    ],
    [
      'a ring whose intensity had no room',
      [TABLE, ' 3.90   yes      ********       2.11       83.85    1.16 ******        1.00     1.00', BEHIND],
      { iceRingsAt: [3.9] }
    ],
    [
      'the moment of acentric reflections, of which there are none',
      [
        '  <I^2>/<I>^2 =   -nan (Expected =  2.000, Perfect Twin =  1.500)',
        '  <I^2>/<I>^2 =  2.912 (Expected =  3.000, Perfect Twin =  2.000)'
      ],
      {}
    ],
    [
      'possible rings, by their Z scores',
      ['Possible Ice Rings', '', OLD_TABLE, ...OLD_ROWS],
      { iceRings: 'Possible Ice Rings', iceRingsAt: [3.9] }
    ],
    [
      'the sentence before a table without names',
      ['No Ice Rings detected', '', OLD_TABLE, ...OLD_ROWS, BEHIND],
      { iceRingsAt: [] }
    ],
    [
      'possible rings that the file was cut before',
      ['Possible Ice Rings', '', OLD_TABLE, ...OLD_ROWS.slice(1)],
      { iceRings: 'Possible Ice Rings' }
    ],
    [
      'laws of twinning',
      [
        '-----',
        LAWS,
        '-----',
        '|                                 k, h, -l |   Yes  |  0.12   |  0.41  |  0.40  |  0.42 ( N/A ) |',
        '-----'
      ],
      { twinLaws: [{ operator: 'k,h,-l', hFraction: 0.41 }] }
    ],
    [
      'no law of twinning',
      ['Twin fraction estimates by twinning operator', '', 'No operators found'],
      { twinLaws: [] }
    ]
  ])('%s', (_, lines, expected) => {
    const { record } = readText(ctruncate, [BANNER, ...lines, '']);
    expect({ ...record, lines: undefined }).toEqual({
      program: 'ctruncate',
      version: '1.17.29',
      ended: false,
      ...(lines.some((line) => line.startsWith(FOUND)) && {
        translationalNcs: lines[0]?.replaceAll(/\s+/g, ' ').trim()
      }),
      ...(lines[0] === 'No Ice Rings detected' && { iceRings: lines[0] }),
      ...expected
    });
  });
  it('names the lines of its statistics, of a table its heading', () => {
    const log = [
      BANNER,
      'L statistic = nan  (untwinned 0.5 perfect twin 0.375)',
      'L-statistic from L-Test: 0.49',
      AT,
      CHANCE,
      'Peak Ratio =  0.62 ',
      'No Ice Rings detected',
      'No operators found',
      ''
    ];
    expect(readText(ctruncate, log).record.lines).toEqual({ l: [3], ncs: [4, 6], ice: [7], laws: [8] });
  });
  it('does not say what it does not say', () => {
    expect(readText(ctruncate, [BANNER]).record).toEqual({
      program: 'ctruncate',
      version: '1.17.29',
      ended: false
    });
    expect(refusal(ctruncate, ['L statistic =  0.490'])).toBe('1 other-program');
  });
});

describe('XTRIAGE', () => {
  const read = (...lines: readonly string[]): XtriageLog => readText(xtriage, lines).record;
  test.each<[string, readonly string[], Partial<XtriageLog>]>([
    [
      "Wilson's B below its heading",
      ['ML estimate of overall B value of x:', '', '31.20 A**2'],
      { wilsonB: 31.2 }
    ],
    [
      'eigenvalues of today',
      [
        'Eigen analyses of B-cart:',
        '| Value | Vector |',
        ' | 1 |  19.974 | (-0.00, 1.00, 0.00) |',
        ' | 2 |  18.2 | (1.00, 0.00, 0.00) |',
        ''
      ],
      {
        bEigen: [
          { value: 19.974, vector: [-0, 1, 0] },
          { value: 18.2, vector: [1, 0, 0] }
        ]
      }
    ],
    [
      'eigenvalues before 2014',
      ['Eigen analyses of B-cart:', 'Eigenvector 1 : 19.974  (-0.00, 1.00, 0.00)', ''],
      { bEigen: [{ value: 19.974, vector: [-0, 1, 0] }] }
    ],
    [
      'the L test',
      ['  Mean |L|   :0.502  (untwinned: 0.500; perfect twin: 0.375)', '  Mean  L^2  :0.335'],
      { meanAbsL: 0.502, meanLSquared: 0.335 }
    ],
    [
      'the second moment of acentric reflections: the first',
      ['<I^2>/<I>^2    :1.992   (untwinned: 2.000)', '<I^2>/<I>^2    :2.9'],
      { secondMoment: 1.992 }
    ],
    ['ice: nothing wrong', [' No ice ring related problems detected.'], { iceWarnings: 0 }],
    [
      'ice: one warning',
      [' As there was only 1 ice-ring related warning, it is not clear whether or not'],
      { iceWarnings: 1 }
    ],
    ['ice: several', [' There were  3 ice ring related warnings'], { iceWarnings: 3 }],
    ['no twin law', ['No twin laws are possible for this crystal symmetry.'], { twinLaws: [] }]
  ])('%s', (_, lines, expected) => {
    expect(read(...lines)).toMatchObject(expected);
  });
  it('a law whose row was cut off is none', () => {
    const { twinLaws } = read(
      '| Type | Axis   | R metric (%) | delta (le Page) | delta (Lebedev) | Twin law |',
      '--------',
      '|  M   | 2-fold | 0.000        | 0.000           | 0.000           | k,h,-l   |',
      '|  M   | 2-fold | 0.000        | 0.000           | 0.000           | -h,-k'
    );
    expect(twinLaws).toEqual([{ operator: 'k,h,-l', type: 'M' }]);
  });
  it('the second moment of centric reflections is not taken where that of the acentric is nan', () => {
    const { secondMoment } = read(
      '   <I^2>/<I>^2    :nan   (untwinned: 2.000; perfect twin 1.500)',
      '   <I^2>/<I>^2    :2.950   (untwinned: 3.000; perfect twin 2.000)'
    );
    expect(secondMoment).toBeUndefined();
  });
  it('whether there are twin laws is not said by silence', () => {
    expect(read('x').twinLaws).toBeUndefined();
  });
  it('the largest peak of the Patterson map', () => {
    const { patterson } = read(
      'Largest Patterson peak with length larger than 15 Angstrom:',
      ' Frac. coord.              :   0.500    0.500    0.000',
      ' Distance to origin        :  40.123',
      ' Height relative to origin :  62.1 %',
      ' p_value(height)           :   0.0001'
    );
    expect(patterson).toEqual({ line: 1, vector: [0.5, 0.5, 0], height: 62.1, pValue: 0.0001 });
  });
  it('the largest peak before 2010', () => {
    const { patterson } = read(
      ' Largest patterson peak with length larger then 15 Angstrom ',
      '',
      ' Frac. coord.        :   0.500    0.000    0.500',
      ' Distance to origin  :  31.200',
      ' Height (origin=100) :  45.800',
      ' p_value(height)     :    3.100e-04',
      ''
    );
    expect(patterson).toEqual({ line: 1, vector: [0.5, 0, 0.5], height: 45.8, pValue: 0.00031 });
  });
  it.each([
    ['a line', ['  - <|L|>, <L^2>: 0.441, 0.262']],
    [
      'two lines',
      [
        '  <|L|>       : 0.441  (untwinned: 0.500; perfect twin: 0.375)',
        '  <L^2>       : 0.262  (untwinned: 0.333; perfect twin: 0.200)'
      ]
    ],
    ['both', ['  Mean |L|   :0.441', '  Mean  L^2  :0.262', '  <|L|>, <L^2>: 0.999, 0.999']]
  ])('the L test of the summary in %s', (_, lines) => {
    expect(read(...lines)).toMatchObject({ meanAbsL: 0.441, meanLSquared: 0.262 });
  });
  it.each([
    [
      'measured data',
      '| Operator | type | R obs. | Britton alpha | H alpha | ML alpha |',
      '| h,-k,-l  | PM   | 0.402  | 0.043         | 0.057   | 0.022    |'
    ],
    [
      'calculated data beside them',
      '| Operator | type | R_abs obs. | R_abs calc. | Britton alpha | H alpha | ML alpha |',
      '| h,-k,-l  | PM   | 0.402      | 0.481       | 0.043         | 0.057   | 0.022    |'
    ]
  ])('twin fractions by the heads of their table: %s', (_, heads, row) => {
    expect(read(heads, '-----', row, '-----').twinLaws).toEqual([
      { operator: 'h,-k,-l', type: 'PM', brittonAlpha: 0.043, hAlpha: 0.057 }
    ]);
  });
  it('rings of ice before 2010, and one without its table', () => {
    const flag = (d: string) => ` At ${d} A the z-score is more than 4.00 times the standard`;
    const table = [
      '| d_spacing | z_score | compl. | Rel. Ice int. |',
      '------------------------------------------------',
      '|    3.897  |   1.20  |   0.99 |     1.000     |',
      '|    3.669  |   7.30  |   0.98 |     0.750     |',
      '------------------------------------------------'
    ];
    expect(read(...table, flag('3.67')).iceRings).toEqual([
      { d: 3.897, zScore: 1.2, completeness: 0.99, flagged: false },
      { d: 3.669, zScore: 7.3, completeness: 0.98, flagged: true }
    ]);
    expect(read(flag('2.67')).iceRings).toEqual([{ d: 2.67, flagged: true }]);
  });
  it.each([
    [
      'today',
      [' At 3.67 A there is a lower completeness than expected from the rest of the', ' data set.'],
      { sparse: true, flagged: false }
    ],
    [
      'today, and its intensity is abnormal',
      [
        ' At 3.67 A there is a lower completeness than expected from the rest of the',
        ' data set.',
        ' At the same resolution range, the expected mean intensity does not behave as',
        ' it should.'
      ],
      { sparse: true, flagged: true }
    ],
    [
      'before 2014',
      [
        ' At 3.67 A there is an lower occupancy',
        ' than expected from the rest of the data set.Even though the completeness is lower as expected,'
      ],
      { sparse: true, flagged: false }
    ]
  ])('a ring whose reflections are missing: %s', (_, lines, flags) => {
    expect(read(...lines).iceRings).toEqual([{ d: 3.67, ...flags }]);
  });
  it('a peak without a height is told, and none', () => {
    expect(
      readText(xtriage, [
        'Largest Patterson peak with length larger than 15 Angstrom:',
        ' Frac. coord. : 0 0 0',
        ''
      ]).problems
    ).toEqual(['2 missing']);
  });
  it("Wilson's B of a word is told", () => {
    const { record, problems } = readText(xtriage, ['ML estimate of overall B value of x:', 'None A**2']);
    expect([record.wilsonB, problems]).toEqual([undefined, ['2 not-a-number']]);
  });
  it('rings of ice, and those that the program calls abnormal', () => {
    const { iceRings } = read(
      '| d_spacing | Expected rel. I | Data Z-score | Completeness |',
      '|-----------|-----------------|--------------|--------------|',
      '| 3.897 | 1.000 | 0.5 | 0.99 |',
      '| 3.669 | 0.750 | 6.1 | 0.98 |',
      '',
      ' At 3.67 A the z-score is more than 4.00 times the standard deviation'
    );
    expect(iceRings?.map(({ d, flagged }) => [d, flagged])).toEqual([
      [3.897, false],
      [3.669, true]
    ]);
  });
});

describe('aniso.log', () => {
  const read = (...lines: readonly string[]): AnisoLog => readText(aniso, lines).record;
  it('a direction is one though its numbers are lost; a line cut before its name is none', () => {
    const { directions } = read(
      '       c* Overall CC1/2=       Mn(I/sigma)=',
      '        a*b* Overall CC1/2=nan',
      ' Overall CC1/2='
    );
    expect(directions.map(({ label }) => label)).toEqual(['c*', 'a*b*']);
  });
  const DIRECTIONS = [
    '           c* Overall CC1/2=0.9996 Mn(I/sigma)=11.7605',
    '         a*b* Overall CC1/2=0.9997 Mn(I/sigma)=9.7491'
  ];
  const CUTOFFS = [
    'CC1/2=0.5 resolution for c*: 3.6513 Angstrom',
    'CC1/2=0.5 resolution for a*b*: 2.5977 Angstrom'
  ];
  it('directions have their limits, the best is the smallest d', () => {
    const record = read(
      'Eigenvalues/vectors:',
      '  144.995 ( 0.9722,  0.0000,  0.2342) a*',
      '  141.059 ( 0.0000,  1.0000,  0.0000) c*',
      '',
      ...DIRECTIONS,
      ...CUTOFFS
    );
    expect(record).toMatchObject({ state: 'analysed', best: 2.5977, worst: 3.6513 });
    expect(record.directions).toEqual([
      { label: 'c*', ccHalf: 0.9996, iOverSigma: 11.7605, resolution: 3.6513, line: 7, bEigen: 141.059 },
      { label: 'a*b*', ccHalf: 0.9997, iOverSigma: 9.7491, resolution: 2.5977, line: 8, bEigen: 144.995 }
    ]);
  });
  test.each<[string, readonly string[], Partial<AnisoLog>]>([
    [
      'a cubic crystal has no anisotropy',
      ['No anisotropy in this symmetry.'],
      { state: 'isotropic', evidence: { line: 1, text: 'No anisotropy in this symmetry.' } }
    ],
    ['an error', ['Error! B_cart'], { state: 'failed' }],
    [
      'a traceback',
      ['Traceback (most recent call last):', '  File "a"', 'ValueError: x'],
      { state: 'failed', evidence: { line: 3, text: 'ValueError: x' } }
    ],
    ['a log that breaks off', DIRECTIONS, { state: 'unfinished' }]
  ])('%s', (_, lines, expected) => {
    expect(read(...lines)).toMatchObject(expected);
  });
  it('a limit of nan is absent; of none there is neither best nor worst', () => {
    const record = read(...DIRECTIONS, 'CC1/2=0.5 resolution for c*: nan Angstrom');
    expect([record.directions[0]?.resolution, record.best, record.worst]).toEqual([
      undefined,
      undefined,
      undefined
    ]);
  });
  it('measured and fitted curves by bin, in the order of the directions', () => {
    const { bins } = read(
      ...DIRECTIONS,
      '$$ 1/d^2 CC1/2:c* CC1/2:a*b* I/sd:c* I/sd:a*b* N:c* N:a*b*$$',
      '$$',
      '0.0112  0.9999  nan  47.95  41.13  17  19',
      '$$',
      '$$ 1/d^2 CC1/2:c*:d=3.65A CC1/2:a*b*:d=3.60A $$',
      '$$',
      '0.0112  0.9976  0.9928',
      '$$'
    );
    expect(bins).toEqual([
      {
        s: 0.0112,
        ccHalf: [0.9999, undefined],
        iOverSigma: [47.95, 41.13],
        nUnique: [17, 19],
        ccFitted: [0.9976, 0.9928]
      }
    ]);
  });
});
