import { expect, it } from 'vitest';
import { FollowedSetting } from './followed-setting.svelte';

const library = { listen: () => () => undefined };

it('holds what held before while it is asked for, then what is kept', async () => {
  const setting = new FollowedSetting(library, 'limit', () => Promise.resolve(2), 1);
  expect([setting.loaded, setting.value]).toEqual([false, 1]);
  await setting.load();
  expect([setting.loaded, setting.value]).toEqual([true, 2]);
});

it('holds what held before where the library fails, so that no page waits for ever', async () => {
  const setting = new FollowedSetting(library, 'limit', () => Promise.reject(new Error('closed')), 1);
  await expect(setting.load()).rejects.toThrow('closed');
  expect([setting.loaded, setting.value]).toEqual([true, 1]);
});

it('keeps what was loaded where it fails later', async () => {
  const answers = [Promise.resolve(2), Promise.reject<number>(new Error('closed'))];
  answers[1]?.catch(() => undefined);
  const setting = new FollowedSetting(library, 'limit', () => answers.shift() ?? Promise.resolve(9), 1);
  await setting.load();
  await expect(setting.load()).rejects.toThrow('closed');
  expect(setting.value).toBe(2);
});

it('of two answers takes the one that was asked for last', async () => {
  const waiting: ((value: number) => void)[] = [];
  const setting = new FollowedSetting(
    library,
    'limit',
    () => new Promise<number>((ok) => waiting.push(ok)),
    0
  );
  const [first, second] = [setting.load(), setting.load()];
  waiting[1]?.(2);
  await second;
  waiting[0]?.(1);
  await first;
  expect(setting.value).toBe(2);
});
