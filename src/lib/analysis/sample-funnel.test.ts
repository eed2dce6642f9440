import { describe, expect, it } from 'vitest';
import { aMerge, aPin, aProcessingRun, aCluster, aRun, aTrial } from '../../../tests/support/model';
import { relPath } from '../base/rel-path';
import type { Merge, Pin, PinStage, ProcessingRun } from '../beamtime/types';
import { Fates } from './dataset-fates';
import { FATES } from './fate';
import { countText, FUNNEL_STEPS, lostAt, sampleFunnels, type SampleFunnel } from './sample-funnel';

const pin = (number: number, more: Partial<Pin> = {}): Pin =>
  aPin({ path: relPath(`HEL0002-00${number}`), puck: 'HEL0002', pin: number, sampleName: 'lys A', ...more });
const run = (number: number, wedge: number, state: ProcessingRun['state'] = 'finished'): ProcessingRun =>
  aProcessingRun({
    path: relPath(`_kamoproc/HEL0002-0${number}/data00/cry00_${wedge}-${wedge + 299}`),
    pin: `HEL0002-0${number}`,
    firstFrame: wedge,
    lastFrame: wedge + 299,
    state,
    ...(state === 'failed' && { failedAt: 'indexing' })
  });
const runs = [run(1, 1), run(1, 301, 'failed'), run(2, 1)];
const merge: Merge = aMerge({
  sampleName: 'lys_A',
  trials: [
    aTrial({
      datasets: [run(1, 1), run(2, 1)].map(({ path }, at) => ({ number: at + 1, path, processingRun: path })),
      recommended: { cluster: 7, cycle: 1, rule: 'kamo', considered: 1, kept: 1 },
      clusters: [
        aCluster({ members: [1, 2], runs: [aRun({ cycle: 1, members: [{ dataset: 2, path: '' }] })] })
      ]
    })
  ]
});

function funnels(pins: readonly Pin[], processingRuns = runs): readonly SampleFunnel[] {
  const fates = new Fates({ pins, processingRuns, merges: [merge], partial: false });
  return sampleFunnels(pins, fates.all());
}
const counts = ({ steps }: SampleFunnel) => Object.fromEntries(steps.map(({ id, count }) => [id, count]));
const notMounted = { steps: [{ stage: 'mounted' as PinStage, state: 'no' as const, sources: [] }] };

describe('sampleFunnels', () => {
  it('counts what is left from the sheet to KAMO’s choice, a sheet’s blank and a folder’s underline being one', () => {
    const found = funnels([
      pin(1),
      pin(2, { sampleName: 'lys_A' }),
      pin(3, { measured: false, onDisk: false, ...notMounted })
    ]);
    expect(found.map(({ sample, area }) => [sample, area])).toEqual([['lys A', '_kamoproc']]);
    expect(found.map(counts)).toEqual([
      { pins: 3, collected: 2, runs: 3, processed: 2, given: 2, mergeable: 2, used: 1 }
    ]);
  });
  it('keeps a sample without processing', () => {
    const found = funnels([pin(9, { sampleName: 'other' })], []);
    expect(found.map(({ sample, area }) => [sample, area])).toEqual([['other', undefined]]);
    expect(found.map(counts)).toEqual([
      { pins: 1, collected: 1, runs: 0, processed: 0, given: 0, mergeable: 0, used: 0 }
    ]);
  });
  it('explains every step: what is left and what is lost are what the step before had', () => {
    const [found] = funnels([pin(1), pin(2), pin(3, { measured: false, ...notMounted })]);
    const [, collected, first, ...later] = found?.steps ?? [];
    expect(collected?.lost.map(({ fate }) => fate.kind)).toEqual(['not-mounted']);
    expect(later.map(({ lost }) => lost.map(({ fate }) => fate.kind))).toEqual([
      ['not-indexed'],
      [],
      [],
      ['unexplained']
    ]);
    let before = first;
    for (const step of later) {
      expect(new Set([...step.left, ...step.lost])).toEqual(new Set(before?.left));
      before = step;
    }
  });
  it('says no number that an archive does not hold: at least, or not known', () => {
    const clusters = [aCluster({ members: [1, 2], runs: [aRun({ cycle: 1, members: [] })] })];
    const [trial] = merge.trials;
    const merges = [{ ...merge, trials: trial ? [{ ...trial, clusters }] : [] }];
    const pins = [pin(1), pin(2), pin(3, { measured: false, onDisk: false })];
    const fates = new Fates({ pins, processingRuns: runs, merges, partial: false });
    const [found] = sampleFunnels(pins, fates.all());
    expect(found?.steps.map(countText)).toEqual(['3', '≥ 2', '3', '2', '2', '2', '?']);
  });
  it('every fate but being merged is lost at one of the steps', () => {
    for (const kind of FATES) {
      const step = lostAt({ path: relPath('x'), fate: { kind, places: [] }, inMerges: [] });
      if (kind === 'merged') expect(step).toBeUndefined();
      else expect(FUNNEL_STEPS).toContain(step);
    }
  });
});

