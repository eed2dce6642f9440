/** What the page's worker saves is, byte by byte, what the Node command writes for the same data sets and options. */
import { describe, expect, it } from 'vitest';
import { run } from '../../src/lib/reflections/command';
import { spaceGroup } from '../../src/lib/reflections/space-group';
import type { Cell } from '../../src/lib/reflections/unit-cell';
import type { MergeAsked } from '../../src/workers/reflections/answers';
import { reflectionsServer } from '../../src/workers/reflections/reflections-server';
import { bytesOf } from '../support/reflection-data';
import { simulatedCrystal, simulatedSet, xdsAsciiOf } from '../support/simulated-crystal';

const CELL: Cell = [46, 46, 40, 90, 90, 120];
const { operators } = spaceGroup(168) ?? expect.unreachable();
const crystal = simulatedCrystal({ operators, cell: CELL, dMin: 2.8, atoms: 20, seed: 3 });
const TEXTS = Object.fromEntries(
  [0, 1, 2, 3].map((set) => {
    const plan = { crystal, seed: set + 1, records: 900, k: 0.3 * set, B: set, outliers: 5 };
    const measured = simulatedSet(set === 2 ? { ...plan, turn: [0, 1, 0, 1, 0, 0, 0, 0, -1] } : plan);
    return [`w${set}/XDS_ASCII.HKL`, xdsAsciiOf(measured, { spaceGroupNumber: 168, cell: CELL })];
  })
);
const NAMES = Object.keys(TEXTS);
const textOf = (name: string): string => TEXTS[name] ?? expect.unreachable(name);

async function ofCommand(sets: readonly string[], args: readonly string[]): Promise<Map<string, Buffer>> {
  const written = new Map<string, Buffer>();
  await run(['merge', '--out', 'out', ...args, ...sets], {
    open: (path) => Promise.resolve(bytesOf(textOf(path))),
    write: (path, blocks) => {
      written.set(path, Buffer.concat([...blocks]));
      return Promise.resolve();
    }
  });
  return written;
}

async function ofPage(asked: MergeAsked): Promise<Map<string, Buffer>> {
  const server = reflectionsServer();
  for (const name of NAMES) await server.read(name, new File([textOf(name)], 'XDS_ASCII.HKL'));
  expect(await server.merge(asked, () => undefined)).toHaveProperty('ok');
  const written = new Map<string, Buffer>();
  for (const [kind, name] of [
    ['mtz', 'merged.mtz'],
    ['hkl', 'unmerged.hkl']
  ] as const) {
    const outcome = await server.write(kind, name);
    if (!('ok' in outcome)) return expect.unreachable(JSON.stringify(outcome));
    written.set(`out/${name}`, Buffer.from(await outcome.ok.arrayBuffer()));
  }
  return written;
}

const USUAL = { reject: true, reindex: true, friedel: 'merged' } as const;
const others = NAMES.filter((_, at) => at !== 1);
describe('the page saves what the command writes', () => {
  it.each<[string, readonly string[], MergeAsked]>([
    ['as it is', [], { ...USUAL, sets: NAMES }],
    ['mates apart, without one set', ['--friedel', 'apart'], { ...USUAL, friedel: 'apart', sets: others }],
    [
      'to 3.2 Å in another group, by batches of 5°, nothing rejected or turned',
      [
        '--d-min',
        '3.2',
        '--space-group',
        '143',
        '--batch-degrees',
        '5',
        '--reject',
        'off',
        '--reindex',
        'off'
      ],
      {
        sets: NAMES,
        dMin: 3.2,
        spaceGroupNumber: 143,
        batchDegrees: 5,
        reject: false,
        reindex: false,
        friedel: 'merged'
      }
    ],
    [
      'one scale a set',
      ['--batch-degrees', 'none', '--d-min', '3'],
      { ...USUAL, sets: NAMES, dMin: 3, batchDegrees: 'none' }
    ]
  ])('%s', async (_, args, asked) => {
    const [command, page] = [await ofCommand(asked.sets, args), await ofPage(asked)];
    expect([...page.keys()]).toEqual([...command.keys()]);
    for (const [name, bytes] of command) {
      expect(bytes.length, name).toBeGreaterThan(10_000);
      expect(page.get(name)?.equals(bytes), name).toBe(true);
    }
  });
});
