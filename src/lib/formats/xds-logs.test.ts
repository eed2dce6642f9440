/** Logs and parameter files of XDS: what a reader relies on, and what is absent where a program stopped. */
import { describe, expect, it, test } from 'vitest';
import { readText, refusal } from '../../../tests/support/read-text';
import correct from './correct-lp';
import idxref from './idxref-lp';
import { recognise } from './index';
import integrate from './integrate-lp';
import xdsInp from './xds-inp';
import xdsstat from './xdsstat-lp';
import xparm from './xparm';
import xscaleInp from './xscale-inp';
import xscaleLp from './xscale-lp';

describe('IDXREF.LP', () => {
  const TITLE = ' ***** IDXREF ***** (VERSION Jan 31, 2020  BUILT=20200417)  14-Jul-2020';
  const CLUSTERS = ' #  COORDINATES OF VECTOR CLUSTER   FREQUENCY       CLUSTER INDICES';
  const cluster = (frequency: number, h: number, k = 1, l = 0): string =>
    `    1  0.0269938-0.0121163-0.0041163 ${String(frequency).padStart(9)}${[h, k, l].map((n) => n.toFixed(2).padStart(10)).join('')}`;
  const SUBTREES = (...populations: readonly number[]): readonly string[] => [
    ' SUBTREE    POPULATION',
    '',
    ...populations.map((n, at) => `    ${at + 1}     ${n}`),
    '',
    ' NUMBER OF ACCEPTED SPOTS FROM LARGEST SUBTREE      425'
  ];
  const read = (...lines: readonly string[]) => readText(idxref, [TITLE, ...lines]).record;

  it('a cluster whose numbers touch is cut by its columns', () => {
    expect(read(CLUSTERS, cluster(950, 0.98), '').clusters).toEqual([
      { coordinates: [0.0269938, -0.0121163, -0.0041163], frequency: 950, indices: [0.98, 1, 0] }
    ]);
  });
  it('how near indices are to integers: by frequency, folded, in tenths', () => {
    // 0.98 → distance 0.02 → bin 0; 1.46 → 0.46 → bin 5; weights 300 and 100.
    const { integerness } = read(CLUSTERS, cluster(300, 0.98), cluster(100, 1.46), '');
    expect(integerness?.h).toEqual([0.75, 0, 0, 0, 0, 0.25]);
    expect(integerness?.k).toEqual([1, 0, 0, 0, 0, 0]);
  });
  test.each<[string, readonly number[], number | undefined]>([
    ['one lattice', [432], 1],
    ['two lattices', [300, 100], 0.75],
    ['none at all', [], undefined]
  ])('the first subtree of %s', (_, populations, fraction) => {
    expect(read(...SUBTREES(...populations)).firstSubtreeFraction).toBe(fraction);
  });
  test.each<[string, readonly (readonly [number, number])[], readonly number[], boolean]>([
    [
      'half of the indices h are halves, and two subtrees share the spots',
      [
        [50, 1],
        [50, 1.5]
      ],
      [50, 45],
      true
    ],
    [
      'the same with one subtree',
      [
        [50, 1],
        [50, 1.5]
      ],
      [95],
      false
    ],
    [
      'two subtrees of integral indices',
      [
        [50, 1],
        [50, 2]
      ],
      [50, 45],
      false
    ],
    [
      'a second subtree of exactly 40 % is not above it',
      [
        [50, 1],
        [50, 1.5]
      ],
      [60, 40],
      false
    ]
  ])('the cell may be halved: %s', (_, clusters, populations, expected) => {
    expect(
      read(
        CLUSTERS,
        ...clusters.map(([frequency, h]) => cluster(frequency, h)),
        '',
        ...SUBTREES(...populations)
      ).cellMayBeHalved
    ).toBe(expected);
  });
  it('indexed again in the space group asked for: the last counts, all are kept', () => {
    const record = read('      416 OUT OF     432 SPOTS INDEXED.', '      380 OUT OF     432 SPOTS INDEXED.');
    expect([record.indexed, record.indexings.length]).toEqual([{ spots: 380, of: 432, line: 3 }, 2]);
  });
  test.each<[string, string, object]>([
    [
      'the error that stopped it',
      ' !!! ERROR !!! CANNOT INDEX REFLECTIONS',
      { error: { line: 2, text: '!!! ERROR !!! CANNOT INDEX REFLECTIONS' } }
    ],
    [
      'the deviation of spots',
      ' STANDARD DEVIATION OF SPOT    POSITION (PIXELS)    0.71',
      { spotDeviation: 0.71 }
    ],
    [
      'the deviation of the spindle',
      ' STANDARD DEVIATION OF SPINDLE POSITION (DEGREES)   0.08',
      { spindleDeviation: 0.08 }
    ],
    [
      'the cell',
      ' UNIT CELL PARAMETERS     37.046    37.046    47.327  77.982  77.982  65.827',
      { unitCell: [37.046, 37.046, 47.327, 77.982, 77.982, 65.827] }
    ],
    ['the spots it used', '        432 ACCEPTED SPOTS', { spotsUsed: 432 }]
  ])('%s', (_, line, expected) => {
    expect(read(line)).toMatchObject(expected);
  });
  it('an error says enough: no table is missed then', () => {
    const { problems } = readText(idxref, [TITLE, ' !!! ERROR !!! CANNOT INDEX REFLECTIONS']);
    expect(problems).toEqual([]);
    expect(
      readText(idxref, [TITLE, '  416 OUT OF 432 SPOTS INDEXED.']).problems.map((text) => text.split(' ')[1])
    ).toEqual(['text-missing', 'text-missing']);
  });
  it('a log of another program is refused', () => {
    expect(refusal(idxref, ['hello'])).toBe('1 other-program');
  });
});

