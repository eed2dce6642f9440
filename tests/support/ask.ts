/** Puts a question to a check as the app does, and gives its answer in words. */
import { describe, expect, test } from 'vitest';
import type { CheckDefinition, Said, SubjectKind, Subjects, Verdict } from '../../src/lib/checks/check';
import { defaultLimits } from '../../src/lib/checks/index';
import type {
  Beamtime,
  Cluster,
  Evidence,
  Merge,
  MergeRun,
  Pin,
  ProcessingRun,
  Trial
} from '../../src/lib/beamtime/types';
import { answer } from './answer';
import { aBeamtime, aCluster, aMerge, aPin, aProcessingRun, aRun, aTrial } from './model';

export interface Answered {
  readonly verdict: Verdict;
  readonly en: string;
  readonly ja: string;
  readonly sources: readonly string[];
  readonly evidence?: readonly Evidence[];
}

export function ask<Kind extends SubjectKind, What extends Said>(
  check: CheckDefinition<Kind, What>,
  subject: Subjects[Kind],
  limits = defaultLimits
): Answered {
  const { verdict, message, sources, evidence } = answer(check, subject, limits);
  return { verdict, en: message.en, ja: message.ja, sources, ...(evidence && { evidence }) };
}
export const ofRun = (
  check: CheckDefinition<'merge-run'>,
  run: Partial<MergeRun>,
  more: { beamtime?: Partial<Beamtime>; trial?: Partial<Trial>; cluster?: Partial<Cluster> } = {}
): Answered =>
  ask(check, {
    beamtime: aBeamtime(more.beamtime),
    merge: aMerge(),
    trial: aTrial(more.trial),
    cluster: aCluster(more.cluster),
    run: aRun(run)
  });
export const ofCluster = (
  check: CheckDefinition<'cluster'>,
  cluster: Partial<Cluster>,
  trial: Partial<Trial> = {}
): Answered =>
  ask(check, { beamtime: aBeamtime(), merge: aMerge(), trial: aTrial(trial), cluster: aCluster(cluster) });
export const ofMerge = (
  check: CheckDefinition<'merge'>,
  merge: Partial<Merge>,
  beamtime: Partial<Beamtime> = {}
): Answered => ask(check, { beamtime: aBeamtime(beamtime), merge: aMerge(merge) });
export const ofProcessing = (
  check: CheckDefinition<'processing-run'>,
  run: Partial<ProcessingRun>,
  beamtime: Partial<Beamtime> = {}
): Answered => ask(check, { beamtime: aBeamtime(beamtime), processingRun: aProcessingRun(run) });
export const ofPin = (
  check: CheckDefinition<'pin'>,
  pin: Partial<Pin>,
  beamtime: Partial<Beamtime> = {}
): Answered => ask(check, { beamtime: aBeamtime(beamtime), pin: aPin(pin) });
export const ofBeamtime = (check: CheckDefinition<'beamtime'>, beamtime: Partial<Beamtime>): Answered =>
  ask(check, { beamtime: aBeamtime(beamtime) });

const TRIAL = aTrial().path;
export const SUMMARY = `${TRIAL}/cluster_summary.dat`;
export const XSCALE = `${aRun().path}/XSCALE.LP`;
export const PARTIAL = { ...aBeamtime().scan, partial: true };

/** Numbers of a sentence: they are the same in every language. */
const numbers = (text: string): readonly string[] => [...(text.match(/\d+(?:\.\d+)?/g) ?? [])].sort();

/** What is asked, the verdict, the English sentence, and the files that the answer rests on. */
export type AnswerRow = readonly [string, () => Answered, Verdict, string, readonly string[]];

/** Each row is answered so; the sentence in Japanese holds the same numbers. */
export function answersAre(rows: readonly AnswerRow[]): void {
  describe('a check answers', () => {
    test.each(rows)('%s', (_, asked, verdict, en, sources) => {
      const found = asked();
      expect([found.verdict, found.en, found.sources]).toEqual([verdict, en, sources]);
      if (!/^(?:ISa = |_kamoproc)/.test(en)) expect(found.ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(numbers(found.ja)).toEqual(numbers(found.en));
    });
  });
}
