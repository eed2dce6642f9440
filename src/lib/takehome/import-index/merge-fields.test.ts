/** Every field that is read of an exported index, of merges, trials and clusters: what it must be, whether the index must say it, and what stands where it does not. */
import { absent, fieldsAreRead, needed, usual, type Thing } from '../../../../tests/support/index-fields';

const MERGE = 'merges[0]';
const TRIAL = `${MERGE}.trials[0]`;
const CLUSTER = `${TRIAL}.clusters[0]`;

const THINGS: readonly Thing[] = [
  [
    MERGE,
    [
      needed('path', 'path'),
      usual('sources', 'list', []),
      absent('unread', 'yes-no'),
      needed('area', 'text'),
      needed('clustering', 'word'),
      absent('startResolution', 'number'),
      needed('sampleName', 'text'),
      needed('state', 'word'),
      absent('evidence', 'object'),
      absent('indexing', 'object'),
      absent('given', 'list'),
      absent('excluded', 'list'),
      absent('givenLines', 'list'),
      absent('excludedLines', 'list'),
      absent('preparation', 'object'),
      absent('cutoffs', 'list'),
      needed('trials', 'list'),
      usual('files', 'object', {})
    ]
  ],
  [
    `${MERGE}.indexing`,
    [
      needed('path', 'path'),
      needed('state', 'word'),
      absent('line', 'number'),
      needed('operators', 'list'),
      needed('files', 'list')
    ]
  ],
  [
    `${MERGE}.indexing.files[0]`,
    [needed('index', 'number'), absent('path', 'text'), absent('chosen', 'number'), needed('cc', 'list')]
  ],
  [
    `${MERGE}.preparation`,
    [
      absent('detected', 'object'),
      usual('groups', 'list', []),
      absent('choice', 'object'),
      usual('runs', 'list', []),
      absent('cellFilter', 'object')
    ]
  ],
  [`${MERGE}.preparation.detected`, [needed('runs', 'number'), needed('line', 'number')]],
  [
    `${MERGE}.preparation.groups[0]`,
    [
      needed('number', 'number'),
      needed('members', 'number'),
      usual('symmetries', 'list', []),
      needed('line', 'number')
    ]
  ],
  [
    `${MERGE}.preparation.groups[0].symmetries[0]`,
    [needed('symmetry', 'text'), needed('runs', 'number'), absent('unitCell', 'cell')]
  ],
  [
    `${MERGE}.preparation.choice`,
    [needed('group', 'number'), needed('symmetry', 'text'), needed('line', 'number')]
  ],
  [
    `${MERGE}.preparation.runs[0]`,
    [
      needed('path', 'text'),
      absent('processingRun', 'path'),
      absent('unitCell', 'cell'),
      absent('dropped', 'text'),
      needed('line', 'number')
    ]
  ],
  [
    `${MERGE}.preparation.cellFilter`,
    [needed('line', 'number'), absent('low', 'cell'), absent('high', 'cell')]
  ],
  [
    `${MERGE}.cutoffs[0]`,
    [
      absent('fitted', 'object'),
      absent('target', 'number'),
      absent('ccHalf', 'number'),
      absent('resolution', 'number'),
      needed('line', 'number'),
      needed('text', 'text')
    ]
  ],
  [
    `${MERGE}.cutoffs[0].fitted`,
    [needed('trial', 'path'), needed('cluster', 'number'), needed('cycle', 'number')]
  ],
  [
    `${MERGE}.files`,
    [absent('log', 'path'), absent('prepLog', 'path'), absent('formerge', 'path'), absent('excluded', 'path')]
  ],
  [
    TRIAL,
    [
      needed('path', 'path'),
      usual('sources', 'list', []),
      usual('clustering', 'word', 'cc'),
      absent('resolution', 'number'),
      needed('final', 'yes-no'),
      usual('state', 'word', 'finished'),
      absent('evidence', 'object'),
      absent('spaceGroup', 'text'),
      absent('dMin', 'number'),
      absent('parameters', 'object'),
      needed('datasets', 'list'),
      usual('notUsed', 'list', []),
      absent('tree', 'object'),
      needed('clusters', 'list'),
      absent('recommended', 'object'),
      usual('files', 'object', {})
    ]
  ],
  [
    `${TRIAL}.datasets[0]`,
    [
      needed('number', 'number'),
      needed('path', 'text'),
      absent('processingRun', 'path'),
      absent('pin', 'text'),
      absent('unitCell', 'cell')
    ]
  ],
  [
    `${TRIAL}.notUsed[0]`,
    [needed('path', 'text'), absent('processingRun', 'path'), absent('line', 'number')]
  ],
  [`${TRIAL}.tree`, [needed('method', 'word'), needed('nodes', 'number'), needed('height', 'number')]],
  [
    `${TRIAL}.recommended`,
    [
      needed('cluster', 'number'),
      usual('cycle', 'number', 0),
      needed('rule', 'word'),
      absent('runnerUp', 'object'),
      usual('considered', 'number', 1),
      usual('kept', 'number', 1)
    ]
  ],
  [`${TRIAL}.recommended.runnerUp`, [needed('cluster', 'number'), usual('cycle', 'number', 0)]],
  [
    `${TRIAL}.files`,
    [
      absent('clusterSummary', 'path'),
      absent('log', 'path'),
      absent('clustersTxt', 'path'),
      absent('treeSummary', 'path'),
      absent('dendro', 'path'),
      absent('cctable', 'path'),
      absent('ccReport', 'path'),
      absent('fileList', 'path'),
      absent('notUsed', 'path'),
      absent('report', 'path')
    ]
  ],
  [
    CLUSTER,
    [
      needed('number', 'number'),
      absent('path', 'path'),
      needed('members', 'list'),
      absent('line', 'number'),
      absent('children', 'list'),
      absent('height', 'number'),
      absent('lcv', 'number'),
      absent('alcv', 'number'),
      absent('ccMean', 'number'),
      absent('ccMin', 'number'),
      absent('completeness', 'number'),
      absent('redundancy', 'number'),
      absent('anomalousCompleteness', 'number'),
      absent('anomalousRedundancy', 'number'),
      absent('join', 'object'),
      needed('merged', 'yes-no'),
      absent('failed', 'object'),
      needed('runs', 'list'),
      usual('files', 'object', {})
    ]
  ],
  [`${CLUSTER}.children[0]`, [needed('kind', 'word'), needed('number', 'number')]],
  [`${CLUSTER}.join`, [needed('between', 'object'), needed('within', 'list')]],
  [`${CLUSTER}.join.between`, [needed('pairs', 'number'), absent('mean', 'number'), absent('sd', 'number')]]
];

fieldsAreRead(THINGS);
