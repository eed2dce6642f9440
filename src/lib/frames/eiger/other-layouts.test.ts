/** Layouts of writers other than DECTRIS's, and of series that were moved or renamed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  counts,
  dataFile,
  groupOf,
  HEIGHT,
  master,
  readAll,
  WIDTH,
  written
} from '../../../../tests/support/eiger-files';
import { openInMemory } from '../../../../tests/support/frame-data';
import { parse } from '../../formats';
import eigerMaster from '../../formats/eiger-master';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name)));
/** Counts of the fixtures' pictures: 16 × 12. */
const small = (number: number): number[] =>
  Array.from({ length: 16 * 12 }, (_, pixel) => (pixel * 7 + number * 13) % 250);

it.each(['./', '../raw/', '/isilon/users/a/', 'D:\\data\\'])(
  'links that lead to another directory mean the files beside the master: %s',
  async (directory) => {
    const files = {
      'new_master.h5': master({ images: 6, links: [1, 2].map((n) => `${directory}old_data_00000${n}.h5`) }),
      'old_data_000002.h5': dataFile({ low: 4, pictures: [4, 5, 6] })
    };
    await readAll(files, 'new_master.h5', [4, 5, 6]);
    const reader = await openInMemory(files, 'new_master.h5');
    await expect(reader.read(1)).rejects.toMatchObject({
      fault: { code: 'missing-file', file: 'old_data_000001.h5' }
    });
    reader.close();
  }
);

it.each([
  [[1, 3, 1, 3], 12],
  [[1, 3, 1, 3], undefined],
  [[1, 1, 1, 1], undefined]
])('numbers that begin anew at each trigger (%j) are those of pictures, counted', async (lows, images) => {
  const files: Record<string, Uint8Array> = Object.fromEntries(
    lows.map((low, at) => [`a_data_00000${at + 1}.h5`, dataFile({ low, pictures: [2 * at + 1, 2 * at + 2] })])
  );
  if (images !== undefined) files['a_master.h5'] = master({ images, links: Object.keys(files) });
  await readAll(files, 'a_data_000001.h5', [8, 7, 6, 5, 4, 3, 2, 1]);
  expect(await openInMemory(files, 'a_data_000003.h5')).toMatchObject({
    first: 1,
    last: images ?? 8,
    start: 5
  });
});

it('files in a folder below the master are read there, and called so where one is missing', async () => {
  const links = ['raw/a_data_000001.h5', './raw/a_data_000002.h5'];
  const files = {
    'a_master.h5': master({ images: 6, links }),
    'raw/a_data_000001.h5': dataFile({ low: 1, pictures: [1, 2, 3] }),
    'raw/a_data_000002.h5': dataFile({ low: 4, pictures: [4, 5, 6] })
  };
  await readAll(files, 'a_master.h5', [1, 2, 3, 4, 5, 6]);
  await expect(openInMemory({ 'a_master.h5': master({ links }) }, 'a_master.h5')).rejects.toMatchObject({
    fault: { code: 'missing-file', file: 'raw/a_data_000001.h5' }
  });
});

it.each(['raw/../../other/a_data_000001.h5', 'raw/..', 'a/b/c/d/e/a_data_000001.h5'])(
  'a link that leads up or far away is followed nowhere: %s',
  async (link) => {
    const opened: string[] = [];
    const files = { 'a_master.h5': master({ links: [link] }) };
    const opening = openInMemory(files, 'a_master.h5', (name) => opened.push(name));
    await expect(opening).rejects.toHaveProperty('fault.code', 'missing-file');
    expect(opened).toEqual(['a_master.h5']);
  }
);

it('a missing file is called what the master calls it', async () => {
  const files = {
    'a_master.h5': master({ links: ['part-a.h5', 'part-b.h5'], images: 6 }),
    'part-a.h5': dataFile({ low: 1, pictures: [1, 2, 3] })
  };
  const reader = await openInMemory(files, 'a_master.h5');
  await expect(reader.read(5)).rejects.toMatchObject({ fault: { code: 'missing-file', file: 'part-b.h5' } });
});

