/** The Parquet tables, read back with hyparquet: every number is that of the exported index, and docs/parquet.md names every column. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Shell } from '../../src/lib/beamtime/types';
import { runChecks } from '../../src/lib/checks';
import { memoryFolder } from '../../src/lib/disk/memory-folder';
import { exportIndex, type ExportedIndex } from '../../src/lib/takehome/export-index';
import { readWholeIndex } from '../../src/lib/takehome/import-index';
import { writeTables } from '../../src/lib/takehome/parquet/command';
import { parquetArchive } from '../../src/lib/takehome/parquet/parquet-archive';
import type { ExportedBeamtime } from '../../src/lib/takehome/parquet/parquet-rows';
import { TABLES } from '../../src/lib/takehome/parquet/tables';
import { beamtime as merged, run } from '../support/merged-beamtime';
import { filesOf } from '../support/recipe';
import { scanned } from '../support/scanned';
import { TODAY } from './today.recipe';

type Row = Readonly<Record<string, unknown>>;
const GENERATOR = { name: 'kamome', version: '0' };
const AT = new Date('2026-11-29T05:00:00.250Z');

async function filesIn(beamtimes: readonly ExportedBeamtime[]): Promise<Record<string, Uint8Array>> {
  async function* given() {
    yield* beamtimes;
  }
  const archive = new Response(parquetArchive(given(), GENERATOR, AT));
  return unzipSync(new Uint8Array(await archive.arrayBuffer()));
}
async function rowsIn(file: Uint8Array | undefined): Promise<Row[]> {
  if (file === undefined) throw new Error('the table is missing');
  return parquetReadObjects({ file: file.slice().buffer });
}
/** A row without what is null, integers of 64 bits as numbers: as JSON would say it. */
function told(row: Row | undefined): Row {
  return Object.fromEntries(
    Object.entries(row ?? {}).flatMap(([name, value]) =>
      value === null ? [] : [[name, typeof value === 'bigint' ? Number(value) : value]]
    )
  );
}
const SHELL_NAMES: Readonly<Record<keyof Shell, string>> = {
  dMax: 'd_max',
  dMin: 'd_min',
  nObserved: 'n_observed',
  nUnique: 'n_unique',
  nPossible: 'n_possible',
  completeness: 'completeness',
  redundancy: 'redundancy',
  rObserved: 'r_observed',
  rExpected: 'r_expected',
  nCompared: 'n_compared',
  iOverSigma: 'i_over_sigma',
  rMeas: 'r_meas',
  ccHalf: 'cc_half',
  ccHalfSignificant: 'cc_half_significant',
  ccAno: 'cc_ano',
  ccAnoSignificant: 'cc_ano_significant',
  sigAno: 'sig_ano',
  nAno: 'n_ano'
};
/** As JSON has it, under the names of the columns; `prefix` as `overall_`. */
function shellOf(shell: Shell | undefined, prefix = ''): Row {
  return Object.fromEntries(
    Object.entries(shell ?? {}).map(([name, value]) => [
      prefix + SHELL_NAMES[name as keyof Shell],
      value as unknown
    ])
  );
}
const partOf = (row: Row, prefix: string): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name.startsWith(prefix)));

