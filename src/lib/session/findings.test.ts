import { describe, expect, it } from 'vitest';
import { ROOT, relPath } from '../base/rel-path';
import type { Beamtime, Merge } from '../beamtime/types';
import type { Finding } from '../checks/check';
import { Findings } from './findings.svelte';
import type { Judge } from './ports';

const merge = (path: string): Merge => ({
  path: relPath(path),
  sources: [],
  area: '_kamoproc',
  clustering: 'cc',
  sampleName: path,
  state: 'finished',
  trials: [],
  files: {}
});
const beamtimeOf = (merges: readonly Merge[]): Beamtime => ({
  name: 'x',
  source: 'folder',
  opened: ROOT,
  scan: { directories: 1, files: 2, bytesRead: 3, filesParsed: 1, partial: false },
  pins: [],
  processingRuns: [],
  merges,
  unreadable: []
});
const findingOn = (kind: 'merge' | 'beamtime', path: string): Finding => ({
  check: kind,
  verdict: 'fail',
  subject: { kind, path: relPath(path) },
  message: { en: 'no', ja: '否' },
  sources: []
});

/** Each merge takes `pieces` slices of the page's time; `begun`: how often each was begun. */
function slowJudge(pieces: number) {
  const begun = new Map<string, number>();
  const judge: Judge = {
    checks: [],
    defaults: {},
    *merge(_, { path }) {
      begun.set(path, (begun.get(path) ?? 0) + 1);
      for (let piece = 0; piece < pieces; piece++) {
        const until = performance.now() + 9;
        while (performance.now() < until);
        yield;
      }
      return [findingOn('merge', path)];
    },
    *rest(): Generator<undefined, readonly Finding[]> {
      yield;
      return [findingOn('beamtime', '')];
    }
  };
  return { judge, begun };
}
const pathsOf = (findings: Findings) => findings.all.map(({ subject }) => subject.path);

describe('findings while a scan runs', () => {
  it('begin no merge again for news that come faster than it is judged, and are shown before the news end', async () => {
    const { judge, begun } = slowJudge(6);
    const findings = new Findings(judge);
    const merges: Merge[] = [];
    const going: Promise<void>[] = [];
    let shownWhileScanning = false;
    for (let n = 0; n < 5; n++) {
      merges.push(merge(`m${n}`));
      going.push(findings.judgeMerges(beamtimeOf([...merges]), {}));
      for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve));
      shownWhileScanning ||= findings.all.length > 0;
    }
    await Promise.all(going);
    expect(shownWhileScanning).toBe(true);
    expect([...begun]).toEqual(merges.map(({ path }) => [path, 1]));
    expect(findings.working).toBe(false);
    await findings.judgeAll(beamtimeOf(merges), {});
    expect(pathsOf(findings)).toEqual([...merges.map(({ path }) => path), '']);
  });
  it('of a limit that is changed meanwhile are those of all, and of the news that came then', async () => {
    const { judge } = slowJudge(3);
    const findings = new Findings(judge);
    const [a, b] = [merge('a'), merge('b')];
    const all = findings.judgeAll(beamtimeOf([a]), {});
    await findings.judgeMerges(beamtimeOf([a, b]), {});
    await all;
    expect(findings.ofMerge(a)).toHaveLength(1);
    expect(findings.ofMerge(b)).toHaveLength(1);
    // What is asked of the beamtime itself was not given up for them.
    expect(findings.at('beamtime', ROOT)).toHaveLength(1);
  });
  it('of what is asked from the beginning anew are those of the newest', async () => {
    const { judge, begun } = slowJudge(2);
    const findings = new Findings(judge);
    const [a, b] = [merge('a'), merge('b')];
    const first = findings.judgeMerges(beamtimeOf([a]), {});
    await findings.judgeAll(beamtimeOf([b]), {});
    await first;
    expect(pathsOf(findings)).toEqual(['b', '']);
    expect(begun.get('b')).toBe(1);
  });
});
