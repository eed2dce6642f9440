/** Every field that is read of an exported index, of processing runs: what it must be, whether the index must say it, and what stands where it does not. */
import { absent, fieldsAreRead, needed, usual, type Thing } from '../../../../tests/support/index-fields';

const RUN = 'processingRuns[0]';

const THINGS: readonly Thing[] = [
  [
    RUN,
    [
      needed('path', 'path'),
      usual('sources', 'list', []),
      absent('unread', 'yes-no'),
      needed('area', 'text'),
      absent('pin', 'text'),
      needed('prefix', 'text'),
      needed('firstFrame', 'number'),
      needed('lastFrame', 'number'),
      absent('cutFrom', 'path'),
      needed('state', 'word'),
      absent('failedAt', 'word'),
      absent('evidence', 'object'),
      absent('spaceGroup', 'text'),
      absent('spaceGroupNumber', 'number'),
      absent('unitCell', 'cell'),
      absent('radiation', 'object'),
      absent('detectorDistance', 'object'),
      absent('xdsVersion', 'text'),
      absent('isa', 'number'),
      absent('mosaicity', 'number'),
      absent('resolutionIOverSigma1', 'number'),
      absent('decay', 'object'),
      absent('overall', 'object'),
      absent('shells', 'list'),
      needed('problems', 'list'),
      needed('files', 'object')
    ]
  ],
  [`${RUN}.evidence`, [needed('path', 'path'), needed('line', 'number'), needed('text', 'text')]],
  [`${RUN}.radiation`, [needed('wavelength', 'number'), needed('path', 'path')]],
  [`${RUN}.detectorDistance`, [needed('distance', 'number'), needed('path', 'path')]],
  [`${RUN}.decay`, [needed('early', 'number'), needed('late', 'number')]],
  [
    `${RUN}.overall`,
    [
      absent('dMax', 'number'),
      absent('dMin', 'number'),
      absent('nObserved', 'number'),
      absent('nUnique', 'number'),
      absent('nPossible', 'number'),
      absent('completeness', 'number'),
      absent('redundancy', 'number'),
      absent('rObserved', 'number'),
      absent('rExpected', 'number'),
      absent('nCompared', 'number'),
      absent('iOverSigma', 'number'),
      absent('rMeas', 'number'),
      absent('ccHalf', 'number'),
      absent('ccHalfSignificant', 'yes-no'),
      absent('ccAno', 'number'),
      absent('ccAnoSignificant', 'yes-no'),
      absent('sigAno', 'number'),
      absent('nAno', 'number')
    ]
  ],
  [
    `${RUN}.files`,
    [
      absent('correctLp', 'path'),
      usual('mtz', 'list', []),
      absent('xdsAscii', 'path'),
      absent('decisionLog', 'path'),
      absent('xdsstatLp', 'path')
    ]
  ]
];

fieldsAreRead(THINGS);
