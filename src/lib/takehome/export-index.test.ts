import { listsAll } from '../beamtime/whole-listing';
import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { Beamtime, Merge } from '../beamtime/types';
import { aPin } from '../../../tests/support/model';
import { exportIndex, exportName } from './export-index';
import { PRESETS } from '../analysis/ranking';
import { importIndex, readIndex } from './import-index';
import { errorSentence } from '../words/flaw-sentence';
import { IndexError } from './readers';

const trial = relPath('_kamoproc/merge_blend_2.2S_x/blend_3.03A_final');
const merge: Merge = {
  path: relPath('_kamoproc/merge_blend_2.2S_x'),
  sources: [],
  area: '_kamoproc',
  clustering: 'blend',
  startResolution: 2.2,
  sampleName: 'x',
  state: 'finished',
  trials: [
    {
      path: trial,
      sources: [],
      merge: relPath('_kamoproc/merge_blend_2.2S_x'),
      clustering: 'blend',
      final: true,
      state: 'finished',
      datasets: [{ number: 1, path: '/x/a', unitCell: [78.55, 78.55, 37.11, 90, 90, 90] }],
      notUsed: [],
      clusters: [
        {
          number: 79,
          members: [1],
          merged: true,
          files: {},
          runs: [10, 2, 0].map((cycle) => ({
            path: relPath(`${trial}/cluster_0079/run_${cycle}`),
            sources: [],
            cycle,
            overall: { completeness: 99.9 },
            rejected: [{ dataset: 1, path: '/x/a', reason: 'bad_B' }],
            members: [],
            files: {}
          }))
        }
      ],
      recommended: { cluster: 79, cycle: 10, rule: 'kamo', considered: 1, kept: 1 },
      files: {}
    }
  ],
  files: {}
};
const beamtime: Beamtime = {
  name: '200714_BL45XU_userA',
  date: '2020-07-14',
  source: 'archive',
  opened: relPath(''),
  scan: { directories: 1, files: 2, bytesRead: 3, filesParsed: 1, partial: false },
  pins: [],
  processingRuns: [],
  merges: [merge],
  unreadable: [{ path: relPath('b'), line: 3, flaw: { code: 'cut-off' }, severity: 'warning' }]
};
const exported = () =>
  exportIndex(beamtime, [], { name: 'kamome', version: '1.0.0' }, new Date('2026-11-22T10:00:00Z'));

describe('an exported index', () => {
  it('says what it is, when and by whom', () => {
    expect(exported()).toMatchObject({
      schema: 'kamome-beamtime/1',
      exportedAt: '2026-11-22T10:00:00.000Z',
      generator: { name: 'kamome', version: '1.0.0' },
      beamtime: { name: '200714_BL45XU_userA', date: '2020-07-14', source: 'archive' }
    });
    expect(exportName(beamtime)).toBe('200714_BL45XU_userA.kamome.json');
  });
  it('is in natural order, and a cycle that no file says is absent', () => {
    const runs = exported().merges[0]?.trials[0]?.clusters[0]?.runs ?? [];
    expect(runs.map(({ cycle }) => cycle)).toEqual([undefined, 2, 10]);
  });
  it('holds no null, nan or undefined', () => {
    const odd = { ...beamtime, scan: { ...beamtime.scan, bytesRead: NaN } };
    const text = JSON.stringify(exportIndex(odd, [], { name: 'k', version: '1' }, new Date(0)));
    expect(text).not.toMatch(/null|NaN|bytesRead/);
  });
  it('comes back as it was', () => {
    const index = JSON.stringify(exported()).replace('"source":"archive"', '"source":"folder"');
    expect(importIndex(index)).toEqual({
      ...beamtime,
      source: 'import',
      merges: [
        {
          ...merge,
          trials: merge.trials.map((one) => ({
            ...one,
            clusters: one.clusters.map((cluster) => ({ ...cluster, runs: [...cluster.runs].reverse() }))
          }))
        }
      ]
    });
  });
  it('of an archive, it comes back as one that may not list all that the disk holds', () => {
    expect(exported().beamtime.source).toBe('archive');
    const back = importIndex(JSON.stringify(exported()));
    expect(back).toMatchObject({ source: 'import', scan: { ...beamtime.scan, partial: true } });
    expect(listsAll(back, relPath(''))).toBe(false);
  });
  it('says problems and reasons in words; a problem comes back by its code where the words are its own', () => {
    const step = { stage: 'collected', state: 'no', reason: { code: 'skipped' }, sources: [] } as const;
    const told = { ...beamtime, pins: [aPin({ steps: [step] })] };
    const index = exportIndex(told, [], { name: 'k', version: '1' }, new Date(0));
    expect(index.unreadable[0]).toMatchObject({ path: 'b', message: 'cut off: the end is missing' });
    expect(index.pins[0]?.steps[0]?.reason).toEqual({
      en: 'skipped by the operator',
      ja: '操作者がスキップしました'
    });
    const back = importIndex(JSON.stringify(index));
    expect(back.unreadable[0]?.flaw).toEqual({ code: 'cut-off' });
    expect(back.pins[0]?.steps[0]?.reason).toEqual({
      code: 'written',
      en: 'skipped by the operator',
      ja: '操作者がスキップしました'
    });
  });
  it.each([
    [{ message: 'x' }],
    [{ message: 'x', flaw: { code: 'cut-off' } }],
    [{ message: 'x', flaw: { code: 'of-tomorrow' } }],
    [{ message: 'x', flaw: { code: 'constructor' } }],
    [{ message: 'x', flaw: { code: 'row-width', found: [1], expected: {} } }],
    [{ message: 'x', flaw: 'cut-off' }]
  ])('of a problem whose code does not say its message, the message stands: %j', (one) => {
    const index = { ...exported(), unreadable: [{ path: 'b', line: 3, ...one }] };
    const [read] = importIndex(JSON.stringify(index)).unreadable;
    expect(read?.flaw).toEqual({ code: 'written', text: 'x' });
  });
  it('with the fields of the contract alone it can be read too', () => {
    const plain = {
      schema: 'kamome-beamtime/1',
      beamtime: { name: 'a', source: 'folder' },
      scan: beamtime.scan,
      pins: [{ path: 'A-01', measured: true, images: [], scans: [], collections: [] }],
      processingRuns: [],
      merges: []
    };
    expect(importIndex(JSON.stringify(plain)).pins).toEqual([
      {
        path: 'A-01',
        measured: true,
        onDisk: true,
        images: [],
        scans: [],
        collections: [],
        steps: [],
        sources: []
      }
    ]);
  });
});

