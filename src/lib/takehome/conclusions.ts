/** What the pages conclude from the model, for those who read files instead: which run to take and whether it can be trusted, what was lost on the way, and whether the delivery is whole. */
import type { Recommendation } from '../analysis/recommendations';
import { sadChoice, type NotApart } from '../analysis/sad-choice';
import type { SampleFunnel } from '../analysis/sample-funnel';
import type { FateKind } from '../analysis/fate';
import type { RelPath } from '../base/rel-path';
import type { Finding, Verdict } from '../checks/check';
import { trustAnswers, type TrustQuestion } from '../checks/trust';
import { delivery as words } from '../words/delivery';
import { inEvery, type Words } from '../words/words';
import { subjectDetail, type DeliveryLink } from './delivery-text';

export interface Conclusions {
  /** The ranking rule's, one for each sample and crystal form. */
  readonly recommended: readonly Recommendation[];
  readonly funnels: readonly SampleFunnel[];
  readonly delivery: readonly DeliveryLink[];
}

/** What the report and the README tell of it. */
export type Told = Pick<Conclusions, 'funnels' | 'delivery'>;

/** Of one sample or crystal form. `path`: of the run; absent where the rule takes none, and `none` says why. */
export interface ExportedRecommendation {
  readonly sample: string;
  readonly form?: { readonly number: number; readonly datasets: number; readonly cell: readonly number[] };
  readonly path?: RelPath;
  readonly none?: string;
  readonly runnerUp?: RelPath;
  readonly kamo?: RelPath;
  /** The run for SAD, or why none; absent where there is no run to choose from. */
  readonly sad?: { readonly path: RelPath } | { readonly none: NotApart };
  /** The questions of trust put to the run, each with its worst answer and the checks that gave it. */
  readonly trust?: readonly {
    readonly question: TrustQuestion;
    readonly verdict: Verdict;
    readonly checks: readonly string[];
  }[];
}

/** Of one sample in one processing area: what is left after each step, and the fates of what each step lost. */
export interface ExportedFunnel {
  readonly sample?: string;
  readonly area?: string;
  readonly steps: readonly {
    readonly id: string;
    readonly count: number;
    /** Of what is not counted, how many are of a fate that is not known. */
    readonly unknown: number;
    readonly lost: Readonly<Partial<Record<FateKind, number>>>;
  }[];
}

export interface ExportedLink {
  readonly link: string;
  readonly state: DeliveryLink['state'];
  readonly agree: number;
  readonly of: number;
  readonly counted: readonly RelPath[];
  readonly remarks: readonly {
    readonly code: string;
    readonly state: 'differs' | 'unknown';
    readonly ask: string;
    readonly message: Words<string>;
    readonly question: Words<string>;
    readonly subjects: readonly {
      readonly kind: string;
      readonly path: RelPath;
      readonly detail?: Words<string>;
      readonly values?: readonly string[];
      readonly places: readonly { readonly path: RelPath; readonly line?: number }[];
      readonly files?: readonly RelPath[];
      readonly twins?: readonly RelPath[];
    }[];
  }[];
}

export interface ExportedConclusions {
  readonly recommendations: readonly ExportedRecommendation[];
  readonly funnels: readonly ExportedFunnel[];
  readonly delivery: readonly ExportedLink[];
}

/** `findings`: of the whole checklist. */
export function exportedConclusions(
  { recommended, funnels, delivery }: Conclusions,
  findings: readonly Finding[]
): ExportedConclusions {
  const ofRun = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.subject.kind !== 'merge-run') continue;
    const there = ofRun.get(finding.subject.path);
    if (there === undefined) ofRun.set(finding.subject.path, [finding]);
    else there.push(finding);
  }
  return {
    recommendations: recommended.map(({ sample, form, row, rows, none, runnerUp, kamo }) => ({
      sample,
      ...(form && { form }),
      ...(row && { path: row.path, trust: answers(ofRun.get(row.path) ?? []) }),
      ...(none !== undefined && { none }),
      ...(runnerUp && { runnerUp: runnerUp.row.path }),
      ...(kamo && { kamo: kamo.path }),
      ...exportedSad({ row, rows })
    })),
    funnels: funnels.map(exportedFunnel),
    delivery: delivery.map(exportedLink)
  };
}

function exportedSad(one: Parameters<typeof sadChoice>[0]): Pick<ExportedRecommendation, 'sad'> {
  const choice = sadChoice(one);
  if (choice === undefined) return {};
  return { sad: choice.kind === 'run' ? { path: choice.row.path } : { none: choice.kind } };
}

function answers(findings: readonly Finding[]): NonNullable<ExportedRecommendation['trust']> {
  return trustAnswers(findings).map(({ question, verdict, findings: found }) => ({
    question,
    verdict,
    checks: found.map(({ check }) => check)
  }));
}

function exportedFunnel({ sample, area, steps }: SampleFunnel): ExportedFunnel {
  return {
    ...(sample !== undefined && { sample }),
    ...(area !== undefined && { area }),
    steps: steps.map(({ id, count, unknown, lost }) => {
      const kinds: Partial<Record<FateKind, number>> = {};
      for (const { fate } of lost) kinds[fate.kind] = (kinds[fate.kind] ?? 0) + 1;
      return { id, count, unknown, lost: kinds };
    })
  };
}

function exportedLink({ id, state, agree, of, counted, remarks }: DeliveryLink): ExportedLink {
  return {
    link: id,
    state,
    agree,
    of,
    counted,
    remarks: remarks.map(({ code, state: how, ask, subjects }) => ({
      code,
      state: how,
      ask,
      message: inEvery((language) => words[language].remarks[code].title),
      question: inEvery((language) => words[language].remarks[code].ask),
      subjects: subjects.map(({ kind, path, values, places, files, twins, ...rest }) => {
        const about = { kind, path, places, ...(values && { values }), ...rest };
        const detail = inEvery((language) => subjectDetail(about, language));
        return {
          kind,
          path,
          places,
          ...(detail.en !== '' && { detail }),
          ...(values && { values }),
          ...(files && { files }),
          ...(twins && { twins })
        };
      })
    }))
  };
}
