/** What the reflections worker does, as plain functions. */
import type { Bytes } from '../../lib/formats/format';
import { decodeText } from '../../lib/formats/text';
import { Coverage } from '../../lib/reflections/coverage';
import { groupOfFiles } from '../../lib/reflections/group-of-files';
import { writeHkl } from '../../lib/reflections/hkl-writer';
import { mtzOf } from '../../lib/reflections/merged-mtz';
import { observationsOf } from '../../lib/reflections/observations';
import { readReflections } from '../../lib/reflections/read-reflections';
import type { ReflectionFile } from '../../lib/reflections/reflection-file';
import { remerge, type Remerged } from '../../lib/reflections/remerge';
import { reportedTable } from '../../lib/reflections/reported-table';
import { kamoShells, shellsOfLimits } from '../../lib/reflections/shells';
import { spaceGroup, type SpaceGroup } from '../../lib/reflections/space-group';
import { verify } from '../../lib/reflections/verify';
import type {
  ClusterCompleteness,
  MergeAsked,
  MergedAgain,
  Progress,
  SetRead,
  TableVerified
} from './answers';
import { Faulty, outcome, type Outcome } from './faults';
import { mergedAgain } from './merged-again';

export interface ReflectionsServer {
  /** Reads a data set and keeps it under `name`. */
  read(name: string, file: File): Promise<Outcome<SetRead>>;
  /** Keeps of what was read only these. */
  keep(names: readonly string[]): Promise<void>;
  /** The table of a log of CORRECT or XSCALE against the reflections it was made from. */
  verify(log: File, reflections: File): Promise<Outcome<TableVerified>>;
  /** Completeness of data sets that were read, before any rejection. */
  select(
    names: readonly string[],
    dMin: number,
    spaceGroupNumber: number | undefined
  ): Promise<Outcome<ClusterCompleteness>>;
  /** Re-indexes, scales, rejects and merges data sets that were read. The last merge is kept for `write`. */
  merge(asked: MergeAsked, progress: Progress): Promise<Outcome<MergedAgain>>;
  /** Ends the merge that runs, between two of its passes. */
  stop(): Promise<void>;
  /** The last merge as a file: merged MTZ, or unmerged records as XSCALE writes them. */
  write(kind: 'mtz' | 'hkl', name: string): Promise<Outcome<Blob>>;
}

/** Larger logs are no logs of ours. */
const LARGEST_LOG = 64 * 2 ** 20;

export function reflectionsServer(): ReflectionsServer {
  const read = new Map<string, ReflectionFile>();
  let merged: Remerged | undefined;
  let running = new AbortController();
  let coverage:
    { readonly key: string; readonly of: Coverage; readonly names: readonly string[] } | undefined;

  const filesOf = (names: readonly string[]): ReflectionFile[] =>
    names.map((name) => {
      const file = read.get(name);
      if (file === undefined) throw new Error(`${name} was not read`);
      return file;
    });

  return {
    read: (name, file) =>
      outcome(
        async () => {
          const found = await readReflections(name, bytesOf(file));
          read.set(name, found);
          return setRead(found);
        },
        () => name
      ),
    async keep(names) {
      const kept = new Set(names);
      for (const name of [...read.keys()]) if (!kept.has(name)) read.delete(name);
      coverage = undefined;
    },
    verify(log, reflections) {
      let at = log.name;
      return outcome(
        async () => {
          if (log.size > LARGEST_LOG) throw new Faulty({ code: 'out-of-memory' });
          const reported = reportedTable(decodeText(await bytesOf(log).slice(0, log.size)));
          at = reflections.name;
          const file = await readReflections(reflections.name, bytesOf(reflections));
          const found = verify(
            reported,
            observationsOf([file]),
            groupOf([file], reported.spaceGroupNumber),
            file.header.cell
          );
          if (found === undefined) throw new Faulty({ code: 'no-records' });
          const limits = reported.table.shells.map(({ dMin }) => dMin);
          return { ...found, program: reported.program, limits, records: file.columns.n };
        },
        () => at
      );
    },
    select: (names, dMin, number) =>
      outcome(async () => {
        const all = [...read.keys()].sort();
        const group = groupOf(filesOf(all), number);
        const key = `${group.number} ${dMin} ${all.join('\n')}`;
        if (coverage?.key !== key) coverage = { key, names: all, of: coverageOf(filesOf(all), group, dMin) };
        const { names: known, of } = coverage;
        return of.of(names.map((name) => known.indexOf(name)).filter((member) => member >= 0));
      }),
    async merge(asked, progress) {
      running.abort();
      running = new AbortController();
      const { signal } = running;
      merged = undefined;
      return outcome(async () => {
        const files = filesOf(asked.sets);
        const { dMin, batchDegrees, shells } = asked;
        merged = await remerge(files, {
          group: groupOf(files, asked.spaceGroupNumber),
          reject: asked.reject,
          reindex: asked.reindex,
          friedel: asked.friedel,
          shells: ({ largest }) =>
            shells === undefined ? kamoShells(dMin ?? 1 / Math.sqrt(largest)) : shellsOfLimits(shells),
          progress,
          signal,
          ...(dMin !== undefined && { dMin }),
          ...(batchDegrees !== undefined && { batchDegrees })
        });
        if (merged === undefined) throw new Faulty({ code: 'no-records' });
        return mergedAgain(merged, asked.friedel);
      });
    },
    async stop() {
      running.abort();
    },
    write: (kind, name) =>
      outcome(async () => {
        if (merged === undefined) throw new Faulty({ code: 'no-records' });
        if (kind === 'mtz') return new Blob([mtzOf(merged)]);
        const { mapped, observations, measured } = merged;
        return new Blob(writeHkl(name, mapped.box, observations, measured));
      })
  };
}

function bytesOf(file: File): Bytes {
  return {
    size: file.size,
    slice: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer())
  };
}

function setRead({ columns, header, complete, problems, moreProblems }: ReflectionFile): SetRead {
  const { spaceGroupNumber } = header;
  return {
    records: columns.n,
    rejected: columns.sigma.reduce((count, sigma) => count + (sigma > 0 ? 0 : 1), 0),
    complete,
    problems: problems.length + moreProblems,
    ...(spaceGroupNumber !== undefined && { spaceGroupNumber })
  };
}

function groupOf(files: readonly ReflectionFile[], number: number | undefined): SpaceGroup {
  const group = (number === undefined ? undefined : spaceGroup(number)) ?? groupOfFiles(files);
  if (group === undefined) throw new Faulty({ code: 'no-space-group' });
  return group;
}

function coverageOf(files: readonly ReflectionFile[], group: SpaceGroup, dMin: number): Coverage {
  const members = files.map(({ path, columns, header: { cell } }) => {
    if (cell === undefined)
      throw new Faulty({ code: 'unreadable', file: path, line: 0, flaw: { code: 'missing', what: 'cell' } });
    return { columns, cell };
  });
  return new Coverage(members, group, dMin);
}
