import { describe, expect, it, test } from 'vitest';
import { aCluster, aMerge, aProcessingRun, aRun, aTrial } from '../../../../tests/support/model';
import { relPath } from '../../base/rel-path';
import type { ZooDbPin } from '../../formats/zoo-db';
import type { Collection, Merge, PinStage, ProcessingRun, Scan } from '../types';
import type { PinRecord } from './pin-records';
import { mergedRuns, stepsOf, type PinEvidence } from './pin-steps';

const p = relPath;
const done = (more: Partial<ZooDbPin> = {}): ZooDbPin => ({
  scanOnly: false,
  skipped: false,
  rastered: false,
  collected: false,
  events: [],
  conditions: {},
  ...more
});
const record = (row?: Partial<ZooDbPin>, more: Partial<PinRecord> = {}): PinRecord => ({
  puck: 'CPS0001',
  pin: 1,
  scanOnly: false,
  named: [],
  sources: [p('zoo.db')],
  ...(row && { done: done(row) }),
  ...more
});
const scan = (more: Partial<Scan> = {}): Scan => ({
  path: p('CPS0001-01/scan00/2d'),
  sources: [],
  kind: '2d',
  spotFinding: true,
  ...more
});
const collection = (files = 3): Collection => ({
  path: p('CPS0001-01/data00'),
  sources: [],
  prefix: 'cry00',
  format: 'eiger-hdf5',
  files,
  missingFiles: []
});
const run = (name: string, more: Partial<ProcessingRun> = {}): ProcessingRun =>
  aProcessingRun({ path: p(`_kamoproc/CPS0001-01/data00/${name}`), ...more });
const NOTHING: PinEvidence = {
  name: 'CPS0001-01',
  record: undefined,
  onDisk: true,
  listsAll: true,
  hasPictures: false,
  whole: true,
  scans: [],
  collections: [],
  runs: [],
  merged: new Set(),
  rejected: new Map(),
  perhaps: new Set(),
  inTree: new Set(),
  merges: []
};
const step = (stage: PinStage, more: Partial<PinEvidence>) =>
  stepsOf({ ...NOTHING, ...more }).find((one) => one.stage === stage) ?? expect.unreachable();

it('every step is told once, in the order of the way', () => {
  expect(stepsOf(NOTHING).map(({ stage }) => stage)).toEqual([
    'mounted',
    'centred',
    'rastered',
    'hits',
    'collected',
    'indexed',
    'integrated',
    'scaled',
    'merged',
    'rejected'
  ]);
});