it.each([
  // 12.4 keV are 0.99987 Å.
  [12_400, 0.9998726],
  [12.4, undefined],
  [0, undefined]
])('a master that says the energy of its photons alone (eV): %s', async (photonEnergy, wavelength) => {
  const files = {
    'a_master.h5': master({ links: ['a_data_000001.h5'], photonEnergy }),
    'a_data_000001.h5': dataFile({ pictures: [1, 2] })
  };
  const reader = await openInMemory(files, 'a_master.h5');
  expect(reader.header.wavelength).toBe(wavelength);
  reader.close();
});

it.each([
  ['lyso_0001.img', '.img'],
  ['lyso.0001', '.0001'],
  ['Makefile', 'Makefile']
])('pictures of other detectors are called what they are: %s', async (name, ending) => {
  await expect(openInMemory({ [name]: new Uint8Array(8) }, name)).rejects.toMatchObject({
    fault: { code: 'other-format', ending }
  });
});

it('pictures lie where the links of the master say', async () => {
  const files = {
    'a_master.h5': master({ links: ['a_data_000001.h5'], linkPlace: '/measurement/raw/counts' }),
    'a_data_000001.h5': dataFile({ place: ['measurement/raw', 'counts'], pictures: [1, 2] })
  };
  await readAll(files, 'a_master.h5', [1, 2]);
});

it('numbers that no file was left out for were never written', async () => {
  const files = {
    'a_master.h5': master({ links: ['a_data_000001.h5', 'a_data_000002.h5'], images: 12 }),
    'a_data_000001.h5': dataFile({ low: 1, pictures: [1, 2] }),
    'a_data_000002.h5': dataFile({ low: 11, pictures: [11, 12] })
  };
  await readAll(files, 'a_master.h5', [1, 2, 11, 12]);
  const reader = await openInMemory(files, 'a_master.h5');
  for (const number of [3, 5, 10])
    await expect(reader.read(number)).rejects.toMatchObject({ fault: { code: 'not-written', number } });
});

it('a master that holds its pictures itself, in several data sets', async () => {
  const inner = written((file) => {
    for (const [at, pictures] of [[1, 2], [3]].entries())
      groupOf(file, 'entry/data').create_dataset({
        name: `data_00000${at + 1}`,
        data: Uint16Array.from(pictures.flatMap(counts)),
        shape: [pictures.length, HEIGHT, WIDTH]
      });
  });
  await readAll({ 'a_master.h5': inner }, 'a_master.h5', [1, 2, 3]);
});

it('pictures with hits that have no group of their own', async () => {
  const hits = written((file) => {
    groupOf(file, 'entry/data').create_dataset({
      name: 'ras_000012',
      data: Uint16Array.from(counts(12)),
      shape: [HEIGHT, WIDTH]
    });
  });
  await readAll({ 'ras_onlyhits.h5': hits }, 'ras_onlyhits.h5', [12]);
});

it('a virtual data set finds its files beside it, wherever they were, and says which one is not there', async () => {
  const { 'v_000003.h5': third, ...two } = Object.fromEntries(
    ['v_master.h5', 'v_000001.h5', 'v_000002.h5', 'v_000003.h5'].map((name) => [name, fixture(name)])
  );
  const whole = await openInMemory({ ...two, 'v_000003.h5': third ?? new Uint8Array() }, 'v_master.h5');
  for (const number of [1, 2, 3, 4, 5, 6])
    expect([...(await whole.read(number)).values], String(number)).toEqual(small(number));
  whole.close();
  const reader = await openInMemory(two, 'v_master.h5');
  expect([...(await reader.read(3)).values]).toEqual(small(3));
  await expect(reader.read(5)).rejects.toMatchObject({
    fault: { code: 'missing-file', file: 'v_000003.h5' }
  });
});

it('of several missing files of a virtual data set the one that a picture is in is told', async () => {
  const files = Object.fromEntries(['v_master.h5', 'v_000002.h5'].map((name) => [name, fixture(name)]));
  const reader = await openInMemory(files, 'v_master.h5');
  expect([...(await reader.read(3)).values]).toEqual(small(3));
  for (const [number, file] of [
    [1, 'v_000001.h5'],
    [6, 'v_000003.h5'],
    [2, 'v_000001.h5']
  ] as const)
    await expect(reader.read(number)).rejects.toMatchObject({ fault: { code: 'missing-file', file } });
  reader.close();
});

