import { expect, it } from 'vitest';
import { grouped } from './grouped';

/** Groups as they were carried, each let go by hand. */
function byHand(fails: (group: readonly number[]) => boolean = () => false) {
  const groups: (readonly number[])[] = [];
  const letGo: (() => void)[] = [];
  const ask = grouped<number, string>({ most: 3, atOnce: 2 }, async (group) => {
    groups.push(group);
    await new Promise<void>((go) => letGo.push(go));
    if (fails(group)) throw new Error('refused');
    return group.map((number) => `${number}!`);
  });
  return { ask, groups, letGo };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

it('gathers what is asked while others are on their way, and answers each', async () => {
  const { ask, groups, letGo } = byHand();
  const answers = Promise.all([1, 2, 3, 4, 5, 6, 7].map(ask));
  expect(groups).toEqual([[1], [2]]);
  letGo[1]?.();
  await settled();
  expect(groups).toEqual([[1], [2], [3, 4, 5]]);
  letGo[0]?.();
  await settled();
  expect(groups).toEqual([[1], [2], [3, 4, 5], [6, 7]]);
  for (const go of letGo) go();
  expect(await answers).toEqual(['1!', '2!', '3!', '4!', '5!', '6!', '7!']);
});

it('ends a group with the question that makes it too heavy', async () => {
  const groups: (readonly number[])[] = [];
  const ask = grouped<number, number>(
    { most: 4, heaviest: 10, weigh: (number) => number, atOnce: 1 },
    async (group) => {
      groups.push(group);
      await settled();
      return group;
    }
  );
  await Promise.all([1, 3, 3, 12, 9, 1, 1, 2, 2, 2, 2].map(ask));
  expect(groups).toEqual([[1], [3, 3, 12], [9, 1], [1, 2, 2, 2], [2]]);
});

it('refuses a group without the others, and goes on', async () => {
  const { ask, letGo } = byHand((group) => group.includes(2));
  const answers = Promise.allSettled([1, 2, 3].map(ask));
  for (let n = 0; n < 3; n++) {
    letGo[n]?.();
    await settled();
  }
  expect((await answers).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

it.each([
  ['fewer', [], '1 question, 0 answers'],
  ['more', ['1!', '2!'], '1 question, 2 answers']
])(
  'refuses a group that gets %s answers than it has questions: none would know its own',
  async (_, given, says) => {
    const ask = grouped<number, string>({ most: 3, atOnce: 1 }, async (group) =>
      group.includes(1) ? given : group.map((number) => `${number}!`)
    );
    const [wrong, ...others] = await Promise.allSettled([1, 2, 3].map(ask));
    expect(wrong).toEqual({ status: 'rejected', reason: new Error(says) });
    expect(others).toEqual(['2!', '3!'].map((value) => ({ status: 'fulfilled', value })));
  }
);
