import { describe, expect, it, vi } from 'vitest';
import { ReadFiles } from './read-files';

const HEAD = [
  '!FORMAT=XDS_ASCII    MERGE=FALSE',
  '!UNIT_CELL_CONSTANTS= 20 20 20 90 90 90',
  ...['H', 'K', 'L', 'IOBS', 'SIGMA(IOBS)'].map((item, n) => `!ITEM_${item}=${n + 1}`),
  '!END_OF_HEADER'
].join('\n');

/** Three records of intensity `intensity`, and what the disk is asked for. */
function given(intensity: number, lastModified = 1) {
  const text = `${HEAD}\n1 1 1 ${intensity} 1\n1 2 1 ${intensity} 1\n1 1 3 ${intensity} -1\n!END_OF_DATA\n`;
  const file = new File([text], 'XDS_ASCII.HKL', { lastModified });
  return { file, slices: vi.spyOn(file, 'slice') };
}

describe('reflections that are held', () => {
  it('are copied into one room, one behind the other, and stay as they are', async () => {
    const files = new ReadFiles();
    const [a, b] = [given(1), given(2)];
    await files.hold('a', a.file);
    await files.hold('b', b.file);
    for (const { slices } of [a, b]) slices.mockClear();
    const [first, second] = await files.copies(['b', 'a']);
    expect([...(first?.columns.intensity ?? []), ...(second?.columns.intensity ?? [])]).toEqual([
      2, 2, 2, 1, 1, 1
    ]);
    expect(second?.columns.intensity.buffer).toBe(first?.columns.intensity.buffer);
    first?.columns.intensity.fill(7);
    expect([...((await files.of(['b']))[0]?.columns.intensity ?? [])]).toEqual([2, 2, 2]);
    expect([a, b].flatMap(({ slices }) => slices.mock.calls)).toEqual([]);
  });

  it('are not more than there is room for: what is beyond is read again, in the same order', async () => {
    const [a, b] = [given(1), given(2)];
    const files = new ReadFiles(a.file.size);
    await files.hold('a', a.file);
    await files.hold('b', b.file);
    for (const { slices } of [a, b]) slices.mockClear();
    const both = await files.copies(['a', 'b']);
    expect(both.flatMap(({ columns }) => [...columns.intensity])).toEqual([1, 1, 1, 2, 2, 2]);
    expect([a.slices.mock.calls.length, b.slices.mock.calls.length > 0]).toEqual([0, true]);
    // Room that is given back is used again.
    files.keep(['b']);
    await files.hold('b', b.file);
    b.slices.mockClear();
    await files.copies(['b']);
    expect(b.slices.mock.calls).toEqual([]);
  });

  it('take no room where their file cannot be read', async () => {
    const whole = given(1);
    const files = new ReadFiles(whole.file.size);
    await expect(files.hold('x', new File(['hello'], 'x'))).rejects.toThrow();
    await files.hold('a', whole.file);
    whole.slices.mockClear();
    await files.copies(['a']);
    expect(whole.slices.mock.calls).toEqual([]);
  });

  it('name the file at which the disk was lost, and end with the signal', async () => {
    const lost = given(1);
    const files = new ReadFiles(0);
    await files.hold('kept', given(2).file);
    await files.hold('lost', lost.file);
    const stopped = new AbortController();
    stopped.abort();
    await expect(files.copies(['kept'], stopped.signal)).rejects.toMatchObject({ name: 'AbortError' });
    lost.slices.mockImplementation(() => {
      throw new DOMException('gone', 'NotReadableError');
    });
    await expect(files.copies(['kept', 'lost'])).rejects.toMatchObject({ name: 'NotReadableError' });
    expect(files.reading).toBe('lost');
  });
});
