import { expect, it } from 'vitest';
import { Channel } from './channel';

/** Whether a promise has settled once everybody else had a turn. */
async function settled(promise: Promise<unknown>): Promise<boolean> {
  let is = false;
  void promise.then(() => (is = true));
  await new Promise((resolve) => setTimeout(resolve));
  return is;
}

it('gives all that is unread at once, in order, and waits where there is nothing', async () => {
  const channel = new Channel<number>();
  channel.push(1);
  channel.push(2);
  expect(await channel.take()).toEqual([1, 2]);
  const next = channel.take();
  expect(await settled(next)).toBe(false);
  channel.push(3);
  expect(await next).toEqual([3]);
});

it('what is unread can still be taken after the end, and nothing comes behind it', async () => {
  const channel = new Channel<number>();
  channel.push(1);
  channel.close();
  channel.push(2);
  expect(await channel.take()).toEqual([1]);
  expect(await channel.take()).toBeUndefined();
});

it('one that waits for an item hears of the end', async () => {
  const channel = new Channel<number>();
  const next = channel.take();
  channel.close();
  expect(await next).toBeUndefined();
});

it('holds back who pushes until the reader has caught up, or nobody reads any more', async () => {
  const channel = new Channel<number>(1);
  channel.push(1);
  expect(await settled(channel.room())).toBe(true);
  channel.push(2);
  const room = channel.room();
  expect(await settled(room)).toBe(false);
  await channel.take();
  expect(await settled(room)).toBe(true);
  channel.push(3);
  channel.push(4);
  const ended = channel.room();
  expect(await settled(ended)).toBe(false);
  channel.close();
  expect(await settled(ended)).toBe(true);
});
