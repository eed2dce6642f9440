/**
 * Broken and hostile frame files: a picture or a `FrameError` comes out, in bounded time. Chunks of pixels are spoiled where they lie in their files,
 * and whole files anywhere. `npm run fuzz` tries 1,500 and 500.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FrameThread } from '../../scripts/frame-thread.js';
import { bundledModule } from '../../scripts/node-command.js';
import type { FrameFault } from '../../src/lib/frames';
import { simulatedFrames } from '../support/frame-data';
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
const CBF = 'CPS0002-03-multi_001_000001.cbf';

const folder = simulatedFrames();
const layouts = resolve(import.meta.dirname, '../../src/lib/frames/eiger/fixtures');
const SOUND = 'userblock_data_000001.h5';

interface Input {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly name: string;
  /** Of the picture; the file's own first one where it is left open. */
  readonly number?: number;
}
interface Figures {
  tried: number;
  refused: number;
  slowest: number;
  processor: number;
}
/** What the thread answers (frame-reading.js). */
interface Answer {
  readonly pixels?: number;
  readonly values?: number;
  readonly states?: number;
  readonly fault?: FrameFault;
  /** For the eye it is another picture. */
  readonly differs?: true;
  /** Milliseconds of the processor. */
  readonly processor?: number;
  /** What became of a sound file read behind it, where that was not as ever. */
  readonly spoiltNext?: object;
}
const figures = new Map<string, Figures>();
let thread: FrameThread;

beforeAll(async () => {
  const path = await bundledModule('frames', 'src/lib/frames/index.ts', [
    'src/lib/frames',
    'src/lib/formats',
    'src/lib/base'
  ]);
  const sound = { name: SOUND, content: new Uint8Array(readFileSync(join(layouts, SOUND))) };
  thread = new FrameThread(join(import.meta.dirname, 'frame-reading.js'), { module: path, sound });
});

/** Reads each of `inputs` and says what went wrong: all of them are tried. */
async function wrongAmong(what: string, inputs: Iterable<Input>): Promise<readonly string[]> {
  const entry: Figures = { tried: 0, refused: 0, slowest: 0, processor: 0 };
  figures.set(what, entry);
  const wrong: string[] = [];
  for (const input of inputs) {
    entry.tried++;
    const began = performance.now();
    let answer = (await thread.ask(input, LONGEST_MS)) as Answer;
    const took = performance.now() - began;
    // The library is compiled anew, and better, while it is used: a second time it is the input's own.
    if ((answer.processor ?? 0) > MOST_PROCESSOR_MS) answer = (await thread.ask(input, LONGEST_MS)) as Answer;
    entry.refused += Number(answer.fault !== undefined);
    entry.slowest = Math.max(entry.slowest, took);
    entry.processor = Math.max(entry.processor, answer.processor ?? 0);
    const fault = faultOf(answer);
    if (fault !== undefined)
      wrong.push(`input ${entry.tried}, ${keptAs(what, entry.tried, input)}: ${fault}`);
  }
  return wrong;
}

function faultOf(answer: Answer): string | undefined {
  const { fault, pixels, values, states, processor = 0, spoiltNext } = answer;
  if (fault?.code === 'too-slow' || fault?.code === 'worker-died') return fault.code;
  if (fault === undefined && (values !== pixels || states !== pixels))
    return `${values} counts and ${states} states of ${pixels} pixels`;
  if (answer.differs) return 'another picture for the eye';
  if (spoiltNext) return `the next file: ${JSON.stringify(spoiltNext)}`;
  return FULL && processor > MOST_PROCESSOR_MS ? `${Math.round(processor)} ms of the processor` : undefined;
}

/** Where an input that went wrong is kept, to be looked at. */
function keptAs(what: string, round: number, { files, name }: Input): string {
  const path = join(tmpdir(), `kamome-fuzz-${what.replace(/\W+/g, '-')}-${round}`);
  writeFileSync(path, files[name] ?? new Uint8Array());
  return path;
}

/** What `make` gives in each of so many rounds, one at a time. */
function* rounds(many: number, make: (round: number) => Input): Iterable<Input> {
  for (let round = 0; round < many; round++) yield make(round);
}

