/** Every check, and the ways to ask them: one merge at a time, or all. */
import type { RelPath } from '../base/rel-path';
import { ROOT } from '../base/rel-path';
import { inOnePiece } from '../base/slices';
import { clusterIdentity } from '../beamtime/identity';
import type { Beamtime, Merge } from '../beamtime/types';
import { checkInWords, foundInWords } from '../words/check-words';
import { findings as findingWords } from '../words/findings';
import { inEvery } from '../words/words';
import type { AnyDefinition, Check, CheckDefinition, Finding, Limits, SubjectKind, Subjects } from './check';

const modules = import.meta.glob<{ default: AnyDefinition }>(
  ['./*.ts', '!./*.test.ts', '!./check.ts', '!./index.ts', '!./define.ts', '!./one-value.ts', '!./trust.ts'],
  {
    eager: true
  }
);

/** In a fixed order. Adding a check means adding a file, and its words in each language. */
const definitions: readonly AnyDefinition[] = Object.keys(modules)
  .sort()
  .flatMap((path) => modules[path]?.default ?? []);

/** Every check with its words. */
export const checks: readonly Check[] = definitions.map(checkInWords);

/** Our own value of every limit. */
export const defaultLimits: Limits = Object.fromEntries(
  checks.flatMap((check) => check.limits.map((limit) => [limit.id, limit.value]))
);

function of<Kind extends SubjectKind>(kind: Kind): readonly CheckDefinition<Kind>[] {
  return definitions.filter(
    (check): check is AnyDefinition & CheckDefinition<Kind> => check.subject === kind
  );
}

const byKind = {
  beamtime: of('beamtime'),
  pin: of('pin'),
  'processing-run': of('processing-run'),
  merge: of('merge'),
  trial: of('trial'),
  cluster: of('cluster'),
  'merge-run': of('merge-run')
};

/** A piece for each question. */
function* ask<Kind extends SubjectKind>(
  kind: Kind,
  questions: readonly CheckDefinition<Kind>[],
  subject: Subjects[Kind],
  path: RelPath,
  limits: Limits
): Generator<undefined, readonly Finding[]> {
  const found: Finding[] = [];
  for (const check of questions) {
    if (check.asked?.(subject) === false) continue;
    const { said, verdict, sources, ...more } = check.test(subject, limits);
    const message = foundInWords(check.id, said);
    found.push({
      check: check.id,
      subject: { kind, path },
      verdict,
      message,
      sources: [...new Set(sources)],
      ...more
    });
    yield;
  }
  return found;
}

/** What a finding says of a merge or run of which a part could not be read: what is missing may be on the disk. */
function uncertain(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) =>
    finding.verdict === 'fail' || finding.verdict === 'attention'
      ? {
          ...finding,
          verdict: 'unknown',
          message: inEvery((language) => findingWords[language].uncertain(finding.message[language]))
        }
      : finding
  );
}

/**
 * Findings on a merge, its trials, clusters and merge runs, asked in pieces small enough for a page that must not stop: what it returns. `limits` may
 * leave out what the user has not changed.
 */
export function* checkMergeInPieces(
  beamtime: Beamtime,
  merge: Merge,
  changed: Limits = {}
): Generator<undefined, readonly Finding[]> {
  const limits = { ...defaultLimits, ...changed };
  const found: Finding[] = [...(yield* ask('merge', byKind.merge, { beamtime, merge }, merge.path, limits))];
  for (const trial of merge.trials) {
    found.push(...(yield* ask('trial', byKind.trial, { beamtime, merge, trial }, trial.path, limits)));
    for (const cluster of trial.clusters) {
      if (cluster.path === undefined && cluster.failed === undefined && cluster.runs.length === 0) continue;
      const subject = { beamtime, merge, trial, cluster };
      const path = clusterIdentity(trial, cluster);
      found.push(...(yield* ask('cluster', byKind.cluster, subject, path, limits)));
      for (const run of cluster.runs)
        found.push(...(yield* ask('merge-run', byKind['merge-run'], { ...subject, run }, run.path, limits)));
    }
  }
  return merge.unread === true ? uncertain(found) : found;
}

/** Findings on the beamtime, its pins and its processing runs, in pieces small enough for a page that must not stop: what it returns. */
export function* checkRest(
  beamtime: Beamtime,
  changed: Limits = {}
): Generator<undefined, readonly Finding[]> {
  const limits = { ...defaultLimits, ...changed };
  const found: Finding[] = [...(yield* ask('beamtime', byKind.beamtime, { beamtime }, ROOT, limits))];
  for (const pin of beamtime.pins)
    found.push(...(yield* ask('pin', byKind.pin, { beamtime, pin }, pin.path, limits)));
  for (const processingRun of beamtime.processingRuns) {
    const subject = { beamtime, processingRun };
    const ofRun = yield* ask('processing-run', byKind['processing-run'], subject, processingRun.path, limits);
    found.push(...(processingRun.unread === true ? uncertain(ofRun) : ofRun));
  }
  return found;
}

/** Every finding, passes included. */
export function runChecks(beamtime: Beamtime, changed: Limits = {}): readonly Finding[] {
  const ofMerges = beamtime.merges.flatMap((merge) =>
    inOnePiece(checkMergeInPieces(beamtime, merge, changed))
  );
  return ofMerges.concat(inOnePiece(checkRest(beamtime, changed)));
}
