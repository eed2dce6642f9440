/** What the reflections worker does, as plain functions. */
import { decodeText } from '../../lib/formats/text';
import { diagnosedFiles, diagnosedObservations } from '../../lib/reflections/diagnostics/diagnose-files';
import { copiedFreeFlags, newFreeFlags } from '../../lib/reflections/free-flags';
import { groupOfFiles, groupOfNumber } from '../../lib/reflections/group-of-files';
import { writeHkl } from '../../lib/reflections/hkl-writer';
import { mtzOf } from '../../lib/reflections/merged-mtz';
import { observationsOf } from '../../lib/reflections/observations';
import { pairsOf } from '../../lib/reflections/pairs';
import type { ReflectionFile } from '../../lib/reflections/reflection-file';
import { remerge, type Remerged } from '../../lib/reflections/remerge';
import { reportedTable } from '../../lib/reflections/reported-table';
import { kamoShells, shellsOfLimits } from '../../lib/reflections/shells';
import type { SpaceGroup } from '../../lib/reflections/space-group';
import { turned } from '../../lib/reflections/turned';
import { verify } from '../../lib/reflections/verify';
import type {
  Curves,
  Diagnosed,
  MergeAsked,
  MergedAgain,
  NodesSurveyed,
  PairsRead,
  Progress,
  SetRead,
  SubsetStatistics,
  SurveyAsked,
  Surveyed,
  TableVerified
} from './answers';
import { Faulty, outcome, type Outcome } from './faults';
import { mergedAgain } from './merged-again';
import { bytesOf, ReadFiles } from './read-files';
import { Survey } from './survey';

export interface ReflectionsServer {
  /** Reads a data set and keeps it under its path `name`. */
  read(name: string, file: File): Promise<Outcome<SetRead>>;
  /** Keeps of what was read only these, and neither survey nor merge. */
  keep(names: readonly string[]): Promise<void>;
  /** The table of a log of CORRECT or XSCALE against the reflections (at the path `name`) it was made from. */
  verify(log: File, name: string, reflections: File): Promise<Outcome<TableVerified>>;
  /** Puts data sets that were read on one scale; the last survey is kept for `subsets`, `nodes` and `curves`. */
  survey(asked: SurveyAsked, progress: Progress): Promise<Outcome<Surveyed>>;
  /** Statistics of choices among the data sets of the survey. */
  subsets(choices: readonly (readonly string[])[]): Promise<Outcome<readonly SubsetStatistics[]>>;
  /** Completeness of the nodes of a tree: each joins two of the numbered names, or earlier nodes (counted on behind the names). */
  nodes(
    names: readonly string[],
    left: readonly number[],
    right: readonly number[]
  ): Promise<Outcome<NodesSurveyed>>;
  /** Correlations of all pairs as KAMO's cctable.dat has them, to the survey's resolution. */
  pairs(names: readonly string[]): Promise<Outcome<PairsRead>>;
  /** How a choice grows with its data sets, and with its frames. */
  curves(chosen: readonly string[]): Promise<Outcome<Curves>>;
  /** Diagnoses a file at the path `name` as it is. */
  diagnose(name: string, file: File, spaceGroupNumber: number | undefined): Promise<Outcome<Diagnosed>>;
  /** Diagnoses the data sets of the last merge, indexed as it took them and to its resolution, with one K and B each. */
  diagnoseMerge(): Promise<Outcome<Diagnosed>>;
  /** Re-indexes, scales, rejects and merges data sets that were read. The last merge is kept for `write`. */
  merge(asked: MergeAsked, progress: Progress): Promise<Outcome<MergedAgain>>;
  /** Ends the merge that runs, between two of its passes. */
  stop(): Promise<void>;
  /** The last merge as a file: merged MTZ, or unmerged records as XSCALE writes them. */
  write(kind: 'mtz' | 'hkl', name: string, free?: FreeAsked): Promise<Outcome<Blob>>;
}

/** Free-R flags of an MTZ: made new by resolution, or those of a file, by index. */
export type FreeAsked = 'new' | File;

/** Larger logs are no logs of ours. */
const LARGEST_LOG = 64 * 2 ** 20;

