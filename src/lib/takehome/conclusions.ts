/** What the pages conclude from the model, for those who read files instead: which run to take and whether it can be trusted, what was lost on the way, and whether the delivery is whole. */
import { group } from 'd3-array';
import type { Recommendation } from '../analysis/recommendations';
import { sadChoice, type AnomalousSignal, type NotApart } from '../analysis/sad-choice';
import type { SampleFunnel } from '../analysis/sample-funnel';
import type { FateKind } from '../analysis/fate';
import type { RelPath } from '../base/rel-path';
import type { Finding, Limits, Verdict } from '../checks/check';
import { trustAnswers, type TrustQuestion } from '../checks/trust';
import { inEvery, type Language, type Words } from '../words/words';
import { remarkAsk, remarkTitle, subjectDetail, type DeliveryLink } from './delivery-text';
import type { Question } from './questions';

export interface Conclusions {
  /** The ranking rule's, one for each sample and crystal form. */
  readonly recommended: readonly Recommendation[];
  readonly funnels: readonly SampleFunnel[];
  readonly delivery: readonly DeliveryLink[];
  /** Of a recommendation: which run is for SAD, and why, as the overview says it; '' where there is nothing to choose from. */
  readonly sadText: (one: Recommendation, language: Language) => string;
  /** What the checks ask, and the limits in force when the findings were made. */
  readonly questions: readonly Question[];
  readonly limits: Limits;
}

/** What the report and the README of a run tell. */
export interface Told extends Pick<Conclusions, 'funnels' | 'delivery'> {
  /** Which run of its sample and crystal form is for SAD, in the words of the overview; the rule last. None where there is nothing to choose from. */
  readonly sad: (language: Language) => readonly string[];
}

/** Of one sample or crystal form. `path`: of the run; absent where the rule takes none, and `none` says why. */
export interface ExportedRecommendation {
  readonly sample: string;
  readonly form?: { readonly number: number; readonly datasets: number; readonly cell: readonly number[] };
  readonly path?: RelPath;
  readonly none?: string;
  readonly runnerUp?: RelPath;
  readonly kamo?: RelPath;
  /** The run for SAD and how strong its signal is, or why none; absent where there is no run to choose from. */
  readonly sad?: (
    { readonly path: RelPath; readonly signal: AnomalousSignal } | { readonly none: NotApart }
  ) & { readonly message: Words<string> };
  /** The questions of trust put to the run, each with its worst answer and the checks that gave it, worst first. */
  readonly trust?: readonly {
    readonly question: TrustQuestion;
    readonly verdict: Verdict;
    readonly checks: readonly string[];
    /** What each of the checks said, the files that it rests on, and its limits in force. */
    readonly answers: readonly ExportedAnswer[];
  }[];
}

export interface ExportedAnswer extends Pick<
  Finding,
  'check' | 'verdict' | 'message' | 'sources' | 'evidence'
> {
  readonly limits: readonly {
    readonly id: string;
    readonly label: Words<string>;
    readonly value: number;
    readonly unit: string;
    /** Kamome's default, where the user has set another. */
    readonly default?: number;
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
  conclusions: Conclusions,
  findings: readonly Finding[]
): ExportedConclusions {
  const { recommended, funnels, delivery } = conclusions;
  const ofRun = group(
    findings.filter(({ subject }) => subject.kind === 'merge-run'),
    ({ subject }) => subject.path
  );
  return {
    recommendations: recommended.map((one) => {
      const { sample, form, row, none, runnerUp, kamo } = one;
      return {
        sample,
        ...(form && { form }),
        ...(row && { path: row.path, trust: answers(ofRun.get(row.path) ?? [], conclusions) }),
        ...(none !== undefined && { none }),
        ...(runnerUp && { runnerUp: runnerUp.row.path }),
        ...(kamo && { kamo: kamo.path }),
        ...exportedSad(one, conclusions)
      };
    }),
    funnels: funnels.map(exportedFunnel),
    delivery: delivery.map(exportedLink)
  };
}

function exportedSad(one: Recommendation, { sadText }: Conclusions): Pick<ExportedRecommendation, 'sad'> {
  const choice = sadChoice(one);
  if (choice === undefined) return {};
  const message = inEvery((language) => sadText(one, language));
  return {
    sad:
      choice.kind === 'run'
        ? { path: choice.row.path, signal: choice.signal, message }
        : { none: choice.kind, message }
  };
}

function answers(
  findings: readonly Finding[],
  { questions, limits }: Conclusions
): NonNullable<ExportedRecommendation['trust']> {
  return trustAnswers(findings).map(({ question, verdict, findings: found }) => ({
    question,
    verdict,
    checks: found.map(({ check }) => check),
    answers: found.map(({ check, verdict: one, message, sources, evidence }) => ({
      check,
      verdict: one,
      message,
      sources,
      ...(evidence && { evidence }),
      limits: limitsOf(
        questions.find(({ id }) => id === check),
        limits
      )
    }))
  }));
}

function limitsOf(question: Question | undefined, inForce: Limits): ExportedAnswer['limits'] {
  return (question?.limits ?? []).map(({ id, label, value: ours, unit }) => {
    const value = inForce[id] ?? ours;
    return { id, label, value, unit, ...(value !== ours && { default: ours }) };
  });
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
    remarks: remarks.map((remark) => ({
      code: remark.code,
      state: remark.state,
      ask: remark.ask,
      message: inEvery((language) => remarkTitle(remark, language).title),
      question: inEvery((language) => remarkAsk(remark, language)),
      subjects: remark.subjects.map(({ kind, path, values, places, files, twins, ...rest }) => {
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
