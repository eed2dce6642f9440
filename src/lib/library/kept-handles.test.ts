import { describe, expect, it } from 'vitest';
import { FakeDisk } from '../../../tests/support/handles';
import { memoryLibrary } from './open-library';

const diskNamed = (name: string): FileSystemDirectoryHandle => new FakeDisk(name, {}).handle;
const [FIRST, SECOND, THIRD, MOVED] = ['first', 'second', 'third', 'moved'].map(diskNamed) as [
  FileSystemDirectoryHandle,
  FileSystemDirectoryHandle,
  FileSystemDirectoryHandle,
  FileSystemDirectoryHandle
];

/** The disks of a beamtime after `add` was called for each of the added and `keep` for each that was opened as the first. */
async function kept(
  acts: readonly (readonly ['keep' | 'add', FileSystemDirectoryHandle])[]
): Promise<readonly string[]> {
  const library = memoryLibrary();
  for (const [act, handle] of acts)
    await (act === 'keep' ? library.keepHandle('b', handle) : library.addHandle('b', handle));
  expect(await library.handle('b')).toBe((await library.handles('b'))[0]);
  return (await library.handles('b')).map(({ name }) => name);
}

describe('the ways back to the disks of a beamtime', () => {
  it.each([
    ['none', [], []],
    ['one', [['keep', FIRST]], ['first']],
    [
      'added ones stand behind it',
      [
        ['keep', FIRST],
        ['add', SECOND],
        ['add', THIRD]
      ],
      ['first', 'second', 'third']
    ],
    [
      'no disk twice',
      [
        ['keep', FIRST],
        ['add', SECOND],
        ['add', SECOND],
        ['add', FIRST]
      ],
      ['first', 'second']
    ],
    [
      'the first lies elsewhere now',
      [
        ['keep', FIRST],
        ['add', SECOND],
        ['keep', MOVED]
      ],
      ['moved', 'second']
    ],
    [
      'an added one is opened by itself',
      [
        ['keep', FIRST],
        ['add', SECOND],
        ['keep', SECOND]
      ],
      ['first', 'second']
    ]
  ] as const)('%s', async (_, acts, names) => {
    expect(await kept(acts)).toEqual(names);
  });

  it('are gone with the beamtime, and those of another stay', async () => {
    const library = memoryLibrary();
    await library.keepHandle('b', FIRST);
    await library.addHandle('b', SECOND);
    await library.keepHandle('b2', THIRD);
    await library.forget('b');
    expect(await library.handles('b')).toEqual([]);
    expect(await library.handles('b2')).toEqual([THIRD]);
  });
});