it('zeros that were written are a picture; what was not written is none', async () => {
  const name = 'unwritten_data_000001.h5';
  const reader = await openInMemory({ [name]: fixture(name) }, name);
  await reader.read(1);
  // Twice: what the library still knows of the file makes no difference.
  for (const number of [2, 2]) expect((await reader.read(number)).values.every((n) => n === 0)).toBe(true);
  for (const number of [3, 3])
    await expect(reader.read(number)).rejects.toMatchObject({ fault: { code: 'not-written', number: 3 } });
});

it('chunks of several pictures, shuffled, in Zstandard frames that do not say their size', async () => {
  const name = 'unsized_data_000001.h5';
  const reader = await openInMemory({ [name]: fixture(name) }, name);
  for (const number of [4, 1, 2, 3]) {
    const { width, height, values } = await reader.read(number);
    expect([width, height]).toEqual([20, 24]);
    expect([...values]).toEqual(
      Array.from({ length: 480 }, (_, at) => (((number - 1) * 480 + at) * 7) % 250)
    );
  }
});

it('an HDF5 file behind other bytes', async () => {
  const name = 'userblock_data_000001.h5';
  const reader = await openInMemory({ [name]: fixture(name) }, name);
  expect([...(await reader.read(1)).values]).toEqual(small(1));
});

it('a heap that HDF5 would walk without end is refused, by pictures and by the scan', async () => {
  const name = 'v_master.h5';
  const broken = fixture(name);
  const heap = Buffer.from(broken).indexOf('GCOL');
  // Behind the first object of 278 bytes: free space, now without a size.
  const free = heap + 16 + 16 + 280;
  expect([broken[free], broken[free + 8]]).toEqual([0, 0xc8]);
  broken.fill(0, free + 8, free + 16);
  const files = { [name]: broken, 'v_000001.h5': fixture('v_000001.h5') };
  await expect(openInMemory(files, name)).rejects.toMatchObject({ fault: { code: 'undecodable' } });
  const bytes = { size: broken.length, slice: async (from: number, to: number) => broken.slice(from, to) };
  expect(await parse(eigerMaster, bytes)).toMatchObject({
    ok: true,
    record: { contentsRead: false },
    problems: [{ flaw: { code: 'library-refused', library: 'HDF5' } }]
  });
});

it('thousands of files that cannot be read leave room for the next one', async () => {
  const whole = fixture('v_000001.h5');
  const torn = whole.slice(0, 1920);
  // Each costs the library some 4 kB of its stack of 2 MB, if it does not give them back.
  for (let round = 0; round < 600; round++)
    await expect(
      openInMemory({ 'v_000001.h5': torn }, 'v_000001.h5').then((reader) => reader.read(1))
    ).rejects.toThrow('cut-off');
  const reader = await openInMemory({ 'v_000001.h5': whole }, 'v_000001.h5');
  expect((await reader.read(1)).values.length).toBeGreaterThan(0);
  reader.close();
});

it.each(['a_part_1.h5', 'a_data_000001.h5'])(
  'links that lead to several data sets of one file: %s',
  async (first) => {
    const second = first.replace(/1\.h5$/, '2.h5');
    const [both, alone] = [
      [1, 2],
      [3, 4]
    ].map((sets) =>
      written((file) => {
        for (const set of sets)
          groupOf(file, 'entry/data').create_dataset({
            name: `data_00000${set}`,
            data: Uint16Array.from([2 * set - 1, 2 * set].flatMap(counts)),
            shape: [2, HEIGHT, WIDTH]
          });
      })
    );
    const linked = written((file) => {
      for (const [at, name] of [first, first, second, second].entries())
        groupOf(file, 'entry/data').create_external_link(
          name,
          `/entry/data/data_00000${at + 1}`,
          `data_00000${at + 1}`
        );
    });
    const files = { 'a_master.h5': linked, [first]: both ?? linked, [second]: alone ?? linked };
    await readAll(files, 'a_master.h5', [1, 2, 3, 4, 5, 6, 7, 8]);
    const reader = await openInMemory(files, 'a_master.h5');
    expect([reader.first, reader.last, reader.start]).toEqual([1, 8, 1]);
    reader.close();
  }
);
