/** Every field that is read of an exported index: what it must be, whether the index must say it, and what stands where it does not. */
import { describe, expect, it, test } from 'vitest';
import { WHOLE_INDEX, type Json } from '../../../../tests/support/whole-index';
import type { Beamtime } from '../../beamtime/types';
import { importIndex } from '.';
import { IndexError } from '../readers';

type Kind = 'text' | 'number' | 'path' | 'yes-no' | 'list' | 'object' | 'word' | 'cell';
interface Row {
  readonly name: string;
  readonly kind: Kind;
  readonly need: 'needed' | 'absent' | 'usual';
  readonly instead?: Json;
}
/** The index is refused without it. */
const needed = (name: string, kind: Kind): Row => ({ name, kind, need: 'needed' });
/** The model does without it. */
const absent = (name: string, kind: Kind): Row => ({ name, kind, need: 'absent' });
/** Without it, something stands for it. */
const usual = (name: string, kind: Kind, instead: Json): Row => ({ name, kind, need: 'usual', instead });

const PIN = 'pins[0]';
const RUN = 'processingRuns[0]';
const MERGE = 'merges[0]';
const TRIAL = `${MERGE}.trials[0]`;
const CLUSTER = `${TRIAL}.clusters[0]`;
const MERGE_RUN = `${CLUSTER}.runs[0]`;