export function reflectionsServer(): ReflectionsServer {
  const files = new ReadFiles();
  let merged: (Remerged & Pick<MergeAsked, 'sets'>) | undefined;
  let running = new AbortController();
  let survey: Survey | undefined;

  const fileRead = (): string => files.reading;
  const surveyed = (): Survey => {
    if (survey === undefined) throw new Faulty({ code: 'no-records' });
    return survey;
  };

  return {
    read: (name, file) =>
      outcome(
        async () => setRead(await files.hold(name, file)),
        () => name
      ),
    async keep(names) {
      files.keep(names);
      survey = merged = undefined;
    },
    verify(log, name, reflections) {
      let at = log.name;
      return outcome(
        async () => {
          if (log.size > LARGEST_LOG) throw new Faulty({ code: 'out-of-memory' });
          const reported = reportedTable(decodeText(await bytesOf(log).slice(0, log.size)));
          at = name;
          const file = await files.alone(name, reflections);
          const found = verify(
            reported,
            observationsOf([file]),
            groupOf([file], reported.spaceGroupNumber),
            file.header.cell
          );
          if (found === undefined) throw new Faulty({ code: 'no-records' });
          const limits = reported.table.shells.map(({ dMin }) => dMin);
          const { program, rows } = reported;
          return { ...found, program, limits, rows, records: file.columns.n };
        },
        () => at
      );
    },
    async survey(asked, progress) {
      running.abort();
      running = new AbortController();
      const { signal } = running;
      survey = merged = undefined;
      return outcome(async () => {
        const sets = await files.copies(asked.sets, signal);
        survey = await Survey.of(sets, groupOf(sets, asked.spaceGroupNumber), asked, progress, signal);
        return survey.facts;
      }, fileRead);
    },
    subsets: (choices) => outcome(async () => choices.map((names) => surveyed().subset(names))),
    nodes: (names, left, right) => outcome(async () => surveyed().nodes(names, left, right)),
    pairs: (names) =>
      outcome(async () => {
        const { group, dMin } = surveyed();
        const members = (await files.of(names)).map(({ path, columns, header: { cell } }) => {
          if (cell === undefined)
            throw new Faulty({
              code: 'unreadable',
              file: path,
              line: 0,
              flaw: { code: 'missing', what: 'cell' }
            });
          return { columns, cell };
        });
        const { cc, common } = pairsOf(members, group, dMin);
        return { cc, common };
      }),
    curves: (chosen) => outcome(async () => surveyed().curves(chosen)),
    diagnose: (name, file, spaceGroupNumber) =>
      outcome(
        async () => {
          const only = [await files.alone(name, file)];
          const group = groupOf(only, spaceGroupNumber);
          const found = await diagnosedFiles(only, group);
          if (found === undefined) throw new Faulty({ code: 'no-records' });
          return { spaceGroup: group.symbol, cell: found.cell, diagnosis: found.diagnosis };
        },
        () => name
      ),
    diagnoseMerge: () =>
      outcome(async () => {
        if (merged === undefined) throw new Faulty({ code: 'no-records' });
        const { mapped, reindexing, sets } = merged;
        const { group, cell, dMin } = mapped.box;
        // The merge was written over its own records.
        const raw = observationsOf(await files.copies(sets));
        const indexed = reindexing ? turned(raw, reindexing.operators, reindexing.assignment, true) : raw;
        const found = await diagnosedObservations(indexed, group, { cell, dMin });
        if (found === undefined) throw new Faulty({ code: 'no-records' });
        return { spaceGroup: group.symbol, cell: found.cell, diagnosis: found.diagnosis };
      }),
    async merge(asked, progress) {
      running.abort();
      running = new AbortController();
      const { signal } = running;
      survey = merged = undefined;
      return outcome(async () => {
        const sets = await files.copies(asked.sets, signal);
        const { dMin, batchDegrees, shells } = asked;
        const found = await remerge(sets, {
          inPlace: true,
          group: groupOf(sets, asked.spaceGroupNumber),
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
        if (found === undefined) throw new Faulty({ code: 'no-records' });
        merged = { ...found, sets: asked.sets };
        return mergedAgain(found, asked.friedel);
      }, fileRead);
    },
    async stop() {
      running.abort();
    },
    write: (kind, name, free) =>
      outcome(
        async () => {
          if (merged === undefined) throw new Faulty({ code: 'no-records' });
          const { mapped, observations, measured } = merged;
          if (kind === 'mtz') {
            const flags =
              free === undefined
                ? undefined
                : free === 'new'
                  ? { values: newFreeFlags(mapped.box), nCopied: 0 }
                  : await copiedFreeFlags(bytesOf(free), mapped.box);
            return new Blob([mtzOf(merged, flags)]);
          }
          return new Blob([...writeHkl(name, mapped.box, observations, measured)]);
        },
        () => (free instanceof File ? free.name : name)
      )
  };
}

function setRead({ columns, header, complete, problems, moreProblems }: ReflectionFile): SetRead {
  const { spaceGroupNumber } = header;
  let rejected = 0;
  for (const sigma of columns.sigma) if (!(sigma > 0)) rejected++;
  return {
    records: columns.n,
    rejected,
    complete,
    problems: problems.length + moreProblems,
    ...(spaceGroupNumber !== undefined && { spaceGroupNumber })
  };
}

function groupOf(files: readonly ReflectionFile[], number: number | undefined): SpaceGroup {
  const group = (number === undefined ? undefined : groupOfNumber(number, files)) ?? groupOfFiles(files);
  if (group === undefined) throw new Faulty({ code: 'no-space-group' });
  return group;
}