describe('a step was taken', () => {
  test.each<[string, PinStage, Partial<PinEvidence>, 'yes' | 'no' | 'unknown', string | undefined]>([
    ['nothing says whether it was mounted', 'mounted', {}, 'unknown', undefined],
    ['mounted once', 'mounted', { record: record({ mounts: 1 }) }, 'yes', undefined],
    ['never mounted', 'mounted', { record: record({ mounts: 0 }) }, 'no', 'not-mounted'],
    ['skipped by the operator', 'mounted', { record: record({ mounts: 0, skipped: true }) }, 'no', 'skipped'],
    [
      'the changer had an accident',
      'mounted',
      { record: record({ mounts: 0, outcome: 'sample-changer-accident' }) },
      'no',
      'outcome'
    ],
    [
      'images prove that it was mounted, whatever the database says',
      'mounted',
      { record: record({ mounts: 0 }), collections: [collection()] },
      'yes',
      undefined
    ],
    [
      'a scan proves that it was centred',
      'centred',
      { scans: [scan()], record: record({ centred: false }) },
      'yes',
      undefined
    ],
    [
      'the database says that it was centred',
      'centred',
      { record: record({ centred: true }) },
      'yes',
      undefined
    ],
    [
      'centring failed',
      'centred',
      { record: record({ centred: false, outcome: 'centering-failed' }) },
      'no',
      'outcome'
    ],
    ['pictures of the camera say that it was centred', 'centred', { hasPictures: true }, 'yes', undefined],
    ['nothing says whether it was centred', 'centred', {}, 'unknown', undefined],
    ['a scan is a raster', 'rastered', { scans: [scan()] }, 'yes', undefined],
    [
      'the database says that there was none',
      'rastered',
      { record: record({ rastered: false }) },
      'no',
      undefined
    ],
    [
      'the raster failed',
      'rastered',
      { record: record({ rastered: false, outcome: 'raster-failed' }) },
      'no',
      'outcome'
    ],
    ['without a database nobody knows', 'rastered', {}, 'unknown', undefined],
    ['images prove hits', 'hits', { collections: [collection()] }, 'yes', undefined],
    ['crystals were chosen', 'hits', { record: record({ crystalsMulti: 3 }) }, 'yes', undefined],
    [
      'crystals were chosen for helical scans',
      'hits',
      { record: record({ crystalsHelical: 1 }) },
      'yes',
      undefined
    ],
    [
      'spots enough',
      'hits',
      { scans: [scan({ maxSpots: 50 })], record: record(undefined, { conditions: { score_min: 10 } }) },
      'yes',
      undefined
    ],
    [
      'just spots enough',
      'hits',
      { scans: [scan({ maxSpots: 10 })], record: record(undefined, { conditions: { score_min: 10 } }) },
      'yes',
      undefined
    ],
    [
      'too few spots',
      'hits',
      { scans: [scan({ maxSpots: 9 })], record: record(undefined, { conditions: { score_min: 10 } }) },
      'no',
      'no-hits'
    ],
    [
      'ZOO found no crystal',
      'hits',
      { record: record({ outcome: 'no-crystal-in-raster' }) },
      'no',
      'no-hits'
    ],
    [
      'spots without what was asked for say nothing',
      'hits',
      { scans: [scan({ maxSpots: 9 })] },
      'unknown',
      undefined
    ],
    ['images are there', 'collected', { collections: [collection()] }, 'yes', undefined],
    ['a folder without images', 'collected', { collections: [collection(0)] }, 'no', 'no-images'],
    [
      'only scans were asked for',
      'collected',
      { record: record(undefined, { scanOnly: true }) },
      'no',
      'scan-only'
    ],
    ['ZOO says why not', 'collected', { record: record({ outcome: 'collection-failed' }) }, 'no', 'outcome'],
    ['skipped', 'collected', { record: record({ skipped: true }) }, 'no', 'skipped'],
    ['its folder is elsewhere', 'collected', { onDisk: false }, 'unknown', 'folder-elsewhere'],
    ['its images may be elsewhere', 'collected', { listsAll: false }, 'unknown', 'images-elsewhere'],
    [
      'processed elsewhere: there were images',
      'collected',
      { listsAll: false, runs: [run('a')] },
      'yes',
      undefined
    ],
    [
      'no processing of images that are there',
      'indexed',
      { collections: [collection()] },
      'unknown',
      'no-runs'
    ],
    ['no processing, no images', 'indexed', {}, 'unknown', undefined],
    [
      'one of two indexed',
      'indexed',
      { runs: [run('a'), run('b', { state: 'gave-up', failedAt: 'indexing' })] },
      'yes',
      'not-indexed'
    ],
    [
      'none indexed',
      'indexed',
      { runs: [run('b', { state: 'failed', failedAt: 'spot-finding' })] },
      'no',
      'not-indexed'
    ],
    [
      'what failed later was indexed',
      'indexed',
      { runs: [run('b', { state: 'failed', failedAt: 'scaling' })] },
      'yes',
      undefined
    ],
    [
      'what failed in integration was not integrated',
      'integrated',
      { runs: [run('b', { state: 'failed', failedAt: 'integration' })] },
      'no',
      'not-integrated'
    ],
    [
      'what failed in symmetry was integrated',
      'integrated',
      { runs: [run('b', { state: 'failed', failedAt: 'symmetry' })] },
      'yes',
      undefined
    ],
    [
      'a run that ended nowhere known says nothing',
      'indexed',
      { runs: [run('b', { state: 'unknown' })] },
      'unknown',
      undefined
    ],
    ['finished is scaled', 'scaled', { runs: [run('a')] }, 'yes', undefined],
    [
      'not finished is not scaled',
      'scaled',
      { runs: [run('a', { state: 'unfinished' })] },
      'no',
      'not-scaled'
    ]
  ])('%s (%s)', (_, stage, evidence, state, code) => {
    const one = step(stage, evidence);
    expect([one.state, one.reason?.code]).toEqual([state, code]);
  });

  it('too few spots say how many there were, how many were asked for, and ZOO’s own word', () => {
    const one = step('hits', {
      scans: [scan({ maxSpots: 4 }), scan({ maxSpots: 9 }), scan({ kind: 'vertical', maxSpots: 90 })],
      record: record({ outcome: 'no-crystal-in-raster' }, { conditions: { score_min: '10' } })
    });
    expect(one.reason).toEqual({ code: 'no-hits', outcome: 'no-crystal-in-raster', most: 9, least: 10 });
  });
  it('an outcome that is no reason is not given as one', () => {
    expect(
      step('collected', {
        record: record({ outcome: 'success' as ZooDbPin['outcome'] } as Partial<ZooDbPin>)
      }).reason
    ).toEqual({
      code: 'no-images'
    });
  });
  it('lost runs are counted, the first six named', () => {
    const runs = Array.from({ length: 9 }, (_, n) => run(`r${n}`, { state: 'failed', failedAt: 'indexing' }));
    const { reason } = step('indexed', { runs });
    expect(reason).toMatchObject({ code: 'not-indexed', lost: 9, of: 9 });
    expect(reason).toHaveProperty('names.length', 6);
    expect(reason).toHaveProperty('names.0', '_kamoproc/…/r0');
  });
  it('what the database says has the database as its source', () => {
    expect(step('mounted', { record: record({ mounts: 1 }) }).sources).toEqual(['zoo.db']);
  });
});

