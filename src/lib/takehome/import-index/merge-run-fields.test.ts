/** Every field that is read of an exported index, of merge runs: what it must be, whether the index must say it, and what stands where it does not. */
import { absent, fieldsAreRead, needed, usual, type Thing } from '../../../../tests/support/index-fields';

const MERGE = 'merges[0]';
const TRIAL = `${MERGE}.trials[0]`;
const CLUSTER = `${TRIAL}.clusters[0]`;
const MERGE_RUN = `${CLUSTER}.runs[0]`;

const THINGS: readonly Thing[] = [
  [
    MERGE_RUN,
    [
      needed('path', 'path'),
      usual('sources', 'list', []),
      usual('cycle', 'number', 0),
      absent('program', 'word'),
      absent('programVersion', 'text'),
      absent('datasets', 'object'),
      absent('spaceGroup', 'text'),
      absent('spaceGroupNumber', 'number'),
      absent('unitCell', 'cell'),
      absent('anomalous', 'yes-no'),
      absent('overall', 'object'),
      absent('inner', 'object'),
      absent('outer', 'object'),
      absent('shells', 'list'),
      absent('lcv', 'number'),
      absent('alcv', 'number'),
      absent('wilsonB', 'number'),
      absent('anisotropy', 'object'),
      absent('diagnostics', 'object'),
      absent('resolutionEstimate', 'number'),
      usual('rejected', 'list', []),
      usual('members', 'list', []),
      usual('files', 'object', {}),
      absent('readFrom', 'path'),
      absent('shellsCut', 'yes-no'),
      absent('evidence', 'object')
    ]
  ],
  [`${MERGE_RUN}.datasets`, [absent('given', 'number'), absent('used', 'number')]],
  [
    `${MERGE_RUN}.anisotropy`,
    [absent('best', 'number'), absent('worst', 'number'), absent('directions', 'list')]
  ],
  [
    `${MERGE_RUN}.anisotropy.directions[0]`,
    [needed('label', 'text'), absent('resolution', 'number'), absent('bEigen', 'number')]
  ],
  [`${MERGE_RUN}.diagnostics`, [absent('symmetry', 'object'), usual('intensities', 'list', [])]],
  [
    `${MERGE_RUN}.diagnostics.symmetry`,
    [
      needed('path', 'path'),
      usual('line', 'number', 0),
      needed('kind', 'word'),
      needed('group', 'text'),
      absent('reindex', 'text'),
      absent('laueGroupProbability', 'number'),
      absent('absenceProbability', 'number'),
      absent('totalProbability', 'number'),
      absent('confidence', 'number'),
      usual('zones', 'list', [])
    ]
  ],
  [
    `${MERGE_RUN}.diagnostics.symmetry.zones[0]`,
    [needed('zone', 'text'), absent('reflections', 'number'), absent('probability', 'number')]
  ],
  [
    `${MERGE_RUN}.diagnostics.intensities[0]`,
    [
      needed('path', 'path'),
      needed('program', 'word'),
      absent('meanAbsL', 'number'),
      absent('meanLSquared', 'number'),
      absent('secondMoment', 'number'),
      absent('twinFraction', 'number'),
      absent('twinLaws', 'list'),
      absent('translationalNcs', 'object'),
      absent('iceRings', 'list'),
      absent('sparseRings', 'list')
    ]
  ],
  [
    `${MERGE_RUN}.diagnostics.intensities[0].twinLaws[0]`,
    [needed('operator', 'text'), absent('twinFraction', 'number')]
  ],
  [
    `${MERGE_RUN}.diagnostics.intensities[0].translationalNcs`,
    [
      absent('detected', 'yes-no'),
      absent('height', 'number'),
      absent('vector', 'list'),
      absent('pValue', 'number')
    ]
  ],
  [
    `${MERGE_RUN}.rejected[0]`,
    [
      absent('dataset', 'number'),
      usual('path', 'text', ''),
      needed('reason', 'text'),
      absent('line', 'number')
    ]
  ],
  [
    `${MERGE_RUN}.members[0]`,
    [
      absent('dataset', 'number'),
      needed('path', 'text'),
      absent('reference', 'yes-no'),
      absent('framesRemoved', 'yes-no'),
      absent('line', 'number'),
      absent('k', 'number'),
      absent('b', 'number'),
      absent('isa', 'number'),
      absent('rObserved', 'number'),
      absent('ccToMerge', 'number'),
      absent('nToMerge', 'number')
    ]
  ],
  [
    `${MERGE_RUN}.files`,
    [
      absent('mtz', 'path'),
      absent('hkl', 'path'),
      absent('xscaleLp', 'path'),
      absent('xscaleInp', 'path'),
      absent('aimlessLog', 'path'),
      absent('anisoLog', 'path'),
      absent('xtriage', 'path'),
      absent('pointless', 'path'),
      absent('ctruncate', 'path'),
      absent('ccFiles', 'path'),
      absent('clusterSummary', 'path')
    ]
  ]
];

fieldsAreRead(THINGS);