describe('INTEGRATE.LP', () => {
  const HEAD = ' IMAGE IER  SCALE     NBKG NOVL NEWALD NSTRONG  NREJ   SIGMAB   SIGMAR';
  const BLOCK = '                     PROCESSING OF IMAGES      101 ...     104';
  const read = (...lines: readonly string[]) => readText(integrate, [BLOCK, '', ...lines, '']);
  const row = '   101   0  0.994 16571022    0   4120     311     2  0.02110  0.10420';
  test.each<[string, string, object]>([
    [
      'apart',
      row,
      {
        image: [101],
        ier: [0],
        scale: [0.994],
        background: [16571022],
        overloaded: [0],
        ewald: [4120],
        strong: [311],
        rejected: [2],
        sigmaB: [0.0211],
        sigmaR: [0.1042]
      }
    ],
    [
      'NEWALD of a million touches NOVL',
      '   102   0  0.997 16570988    01043311     298     3  0.02108  0.11022',
      { overloaded: [0], ewald: [1043311], strong: [298], sigmaR: [0.11022] }
    ],
    [
      'SCALE of stars is absent',
      '   104   0 ****** 16570000    0   4000     290     2  0.02108  0.11022',
      { scale: [undefined], strong: [290] }
    ],
    [
      'NREJ of stars touches',
      '   104   0  0.997 16570000    0   4000     290******  0.02108  0.11022',
      { rejected: [undefined], strong: [290], sigmaB: [0.02108] }
    ],
    [
      'a picture that could not be read has its IER',
      '   103  -1  0.000        0    0      0       0     0  0.00000  0.00000',
      { ier: [-1], strong: [0] }
    ],
    [
      'narrower columns of later versions',
      '   106   0  0.683  2233221    01002460      90     3  0.0416  0.1172',
      { ewald: [1002460], sigmaB: [0.0416], sigmaR: [0.1172] }
    ]
  ])('the fields of an image, %s', (_, text, expected) => {
    const { record, problems } = read(HEAD, text);
    expect(problems).toEqual([]);
    expect(record.images).toMatchObject(expected);
  });
  it('a row that is none is told, the next is read', () => {
    const { record, problems } = read(HEAD, '  garbage in the table', row);
    expect([record.images.image, problems]).toEqual([[101], ['4 not-understood']]);
  });
  it('a table without rows is told at its heading', () => {
    expect(read(HEAD).problems).toEqual(['3 no-rows']);
  });
  it('a batch has its images and what was refined from them', () => {
    const { record } = read(
      HEAD,
      row,
      '',
      ' REFINED PARAMETERS:   ORIENTATION CELL',
      ' CRYSTAL MOSAICITY (DEGREES)     0.114',
      ' CRYSTAL TO DETECTOR DISTANCE (mm)       189.53',
      ' CRYSTAL ROTATION OFF FROM INITIAL ORIENTATION    -0.201     0.100     0.095',
      ' DETECTOR ORIGIN (PIXELS) AT                      732.15    841.07',
      ' SIGMAR (degree)       0.093  0.099  0.088  0.080  0.088  0.098  0.096  0.099  0.103'
    );
    expect(record.blocks).toEqual([
      {
        images: [101, 104],
        refined: ['ORIENTATION', 'CELL'],
        mosaicity: 0.114,
        distance: 189.53,
        rotation: [-0.201, 0.1, 0.095],
        origin: [732.15, 841.07],
        sigmaR: [0.093, 0.099, 0.088, 0.08, 0.088, 0.098, 0.096, 0.099, 0.103]
      }
    ]);
  });
  it('a batch without refinement has none of it', () => {
    expect(read(HEAD, row).record.blocks).toEqual([{ images: [101, 104] }]);
  });
  it('nine deviations that are eight are none', () => {
    expect(
      read(HEAD, row, '', ' SIGMAB (degree)       0.093  0.099  0.088  0.080  0.088  0.098  0.096  0.099')
        .record.blocks[0]?.sigmaB
    ).toBeUndefined();
  });
  it('whether the integration ended', () => {
    expect(
      read(HEAD, row, '', '   12345 REFLECTIONS SAVED ON FILE "INTEGRATE.HKL"').record.reflectionsSaved
    ).toBe(12345);
    expect(read(HEAD, row).record.reflectionsSaved).toBeUndefined();
  });
});

