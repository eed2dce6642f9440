import { expect, it } from 'vitest';
import { filesOf } from '../../../tests/support/recipe';
import { child } from '../base/rel-path';
import { memoryFolder } from '../disk/memory-folder';
import type { Phase } from './groups';
import { walk, type Visitor } from './walk';

const DISK = `
_kamoproc/
  merge_blend_2.2S_lysA/
    multi_merge.log: slow
  CPS1012-01/
    data00/
      cry00_1-100/
        CORRECT.LP: later
`;

/** Visits everything; files are read only when nothing is left to list. */
async function phasesOf(recipe: string): Promise<readonly string[]> {
  const said: string[] = [];
  let phase: Phase = 'root';
  const visitor: Visitor = {
    listed(directory, entries, group) {
      said.push(`${phase}: lists ${group.phase}`);
      const names = (kind: string): string[] =>
        entries.filter((entry) => entry.kind === kind).map(({ name }) => name);
      return {
        group,
        directories: names('directory'),
        files: names('file').map((name) => child(directory, name)),
        frames: []
      };
    },
    begun: (next) => (phase = next),
    listedAll: () => said.push(`${phase}: everything is listed`),
    refused: () => undefined,
    async read(path) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      said.push(`${phase}: reads ${path.split('/').at(-1) ?? ''}`);
    },
    done: () => undefined,
    room: () => Promise.resolve()
  };
  await walk(memoryFolder('disk', filesOf(recipe)), visitor, new AbortController().signal);
  return said;
}

it('is in the phase whose files are being read, though listings run ahead', async () => {
  const said = await phasesOf(DISK);
  expect(said).toContain('results: lists processing');
  expect(said.filter((line) => line.includes('everything'))).toHaveLength(1);
  expect(said.indexOf('processing: reads CORRECT.LP')).toBeGreaterThan(
    said.findIndex((line) => line.includes('everything'))
  );
  expect(said.filter((line) => line.includes('reads'))).toEqual([
    'results: reads multi_merge.log',
    'processing: reads CORRECT.LP'
  ]);
});
