import { count } from './count';

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * For questions that cost a round trip each: those asked within one task travel together, at most `most` in one message. `carry` answers in the order
 * of the questions; where it rejects, each of them rejects.
 */
export function together<Question, Answer>(
  most: number,
  carry: (questions: readonly Question[]) => Promise<readonly Answer[]>
): (question: Question) => Promise<Answer> {
  let waiting: Waiting<Question, Answer>[] = [];

  async function send(part: readonly Waiting<Question, Answer>[]): Promise<void> {
    try {
      const answers = await carry(part.map(({ question }) => question));
      if (answers.length !== part.length)
        throw new Error(`${count(part.length, 'question')}, ${count(answers.length, 'answer')}`);
      for (const [at, answer] of answers.entries()) part[at]?.resolve(answer);
    } catch (error) {
      for (const { reject } of part) reject(error);
    }
  }

  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (waiting.length > 1) return;
      setTimeout(() => {
        const all = waiting;
        waiting = [];
        for (let at = 0; at < all.length; at += most) void send(all.slice(at, at + most));
      });
    });
}
