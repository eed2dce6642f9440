import { describe, expect, test } from 'vitest';
import { ROOT, relPath } from '../base/rel-path';
import { hdf5 } from '../formats/hdf5';
import { sqlite } from '../formats/sqlite';
import { filesToRead } from './files-to-read';

describe('what the formats of a folder take is known as soon as it is listed', () => {
  test.each<[string, string, readonly string[], readonly unknown[]]>([
    ['the database of ZOO', ROOT, ['zoo.db', 'userA.csv'], [sqlite]],
    ['masters, however many', 'CPS1/data00', ['a_master.h5', 'b_master.h5', 'a_data_000001.h5'], [hdf5]],
    ['texts', '_kamoproc/CPS1/data00/cry00_1-100', ['CORRECT.LP', 'IDXREF.LP'], []],
    ['a database that a scan leaves for later', 'CPS1/scan00/_spotfinder', ['shika.db'], []],
    ['names that no format knows', 'CPS1/data00', ['master.h5', 'notes.db'], []]
  ])('%s', (_, folder, files, loads) => {
    const listing = { directories: [], files, frames: [], counted: [] };
    const { ahead } = filesToRead(relPath(folder), listing, 'picked');
    expect([...ahead]).toEqual(loads);
  });
});