/** The sentence of the error that is thrown. */
function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return errorSentence(error);
  }
  return '';
}

describe('what anybody may have written', () => {
  const changed = (change: (index: Record<string, unknown>) => void): string => {
    const index = JSON.parse(JSON.stringify(exported())) as Record<string, unknown>;
    change(index);
    return JSON.stringify(index);
  };
  it.each<[string, string, string]>([
    ['no JSON', '{', 'not JSON'],
    ['another file', '{"schema":"something"}', 'schema: not an exported beamtime'],
    [
      'a later version',
      changed((index) => (index.schema = 'kamome-beamtime/2')),
      'only kamome-beamtime/1 can be read'
    ],
    ['a list', '[]', 'not an object'],
    [
      'a path that climbs out',
      changed((index) => (index.unreadable = [{ path: '../../etc', message: 'x' }])),
      'unreadable[0].path: not a path inside the beamtime'
    ],
    ['a number as a name', changed((index) => (index.beamtime = { name: 7 })), 'beamtime.name: not a text'],
    ['no merges', changed((index) => delete index.merges), 'merges: not a list'],
    [
      'an unknown word',
      changed((index) => (index.merges = [{ ...merge, state: 'good' }])),
      'merges[0].state: not one of'
    ]
  ])('%s: %s', (_name, json, says) => {
    expect(() => importIndex(json)).toThrow(IndexError);
    expect(refusal(() => importIndex(json))).toContain(says);
  });
  it('a deep nesting and names of prototypes do no harm', () => {
    const nested = `{"extra":${'['.repeat(100_000)}${']'.repeat(100_000)},`;
    const deep = JSON.stringify(exported()).replace('{', () => nested);
    expect(importIndex(deep).name).toBe(beamtime.name);
    const named = JSON.stringify(exported()).replace(
      '"generator"',
      '"__proto__":{"polluted":true},"generator"'
    );
    expect(importIndex(named)).not.toHaveProperty('polluted');
  });
});

describe('what the user said', () => {
  const run = relPath(`${trial}/cluster_0079/run_10`);
  const decisions = [
    { path: run, verdict: 'accept', note: 'ice at 3.6 Å', at: '2026-11-22T10:00:00Z' }
  ] as const;
  const text = (opinions: object) => JSON.stringify({ ...exported(), ...opinions });

  it('goes out and comes back', () => {
    const index = exportIndex(beamtime, [], { name: 'kamome', version: '1' }, new Date(0), {
      ranking: PRESETS.staff,
      decisions
    });
    expect(readIndex(JSON.stringify(index)).opinions).toEqual({ ranking: PRESETS.staff, decisions });
    expect(exported()).not.toHaveProperty('decisions');
  });
  it('is checked like the rest', () => {
    expect(refusal(() => readIndex(text({ decisions: [{ path: '../x', at: 'now' }] })))).toBe(
      'decisions[0].path: not a path inside the beamtime'
    );
    const steps = [{ kind: 'best', measure: 'constructor' }];
    expect(refusal(() => readIndex(text({ ranking: { ...PRESETS.kamo, steps } })))).toBe(
      'ranking.steps[0].measure: not a number that a rule can ask for'
    );
  });
});
