import type { AnyDefinition, Check, Said, Text } from '../checks/check';
import { sentenceOf, type Sentences } from './sentence';
import { inEvery } from './words';

interface LimitWords {
  /** What the limit does: `attention below`. */
  readonly label: string;
  /** Where our value comes from. */
  readonly origin: string;
}

/** What the words of a check must fill. */
interface Spoken {
  readonly test: (...given: never[]) => { readonly said: Said };
  readonly limits: readonly { readonly id: string }[];
}

/** The words of a check in one language: `words/<language>/checks/<id>.ts` satisfies it. */
export interface CheckWords<Of extends Spoken> {
  readonly question: string;
  /** Why a user should care. */
  readonly why: string;
  /** What to do about a bad answer. */
  readonly advice: string;
  readonly limits: { readonly [Id in Of['limits'][number]['id']]: LimitWords };
  readonly found: {
    readonly [What in ReturnType<Of['test']>['said'] as What['code']]: string | ((values: What) => string);
  };
}

/** The words of any check, as they are looked up. */
interface AnyWords extends Omit<CheckWords<Spoken>, 'limits' | 'found'> {
  readonly limits: Readonly<Record<string, LimitWords>>;
  readonly found: Sentences<Record<string, unknown>>;
}

const files = import.meta.glob<AnyWords>('./*/checks/*.ts', { eager: true, import: 'words' });

/** A text of a check in every language. Throws where the check has no words. */
function textOf(id: string, text: (words: AnyWords) => string): Text {
  return inEvery((language) => {
    const words = files[`./${language}/checks/${id}.ts`];
    if (words === undefined) throw new Error(`words/${language}/checks/${id}.ts`);
    return text(words);
  });
}

/** A check with its words. */
export function checkInWords({ id, subject, limits }: AnyDefinition): Check {
  return {
    id,
    subject,
    question: textOf(id, ({ question }) => question),
    why: textOf(id, ({ why }) => why),
    advice: textOf(id, ({ advice }) => advice),
    limits: limits.map((limit) => ({
      ...limit,
      label: textOf(id, (words) => words.limits[limit.id]?.label ?? limit.id),
      origin: textOf(id, (words) => words.limits[limit.id]?.origin ?? '')
    }))
  };
}

/** What a check found, as a sentence. */
export function foundInWords(id: string, said: Said): Text {
  return textOf(id, ({ found }) => sentenceOf(found, said));
}
