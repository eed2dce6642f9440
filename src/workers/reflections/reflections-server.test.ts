import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { unpacked } from '../../../tests/support/reflection-data';
import { reflectionsServer } from './reflections-server';

const simulated = unpacked('simulated');
const quiet = (): void => undefined;
const file = (name: string, content: string | Uint8Array): File =>
  new File([typeof content === 'string' ? content : Uint8Array.from(content)], name);
const NAMES = ['xtal_01', 'xtal_02', 'xtal_03', 'xtal_04'];

async function withSets() {
  const server = reflectionsServer();
  for (const name of NAMES) {
    const bytes = readFileSync(join(simulated ?? '', 'p6', name, 'XDS_ASCII.HKL'));
    expect(await server.read(name, file('XDS_ASCII.HKL', bytes))).toHaveProperty('ok');
  }
  return server;
}

describe('the reflections worker', () => {
  it('says by file and line why it cannot read, and has no answer before a survey or a merge', async () => {
    const server = reflectionsServer();
    expect(await server.read('a', file('a', 'hello\n'))).toMatchObject({
      fault: { code: 'unreadable', file: 'a', line: 1 }
    });
    expect(await server.subsets([['a']])).toEqual({ fault: { code: 'no-records' } });
    expect(await server.write('mtz', 'x.mtz')).toEqual({ fault: { code: 'no-records' } });
  });
});

describe.skipIf(!simulated)('of simulated data sets the reflections worker', () => {
  it('answers choices, nodes and curves on one scale', async () => {
    const server = await withSets();
    const asked = { sets: NAMES, dMin: 2.6, spaceGroupNumber: 168, reindex: true, scales: 'own' } as const;
    const surveyed = await server.survey(asked, quiet);
    expect(surveyed).toMatchObject({ ok: { without: [], parts: 1 } });
    const answer = await server.subsets([NAMES, NAMES.slice(1), ['nobody']]);
    if (!('ok' in answer)) return expect.unreachable();
    const [all, less, none] = answer.ok;
    expect(all?.overall.completeness).toBeGreaterThan(less?.overall.completeness ?? NaN);
    expect(all?.overall.nObserved).toBeGreaterThan(less?.overall.nObserved ?? NaN);
    expect(none?.overall.nObserved).toBe(0);
    const nodes = await server.nodes(NAMES, [0, 4], [1, 2]);
    if (!('ok' in nodes)) return expect.unreachable();
    const three = await server.subsets([NAMES.slice(0, 3)]);
    const completeness = 'ok' in three ? three.ok[0]?.overall.completeness : undefined;
    // Subsets leave I/σ < −3 out, nodes count what was accepted.
    expect(Math.abs((nodes.ok.completeness[1] ?? NaN) - (completeness ?? NaN))).toBeLessThan(0.5);
    const curves = await server.curves(NAMES);
    if (!('ok' in curves)) return expect.unreachable();
    expect(curves.ok.asChosen.at(-1)?.completeness).toBeCloseTo(all?.overall.completeness ?? NaN, 6);
    expect(curves.ok.byDeltaCc.map(({ sets }) => sets)).toEqual([1, 2, 3, 4]);
    expect(curves.ok.byFrames.at(-1)?.overall.nObserved).toBe(all?.overall.nObserved);
  });

  it('takes the factors of XSCALE, and leaves out who has none', async () => {
    const server = await withSets();
    const scales = Object.fromEntries(NAMES.slice(0, 3).map((name) => [name, { k: 1, b: 0 }]));
    const surveyed = await server.survey({ sets: NAMES, dMin: 2.6, reindex: false, scales }, quiet);
    expect(surveyed).toMatchObject({ ok: { without: ['xtal_04'] } });
    const answer = await server.subsets([NAMES, NAMES.slice(0, 3), ['xtal_04']]);
    if (!('ok' in answer)) return expect.unreachable();
    expect(answer.ok[0]).toEqual(answer.ok[1]);
    expect(answer.ok[2]?.overall.nObserved).toBe(0);
  });

  it('reads a file once that it verifies, diagnoses and merges, and again when it is another', async () => {
    const server = reflectionsServer();
    const path = 'p6/xtal_01/XDS_ASCII.HKL';
    const bytes = readFileSync(join(simulated ?? '', 'p6', 'xtal_01', 'XDS_ASCII.HKL'));
    const fixture = resolve(
      import.meta.dirname,
      '../../lib/formats/correct-lp/fixtures/whole/_kamoproc/CPS1012-01/data00/CPS1012-01-multi_001_1-100/CORRECT.LP'
    );
    const log = file('CORRECT.LP', readFileSync(fixture));
    const given = (lastModified: number) => {
      const one = new File([Uint8Array.from(bytes)], 'XDS_ASCII.HKL', { lastModified });
      const slices = vi.spyOn(one, 'slice');
      return { one, slices };
    };
    const [first, second, third, later] = [given(1), given(1), given(1), given(2)];
    expect(await server.verify(log, path, first.one)).toHaveProperty('ok');
    expect(first.slices).toHaveBeenCalled();
    expect(await server.diagnose(path, second.one, undefined)).toHaveProperty('ok');
    expect(await server.read(path, third.one)).toHaveProperty('ok');
    expect([second, third].flatMap(({ slices }) => slices.mock.calls)).toEqual([]);
    await server.diagnose(path, later.one, undefined);
    expect(later.slices).toHaveBeenCalled();
  });

  it('merges, writes an MTZ with flags, and forgets', async () => {
    const server = await withSets();
    const options = { reject: true, reindex: true, friedel: 'merged', dMin: 2.6 } as const;
    const merged = await server.merge({ sets: NAMES, ...options }, quiet);
    expect(merged).toMatchObject({ ok: { parts: 1 } });
    // What is held is not written over.
    expect(await server.merge({ sets: NAMES, ...options }, quiet)).toEqual(merged);
    expect(await server.diagnoseMerge()).toMatchObject({ ok: { spaceGroup: 'P 6' } });
    for (const free of [undefined, 'new'] as const) {
      const written = await server.write('mtz', 'x.mtz', free);
      const text = 'ok' in written ? Buffer.from(await written.ok.arrayBuffer()).toString('latin1') : '';
      expect(text.includes('COLUMN FreeR_flag')).toBe(free === 'new');
    }
    expect(await server.write('mtz', 'x.mtz', file('flags.mtz', 'no MTZ'))).toMatchObject({
      fault: { code: 'unreadable', file: 'flags.mtz' }
    });
    await server.keep([]);
    expect(await server.write('mtz', 'x.mtz')).toEqual({ fault: { code: 'no-records' } });
    await expect(server.merge({ sets: NAMES, ...options }, quiet)).rejects.toThrow('was not read');
  });
});
