import { expect, it } from 'vitest';
import { aMerge, aRun, aTrial } from '../../../tests/support/model';
import { parent, relPath, type RelPath } from '../base/rel-path';
import type { SubjectKind } from '../checks/check';
import { subjectPlace } from './subject-place';

const merge = aMerge();
const [trial, run] = [aTrial(), aRun()];
const at = (kind: SubjectKind, path: RelPath): string => subjectPlace('x', [merge], { kind, path });

it('a merge run is shown on the page of its merge, with that run in hand', () => {
  expect(at('merge-run', run.path)).toBe(
    '#/b/x/merges/_kamoproc/merge_cc_2.2S_lys?trial=cc_2.20A_final&cluster=7&run=3'
  );
  expect(at('cluster', parent(run.path))).toMatch(/\?trial=cc_2\.20A_final&cluster=7$/);
  expect(at('trial', trial.path)).toMatch(/\?trial=cc_2\.20A_final$/);
  expect(at('merge', merge.path)).toBe('#/b/x/merges/_kamoproc/merge_cc_2.2S_lys');
});

it('what lies in no merge that is known is shown in the tree of files', () => {
  expect(at('merge', relPath('_kamoproc/merge_cc_9.9S_gone'))).toMatch(/\/files\?path=_kamoproc/);
});

it('pins and processing runs have pages of their own', () => {
  expect(at('pin', relPath('CPS0001-01'))).toBe('#/b/x/pins/CPS0001-01');
  expect(at('processing-run', relPath('_kamoproc/CPS0001-01/data00/a_1-100'))).toBe(
    '#/b/x/runs/_kamoproc/CPS0001-01/data00/a_1-100'
  );
});
