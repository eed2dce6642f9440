/** A model in a few words, for tests: every builder gives something valid and takes what matters. */
import { relPath, type RelPath } from '../../src/lib/base/rel-path';
import type {
  Beamtime,
  Cluster,
  Merge,
  MergeRun,
  Pin,
  ProcessingRun,
  Trial
} from '../../src/lib/beamtime/types';
import type { KnownBeamtime } from '../../src/lib/library/schema';

const MERGE = relPath('_kamoproc/merge_cc_2.2S_lys');
const TRIAL = relPath(`${MERGE}/cc_2.20A_final`);
const CLUSTER = relPath(`${TRIAL}/cluster_0007`);

/** `run_03` of cluster 7, everything as it should be. */
export function aRun(more: Partial<MergeRun> = {}): MergeRun {
  const path = relPath(`${CLUSTER}/run_${String(more.cycle ?? 3).padStart(2, '0')}`);
  const file = (name: string): RelPath => relPath(`${path}/${name}`);
  const [clusterSummary, xscaleLp] = [relPath(`${TRIAL}/cluster_summary.dat`), file('XSCALE.LP')];
  return {
    path,
    sources: [clusterSummary, xscaleLp],
    cycle: 3,
    rejected: [],
    members: [],
    files: {
      clusterSummary,
      xscaleLp,
      xscaleInp: file('XSCALE.INP'),
      mtz: file('ccp4/xscale.mtz')
    },
    ...more
  };
}

export function aCluster(more: Partial<Cluster> = {}): Cluster {
  return {
    number: 7,
    path: CLUSTER,
    members: [1, 2, 3, 4],
    merged: true,
    runs: [aRun()],
    files: {},
    ...more
  };
}

export function aTrial(more: Partial<Trial> = {}): Trial {
  return {
    path: TRIAL,
    sources: [],
    merge: MERGE,
    clustering: 'cc',
    final: true,
    state: 'finished',
    datasets: [],
    notUsed: [],
    clusters: [aCluster()],
    files: { clusterSummary: relPath(`${TRIAL}/cluster_summary.dat`) },
    ...more
  };
}

export function aMerge(more: Partial<Merge> = {}): Merge {
  return {
    path: MERGE,
    sources: [],
    area: '_kamoproc',
    clustering: 'cc',
    sampleName: 'lys',
    state: 'finished',
    trials: [aTrial()],
    files: {},
    ...more
  };
}

export function aPin(more: Partial<Pin> = {}): Pin {
  return {
    path: relPath('CPS0001-01'),
    sources: [],
    sampleName: 'lys',
    measured: true,
    onDisk: true,
    images: [],
    scans: [],
    collections: [],
    steps: [],
    ...more
  };
}

export function aProcessingRun(more: Partial<ProcessingRun> = {}): ProcessingRun {
  const path = relPath('_kamoproc/CPS0001-01/data00/cry00_1-3600');
  return {
    path,
    sources: [],
    area: '_kamoproc',
    prefix: 'cry00',
    firstFrame: 1,
    lastFrame: 3600,
    state: 'finished',
    problems: [],
    files: { mtz: [], correctLp: relPath(`${path}/CORRECT.LP`) },
    ...more
  };
}

export function aBeamtime(more: Partial<Beamtime> = {}): Beamtime {
  return {
    name: '200714_BL45XU_userA',
    source: 'folder',
    opened: relPath(''),
    scan: { directories: 10, files: 100, bytesRead: 1000, filesParsed: 50, partial: false },
    pins: [],
    processingRuns: [],
    merges: [],
    unreadable: [],
    ...more
  };
}

/** A card of the shelf: a folder that was read, with nothing in it. */
export function aCard(more: Partial<KnownBeamtime> = {}): KnownBeamtime {
  return {
    id: 'x',
    name: 'x',
    source: 'folder',
    opened: '',
    counts: { pins: 0, samples: 0, processingRuns: 0, merges: 0, mergeRuns: 0, files: 0, unreadable: 0 },
    scan: { directories: 0, files: 0, bytesRead: 0, filesParsed: 0, partial: false },
    scannedAt: '2026-11-29T00:00:00Z',
    lastOpened: '2026-11-29T00:00:00Z',
    hasHandle: false,
    ...more
  };
}