describe('the tables of a beamtime that was read', () => {
  let index: ExportedIndex;
  const tables: Record<string, Row[]> = {};

  beforeAll(async () => {
    const beamtime = await scanned(memoryFolder('BL32XU_240408_userB', filesOf(TODAY)));
    const decisions = beamtime.merges
      .flatMap(({ trials }) => trials.flatMap(({ clusters }) => clusters.flatMap(({ runs }) => runs)))
      .slice(0, 1)
      .map(({ path }) => ({ path, verdict: 'accept', note: '良い', at: '2026-11-29T04:00:00.000Z' }) as const);
    const written = exportIndex(beamtime, runChecks(beamtime), GENERATOR, AT, { decisions });
    index = JSON.parse(JSON.stringify(written)) as ExportedIndex;
    const files = await filesIn([{ id: 'B~2', index, label: { title: 'April', tags: ['a', 'b'] } }]);
    for (const { name } of TABLES)
      tables[name] = (await rowsIn(files[`${name}/B_2.parquet`])).map((row) => told(row));
  });

  it('have a row for each thing of the index, all under the key', () => {
    const runs = index.merges.flatMap(({ trials }) => trials.flatMap((one) => one.clusters)).flatMap((one) => one.runs);
    const shells = [...index.processingRuns, ...runs].reduce((sum, one) => sum + (one.shells?.length ?? 0), 0);
    const { beamtimes, samples, pins, datasets, merges, merge_runs, findings } = tables;
    expect(Object.keys(tables)).toHaveLength(8);
    expect([beamtimes, pins, datasets, merges, merge_runs, findings].map((rows) => rows?.length)).toEqual([
      1,
      index.pins.length,
      index.processingRuns.length,
      index.merges.length,
      runs.length,
      index.findings.length
    ]);
    expect(tables['shells']).toHaveLength(shells);
    for (const count of [samples?.length ?? 0, runs.length, shells, index.findings.length])
      expect(count).toBeGreaterThan(0);
    for (const rows of Object.values(tables)) for (const row of rows) expect(row['beamtime']).toBe('B~2');
  });
  it('say of the beamtime what the index says', () => {
    const count = (verdict: string) => index.findings.filter((one) => one.verdict === verdict).length;
    const { name, date, beamline, user, source, opened } = index.beamtime;
    const { directories, files, filesParsed, bytesRead, partial } = index.scan;
    expect(tables['beamtimes']?.[0]).toMatchObject({
      ...{ name, source, opened, directories, files, partial },
      ...(date && { date }),
      ...(beamline && { beamline }),
      ...(user && { user }),
      title: 'April',
      tags: 'a\nb',
      files_parsed: filesParsed,
      bytes_read: bytesRead,
      pins: index.pins.length,
      findings_fail: count('fail'),
      findings_attention: count('attention'),
      findings_unknown: count('unknown'),
      findings_pass: count('pass'),
      unreadable: index.unreadable.length,
      exported_at: AT,
      generator: 'kamome 0'
    });
  });
  it('have the numbers of every data set', () => {
    for (const [at, run] of index.processingRuns.entries()) {
      const row = tables['datasets']?.[at] ?? {};
      const cell = run.unitCell ?? [];
      expect(row).toMatchObject({
        path: run.path,
        state: run.state,
        first_frame: run.firstFrame,
        last_frame: run.lastFrame,
        ...(run.isa !== undefined && { isa: run.isa }),
        ...(run.spaceGroup !== undefined && { space_group: run.spaceGroup })
      });
      expect(['a', 'b', 'c', 'alpha', 'beta', 'gamma'].flatMap((one) => row[`cell_${one}`] ?? [])).toEqual(cell);
      expect('isa' in row).toBe(run.isa !== undefined);
      expect(partOf(row, 'overall_')).toEqual(shellOf(run.overall, 'overall_'));
    }
  });
  it('have the numbers of every merge run, and the decision', () => {
    let at = 0;
    for (const merge of index.merges)
      for (const trial of merge.trials)
        for (const cluster of trial.clusters)
          for (const run of cluster.runs) {
            const row = tables['merge_runs']?.[at++] ?? {};
            expect(row).toMatchObject({ path: run.path, trial: trial.path, cluster: cluster.number });
            expect(row['cycle']).toBe(run.cycle);
            expect(row['wilson_b']).toBe(run.wilsonB);
            expect(row['datasets_used']).toBe(run.datasets?.used);
            expect(row['mtz']).toBe(run.files.mtz);
            for (const part of ['overall', 'inner', 'outer'] as const)
              expect(partOf(row, `${part}_`)).toEqual(shellOf(run[part], `${part}_`));
            const { recommended } = trial;
            expect(row['recommended']).toBe(
              recommended?.cluster === cluster.number && recommended.cycle === run.cycle
            );
          }
    expect(tables['merge_runs']?.filter((row) => 'decision' in row)).toMatchObject([
      { decision: 'accept', decision_note: '良い', decision_at: new Date('2026-11-29T04:00:00.000Z') }
    ]);
  });
  it('have every shell', () => {
    const runs = index.merges.flatMap(({ trials }) => trials.flatMap((one) => one.clusters)).flatMap((one) => one.runs);
    const expected = [
      ...index.processingRuns.map((one) => ['dataset', one] as const),
      ...runs.map((one) => ['merge-run', one] as const)
    ].flatMap(([of, { path, shells = [] }]) =>
      shells.map((shell, at) => ({ beamtime: 'B~2', of, path, shell: at + 1, ...shellOf(shell) }))
    );
    expect(tables['shells']).toEqual(expected);
  });
  it('have every finding', () => {
    expect(
      tables['findings']?.map(({ check, verdict, subject, subject_kind, message_ja }) => [
        ...[check, verdict, subject_kind, subject, message_ja]
      ])
    ).toEqual(
      index.findings.map(({ check, verdict, subject, message }) => [
        ...[check, verdict, subject.kind, subject.path, message.ja]
      ])
    );
  });
  it('come out the same from the exported JSON', async () => {
    const again = readWholeIndex(JSON.stringify(index));
    expect(again.findings).toEqual(index.findings);
    expect(again.beamtime).toEqual(index.beamtime);
    const [one, other] = await Promise.all(
      [index, again].map((index) => filesIn([{ id: 'x', index }]))
    );
    for (const { name } of TABLES)
      expect(await rowsIn(other?.[`${name}/x.parquet`]), name).toEqual(
        await rowsIn(one?.[`${name}/x.parquet`])
      );
  });
});

