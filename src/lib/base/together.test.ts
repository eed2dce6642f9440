import { describe, expect, it } from 'vitest';
import { together } from './together';

describe('questions that travel together', () => {
  it('go in as few messages as they may, each with its own answer', async () => {
    const messages: (readonly number[])[] = [];
    const ask = together<number, string>(3, async (questions) => {
      messages.push(questions);
      return questions.map((question) => `${question}!`);
    });
    expect(await Promise.all([1, 2, 3, 4].map(ask))).toEqual(['1!', '2!', '3!', '4!']);
    expect(messages).toEqual([[1, 2, 3], [4]]);
    expect(await ask(5)).toBe('5!');
    expect(messages).toHaveLength(3);
  });
  it('reject where the message is lost, and where an answer is missing', async () => {
    const lost = together<number, string>(9, () => Promise.reject(new Error('gone')));
    const [first, second] = await Promise.allSettled([lost(1), lost(2)]);
    expect([first?.status, second?.status]).toEqual(['rejected', 'rejected']);
    const short = together<number, string>(9, async () => ['one']);
    await expect(Promise.all([short(1), short(2)])).rejects.toThrow('2 questions, 1 answer');
  });
});
