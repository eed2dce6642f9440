/** The large beamtime beside the repository, `../shared/beamtimes`, unpacked once into the folder for temporary files. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const NAME = '200714_BL45XU_userA';
const archive = resolve(import.meta.dirname, `../../../shared/beamtimes/${NAME}.tar.zst`);

/** The folder that holds `200714_BL45XU_userA`; `undefined`, with the reason printed, where archive or zstd is missing. */
export function largeBeamtime(): string | undefined {
  if (!existsSync(archive)) return skipped(`no ${archive}`);
  const place = join(tmpdir(), `kamome-${NAME}-${statSync(archive).size}`);
  if (existsSync(join(place, NAME))) return place;
  const own = mkdtempSync(join(tmpdir(), 'kamome-unpacking-'));
  try {
    execFileSync('tar', ['--zstd', '-xf', archive, '-C', own], { stdio: 'pipe' });
    renameSync(own, place);
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    if (!existsSync(join(place, NAME))) return skipped(`${archive} cannot be unpacked: ${String(error)}`);
  }
  return place;
}

function skipped(reason: string): undefined {
  process.stdout.write(`skipped: ${reason}\n`);
  return undefined;
}
