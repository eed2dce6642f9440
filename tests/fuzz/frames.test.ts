/**
 * Broken and hostile frame files: a picture or a `FrameError` comes out, in bounded time. Chunks of pixels are spoiled where they lie in their files,
 * and whole files anywhere. `npm run fuzz` tries 1,500 and 500.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { FrameError } from '../../src/lib/frames';
import { openInMemory, simulatedFrames } from '../support/frame-data';
import { mutate, randomFrom } from './mutate';

const FULL = process.env.KAMOME_FUZZ_ROUNDS !== undefined;
const [CHUNKS, FILES] = FULL ? [1500, 500] : [30, 15];
/** Of the clock: how much else a machine does says nothing, so only what never ends fails. */
const LONGEST_MS = 30_000;
/** Of the processor, for one input of a full round. */
const MOST_PROCESSOR_MS = 2000;
/** Of the simulated data file: metadata before its first picture. */
const CHUNKS_FROM = 4096;
const DATA = 'CPS0001-01-multi_data_000001.h5';

const folder = simulatedFrames();
const figures = new Map<string, { tried: number; refused: number; slowest: number; processor: number }>();
/** Where the HDF5 library broke down: on the page its worker is replaced; here it refuses everything from then on, which would count as right. */
let brokenAt: string | undefined;
let notTried = 0;

/** `number`: of the picture; the file's own first one where it is left open. */
async function attempt(
  what: string,
  files: Readonly<Record<string, Uint8Array>>,
  name: string,
  number?: number
): Promise<void> {
  if (brokenAt !== undefined && name.endsWith('.h5')) {
    notTried++;
    return;
  }
  const began = performance.now();
  const used = process.cpuUsage();
  let refused = false;
  try {
    const reader = await openInMemory(files, name);
    try {
      const { width, height, values, states } = await reader.read(number ?? reader.start);
      expect([values.length, states.length]).toEqual([width * height, width * height]);
    } finally {
      reader.close();
    }
  } catch (error) {
    if (!(error instanceof FrameError)) throw error;
    refused = true;
    if (error.fault.code === 'undecodable' && error.fault.trapped)
      brokenAt = `${what}, input ${1 + (figures.get(what)?.tried ?? 0)}`;
  }
  const took = performance.now() - began;
  const { user, system } = process.cpuUsage(used);
  const processor = (user + system) / 1000;
  expect(took, what).toBeLessThan(LONGEST_MS);
  if (FULL) expect(processor, what).toBeLessThan(MOST_PROCESSOR_MS);
  const entry = figures.get(what) ?? { tried: 0, refused: 0, slowest: 0, processor: 0 };
  figures.set(what, {
    tried: entry.tried + 1,
    refused: entry.refused + Number(refused),
    slowest: Math.max(entry.slowest, took),
    processor: Math.max(entry.processor, processor)
  });
}

/** Up to 20 bytes changed from `from` on. */
function spoiled(content: Uint8Array, from: number, random: () => number): Uint8Array {
  const copy = content.slice();
  for (let left = 1 + Math.floor(random() * 20); left > 0; left--)
    copy[from + Math.floor(random() * (copy.length - from))] = Math.floor(random() * 256);
  return copy;
}

/** Files of other layouts, in the repository. */
const layouts = resolve(import.meta.dirname, '../../src/lib/frames/eiger/fixtures');

describe('frames of other layouts', () => {
  const beside = Object.fromEntries(
    readdirSync(layouts).map((name) => [name, new Uint8Array(readFileSync(join(layouts, name)))])
  );
  it.each(Object.keys(beside))('spoiled files: %s', async (name) => {
    const random = randomFrom(name.length);
    const whole = beside[name] ?? new Uint8Array();
    for (let round = 0; round < FILES; round++)
      await attempt(name, { ...beside, [name]: mutate(whole, random) }, name);
  });
});