describe('where not everything is listed', () => {
  const [trial] = merge.trials;
  const unlisted: Merge = {
    ...merge,
    trials: trial
      ? [{ ...trial, clusters: [aCluster({ members: [1, 2], runs: [aRun({ cycle: 1, members: [] })] })] }]
      : []
  };
  const undecided: Merge = { ...merge, path: relPath('_kamoproc/merge_blend_lys_A'), trials: [] };
  const told = (merges: readonly Merge[], pins: readonly Pin[], processingRuns = runs, partial = true) => {
    const fates = new Fates({ pins, processingRuns, merges, partial });
    const [found] = sampleFunnels(pins, fates.all());
    return Object.fromEntries(found?.steps.map((step) => [step.id, countText(step)]) ?? []);
  };
  it('a chosen run without a list of its data sets may use every one of its cluster', () => {
    expect(told([unlisted], [pin(1), pin(2)])).toMatchObject({ given: '2', mergeable: '2', used: '?' });
  });
  it('no number stands for what nobody saw', () => {
    const { measured, ...unseen } = pin(9, { sampleName: 'other' });
    expect(measured).toBe(true);
    const none = { processed: '?', given: '?', mergeable: '?', used: '?' };
    expect(told([], [unseen], [])).toEqual({ pins: '1', collected: '?', runs: '?', ...none });
    const taken = { ...unseen, steps: [{ stage: 'collected' as const, state: 'yes' as const, sources: [] }] };
    expect(told([], [taken], [])).toEqual({ pins: '1', collected: '1', runs: '?', ...none });
    expect(told([], [pin(1)], [run(1, 1), run(1, 301, 'failed')])).toEqual({
      pins: '1',
      collected: '1',
      runs: '2',
      processed: '1',
      given: '?',
      mergeable: '?',
      used: '?'
    });
    expect(told([merge], [pin(1)], [run(1, 1, 'unknown'), run(1, 301, 'unknown')]).processed).not.toBe('0');
    expect(told([], [pin(1)], [run(1, 1, 'unknown')])).toMatchObject({ runs: '1', processed: '?' });
  });
  it('a merge of which nobody can say what was chosen leaves the numbers of its sample open', () => {
    const decided = { pins: '2', collected: '2', runs: '3', processed: '2', given: '2', mergeable: '2' };
    expect(told([merge, undecided], [pin(1), pin(2)])).toEqual({ ...decided, used: '≥ 1' });
    expect(told([merge, undecided], [pin(1), pin(2)], runs, false)).toEqual({ ...decided, used: '1' });
    expect(told([undecided], [pin(1), pin(2)])).toMatchObject({ given: '?', mergeable: '?', used: '?' });
  });
});