/** Up to 20 bytes changed from `from` on. */
function spoiled(content: Uint8Array, from: number, random: () => number, end = content.length): Uint8Array {
  const copy = content.slice();
  for (let left = 1 + Math.floor(random() * 20); left > 0; left--)
    copy[from + Math.floor(random() * (end - from))] = Math.floor(random() * 256);
  return copy;
}

describe('frames of other layouts', () => {
  const beside = Object.fromEntries(
    readdirSync(layouts).map((name) => [name, new Uint8Array(readFileSync(join(layouts, name)))])
  );
  it.each(Object.keys(beside))('spoiled files: %s', async (name) => {
    const random = randomFrom(name.length);
    const whole = beside[name] ?? new Uint8Array();
    const inputs = rounds(FILES, () => ({ files: { ...beside, [name]: mutate(whole, random) }, name }));
    expect(await wrongAmong(name, inputs)).toEqual([]);
  });
});

describe.skipIf(folder === undefined)('frames', () => {
  const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder ?? '', name)));
  it('spoiled chunks of an EIGER file', async () => {
    const [name, random] = [DATA, randomFrom(7)];
    const whole = read(name);
    // Its ten chunks lie one behind the other, of about one size: the one that is read is the one that is spoiled.
    const tenth = (whole.length - CHUNKS_FROM) / 10;
    const inputs = rounds(CHUNKS, (round) => {
      const from = Math.ceil(CHUNKS_FROM + (round % 10) * tenth);
      return {
        files: { [name]: spoiled(whole, from, random, Math.floor(from + tenth)) },
        name,
        number: 1 + (round % 10)
      };
    });
    expect(await wrongAmong('chunk', inputs)).toEqual([]);
  });
  it('spoiled pixels of a CBF', async () => {
    const [name, random] = [CBF, randomFrom(8)];
    const whole = read(name);
    const inputs = rounds(CHUNKS, () => ({ files: { [name]: spoiled(whole, 2000, random) }, name }));
    expect(await wrongAmong('CBF pixels', inputs)).toEqual([]);
  });
  it('a spoiled CBF whose pixels are text', async () => {
    const random = randomFrom(10);
    const whole = read(CBF);
    const text = asBase64(whole);
    // Hardly any byte that is changed is a letter of base64: half of the rounds spoil what it stands for.
    const inputs = rounds(FILES, (round) => ({
      files: {
        'a_0001.cbf': round % 2 === 0 ? asBase64(spoiled(whole, 2000, random)) : spoiled(text, 0, random)
      },
      name: 'a_0001.cbf'
    }));
    expect(await wrongAmong('CBF in base64', inputs)).toEqual([]);
  });
  it('spoiled pixels of a packed CBF', async () => {
    const [name, random] = [`${CBF}.gz`, randomFrom(9)];
    const whole = new Uint8Array(gzipSync(read(CBF)));
    const inputs = rounds(FILES, () => ({ files: { [name]: spoiled(whole, 0, random) }, name }));
    expect(await wrongAmong('packed CBF', inputs)).toEqual([]);
  });
  it.each(['CPS0001-01-multi_onlyhits.h5', 'CPS0001-01-multi_master.h5', 'CPS0002-03-multi_001_000002.cbf'])(
    'spoiled files: %s',
    async (name) => {
      const random = randomFrom(name.length);
      const whole = read(name);
      const beside: Readonly<Record<string, Uint8Array>> = name.includes('_master')
        ? { [DATA]: read(DATA) }
        : {};
      // Metadata of HDF5 lie at the beginning: half of the rounds spoil those.
      const inputs = rounds(FILES, (round) => ({
        files: { ...beside, [name]: round % 2 === 0 ? mutate(whole, random) : spoiledHead(whole, random) },
        name
      }));
      expect(await wrongAmong(name, inputs)).toEqual([]);
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

afterAll(async () => {
  await thread.close();
  if (!FULL) return;
  const seconds = (ms: number): string => (ms / 1000).toFixed(2);
  for (const [what, { tried, refused, slowest, processor }] of figures)
    console.log(
      `${what}: ${tried} inputs, ${refused} refused, slowest ${seconds(slowest)} s, of the processor ${seconds(processor)} s`
    );
  console.log(`the library broke down and was replaced ${thread.breakdowns} times`);
  console.log(`memory of the process at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
});