describe('a pin was merged', () => {
  const A = run('a_1-100');
  const merge = aMerge({
    trials: [aTrial({ recommended: { cluster: 7, cycle: 3, rule: 'kamo', considered: 1, kept: 1 } })]
  });
  const undecided = aMerge({ trials: [aTrial()] });
  const more = (evidence: Partial<PinEvidence>): Partial<PinEvidence> => ({
    runs: [A],
    merges: [merge],
    ...evidence
  });
  test.each<[string, Partial<PinEvidence>, 'yes' | 'no' | 'unknown', string | undefined]>([
    ['KAMO’s choice uses it', more({ merged: new Set([A.path]) }), 'yes', undefined],
    ['no run, no merge', { merges: [] }, 'unknown', undefined],
    ['no merge of its sample, all read', more({ merges: [] }), 'unknown', 'no-merge'],
    ['a leaf of the tree, of another cluster', more({ inTree: new Set([A.path]) }), 'no', 'other-cluster'],
    [
      'in the chosen cluster, whose members are not said',
      more({ perhaps: new Set([A.path]) }),
      'unknown',
      'perhaps-used'
    ],
    [
      'the cell filter took it out',
      more({ merges: [{ ...merge, excluded: ['/x/CPS0001-01/data00/a'] }] }),
      'no',
      'cell-filter'
    ],
    ['given to no merge', more({}), 'no', 'given-to-none'],
    ['given to no merge that was read', more({ whole: false }), 'unknown', 'given-to-none'],
    [
      'a merge without a result',
      more({ merges: [aMerge({ state: 'failed', trials: [] })] }),
      'no',
      'no-result'
    ],
    [
      'a merge whose result is not listed',
      more({ merges: [undecided], listsAll: false }),
      'unknown',
      'no-result'
    ]
  ])('%s', (_, evidence, state, code) => {
    const one = step('merged', evidence);
    expect([one.state, one.reason?.code]).toEqual([state, code]);
  });
  it('another crystal form: no scaled run is in the group that was merged', () => {
    const grouped: Merge = {
      ...merge,
      preparation: {
        choice: { group: 1, symmetry: 'P222', line: 1 },
        groups: [
          { number: 1, members: 8, symmetries: [], line: 1 },
          { number: 2, members: 2, symmetries: [], line: 2 }
        ],
        runs: []
      }
    };
    expect(step('merged', more({ merges: [grouped] })).reason?.code).toBe('other-form');
    const inside: Merge = {
      ...grouped,
      preparation: {
        groups: [],
        ...grouped.preparation,
        runs: [{ path: 'a', processingRun: A.path, line: 3 }]
      }
    };
    expect(step('merged', more({ merges: [inside] })).reason?.code).toBe('given-to-none');
  });
  test.each<
    [
      string,
      ReadonlyMap<typeof A.path, string>,
      Partial<PinEvidence>,
      'yes' | 'no' | 'unknown',
      readonly string[] | undefined
    ]
  >([
    ['with KAMO’s rule', new Map([[A.path, 'bad_B']]), {}, 'yes', ['bad_B']],
    ['without a rule that is known', new Map([[A.path, 'unknown']]), {}, 'yes', []],
    ['not', new Map(), {}, 'no', undefined],
    ['nobody knows where not all was read', new Map(), { whole: false }, 'unknown', undefined]
  ])('it was rejected: %s', (_, rejected, evidence, state, rules) => {
    const one = step('rejected', more({ rejected, ...evidence }));
    expect(one.state).toBe(state);
    expect(one.reason).toEqual(rules === undefined ? undefined : { code: 'rejected', datasets: 1, rules });
  });
});

describe('runs that KAMO’s choice uses', () => {
  const datasets = ['a', 'b', 'c'].map((name, n) => ({
    number: n + 1,
    path: `/x/${name}`,
    processingRun: p(`r/${name}`)
  }));
  const chosen = (runs: Parameters<typeof aCluster>[0]) =>
    mergedRuns([
      aMerge({
        trials: [
          aTrial({
            datasets,
            clusters: [aCluster({ members: [1, 2, 3], ...runs })],
            recommended: { cluster: 7, cycle: 3, rule: 'kamo', considered: 1, kept: 1 }
          })
        ]
      })
    ]);
  it('are those of its input file; rejections of every cycle count', () => {
    const found = chosen({
      runs: [
        aRun({ cycle: 1, rejected: [{ dataset: 3, path: '/x/c', reason: 'bad_CC' }] }),
        aRun({
          cycle: 3,
          members: [
            { dataset: 1, path: '/x/a' },
            { dataset: 2, path: '/x/b' }
          ]
        })
      ]
    });
    expect([...found.merged]).toEqual(['r/a', 'r/b']);
    expect([...found.rejected]).toEqual([['r/c', 'bad_CC']]);
    expect([...found.perhaps]).toEqual([]);
    expect([...found.inTree]).toEqual(['r/a', 'r/b', 'r/c']);
  });
  it('without the input file may be any of the cluster', () => {
    const found = chosen({ runs: [aRun()] });
    expect([...found.merged]).toEqual([]);
    expect([...found.perhaps]).toEqual(['r/a', 'r/b', 'r/c']);
  });
  it('without a choice are none, and the tree is known all the same', () => {
    const found = mergedRuns([aMerge({ trials: [aTrial({ datasets })] })]);
    expect([found.merged.size, found.perhaps.size, found.inTree.size]).toEqual([0, 0, 3]);
  });
});