const THINGS: readonly (readonly [string, readonly Row[]])[] = [
  [
    'beamtime',
    [
      needed('name', 'text'),
      absent('date', 'text'),
      absent('beamline', 'text'),
      absent('user', 'text'),
      usual('opened', 'path', ''),
      usual('source', 'text', 'import')
    ]
  ],
  [
    'scan',
    [
      needed('directories', 'number'),
      needed('files', 'number'),
      needed('bytesRead', 'number'),
      needed('filesParsed', 'number'),
      needed('partial', 'yes-no'),
      absent('unlisted', 'object')
    ]
  ],
  [
    'scan.unlisted',
    [needed('folders', 'list'), needed('count', 'number'), needed('files', 'number'), absent('at', 'path')]
  ],
  [
    'unreadable[0]',
    [
      needed('path', 'path'),
      absent('format', 'text'),
      usual('line', 'number', 0),
      needed('message', 'text'),
      absent('excerpt', 'text'),
      usual('severity', 'word', 'error')
    ]
  ],
  [
    'recomputed[0]',
    [
      needed('path', 'path'),
      needed('log', 'path'),
      needed('reflections', 'path'),
      needed('equal', 'number'),
      needed('known', 'number'),
      needed('differs', 'number'),
      needed('undecided', 'number'),
      needed('differing', 'list'),
      needed('nUnique', 'list'),
      needed('at', 'text')
    ]
  ],
  [
    'recomputed[0].differing[0]',
    [needed('quantity', 'text'), absent('reported', 'number'), absent('computed', 'number')]
  ],
  [
    PIN,
    [
      needed('path', 'path'),
      usual('sources', 'list', []),
      absent('puck', 'text'),
      absent('pin', 'number'),
      absent('sampleName', 'text'),
      absent('mode', 'text'),
      absent('measured', 'yes-no'),
      usual('onDisk', 'yes-no', true),
      absent('outcome', 'text'),
      absent('outcomeCode', 'number'),
      absent('scanOnly', 'yes-no'),
      absent('skipped', 'yes-no'),
      absent('crystalsChosen', 'number'),
      needed('images', 'list'),
      needed('scans', 'list'),
      needed('collections', 'list'),
      absent('downloads', 'list'),
      usual('steps', 'list', []),
      absent('conditions', 'object'),
      absent('named', 'list')
    ]
  ],
  [`${PIN}.images[0]`, [needed('path', 'path'), needed('role', 'word')]],
  [
    `${PIN}.scans[0]`,
    [
      needed('path', 'path'),
      usual('sources', 'list', []),
      needed('kind', 'word'),
      absent('crystal', 'number'),
      absent('attempt', 'number'),
      absent('points', 'number'),
      absent('grid', 'object'),
      needed('spotFinding', 'yes-no'),
      absent('maxSpots', 'number')
    ]
  ],
  [`${PIN}.scans[0].grid`, [needed('vertical', 'number'), needed('horizontal', 'number')]],
  [
    `${PIN}.collections[0]`,
    [
      needed('path', 'path'),
      usual('sources', 'list', []),
      needed('prefix', 'text'),
      needed('format', 'word'),
      absent('frames', 'number'),
      absent('expectedFrames', 'number'),
      needed('files', 'number'),
      needed('missingFiles', 'list'),
      absent('damagedFiles', 'list'),
      absent('wavelength', 'number'),
      absent('detector', 'text'),
      absent('oscillation', 'number'),
      absent('rasterPoints', 'list')
    ]
  ],
  [`${PIN}.collections[0].damagedFiles[0]`, [needed('name', 'text'), needed('why', 'word')]],
  [`${PIN}.collections[0].rasterPoints[0]`, [needed('scan', 'path'), needed('image', 'number')]],
  [
    `${PIN}.downloads[0]`,
    [
      needed('path', 'path'),
      needed('state', 'word'),
      needed('failures', 'number'),
      absent('line', 'number'),
      absent('text', 'text')
    ]
  ],
  [
    `${PIN}.steps[0]`,
    [
      needed('stage', 'word'),
      needed('state', 'word'),
      absent('reason', 'object'),
      usual('sources', 'list', [])
    ]
  ],
  [`${PIN}.steps[0].reason`, [needed('en', 'text')]],
  [
    `${PIN}.named[0]`,
    [
      needed('path', 'path'),
      needed('as', 'word'),
      absent('line', 'number'),
      absent('sampleName', 'text'),
      absent('mode', 'text')
    ]
  ],
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
  ],
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
  [`${CLUSTER}.join.between`, [needed('pairs', 'number'), absent('mean', 'number'), absent('sd', 'number')]],
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
      absent('iceRings', 'list')
    ]
  ],
  [
    `${MERGE_RUN}.diagnostics.intensities[0].twinLaws[0]`,
    [needed('operator', 'text'), absent('twinFraction', 'number')]
  ],
  [
    `${MERGE_RUN}.diagnostics.intensities[0].translationalNcs`,
    [absent('height', 'number'), absent('vector', 'list'), absent('pValue', 'number')]
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

/** What is none of its kind, and the fault that is told of it. */
const WRONG: Readonly<Record<Kind, readonly (readonly [Json, string])[]>> = {
  text: [
    [7, 'not-a-text'],
    [null, 'not-a-text'],
    [['a'], 'not-a-text']
  ],
  number: [
    ['7', 'not-a-number'],
    [null, 'not-a-number'],
    [true, 'not-a-number']
  ],
  path: [
    ['../../etc/passwd', 'outside-beamtime'],
    ['/etc/passwd', 'outside-beamtime'],
    [7, 'not-a-text']
  ],
  'yes-no': [
    ['true', 'neither-true-nor-false'],
    [1, 'neither-true-nor-false']
  ],
  list: [
    [{}, 'not-a-list'],
    ['a', 'not-a-list'],
    [null, 'not-a-list']
  ],
  object: [
    [[], 'not-an-object'],
    ['a', 'not-an-object'],
    [null, 'not-an-object']
  ],
  word: [
    ['__proto__', 'not-one-of'],
    ['', 'not-one-of'],
    [7, 'not-one-of']
  ],
  cell: [
    [[10, 10], 'other-length'],
    ['10 10 10 90 90 90', 'not-a-list'],
    [null, 'not-a-list']
  ]
};
/** Of the same kind as nothing: the first of its wrong values tells the same. */
const WITHOUT: Readonly<Record<Kind, string>> = {
  text: 'not-a-text',
  number: 'not-a-number',
  path: 'not-a-text',
  'yes-no': 'neither-true-nor-false',
  list: 'not-a-list',
  object: 'missing',
  word: 'not-one-of',
  cell: 'not-a-list'
};

const partsOf = (place: string): readonly string[] => place.split(/[.[\]]+/).filter((part) => part !== '');
function at(value: unknown, place: string): unknown {
  return partsOf(place).reduce<unknown>(
    (inner, part) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, part) : undefined),
    value
  );
}
/** The index with another value in a place; `undefined`: without it. */
function changed(place: string, value: Json | undefined): string {
  const index = structuredClone(WHOLE_INDEX) as object;
  const parts = partsOf(place);
  const inner = at(index, parts.slice(0, -1).join('.')) as object;
  const name = parts.at(-1) ?? '';
  if (!Reflect.has(inner, name)) throw new Error(`the index has no ${place}`);
  if (value === undefined) Reflect.deleteProperty(inner, name);
  else Reflect.set(inner, name, value);
  return JSON.stringify(index);
}
function refusal(json: string): readonly [string, string] | undefined {
  try {
    importIndex(json);
    return undefined;
  } catch (error) {
    if (error instanceof IndexError) return [error.place, error.fault.code];
    throw error;
  }
}
/** What the name of the beamtime and its like are in the model. */
const inModel = (place: string): string => place.replace(/^beamtime\./, '');
const read = (json: string): Beamtime => importIndex(json);

it('the whole index is read, and nothing of it is told', () => {
  const beamtime = read(JSON.stringify(WHOLE_INDEX));
  expect(beamtime.unreadable).toHaveLength(1);
  for (const [base, rows] of THINGS)
    for (const { name } of rows)
      // A problem's message is kept in its flaw.
      if (name !== 'message')
        expect(at(beamtime, inModel(`${base}.${name}`)), `${base}.${name}`).toBeDefined();
});

describe.each(THINGS)('%s', (base, rows) => {
  test.each(rows.map((row) => [`${row.name} (${row.kind}, ${row.need})`, row] as const))('%s', (_, row) => {
    const place = `${base}.${row.name}`;
    for (const [wrong, fault] of WRONG[row.kind])
      expect(refusal(changed(place, wrong)), JSON.stringify(wrong)).toEqual([place, fault]);
    const without = changed(place, undefined);
    if (row.need === 'needed') expect(refusal(without)).toEqual([place, WITHOUT[row.kind]]);
    else expect(at(read(without), inModel(place))).toEqual(row.instead);
  });
});
