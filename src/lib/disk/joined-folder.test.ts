import { describe, expect, it, test } from 'vitest';
import { relPath, ROOT } from '../base/rel-path';
import { DiskError, type DiskFault, type Entry, type Folder } from './folder';
import { expecting, joinedFolder } from './joined-folder';
import { memoryFolder } from './memory-folder';

const text = async (folder: Folder, path: string): Promise<string> =>
  (await folder.read(relPath(path))).text();
const names = (entries: readonly Entry[]): readonly string[] =>
  entries.map(({ name, kind }) => (kind === 'directory' ? `${name}/` : name));
/** A folder that refuses everything. */
const refusing = (fault: DiskFault): Folder => {
  const refuse = (path: ReturnType<typeof relPath>): never => {
    throw new DiskError(fault, path);
  };
  return {
    name: 'x',
    way: 'picked',
    complete: true,
    list: async (path) => refuse(path),
    read: async (path) => refuse(path)
  };
};
const faultOf = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'given',
    (error: unknown) => (error instanceof DiskError ? error.fault : String(error))
  );

describe('a beamtime over several disks', () => {
  const FIRST = memoryFolder('B', { 'a.txt': '1', 'P-01/x': 'first', 'both/one': '1' });
  const SECOND = memoryFolder('B', { 'b.txt': '2', 'P-02/x': 'second', 'both/two': '2', 'a.txt': 'other' });
  const both = joinedFolder([FIRST, SECOND]);

  it('is listed as one, each name once', async () => {
    expect([...names(await both.list(ROOT))].sort()).toEqual(['P-01/', 'P-02/', 'a.txt', 'b.txt', 'both/']);
    expect([...names(await both.list(relPath('both')))].sort()).toEqual(['one', 'two']);
  });
  it('lists a folder that only one of them has', async () => {
    expect(names(await both.list(relPath('P-02')))).toEqual(['x']);
  });
  it('reads a file from the first that has it', async () => {
    expect([await text(both, 'a.txt'), await text(both, 'P-02/x')]).toEqual(['1', 'second']);
  });
  it('has the name of the first, and says of how many it is', () => {
    expect([both.name, both.parts]).toEqual(['B', 2]);
  });
  it('what none has is not found', async () => {
    expect(await faultOf(both.list(relPath('nowhere')))).toBe('not-found');
    expect(await faultOf(both.read(relPath('nowhere')))).toBe('not-found');
  });
  it('what one refuses is not taken from the other: a disk that goes away is not an empty one', async () => {
    const broken = joinedFolder([refusing('gone'), SECOND]);
    expect(await faultOf(broken.list(ROOT))).toBe('gone');
    expect(await faultOf(broken.read(relPath('b.txt')))).toBe('gone');
  });
  it('of one folder is that folder', () => {
    expect(joinedFolder([FIRST])).toBe(FIRST);
  });
  it('of none is a mistake of ours', () => {
    expect(() => joinedFolder([])).toThrow('no folders');
  });
  it('lists everything only where each of them does', () => {
    const { list, read, name, way } = FIRST;
    expect(joinedFolder([{ list, read, name, way, complete: false }, SECOND]).complete).toBe(false);
    expect(both.complete).toBe(true);
  });
});

describe('one part, the others known to be on another disk', () => {
  const paths = (...texts: string[]) => texts.map((each) => relPath(each));
  const part = expecting(memoryFolder('B', { 'a.txt': '1', 'P-01/x': '1', '_kamo/P-01/y': '1' }), {
    folders: paths('P-02', 'P-01', '_kamo', '_kamo/P-01', '_kamo/P-02'),
    files: paths('a.txt', 'zoo.db')
  });
  it('names what is on the other one, files too, in each folder that both have', async () => {
    expect(names(await part.list(ROOT)).toSorted()).toEqual(['P-01/', 'P-02/', '_kamo/', 'a.txt', 'zoo.db']);
    expect(names(await part.list(relPath('_kamo'))).toSorted()).toEqual(['P-01/', 'P-02/']);
  });
  test.each(['P-02', 'P-02/data00', 'P-02/data00/x', '_kamo/P-02/y', 'zoo.db'])(
    '%s is refused, so that nobody concludes that it is gone',
    async (path) => {
      await part.list(ROOT);
      expect(await faultOf(part.list(relPath(path)))).toBe('elsewhere');
      expect(await faultOf(part.read(relPath(path)))).toBe('elsewhere');
    }
  );
  it('what is here is given', async () => {
    await part.list(ROOT);
    await part.list(relPath('_kamo'));
    expect(names(await part.list(relPath('P-01')))).toEqual(['x']);
    expect([await text(part, 'a.txt'), await text(part, '_kamo/P-01/y')]).toEqual(['1', '1']);
  });
});