describe('CORRECT.LP', () => {
  const TITLE = ' ***** CORRECT ***** (VERSION Jan 31, 2020  BUILT=20200417)  14-Jul-2020';
  const SELECTED = ' ************ SELECTED SPACE GROUP AND UNIT CELL FOR THIS DATA SET ************';
  const read = (...lines: readonly string[]) => readText(correct, [TITLE, ...lines]).record;

  it('ISa of the error model', () => {
    expect(read('     a        b          ISa', ' 1.141E+00  8.237E-04   32.61').errorModel).toEqual({
      a: 1.141,
      b: 8.237e-4,
      isa: 32.61,
      line: 3
    });
  });
  it('ISa of 50 with the default a and b is no ISa: the fit failed', () => {
    expect(read('     a        b          ISa', ' 4.000E+00  1.000E-04   50.00').errorModel).toEqual({
      a: 4,
      b: 1e-4,
      line: 3
    });
  });
  it('ISa of 50 with another a is one', () => {
    expect(read('     a        b          ISa', ' 4.001E+00  1.000E-04   50.00').errorModel?.isa).toBe(50);
  });
  it('the symmetry is that which CORRECT selected, not that which was given', () => {
    const record = read(
      ' SPACE_GROUP_NUMBER=   19',
      ' UNIT_CELL_CONSTANTS=    34.684    45.362    53.800  90.000  90.000  90.000'
    );
    expect([record.spaceGroupNumber, record.unitCell]).toEqual([undefined, undefined]);
    const selected = read(
      SELECTED,
      ' SPACE_GROUP_NUMBER=   96',
      ' UNIT_CELL_CONSTANTS=    78.55    78.55    37.11  90.000  90.000  90.000'
    );
    expect([selected.spaceGroupNumber, selected.unitCell]).toEqual([96, [78.55, 78.55, 37.11, 90, 90, 90]]);
  });
  it('the refined cell counts more than the selected one', () => {
    expect(
      read(
        SELECTED,
        ' UNIT_CELL_CONSTANTS=    78.55    78.55    37.11  90.000  90.000  90.000',
        ' UNIT CELL PARAMETERS     78.541    78.541    37.120  90.000  90.000  90.000'
      ).unitCell
    ).toEqual([78.541, 78.541, 37.12, 90, 90, 90]);
  });
  it('uncertainties of -1 mean that the cell was not refined', () => {
    const cell = ' UNIT CELL PARAMETERS     78.541    78.541    37.120  90.000  90.000  90.000';
    expect(
      read(cell, ' E.S.D. OF CELL PARAMETERS  2.1E-02 2.4E-02 3.0E-02 0.0E+00 0.0E+00 0.0E+00').unitCellEsd
    ).toEqual([0.021, 0.024, 0.03, 0, 0, 0]);
    expect(
      read(cell, ' E.S.D. OF CELL PARAMETERS -1.0E+00-1.0E+00-1.0E+00-1.0E+00-1.0E+00-1.0E+00').unitCellEsd
    ).toBeUndefined();
  });
  test.each<[string, string, object]>([
    ['mates kept apart', " FRIEDEL'S_LAW=FALSE", { anomalous: true }],
    ['mates merged', " FRIEDEL'S_LAW=TRUE", { anomalous: false }],
    ['the frames', ' DATA_RANGE= 1 100', { dataRange: [1, 100] }],
    ['mosaicity', ' CRYSTAL MOSAICITY (DEGREES)     0.110', { mosaicity: 0.11 }],
    ['the distance', ' CRYSTAL TO DETECTOR DISTANCE (mm)      390.00', { distance: 390 }],
    [
      'an error',
      ' !!! ERROR !!! INSUFFICIENT NUMBER',
      { errors: [{ line: 2, text: ' !!! ERROR !!! INSUFFICIENT NUMBER' }] }
    ],
    [
      "Wilson's line",
      ' WILSON LINE (using all data) :  A=  10.123 B=  22.345 CORRELATION=  0.99',
      { wilson: { a: 10.123, b: 22.345, correlation: 0.99 } }
    ]
  ])('%s', (_, line, expected) => {
    expect(read(line)).toMatchObject(expected);
  });
  it('observations accepted are those of the saved data set', () => {
    expect(read(' NUMBER OF ACCEPTED OBSERVATIONS       999').nAccepted).toBeUndefined();
    expect(
      read(
        ' STATISTICS OF SAVED DATA SET "XDS_ASCII.HKL" FOR IMAGE DATA_RANGE=       1     100',
        ' NUMBER OF ACCEPTED OBSERVATIONS       999',
        ' NUMBER OF REJECTED MISFITS            12'
      )
    ).toMatchObject({ nAccepted: 999, nRejectedMisfits: 12 });
  });
  it('the standard errors by resolution, whose fields may touch, with the row over all', () => {
    const { record } = readText(correct, [
      TITLE,
      ' RESOLUTION RANGE  I/Sigma  Chi^2  R-FACTOR  R-FACTOR  NUMBER ACCEPTED REJECTED',
      '                                   observed  expected',
      '',
      '   50.000  10.297    17.69   0.59      2.13      2.13      11      11       0',
      '   10.297   7.281    11.29   0.68    -99.90    -99.901234567812345670       8',
      ' -------------------------------------------------------------------------',
      '   50.000   1.951     7.69   0.99      4.13      4.13  999999  999990       9',
      ''
    ]);
    expect(record.errorTable).toEqual([
      {
        dMax: 50,
        dMin: 10.297,
        iOverSigma: 17.69,
        chi2: 0.59,
        rObserved: 2.13,
        rExpected: 2.13,
        number: 11,
        accepted: 11,
        rejected: 0
      },
      {
        dMax: 10.297,
        dMin: 7.281,
        iOverSigma: 11.29,
        chi2: 0.68,
        number: 12345678,
        accepted: 12345670,
        rejected: 8
      }
    ]);
    expect(record.errorTotal).toMatchObject({ dMin: 1.951, number: 999999 });
  });
  test.each<[string, string | undefined]>([
    ['CORRECT.LP', 'correct-lp'],
    ['CORRECT.LP_noscale', 'correct-lp'],
    ['CORRECT_fullres.LP', 'correct-lp'],
    ['CORRECT.LP.1', undefined],
    ['XCORRECT.LP', undefined]
  ])('%s is read as %s', (name, format) => {
    expect(recognise(`_kamoproc/P-01/data00/x_1-100/${name}`)?.name).toBe(format);
  });
});

