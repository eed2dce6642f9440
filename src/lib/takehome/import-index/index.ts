/** Reads an exported index back (docs/formats/beamtime-export.md). The file may come from anybody: every field is checked. */
import type { Flaw, Flaws } from '../../base/flaw';
import { relPath } from '../../base/rel-path';
import type { Beamtime, BeamtimeSource, Evidence, Trial, Unlisted, Unreadable } from '../../beamtime/types';
import { VERDICTS, type Finding, type SubjectKind } from '../../checks/check';
import { problems as english } from '../../words/en/problems';
import { sentenceOf } from '../../words/sentence';
import {
  exportIndex,
  SCHEMA,
  type ExportedIndex,
  type ExportedProblem,
  type Generator,
  type Opinions
} from '../export-index';
import { judgement, rule, time } from '../opinions';
import { recomputed } from '../recomputed';
import {
  IndexError,
  list,
  number,
  object,
  oneOf,
  optional,
  otherwise,
  refuse,
  text,
  yesNo,
  path
} from '../readers';
import { optionalText, sentences } from './fields';
import { merge } from './merge';
import { pin } from './pin';
import { processingRun } from './processing-run';
import { tidied } from './tidy';

/** A code of this version with texts and numbers; which ones it needs shows in its sentence. */
function flaw(value: unknown): Flaw | undefined {
  if (typeof value !== 'object' || value === null || !('code' in value)) return undefined;
  const { code } = value;
  const plain = Object.values(value).every((one) => ['string', 'number'].includes(typeof one));
  // Whatever values it has, its sentence is held against the message.
  return plain && typeof code === 'string' && Object.hasOwn(english, code) ? (value as Flaw) : undefined;
}

const exportedProblem = object<Omit<ExportedProblem, 'flaw'> & { readonly flaw?: Flaw }>({
  path,
  format: optionalText,
  line: otherwise(number, 0),
  message: text,
  excerpt: optionalText,
  severity: otherwise(oneOf(['error', 'warning']), 'error'),
  flaw: optional(flaw)
});

/** A flaw is taken where its sentence is the message; else the sender's sentence stands, as in an index of another program. */
function unreadable(value: unknown): Unreadable {
  const { message, flaw, ...about } = exportedProblem(value);
  const agrees = flaw !== undefined && sentenceOf<Flaws>(english, flaw) === message;
  return { ...about, flaw: agrees ? flaw : { code: 'written', text: message } };
}

interface Index extends Opinions {
  readonly schema: string;
  readonly exportedAt?: string;
  readonly beamtime: Pick<Beamtime, 'name' | 'date' | 'beamline' | 'user' | 'opened'> & {
    readonly source: string;
  };
  readonly scan: Beamtime['scan'];
  readonly pins: Beamtime['pins'];
  readonly processingRuns: Beamtime['processingRuns'];
  readonly merges: readonly ReturnType<typeof merge>[];
  readonly unreadable: Beamtime['unreadable'];
  readonly recomputed?: NonNullable<Beamtime['recomputed']>;
}

const index = object<Index>({
  schema: (value) =>
    value === SCHEMA
      ? SCHEMA
      : refuse(
          typeof value === 'string' && value.startsWith('kamome-beamtime/')
            ? { code: 'other-version', known: SCHEMA }
            : { code: 'no-index' }
        ),
  exportedAt: optional(time),
  beamtime: object<Index['beamtime']>({
    name: text,
    date: optionalText,
    beamline: optionalText,
    user: optionalText,
    opened: otherwise(path, relPath('')),
    source: otherwise(text, 'folder')
  }),
  scan: object<Beamtime['scan']>({
    directories: number,
    files: number,
    bytesRead: number,
    filesParsed: number,
    partial: yesNo,
    unlisted: optional(
      object<Unlisted>({
        folders: list(path),
        count: number,
        files: number,
        at: optional(path),
        forbidden: optional(yesNo)
      })
    )
  }),
  pins: list(pin),
  processingRuns: list(processingRun),
  merges: list(merge),
  unreadable: otherwise(list(unreadable), []),
  recomputed: optional(list(recomputed)),
  ranking: optional(rule),
  decisions: optional(list(judgement))
});

