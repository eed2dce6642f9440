import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { parse } from '../index';
import format from './index';

async function read(parts: Record<string, Uint8Array>): Promise<Awaited<ReturnType<typeof parse>>> {
  const content = zipSync(parts);
  return parse(format, { size: content.length, slice: (a, b) => Promise.resolve(content.slice(a, b)) });
}

it('a part that unpacks to 40 MiB is refused', async () => {
  const outcome = await read({ 'xl/worksheets/sheet1.xml': new Uint8Array(40 * 2 ** 20) });
  expect(outcome).toMatchObject({
    ok: false,
    problem: { flaw: { code: 'unpacks-too-large' } }
  });
});

it('parts that no sheet needs are not unpacked', async () => {
  const outcome = await read({ 'xl/media/image1.png': new Uint8Array(40 * 2 ** 20) });
  expect(outcome).toMatchObject({
    ok: false,
    problem: { flaw: { code: 'text-missing', text: 'PuckID' } }
  });
});