describe('XPARM.XDS', () => {
  const NEW = [
    ' XPARM.XDS    VERSION Jan 31, 2020  BUILT=20200417',
    '     1        0.0000    0.1000  0.999990  0.004459  0.001014',
    '       1.000000       0.000800      -0.001383       1.000000',
    '    96     78.5410     78.5410     37.1200  90.000  90.000  90.000',
    '      70.123456     -10.123456      30.123456',
    '      10.123456      70.123456      20.123456',
    '       5.123456      15.123456      33.123456',
    '         1      3110      3269    0.075000    0.075000',
    '    1536.500000    1650.250000     189.530000',
    '       1.000000       0.000000       0.000000',
    '       0.000000       1.000000       0.000000',
    '       0.000000       0.000000       1.000000'
  ];
  it('of today has the experiment', () => {
    const { record, problems } = readText(xparm, NEW);
    expect(problems).toEqual([]);
    expect(record).toMatchObject({
      version: 'Jan 31, 2020 BUILT=20200417',
      firstFrame: 1,
      startingAngle: 0,
      oscillation: 0.1,
      rotationAxis: [0.99999, 0.004459, 0.001014],
      wavelength: 1,
      spaceGroupNumber: 96,
      unitCell: [78.541, 78.541, 37.12, 90, 90, 90],
      nx: 3110,
      ny: 3269,
      qx: 0.075,
      orgX: 1536.5,
      distance: 189.53,
      detectorX: [1, 0, 0]
    });
    expect(record.cellAxes?.[2]).toEqual([5.123456, 15.123456, 33.123456]);
  });
  it('of old has no title, and its lines stand in another order', () => {
    const [, first = '', second = '', crystal = '', a = '', b = '', c = ''] = NEW;
    const { record } = readText(xparm, [
      first,
      second,
      '      3110      3269    0.075000    0.075000',
      '     189.530000    1536.500000    1650.250000',
      '       1.000000       0.000000       0.000000',
      '       0.000000       1.000000       0.000000',
      '       0.000000       0.000000       1.000000',
      crystal,
      a,
      b,
      c
    ]);
    expect(record).toMatchObject({
      nx: 3110,
      qy: 0.075,
      distance: 189.53,
      orgX: 1536.5,
      orgY: 1650.25,
      spaceGroupNumber: 96,
      detectorY: [0, 1, 0]
    });
    expect(record.version).toBeUndefined();
  });
  it('that breaks off is told, and has what was there', () => {
    const { record, problems } = readText(xparm, NEW.slice(0, 4));
    expect(problems.map((text) => text.split(' ')[1])).toEqual(['cut-off']);
    expect([record.spaceGroupNumber, record.nx]).toEqual([96, undefined]);
  });
  it('without a first line is refused', () => {
    expect([refusal(xparm, ''), refusal(xparm, ['hello', 'world'])]).toEqual(['1 empty', '2 not-numbers']);
  });
});

