import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '$lib/library/open-library';
import { Desk } from '$lib/session/desk.svelte';
import { Preferences } from '$lib/session/preferences.svelte';
import { exportIndex } from '$lib/takehome/export-index';
import { beamtime } from '../../tests/support/merged-beamtime';
import { importBeamtimes } from './import-beamtime';

const [first] = beamtime.merges;
const GENERATOR = { name: 'kamome', version: '0' };
/** The index of a delivery as it was exported on a day: of two merges, or of one. */
function exported(day: string, merges = beamtime.merges): File {
  const index = exportIndex({ ...beamtime, merges }, [], GENERATOR, new Date(day));
  return new File([JSON.stringify(index)], `${day}.kamome.json`);
}
const OLDER = exported('2026-11-01T05:00:00Z', first === undefined ? [] : [{ ...first, trials: [] }]);
const NEWER = exported('2026-11-29T05:00:00Z');

async function imported(...files: readonly File[]) {
  const library = await openLibrary(`import-${files.map(({ name }) => name).join()}`);
  const desk = new Desk(library, new Preferences(library), () => Promise.reject(new Error('judges nothing')));
  await importBeamtimes(desk, files);
  const [card, ...others] = await library.known();
  expect(others).toEqual([]);
  const { merges = [] } = (card && (await library.load(card.id))) ?? {};
  library.close();
  return {
    desk,
    card,
    runs: merges.flatMap(({ trials }) => trials.flatMap(({ clusters }) => clusters)).length
  };
}

describe('two exports of one beamtime', () => {
  it('the later one takes the place of the earlier one', async () => {
    const { desk, card, runs } = await imported(OLDER, NEWER);
    expect(desk.imported).toEqual({ beamtimes: 2, refused: [] });
    expect(runs).toBeGreaterThan(0);
    expect(card?.scannedAt).toBe('2026-11-29T05:00:00.000Z');
  });
  it('the earlier one does not take the place of the later one, and is named', async () => {
    const { desk, card, runs } = await imported(NEWER, OLDER);
    expect(runs).toBeGreaterThan(0);
    expect(card?.scannedAt).toBe('2026-11-29T05:00:00.000Z');
    expect(desk.imported).toEqual({
      beamtimes: 1,
      refused: [{ file: OLDER.name, why: expect.stringContaining('2026-11-29 05:00 UTC') as string }]
    });
  });
  it('the same one is taken again', async () => {
    expect((await imported(NEWER, NEWER)).desk.imported).toEqual({ beamtimes: 2, refused: [] });
  });
});
