import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { Merge, Pin, PinStep, ProcessingRun } from '../beamtime/types';
import { mergeUses, pinOf, pinRows, stoppedAt } from './funnel';

const pin = (number: number, more: Partial<Pin> = {}): Pin => ({
  path: relPath(`HEL0002-00${number}`),
  sources: [],
  puck: 'HEL0002',
  pin: number,
  sampleName: 'lys A',
  measured: true,
  onDisk: true,
  images: [],
  scans: [],
  collections: [],
  steps: [],
  ...more
});
const run = (number: number, wedge: number, state: ProcessingRun['state'] = 'finished'): ProcessingRun => ({
  path: relPath(`_kamoproc/HEL0002-0${number}/data00/cry00_${wedge}-${wedge + 299}`),
  sources: [],
  area: '_kamoproc',
  pin: `HEL0002-0${number}`,
  prefix: 'cry00',
  firstFrame: wedge,
  lastFrame: wedge + 299,
  state,
  problems: [],
  files: { mtz: [] }
});
const runs = [run(1, 1), run(1, 301, 'failed'), run(2, 1)];
const merge: Merge = {
  path: relPath('_kamoproc/merge_cc_lys_A'),
  sources: [],
  area: '_kamoproc',
  clustering: 'cc',
  sampleName: 'lys_A',
  state: 'finished',
  files: {},
  trials: [
    {
      path: relPath('_kamoproc/merge_cc_lys_A/cc_2.00A_final'),
      sources: [],
      merge: relPath('_kamoproc/merge_cc_lys_A'),
      clustering: 'cc',
      final: true,
      state: 'finished',
      datasets: [run(1, 1), run(2, 1)].map(({ path }, at) => ({ number: at + 1, path, processingRun: path })),
      notUsed: [],
      recommended: { cluster: 1, cycle: 1, rule: 'kamo', considered: 1, kept: 1 },
      clusters: [
        {
          number: 1,
          members: [1, 2],
          merged: true,
          files: {},
          runs: [
            {
              path: relPath('x'),
              sources: [],
              cycle: 1,
              rejected: [],
              members: [{ dataset: 2, path: '' }],
              files: {}
            }
          ]
        }
      ],
      files: {}
    }
  ]
};
const uses = mergeUses([merge]);

describe('pinRows', () => {
  const rows = pinRows(
    [
      pin(1, {
        collections: [
          {
            path: relPath('HEL0002-001/data00'),
            sources: [],
            prefix: 'a',
            format: 'cbf',
            files: 3,
            frames: 3,
            expectedFrames: 9,
            missingFiles: []
          },
          {
            path: relPath('HEL0002-001/data00'),
            sources: [],
            prefix: 'b',
            format: 'cbf',
            files: 1,
            missingFiles: []
          }
        ]
      }),
      pin(2),
      pin(3)
    ],
    runs,
    uses
  );
  it('joins runs to pins however the number is padded', () => {
    expect(rows.map(({ areas }) => areas)).toEqual([
      [{ area: '_kamoproc', finished: 1, all: 2 }],
      [{ area: '_kamoproc', finished: 1, all: 1 }],
      []
    ]);
    expect(pinOf(run(2, 1), [pin(1), pin(2)])?.pin).toBe(2);
  });
  it('adds up the frames that are known, and says nothing where none is', () => {
    expect(rows.map(({ frames, expectedFrames }) => [frames, expectedFrames])).toEqual([
      [3, 9],
      [undefined, undefined],
      [undefined, undefined]
    ]);
  });
  it('tells a merge that was given a run from one whose chosen run uses it', () => {
    expect(rows.map(({ mergesGiven, mergesUsing }) => [mergesGiven.length, mergesUsing.length])).toEqual([
      [1, 0],
      [1, 1],
      [0, 0]
    ]);
  });
});

it('a chosen run without a list of its data sets may use every one of its cluster', () => {
  const [trial] = merge.trials;
  const [cluster] = trial?.clusters ?? [];
  const [chosen] = cluster?.runs ?? [];
  if (!trial || !cluster || !chosen) throw new Error('no run');
  const clusters = [{ ...cluster, runs: [{ ...chosen, members: [] }] }];
  const used = mergeUses([{ ...merge, trials: [{ ...trial, clusters }] }]);
  expect(used[0]?.used.size).toBe(0);
  expect(used[0]?.perhaps.size).toBe(2);
  const rows = pinRows([pin(1)], runs, used);
  expect(rows[0]).toMatchObject({ mergesUsing: [], mergesPerhaps: [{ path: merge.path }] });
});

describe('the way of a pin', () => {
  const step = (stage: PinStep['stage'], state: PinStep['state']): PinStep => ({ stage, state, sources: [] });
  it('ends at the first stage that was not passed; a rejection is no stage', () => {
    const lost = pin(1, { steps: [step('mounted', 'yes'), step('hits', 'no'), step('rejected', 'no')] });
    expect(stoppedAt(lost)?.stage).toBe('hits');
    const merged = pin(1, { steps: [step('merged', 'yes'), step('rejected', 'no')] });
    expect(stoppedAt(merged)).toBeUndefined();
  });
});
