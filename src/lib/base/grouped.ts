import { count } from './count';

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

interface Grouping<Question> {
  /** Questions in one group. */
  readonly most: number;
  /** A group ends with the question that makes it so heavy; without it only `most` counts. */
  readonly heaviest?: number;
  readonly weigh?: (question: Question) => number;
  /** Groups on their way at once. */
  readonly atOnce: number;
}

/**
 * For questions that are cheaper together, and wait for nothing but each other: the first ones go alone; what is asked while `atOnce` groups are on
 * their way is gathered and goes as the next group. `carry` answers in the order of the questions; where it rejects, each of them rejects.
 */
export function grouped<Question, Answer>(
  { most, heaviest = Infinity, weigh = () => 0, atOnce }: Grouping<Question>,
  carry: (questions: readonly Question[]) => Promise<readonly Answer[]>
): (question: Question) => Promise<Answer> {
  const waiting: Waiting<Question, Answer>[] = [];
  let carrying = 0;

  function nextGroup(): number {
    let weight = 0;
    const last = waiting.findIndex(({ question }, at) => {
      weight += weigh(question);
      return at + 1 === most || weight >= heaviest;
    });
    return last < 0 ? waiting.length : last + 1;
  }

  async function send(): Promise<void> {
    const group = waiting.splice(0, nextGroup());
    carrying++;
    try {
      const answers = await carry(group.map(({ question }) => question));
      if (answers.length !== group.length)
        throw new Error(`${count(group.length, 'question')}, ${count(answers.length, 'answer')}`);
      for (const [at, answer] of answers.entries()) group[at]?.resolve(answer);
    } catch (error) {
      for (const { reject } of group) reject(error);
    } finally {
      carrying--;
      if (waiting.length > 0) void send();
    }
  }

  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (carrying < atOnce) void send();
    });
}