describe('XDS.INP', () => {
  const read = (...lines: readonly string[]) => readText(xdsInp, lines).record;
  test.each<[string, readonly string[], object]>([
    ['the steps of the last job', [' JOB= XYCORR INIT', ' JOB= CORRECT'], { jobs: ['CORRECT'] }],
    [
      'the template without the word for its kind',
      [' NAME_TEMPLATE_OF_DATA_FRAMES= ../../x_????.cbf CBF'],
      { nameTemplate: '../../x_????.cbf' }
    ],
    [
      'frames left out, each of them',
      [' EXCLUDE_DATA_RANGE= 5 7', ' EXCLUDE_DATA_RANGE= 90 100'],
      {
        excludedFrames: [
          [5, 7],
          [90, 100]
        ]
      }
    ],
    ['the cutoff', [' INCLUDE_RESOLUTION_RANGE= 50 2.13'], { resolutionRange: { dMax: 50, dMin: 2.13 } }],
    [
      'what was commented out does not count',
      [' DATA_RANGE= 2 300', '! DATA_RANGE= 1 300'],
      { dataRange: [2, 300] }
    ],
    ['corrections that are all off', [' CORRECTIONS= '], { corrections: '' }],
    ['the minimum of I/sigma by its new name', [' SNRC= 50'], { minimumIOverSigma: 50 }],
    ['and by its old one', [' MINIMUM_I/SIGMA= 50'], { minimumIOverSigma: 50 }],
    ['a distance behind the source', [' DETECTOR_DISTANCE= -200.0'], { detectorDistance: -200 }]
  ])('%s', (_, lines, expected) => {
    expect(read(...lines)).toMatchObject(expected);
  });
  it("KAMO's filler of a cell is no cell: the space group is unknown", () => {
    const record = read(' SPACE_GROUP_NUMBER= 0', ' UNIT_CELL_CONSTANTS= 50 60 70 90 90 90');
    expect([record.spaceGroupNumber, record.unitCell]).toEqual([undefined, undefined]);
  });
  it('a cell with its space group is one', () => {
    expect(read(' SPACE_GROUP_NUMBER= 19', ' UNIT_CELL_CONSTANTS= 50 60 70 90 90 90').unitCell).toEqual([
      50, 60, 70, 90, 90, 90
    ]);
  });
  it('without a single keyword is refused', () => {
    expect(refusal(xdsInp, ['! all', '! commented = out'])).toBe('2 nothing-found');
  });
});

