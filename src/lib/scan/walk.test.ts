import { expect, it } from 'vitest';
import { filesOf } from '../../../tests/support/recipe';
import { child } from '../base/rel-path';
import type { Folder } from '../disk/folder';
import { memoryFolder } from '../disk/memory-folder';
import type { Phase } from './groups';
import { walk, type Visitor } from './walk';

const DISK = `
_kamoproc/
  merge_blend_2.2S_lysA/
    multi_merge.log: slow
  merge_blend_2.2S_lysB/
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
    listed(directory, { directories, files }, group) {
      said.push(`${phase}: lists ${group.phase}`);
      return { group, directories, files: files.map((name) => child(directory, name)), frames: [] };
    },
    begun: (next) => (phase = next),
    listedAll: () => said.push(`${phase}: everything is listed`),
    refused: () => undefined,
    async read(path) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      said.push(`${phase}: reads ${path.split('/').at(-1) ?? ''}`);
    },
    done: ({ path }) => path.endsWith('lysA'),
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
    'results: reads multi_merge.log',
    'processing: reads CORRECT.LP'
  ]);
});

it('gives the disk to the earliest merge alone until there are rows of one', async () => {
  const order: string[] = [];
  const folder = memoryFolder(
    'disk',
    filesOf(`
_kamoproc/
  merge_1/
    cc_1/
      cluster_1/
        XSCALE.LP: first
  merge_2/
    multi_merge.log: second
    cc_1/
  merge_3/
    multi_merge.log: third
`)
  );
  const visitor: Visitor = {
    listed(directory, { directories, files }, group) {
      order.push(directory);
      return { group, directories, files: files.map((name) => child(directory, name)), frames: [] };
    },
    begun: () => undefined,
    listedAll: () => undefined,
    refused: () => undefined,
    async read(path) {
      order.push(path);
    },
    done(group) {
      order.push(`done ${group.path}`);
      return group.path.includes('merge');
    },
    room: () => Promise.resolve()
  };
  await walk(folder, visitor, new AbortController().signal);
  const first = order.indexOf('done _kamoproc/merge_1');
  const place = (path: string): number => order.indexOf(`_kamoproc/${path}`);
  expect(place('merge_1/cc_1/cluster_1/XSCALE.LP')).toBeLessThan(first);
  expect(Math.min(place('merge_2'), place('merge_3'))).toBeGreaterThan(first);
  // From then on nothing waits for the whole of another.
  expect(place('merge_3')).toBeLessThan(order.indexOf('done _kamoproc/merge_2'));
});

/** How many folders of raw data were asked for at once at most, of eight with so many images each. */
async function rawAtOnce(images: number): Promise<number> {
  const pins = Array.from({ length: 8 }, (_, at) => `CPS1012-0${at + 1}`);
  let now = 0;
  let most = 0;
  const folder: Folder = {
    name: 'disk',
    way: 'memory',
    complete: true,
    async list(path) {
      if (path === '') return pins.map((name) => ({ name, kind: 'directory' }));
      if (!path.endsWith('data00')) return [{ name: 'data00', kind: 'directory' }];
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve));
      now--;
      return Array.from({ length: images }, (_, at) => ({ name: `cry00_${at + 1}.cbf`, kind: 'file' }));
    },
    read: () => Promise.reject(new Error('nothing is read'))
  };
  const visitor: Visitor = {
    listed: (_, { directories }, group) => ({ group, directories, files: [], frames: [] }),
    begun: () => undefined,
    listedAll: () => undefined,
    refused: () => undefined,
    read: () => Promise.resolve(),
    done: () => false,
    room: () => Promise.resolve()
  };
  await walk(folder, visitor, new AbortController().signal);
  return most;
}

it('lists folders of many images one after the other, and those of few beside each other', async () => {
  expect(await rawAtOnce(10_000)).toBe(1);
  expect(await rawAtOnce(3_600)).toBe(2);
  expect(await rawAtOnce(10)).toBe(7);
});
