/** The questions of trust, the way of the sample's data sets, and the delivery check, as lines for the report and the README. */
import { countText, FUNNEL_STEPS, type SampleFunnel } from '../analysis/sample-funnel';
import type { FateKind } from '../analysis/fate';
import { sameSample } from '../beamtime/names';
import type { Finding, Limits, Verdict } from '../checks/check';
import { trustAnswers } from '../checks/trust';
import { delivery as deliveryWords } from '../words/delivery';
import { fateWords } from '../words/fate';
import { pins } from '../words/pins';
import { recommendation } from '../words/recommendation';
import type { Language } from '../words/words';
import type { Conclusions } from './conclusions';
import { remarkTitle, type DeliveryLink } from './delivery-text';
import { limitsInForce } from './limits-in-force';
import { SIGNS, type Question } from './questions';

export interface TrustLine {
  readonly verdict: Verdict;
  readonly question: string;
  /** Of the worst answer; '' where nothing answered. */
  readonly message: string;
  /** The limits in force that it rests on; absent where it has none. */
  readonly rests?: string;
  /** The files that it rests on: the first few, as a data set of many wedges has hundreds. */
  readonly files: readonly string[];
}

/** `findings`: on the run itself. Silence is `unknown`. */
export function trustLines(
  findings: readonly Finding[],
  { questions, limits }: { readonly questions: readonly Question[]; readonly limits: Limits },
  language: Language
): readonly TrustLine[] {
  return trustAnswers(findings).map(({ question, verdict, findings: [worst] }) => {
    const asked = questions.find(({ id }) => id === worst?.check);
    const rests = limitsInForce(asked, limits, language);
    return {
      verdict,
      question: recommendation[language].questions[question].long,
      message: worst?.message[language] ?? '',
      ...(rests !== undefined && { rests }),
      files: filesOf(worst?.sources ?? [])
    };
  });
}

const MOST_FILES = 4;

function filesOf(sources: readonly string[]): readonly string[] {
  return sources.length > MOST_FILES ? [...sources.slice(0, MOST_FILES), '…'] : sources;
}

/** For each processing area of the sample: `_kamoproc: Pins 7 → Collected 7 → …`, then what each step lost and why. */
export function funnelLines(
  funnels: Conclusions['funnels'],
  sampleName: string,
  language: Language
): readonly { readonly steps: string; readonly lost: readonly string[] }[] {
  return funnels
    .filter(({ sample }) => sample !== undefined && sameSample(sample, sampleName))
    .map((funnel) => ({ steps: stepsText(funnel, language), lost: lostTexts(funnel, language) }));
}

function stepsText({ area, steps }: SampleFunnel, language: Language): string {
  const words = pins[language].funnel;
  const told = FUNNEL_STEPS.flatMap((id) => {
    const step = steps.find((one) => one.id === id);
    return step === undefined ? [] : [`${words[id]} ${countText(step)}`];
  }).join(' → ');
  return area === undefined ? told : `${area}: ${told}`;
}

function lostTexts({ steps }: SampleFunnel, language: Language): string[] {
  return steps.flatMap(({ id, lost }) => {
    const kinds = new Map<FateKind, number>();
    for (const { fate } of lost) kinds.set(fate.kind, (kinds.get(fate.kind) ?? 0) + 1);
    if (kinds.size === 0) return [];
    const why = [...kinds].map(([kind, n]) => `${fateWords[language].kinds[kind]} ${n}`).join(', ');
    return [`${pins[language].funnel[id]} −${lost.length}: ${why}`];
  });
}

/** Signs of a link's state, as those of a verdict. */
export const LINK_SIGNS = {
  agrees: SIGNS.pass,
  differs: SIGNS.attention,
  unknown: SIGNS.unknown,
  'not-applicable': SIGNS['not-applicable']
} as const;

export interface LinkLine {
  readonly state: DeliveryLink['state'];
  readonly text: string;
  readonly remarks: readonly string[];
}

/** One line for each link of the delivery, and one for each remark: what it is, of how many things, and whom to ask. */
export function deliveryLines(links: Conclusions['delivery'], language: Language): readonly LinkLine[] {
  const words = deliveryWords[language];
  return links.map(({ id, state, agree, of, remarks }) => {
    const { title, unit } = words.links[id];
    const counted = of === 0 ? words.states[state] : words.of(String(agree), String(of), unit);
    return {
      state,
      text: `${title}: ${counted}`,
      remarks: remarks.map(
        (remark) =>
          `${remarkTitle(remark, language).title} (${remark.subjects.length}) · ${words.whom[remark.ask]}`
      )
    };
  });
}