describe('XSCALE.INP', () => {
  const read = (...lines: readonly string[]) => readText(xscaleInp, lines).record;
  it('numbers its inputs from 1 in the order of the file, as XSCALE.LP does', () => {
    const { inputs } = read(
      'OUTPUT_FILE= xscale.hkl',
      ' INPUT_FILE= ../a.HKL',
      ' INPUT_FILE= *../b.HKL',
      '  INCLUDE_RESOLUTION_RANGE= 200.00 2.46',
      '  NBATCH= 5'
    );
    expect(inputs).toEqual([
      { number: 1, path: '../a.HKL', reference: false, output: 'xscale.hkl', line: 2 },
      {
        number: 2,
        path: '../b.HKL',
        reference: true,
        output: 'xscale.hkl',
        line: 3,
        resolutionRange: { dMax: 200, dMin: 2.46 },
        nBatch: 5
      }
    ]);
  });
  test.each<[string, string, object]>([
    [
      'of before 2010 has its limits behind the name',
      ' INPUT_FILE= ../a.HKL XDS_ASCII 50 2.1',
      { path: '../a.HKL', resolutionRange: { dMax: 50, dMin: 2.1 } }
    ],
    ['of before 2010 without limits', ' INPUT_FILE= ../a.HKL XDS_ASCII', { path: '../a.HKL' }],
    ['whose path has blanks keeps it', ' INPUT_FILE= ../my data/a.HKL', { path: '../my data/a.HKL' }],
    ['whose star stands apart', ' INPUT_FILE= * ../a.HKL', { path: '../a.HKL', reference: true }]
  ])('an input %s', (_, line, expected) => {
    expect(read('OUTPUT_FILE= x', line).inputs[0]).toMatchObject(expected);
  });
  it('an input goes to the output file above it', () => {
    expect(
      read('OUTPUT_FILE= a', ' INPUT_FILE= 1', 'OUTPUT_FILE= b', ' INPUT_FILE= 2').inputs.map(
        ({ output }) => output
      )
    ).toEqual(['a', 'b']);
  });
  it('its shells as printed, its law of Friedel', () => {
    expect(
      read(' RESOLUTION_SHELLS= 7.55 5.36 4.38', " FRIEDEL'S_LAW= FALSE", ' INPUT_FILE= 1')
    ).toMatchObject({ shells: [7.55, 5.36, 4.38], friedelsLaw: false });
  });
  it('without inputs, and with a last line that has no end, is told', () => {
    expect(readText(xscaleInp, ['OUTPUT_FILE= x']).problems).toEqual(['1 text-missing']);
    expect(readText(xscaleInp, 'OUTPUT_FILE= x\n INPUT_FILE= a').problems).toEqual(['2 no-line-end']);
  });
});

