/**
 * Writes the library of the running version as a fixture for the versions to come:
 * `KAMOME_MAKE_LIBRARY=0.1.0 npx vitest run tests/library/make-fixture.test.ts`. Run it before what is stored changes, never to mend a test.
 */
import 'fake-indexeddb/auto';
import { openAsBlob } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../src/lib/analysis/ranking';
import { archiveFolder } from '../../src/lib/disk/archive-folder';
import type { Folder } from '../../src/lib/disk/folder';
import { memoryFolder } from '../../src/lib/disk/memory-folder';
import { openLibrary } from '../../src/lib/library/open-library';
import { openBeamtime } from '../../src/lib/scan/open-beamtime';
import { Preferences } from '../../src/lib/session/preferences.svelte';
import { Ranking } from '../../src/lib/session/ranking.svelte';
import { Triage } from '../../src/lib/session/triage.svelte';
import { TODAY } from '../beamtimes/today.recipe';
import { filesOf } from '../support/recipe';
import { dumpDatabase } from './database';

const version = process.env['KAMOME_MAKE_LIBRARY'];
const SAMPLE = join(import.meta.dirname, '../../static/sample/200714_BL45XU_sample.tgz');

async function sample(): Promise<Folder> {
  const file = new File([await openAsBlob(SAMPLE)], '200714_BL45XU_sample.tgz', { lastModified: 0 });
  return archiveFolder(file, { keep: () => true });
}

describe.runIf(version)(`the library of ${version}`, () => {
  it.each([
    ['recipe', async () => memoryFolder('BL32XU_240408_userB', filesOf(TODAY))],
    ['sample', sample]
  ] as const)('%s', async (name, folder) => {
    const library = await openLibrary(`made-${name}`);
    const { signal } = new AbortController();
    let id = '';
    for await (const event of openBeamtime(await folder(), { library, signal, mounted: () => undefined })) {
      if (event.kind === 'opened') id = event.id;
      if (event.kind === 'ended') expect(event).toMatchObject({ how: 'done', kept: true });
    }
    const beamtime = await library.load(id);
    const runs = (beamtime?.merges ?? []).flatMap(({ trials }) =>
      trials.flatMap(({ clusters }) => clusters.flatMap((cluster) => cluster.runs.map(({ path }) => path)))
    );
    const triage = new Triage(library, id);
    for (const [at, run] of runs.slice(0, 3).entries()) {
      await triage.judge(run, at === 0 ? 'accept' : 'reject');
      if (at === 1) await triage.note(run, 'ice rings, 氷');
    }
    const ranking = new Ranking(library, id);
    await ranking.choose(PRESETS.staff);
    await new Preferences(library).setLimit('completeness-overall', 88);
    library.close();
    const place = join(import.meta.dirname, 'fixtures', version ?? '');
    await mkdir(place, { recursive: true });
    const dumped = JSON.stringify(await dumpDatabase(`made-${name}`));
    await writeFile(join(place, `${name}.json.gz`), gzipSync(dumped, { level: 9 }));
  });
});
