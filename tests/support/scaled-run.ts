/** A merge run whose XSCALE.LP was printed from the reflections beside it: made from data sets of the sample, in the form that XSCALE prints. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeHkl } from '../../src/lib/reflections/hkl-writer';
import { readReflections } from '../../src/lib/reflections/read-reflections';
import { remerge } from '../../src/lib/reflections/remerge';
import type { ShellStatistics } from '../../src/lib/reflections/shell-sums';
import { shellsOfLimits } from '../../src/lib/reflections/shells';
import { spaceGroup } from '../../src/lib/reflections/space-group';
import { fileBytes } from './reflection-data';

const TABLE = /(LIMIT {5}OBSERVED[^\n]*\n\s*\n)((?: +[\d.]+ [^\n]*\n)+) +total [^\n]*\n/g;

/** Writes `xscale.hkl` into the run's folder, and the tables of its XSCALE.LP anew. `pins`: folders of the data sets, whose runs have an XDS_ASCII.HKL. */
export async function scaleRun(disk: string, run: string, pins: readonly string[]): Promise<void> {
  const log = join(disk, run, 'XSCALE.LP');
  const text = readFileSync(log, 'latin1');
  const limits = [...(TABLE.exec(text)?.[2] ?? '').matchAll(/^ +([\d.]+)/gm)].map((found) =>
    Number(found[1])
  );
  TABLE.lastIndex = 0;
  const paths = pins.flatMap((pin) =>
    readdirSync(join(disk, pin)).map((name) => join(disk, pin, name, 'XDS_ASCII.HKL'))
  );
  const files = await Promise.all(paths.map((path) => readReflections(path, fileBytes(path))));
  const group = spaceGroup(files[0]?.header.spaceGroupNumber ?? 0);
  const shells = shellsOfLimits(limits);
  const merged =
    group &&
    (await remerge(files, {
      group,
      dMin: limits.at(-1) ?? NaN,
      reindex: false,
      reject: false,
      friedel: 'merged',
      shells: () => shells
    }));
  if (!merged) throw new Error('nothing to merge');
  const { mapped, observations, measured, statistics } = merged;
  writeFileSync(
    join(disk, run, 'xscale.hkl'),
    Buffer.concat([...writeHkl('xscale.hkl', mapped.box, observations, measured)])
  );
  const rows = statistics.shells.map((one, n) => row((limits[n] ?? NaN).toFixed(2), one)).join('');
  const total = row('total', statistics.overall);
  writeFileSync(
    log,
    text.replace(TABLE, (_, head: string) => `${head}${rows}${total}`)
  );
}

function row(limit: string, one: ShellStatistics): string {
  const { completeness = 0, rMerge = 0, iOverSigma = 0, rMeas = 0, ccHalf = 0 } = one;
  const percent = (value: number): string => `${value.toFixed(1)}%`;
  return [
    limit.padStart(9),
    String(one.nObserved).padStart(12),
    String(one.nUnique).padStart(8),
    String(one.nPossible).padStart(10),
    percent(completeness).padStart(12),
    percent(rMerge).padStart(11),
    percent(rMerge).padStart(10),
    String(one.nCompared).padStart(9),
    iOverSigma.toFixed(2).padStart(8),
    percent(rMeas).padStart(10),
    `${ccHalf.toFixed(1)}*`.padStart(9),
    '    0    0.000       0\n'
  ].join('');
}
