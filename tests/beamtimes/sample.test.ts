/** What the sample shows (decision 0112): each question of the checklist has an answer somewhere in it, but those below. */
import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checks, runChecks } from '../../src/lib/checks';
import { archiveFolder } from '../../src/lib/disk/archive-folder';
import { scanned } from '../support/scanned';

/** Answered once the user opens images, or has tables compared with their reflections. */
const ASKED_LATER = [
  'frames-in-files',
  'ice-in-frames',
  'images-looked-at',
  'numbers-from-reflections',
  'tables-compared'
];
/** About a copy that is still running. */
const NOT_SHOWN = ['download-finished'];
const NAME = '200714_BL45XU_sample.tgz';

it('answers each question of the checklist somewhere, in at most 8 MB', async () => {
  const file = new File([await openAsBlob(join(import.meta.dirname, '../../static/sample', NAME))], NAME);
  expect(file.size).toBeLessThanOrEqual(8e6);
  const found = runChecks(await scanned(await archiveFolder(file, { keep: () => true })));
  const verdicts = (id: string): string[] => [
    ...new Set(found.filter(({ check }) => check === id).map(({ verdict }) => verdict))
  ];
  const unanswered = checks.map(({ id }) => id).filter((id) => verdicts(id).every((one) => one === 'unknown'));
  expect(unanswered).toEqual([...ASKED_LATER, ...NOT_SHOWN].sort());
}, 120_000);
