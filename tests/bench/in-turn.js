// What is measured in turn with an older build, over one beamtime after the other.
import { median } from 'd3-array';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serve } from '../../scripts/serve.js';
import { load, temporaryFolder } from './browser.js';

const REPEATS = Number(process.env.KAMOME_BENCH_REPEATS ?? 3);
const SHARED = resolve(import.meta.dirname, '../../../shared/beamtimes');

/**
 * Medians of what `visit(address, folder)` measures, by this build and by the one in `KAMOME_BENCH_BEFORE`. The beamtimes are those in
 * `KAMOME_BENCH_FOLDERS`, else the two beside the repository; none without any.
 */
export async function measureInTurn(app, visit) {
  const before = process.env.KAMOME_BENCH_BEFORE;
  const builds = [['now', app]];
  if (before !== undefined && existsSync(before))
    builds.unshift(['before', await serve({ port: 4661, folder: resolve(before) })]);
  const folders = foldersOf();
  if (folders.length === 0) console.log('no beamtime is here (KAMOME_BENCH_FOLDERS names some)');
  const measured = [];
  for (const { name, path } of folders) {
    const rounds = [];
    for (let n = 0; n < REPEATS; n++) {
      const round = { load: load() };
      // The one that comes first has the colder disk: they take turns.
      for (const [build, address] of n % 2 === 0 ? builds : [...builds].reverse())
        round[build] = await visit(address, path);
      console.log(name, JSON.stringify(round));
      rounds.push(round);
    }
    measured.push({
      name,
      loads: rounds.map((round) => round.load),
      ...Object.fromEntries(builds.map(([build]) => [build, medians(rounds.map((round) => round[build]))]))
    });
  }
  return measured;
}

function foldersOf() {
  const given = (process.env.KAMOME_BENCH_FOLDERS ?? '').split(':').filter(Boolean);
  if (given.length > 0) return given.map((path) => ({ name: path.split('/').at(-1), path }));
  return [
    ['small beamtime', 'mini.tar.zst'],
    ['large beamtime', '200714_BL45XU_userA.tar.zst']
  ].flatMap(([name, archive]) => {
    if (!existsSync(join(SHARED, archive))) return [];
    const folder = temporaryFolder('overview');
    execFileSync('tar', ['-xf', join(SHARED, archive), '-C', folder]);
    return [{ name, path: join(folder, '200714_BL45XU_userA') }];
  });
}

function medians(visits) {
  return Object.fromEntries(
    Object.keys(visits[0]).map((key) => [key, median(visits.map((one) => one[key]))])
  );
}
