import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ASSEMBLY_VERSION } from '../../src/lib/beamtime/assemble';
import { memoryFolder } from '../../src/lib/disk/memory-folder';
import { openLibrary } from '../../src/lib/library/open-library';
import { openBeamtime } from '../../src/lib/scan/open-beamtime';
import { reassemble } from '../../src/lib/scan/reassemble';
import { TODAY } from '../beamtimes/today.recipe';
import { filesOf } from '../support/recipe';
import { dumped, loadDatabase } from './database';

interface Digest {
  readonly version: number;
  readonly rows: Readonly<Record<string, string>>;
}
const DIGEST = join(import.meta.dirname, 'assembly-digest.json');
const RECIPE = 'BL32XU_240408_userB';
const SAMPLE = '200714_BL45XU_sample:archive';

/** The same rows give the same text, in whatever order their fields were made. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner
  );
}

/** The rows that today's assembly makes of the records that version 0.1.0 kept: no parser of today has a part in them. */
async function rowsOf(fixture: string, id: string): Promise<string> {
  const name = `assembly ${fixture}`;
  await loadDatabase(name, dumped(`0.1.0/${fixture}.json.gz`));
  const library = await openLibrary(name);
  await reassemble(library, id);
  const beamtime = await library.load(id);
  library.close();
  if (beamtime === undefined) throw new Error(`${fixture} has no rows`);
  const { merges, pins, processingRuns } = beamtime;
  return createHash('sha256').update(textOf({ merges, pins, processingRuns })).digest('hex');
}

describe('assembly', () => {
  it('makes the rows that its version stands for', async () => {
    const rows = { recipe: await rowsOf('recipe', RECIPE), sample: await rowsOf('sample', SAMPLE) };
    const written = JSON.parse(readFileSync(DIGEST, 'utf8')) as Digest;
    if (process.env['KAMOME_WRITE_DIGEST'] !== undefined && ASSEMBLY_VERSION > written.version) {
      writeFileSync(DIGEST, `${JSON.stringify({ version: ASSEMBLY_VERSION, rows }, null, 2)}\n`);
      return;
    }
    expect(
      { version: ASSEMBLY_VERSION, rows },
      'Assembly makes other rows: raise ASSEMBLY_VERSION (beamtime/assemble/version.ts), then run this test once with KAMOME_WRITE_DIGEST=1.'
    ).toEqual(written);
  });
  it('from the library makes the rows that the scan made', async () => {
    const library = await openLibrary('scanned and recalled');
    const files = { ...filesOf(TODAY) };
    for (let number = 1; number <= 40; number++)
      if (number % 7 !== 3) files[`ABC0012-09/data01/gap_${String(number).padStart(6, '0')}.cbf`] = '';
    const opening = { library, signal: new AbortController().signal, mounted: () => undefined };
    for await (const event of openBeamtime(memoryFolder(RECIPE, files), opening))
      if (event.kind === 'ended') expect(event.how).toBe('done');
    const scanned = await library.load(RECIPE);
    const { assembly, ...card } = (await library.card(RECIPE)) ?? {};
    expect(assembly).toBe(ASSEMBLY_VERSION);
    expect(
      scanned?.pins.some(({ collections }) => collections.some((one) => one.missingFiles.length > 0))
    ).toBe(true);
    await library.keepCard({
      ...(card as NonNullable<Awaited<ReturnType<typeof library.card>>>),
      assembly: -1
    });
    await reassemble(library, RECIPE);
    expect((await library.card(RECIPE))?.assembly).toBe(ASSEMBLY_VERSION);
    expect(textOf(await library.load(RECIPE))).toBe(textOf(scanned));
    library.close();
  });
});