const SOURCES: readonly BeamtimeSource[] = ['folder', 'archive', 'import'];
const SUBJECTS: readonly SubjectKind[] = [
  'beamtime',
  'pin',
  'processing-run',
  'merge',
  'trial',
  'cluster',
  'merge-run'
];
const finding = object<Finding>({
  check: text,
  verdict: oneOf(VERDICTS),
  subject: object<Finding['subject']>({ kind: oneOf(SUBJECTS), path }),
  message: sentences,
  sources: list(path),
  places: optional(list(object<NonNullable<Finding['places']>[number]>({ path, line: number }))),
  evidence: optional(list(object<Evidence>({ path, line: number, text })))
});

const sender = object<Pick<ExportedIndex, 'exportedAt' | 'generator' | 'findings'>>({
  exportedAt: time,
  generator: object<Generator>({ name: text, version: text }),
  findings: list(finding)
});

/**
 * The beamtime of an exported index. Numbers that cannot be measured ones and second entries of one path are left out and told among the
 * unreadable (see ranges.ts). Findings are not taken over: they are made anew, with the limits of this machine. Throws `IndexError`
 * with the place of the first field that is not what the format says.
 */
export function importIndex(json: string): Beamtime {
  return readIndex(json).beamtime;
}

/** An exported index with what its sender said, and when (ISO 8601) where the index says so; see `importIndex`. */
export function readIndex(json: string): {
  readonly beamtime: Beamtime;
  readonly exportedAt?: string;
  readonly opinions: Opinions;
} {
  const tidy = tidied(parsed(json));
  const read = index(tidy.index);
  const { exportedAt, ranking, decisions } = read;
  const beamtime = beamtimeOf(read);
  return {
    beamtime: { ...beamtime, unreadable: [...beamtime.unreadable, ...tidy.problems] },
    ...(exportedAt !== undefined && { exportedAt: new Date(exportedAt).toISOString() }),
    opinions: { ...(ranking && { ranking }), ...(decisions && { decisions }) }
  };
}

/**
 * An exported index as it was written, for what is made from it: findings and source as its sender had them, every field checked and in order as
 * `exportIndex` leaves it. Throws as `importIndex` does.
 */
export function readWholeIndex(json: string): ExportedIndex {
  const tidy = tidied(parsed(json));
  const read = index(tidy.index);
  const { exportedAt, generator, findings } = sender(tidy.index);
  const { ranking, decisions } = read;
  const beamtime = beamtimeOf(read);
  return exportIndex(
    {
      ...beamtime,
      source: SOURCES.find((one) => one === read.beamtime.source) ?? 'folder',
      scan: read.scan,
      unreadable: [...beamtime.unreadable, ...tidy.problems]
    },
    findings,
    generator,
    new Date(exportedAt),
    { ...(ranking && { ranking }), ...(decisions && { decisions }) }
  );
}

function beamtimeOf(read: Index): Beamtime {
  const { scan: figures, pins, processingRuns, merges, unreadable: faults, recomputed: tables } = read;
  const { source, ...beamtime } = read.beamtime;
  return {
    ...beamtime,
    source: 'import',
    // Of an archive, what is not in the index may still be on the disk.
    scan: source === 'archive' ? { ...figures, partial: true } : figures,
    pins,
    processingRuns,
    merges: merges.map((one) => ({
      ...one,
      trials: one.trials.map((inner): Trial => ({
        ...inner,
        merge: one.path,
        clustering: inner.clustering ?? one.clustering,
        state: inner.state ?? one.state
      }))
    })),
    unreadable: faults,
    ...(tables && { recomputed: tables })
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new IndexError({ code: 'not-json', text: error instanceof Error ? error.message : String(error) });
  }
}