describe.skipIf(folder === undefined)('frames', () => {
  const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder ?? '', name)));
  it('spoiled chunks of an EIGER file', async () => {
    const [name, random] = [DATA, randomFrom(7)];
    const whole = read(name);
    for (let round = 0; round < CHUNKS; round++)
      await attempt('chunk', { [name]: spoiled(whole, CHUNKS_FROM, random) }, name, 1 + (round % 10));
  });
  it('spoiled pixels of a CBF', async () => {
    const [name, random] = ['CPS0002-03-multi_001_000001.cbf', randomFrom(8)];
    const whole = read(name);
    for (let round = 0; round < CHUNKS; round++)
      await attempt('CBF pixels', { [name]: spoiled(whole, 2000, random) }, name);
  });
  it('a spoiled CBF whose pixels are text', async () => {
    const random = randomFrom(10);
    const whole = read('CPS0002-03-multi_001_000001.cbf');
    const text = asBase64(whole);
    for (let round = 0; round < FILES; round++) {
      // Hardly any byte that is changed is a letter of base64: half of the rounds spoil what it stands for.
      const content = round % 2 === 0 ? asBase64(spoiled(whole, 2000, random)) : spoiled(text, 0, random);
      await attempt('CBF in base64', { 'a_0001.cbf': content }, 'a_0001.cbf');
    }
  });
  it('spoiled pixels of a packed CBF', async () => {
    const [name, random] = ['CPS0002-03-multi_001_000001.cbf', randomFrom(9)];
    const whole = new Uint8Array(gzipSync(read(name)));
    for (let round = 0; round < FILES; round++)
      await attempt('packed CBF', { [`${name}.gz`]: spoiled(whole, 0, random) }, `${name}.gz`);
  });
  it.each(['CPS0001-01-multi_onlyhits.h5', 'CPS0001-01-multi_master.h5', 'CPS0002-03-multi_001_000002.cbf'])(
    'spoiled files: %s',
    async (name) => {
      const random = randomFrom(name.length);
      const whole = read(name);
      const beside = name.includes('_master') ? { [DATA]: read(DATA) } : {};
      for (let round = 0; round < FILES; round++) {
        // Metadata of HDF5 lie at the beginning: half of the rounds spoil those.
        const content = round % 2 === 0 ? mutate(whole, random) : spoiledHead(whole, random);
        await attempt(name, { ...beside, [name]: content }, name);
      }
    }
  );
});

/** A CBF with its binary section rewritten as text. */
function asBase64(content: Uint8Array): Uint8Array {
  const bytes = Buffer.from(content);
  const mark = bytes.indexOf(Buffer.from([0x0c, 0x1a, 0x04, 0xd5]));
  const header = bytes.subarray(0, mark).toString('latin1');
  const size = Number(/X-Binary-Size:\s*(\d+)/.exec(header)?.[1]);
  const pixels = bytes.subarray(mark + 4, mark + 4 + size).toString('base64');
  const text = header.replace(/(Transfer-Encoding:\s*)BINARY/i, '$1BASE64');
  return Buffer.from(`${text}${pixels}\r\n--CIF-BINARY-FORMAT-SECTION----\r\n`, 'latin1');
}

function spoiledHead(content: Uint8Array, random: () => number): Uint8Array {
  const head = spoiled(content.slice(0, 8192), 0, random);
  const copy = content.slice();
  copy.set(head);
  return copy;
}

afterAll(() => {
  if (brokenAt !== undefined)
    console.log(`the HDF5 library broke down at ${brokenAt}: ${notTried} inputs after it were not tried`);
  if (!FULL) return;
  const seconds = (ms: number): string => (ms / 1000).toFixed(2);
  for (const [what, { tried, refused, slowest, processor }] of figures)
    console.log(
      `${what}: ${tried} inputs, ${refused} refused, slowest ${seconds(slowest)} s, of the processor ${seconds(processor)} s`
    );
  console.log(`memory of the process at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
});