describe('XSCALE.LP', () => {
  const TITLE = ' XSCALE (VERSION Jan 31, 2020  BUILT=20200417)  14-Jul-2020';
  const FILES = [
    ' SET# INTENSITY  ACCEPTED REJECTED   INPUT_FILE',
    '     1   0.1234E+03     1000       10  ../a.HKL',
    '     2   0.2345E+03     2000       20  ../my b.HKL',
    ''
  ];
  const read = (...lines: readonly string[]) => readText(xscaleLp, [TITLE, ...FILES, ...lines]).record;
  it('lists its input files', () => {
    expect(read().datasets).toEqual([
      { number: 1, file: '../a.HKL', meanIntensity: 123.4, accepted: 1000, rejected: 10 },
      { number: 2, file: '../my b.HKL', meanIntensity: 234.5, accepted: 2000, rejected: 20 }
    ]);
  });
  it('gives scales and error models to their files', () => {
    const { datasets } = read(
      '       K        B           DATA SET NAME',
      '  1.000E+00  0.000  ../a.HKL',
      '  1.234E+00 -2.345  ../my b.HKL',
      '',
      '     a        b          ISa    ISa0   INPUT DATA SET',
      ' 1.141E+00  8.237E-04   32.61   25.00 ../a.HKL',
      ' 2.000E+00  1.000E-03   -1.00   -1.00 ../my b.HKL',
      ''
    );
    expect(datasets.map(({ k, b, isa, isa0 }) => [k, b, isa, isa0])).toEqual([
      [1, 0, 32.61, 25],
      [1.234, -2.345, undefined, undefined]
    ]);
  });
  it('one file twice among the inputs: each has its own scale', () => {
    const { record } = readText(xscaleLp, [
      TITLE,
      ' SET# INTENSITY  ACCEPTED REJECTED',
      '     1   0.1234E+03     1000       10  ../a.HKL',
      '     2   0.2345E+03     2000       20  ../a.HKL',
      '',
      '       K        B           DATA SET NAME',
      '  1.000E+00  0.000  ../a.HKL',
      '  2.000E+00  1.000  ../a.HKL',
      ''
    ]);
    expect(record.datasets.map(({ k }) => k)).toEqual([1, 2]);
  });
  it('a scale of a file that is not listed is told, and given to none', () => {
    const { record, problems } = readText(xscaleLp, [
      TITLE,
      ...FILES,
      '       K        B           DATA SET NAME',
      '  1.000E+00  0.000  ../other.HKL',
      ''
    ]);
    expect(record.datasets.map(({ k }) => k)).toEqual([undefined, undefined]);
    expect(problems).toContain('7 unlisted-dataset');
  });
  it('a scale of stars is absent', () => {
    expect(
      read('       K        B           DATA SET NAME', '  ********  0.000  ../a.HKL', '').datasets[0]
    ).toMatchObject({ b: 0 });
    expect(
      read('       K        B           DATA SET NAME', '  ********  0.000  ../a.HKL', '').datasets[0]?.k
    ).toBeUndefined();
  });
  it('names the data sets without common reflections', () => {
    expect(read(' ... no common reflections with data set  2').noCommonReflections).toEqual([2]);
  });
  it('an error is kept with its line, and says enough', () => {
    const { record, problems } = readText(xscaleLp, [TITLE, ' !!! ERROR !!! IN CONTROL CARDS']);
    expect([record.errors, problems]).toEqual([[{ line: 2, text: ' !!! ERROR !!! IN CONTROL CARDS' }], []]);
  });
  it('of another program is refused', () => {
    expect(refusal(xscaleLp, ['hello'])).toBe('1 other-program');
  });
});

describe('XDSSTAT.LP', () => {
  const FRAMES =
    '  Frame #refs #misfits  Iobs     sigma   Iobs/sigma   Peak      Corr     Rmeas  #rmeas #unique';
  const row = (rmeas: string, count: number): string =>
    `${'12'.padStart(6)}${'845'.padStart(7)}${'3'.padStart(5)}${'412.11'.padStart(10)}${'39.20'.padStart(10)}${'10.51'.padStart(10)}${'99.80'.padStart(10)}${'61.20'.padStart(10)}${rmeas.padStart(10)}${String(count).padStart(7)}${'4'.padStart(7)}  L`;
  test.each<[string, string, number, number | undefined]>([
    ['is a fraction', '0.0812', 830, 0.0812],
    ['of 0 reflections is absent', '0.0000', 0, undefined],
    ['of 9999 is absent', '9999.0000', 3, undefined],
    ['of NaN is absent', 'NaN', 3, undefined],
    ['of stars is absent', '**********', 3, undefined]
  ])('Rmeas of a frame %s', (_, rmeas, count, expected) => {
    const { record } = readText(xdsstat, [
      FRAMES,
      row(rmeas, count),
      ' For inline graphs use a Java browser'
    ]);
    expect([record.frames.frame, record.frames.rMeas, record.frames.uniqueOnly]).toEqual([
      [12],
      [expected],
      [4]
    ]);
  });
  it('R_d by the distance of frames', () => {
    const line = `${'5'.padStart(6)}${'800'.padStart(8)}${'0.0512'.padStart(10)}${'400'.padStart(8)}${'0.0500'.padStart(10)}${'0'.padStart(8)}${'0.0000'.padStart(10)}  DIFFERENCE`;
    const { record } = readText(xdsstat, [
      '  Framediff #refs R_d n-notfriedel Rd-notfriedel n-friedel Rd-friedel',
      line
    ]);
    expect(record.differences).toEqual({
      frames: [5],
      reflections: [800],
      rD: [0.0512],
      notFriedel: [400],
      rDNotFriedel: [0.05],
      friedel: [0],
      rDFriedel: [undefined]
    });
  });
  it('a log without a table is refused', () => {
    expect(refusal(xdsstat, ['hello'])).toBe('1 other-program');
  });
});