describe('tables of several beamtimes', () => {
  const empty = { ...merged, pins: [], merges: [] };
  const indexOf = (beamtime = merged) =>
    JSON.parse(JSON.stringify(exportIndex(beamtime, [], GENERATOR, AT))) as ExportedIndex;

  it('lie in a folder a table, a file a beamtime, and a list of what is there', async () => {
    const files = await filesIn([
      { id: 'a', index: indexOf() },
      { id: 'A', index: indexOf(empty) },
      { id: 'a/試料', index: indexOf() }
    ]);
    const merges = Object.keys(files).filter((name) => name.startsWith('merges/'));
    expect(merges).toEqual(['merges/a.parquet', 'merges/A~2.parquet', 'merges/a_試料.parquet']);
    const list = JSON.parse(strFromU8(files['kamome-tables.json'] ?? new Uint8Array())) as Row;
    expect(list).toMatchObject({ schema: 'kamome-tables/1', beamtimes: 3, generator: GENERATOR });
  });
  it('have all columns where a beamtime has no rows', async () => {
    const files = await filesIn([{ id: 'empty', index: indexOf(empty) }]);
    for (const { name, columns } of TABLES) {
      const { schema, num_rows, key_value_metadata } = parquetMetadata(
        (files[`${name}/empty.parquet`] ?? new Uint8Array()).slice().buffer
      );
      expect(schema.slice(1).map((one) => one.name)).toEqual(['beamtime', ...columns.map((one) => one.name)]);
      expect(Number(num_rows)).toBe(name === 'beamtimes' ? 1 : 0);
      expect(key_value_metadata).toContainEqual({ key: 'kamome', value: 'kamome-tables/1' });
    }
  });
  it('take what no column can hold as not said, and half a character as a replaced one', async () => {
    const hostile = structuredClone(indexOf()) as unknown as {
      merges: { sampleName: string; trials: { clusters: { runs: (typeof run)[] }[] }[] }[];
    };
    const [merge] = hostile.merges;
    if (merge) {
      merge.sampleName = 'half \uD800';
      const cluster = merge.trials[0]?.clusters[1];
      if (cluster) cluster.runs = [{ ...run, cycle: 2.5, wilsonB: Infinity, overall: { nObserved: 1e12 } }];
    }
    const index = hostile as unknown as ExportedIndex;
    const files = await filesIn([{ id: 'x', index }]);
    const [row] = await rowsIn(files['merge_runs/x.parquet']);
    expect(row).toMatchObject({ sample: 'half \uFFFD', cycle: null, wilson_b: null, overall_n_observed: null });
  });
  it('gives no archive where one cannot be made', async () => {
    async function* failing(): AsyncGenerator<ExportedBeamtime> {
      yield { id: 'a', index: indexOf() };
      throw new Error('the library is gone');
    }
    const archive = new Response(parquetArchive(failing(), GENERATOR, AT));
    await expect(archive.arrayBuffer()).rejects.toThrow();
  });
});

describe('npm run parquet', () => {
  it('writes each index under a key of its own; a bad file is named and costs nothing else', async () => {
    const text = JSON.stringify(exportIndex(merged, [], GENERATOR, AT));
    const given: Readonly<Record<string, string>> = {
      'a.json': text,
      'bad.json': text.slice(0, 100),
      'other.json': '{"schema":"kamome-beamtime/2"}',
      'b.json': text
    };
    const written: string[] = [];
    const answer = await writeTables(Object.keys(given), {
      read: (path) => Promise.resolve(given[path] ?? ''),
      write: (path) => Promise.resolve(void written.push(path))
    });
    expect(answer.beamtimes).toEqual([merged.name, `${merged.name}~2`]);
    expect(answer.refused.map(({ file }) => file)).toEqual(['bad.json', 'other.json']);
    expect(answer.refused[1]?.why).toBe('schema: only kamome-beamtime/1 can be read');
    expect(written.filter((path) => path.startsWith('shells/'))).toEqual([
      `shells/${merged.name}.parquet`,
      `shells/${merged.name}_2.parquet`
    ]);
  });
});

describe('docs/parquet.md', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../docs/parquet.md'), 'utf8');
  const TYPES = { text: 'text', integer: 'int32', bytes: 'int64', real: 'double', flag: 'bool', time: 'timestamp' };
  /** `| name | type | unit | source |` of the part under the heading `## table`. */
  const documented = (table: string): string[] => {
    const part = page.split(/^## /m).find((one) => one.startsWith(`\`${table}\``)) ?? '';
    return [...part.matchAll(/^\| `([^`]+)` \| (\w+) \|/gm)].map(([, name, type]) => `${name}: ${type}`);
  };

  it.each(TABLES)('names every column of $name with its type, and no other', ({ name, columns }) => {
    const statistics = documented('shells').slice(4);
    const cells = ['a', 'b', 'c', 'alpha', 'beta', 'gamma'].map((one) => `cell_${one}: double`);
    const rows = documented(name).flatMap((row) => {
      const [, prefix] = /^(\w+)_…: /.exec(row) ?? [];
      if (prefix === 'cell') return cells;
      return prefix === undefined ? [row] : statistics.map((one) => `${prefix}_${one}`);
    });
    expect(rows).toEqual(['beamtime: text', ...columns.map((one) => `${one.name}: ${TYPES[one.type]}`)]);
  });
});
