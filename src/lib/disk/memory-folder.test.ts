import { describe, expect, it } from 'vitest';
import { ROOT, relPath } from '../base/rel-path';
import { chosenFiles, chosenFolder } from './chosen-files';
import { memoryFolder } from './memory-folder';
import { mountedAt, partOf } from './mounted-folder';

const folder = memoryFolder('_kamoproc', { 'merge_x/report.html': 'hello', 'empty/': '' });

describe('a folder in memory', () => {
  it('lists names with their kinds', async () => {
    expect(await folder.list(ROOT)).toEqual([
      { name: 'merge_x', kind: 'directory' },
      { name: 'empty', kind: 'directory' }
    ]);
    expect(await folder.list(relPath('empty'))).toEqual([]);
  });
  it('reads a file', async () => {
    expect(await (await folder.read(relPath('merge_x/report.html'))).text()).toBe('hello');
  });
  it('says what it does not have', async () => {
    await expect(folder.list(relPath('nothing'))).rejects.toMatchObject({
      fault: 'not-found',
      path: 'nothing'
    });
    await expect(folder.read(relPath('merge_x'))).rejects.toMatchObject({ fault: 'not-found' });
  });
});

describe('a part of a beamtime, mounted at its place', () => {
  const mounted = mountedAt(folder, relPath('_kamoproc'), '200714_BL45XU_userA');
  it('has nothing beside the part', async () => {
    expect(await mounted.list(ROOT)).toEqual([{ name: '_kamoproc', kind: 'directory' }]);
    await expect(mounted.list(relPath('CPS1012-01'))).rejects.toMatchObject({ fault: 'not-found' });
  });
  it('has its files under their path in the beamtime', async () => {
    expect((await mounted.list(relPath('_kamoproc'))).map(({ name }) => name)).toEqual(['merge_x', 'empty']);
    expect(await (await mounted.read(relPath('_kamoproc/merge_x/report.html'))).text()).toBe('hello');
  });
  it('lies several folders deep where it must', async () => {
    const deep = mountedAt(folder, relPath('a/b/c'), 'x');
    expect(await deep.list(relPath('a/b'))).toEqual([{ name: 'c', kind: 'directory' }]);
  });
});

describe('a folder inside the opened one', () => {
  it('is a folder of its own', async () => {
    const part = partOf(folder, relPath('merge_x'));
    expect(part.name).toBe('merge_x');
    expect(await part.list(ROOT)).toEqual([{ name: 'report.html', kind: 'file' }]);
  });
});

describe('files of <input webkitdirectory>', () => {
  const files = ['disk/a/one.txt', 'disk/two.txt'].map((path) =>
    Object.defineProperty(new File(['x'], path.slice(path.lastIndexOf('/') + 1)), 'webkitRelativePath', {
      value: path
    })
  );
  const chosen = chosenFolder(chosenFiles(files));
  it('take the folder name from their paths', async () => {
    expect(chosen.name).toBe('disk');
    expect((await chosen.list(ROOT)).map(({ name }) => name).sort()).toEqual(['a', 'two.txt']);
    expect((await chosen.read(relPath('a/one.txt'))).size).toBe(1);
  });
  it('are never called complete', () => expect(chosen.complete).toBe(false));
});
