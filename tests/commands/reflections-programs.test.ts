/** What is written, as gemmi and cctbx read it; skipped with the reason where they are not installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copiedFreeFlags } from '../../src/lib/reflections/free-flags';
import { mtzOf } from '../../src/lib/reflections/merged-mtz';
import { FilesTogether } from '../../src/lib/reflections/read-reflections';
import { remerge, type Remerged } from '../../src/lib/reflections/remerge';
import { shellsBetween } from '../../src/lib/reflections/shells';
import { spaceGroup } from '../../src/lib/reflections/space-group';
import { writeHkl } from '../../src/lib/reflections/hkl-writer';
import type { Cell } from '../../src/lib/reflections/unit-cell';
import { bytesOf } from '../support/reflection-data';
import { simulatedCrystal, simulatedSet, xdsAsciiOf } from '../support/simulated-crystal';

const folder = mkdtempSync(join(tmpdir(), 'kamome-programs-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The first interpreter that knows a module; `undefined`, said once, where none does. */
function pythonWith(module: string): string | undefined {
  const found = ['/usr/bin/python3', 'cctbx.python', 'python3'].find(
    (python) => spawnSync(python, ['-c', `import ${module}`]).status === 0
  );
  if (found === undefined) process.stdout.write(`skipped: no Python with ${module}\n`);
  return found;
}
const gemmi = pythonWith('gemmi');
const cctbx = pythonWith('iotbx.reflection_file_reader');

function asked(python: string, script: string, ...args: string[]): unknown {
  const { status, stdout, stderr } = spawnSync(python, ['-c', script, ...args], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

const GEMMI = `
import gemmi, json, math, sys
import numpy as np
m = gemmi.read_mtz_file(sys.argv[1])
asu = gemmi.ReciprocalAsu(m.spacegroup)
hkl = m.make_miller_array()
total = lambda label: float(np.nansum(m.column_with_label(label).array.astype(float)))
x = gemmi.read_xds_ascii(sys.argv[2]) if hasattr(gemmi, 'read_xds_ascii') else None
print(json.dumps({
  'group': m.spacegroup.number, 'cell': list(m.cell.parameters), 'n': m.nreflections,
  'outside': sum(0 if asu.is_in([int(i) for i in h]) else 1 for h in hkl),
  'sorted': all(tuple(a) < tuple(b) for a, b in zip(hkl, hkl[1:])),
  'columns': [[c.label, c.type] for c in m.columns],
  'wavelength': m.datasets[-1].wavelength,
  'sum': total('IMEAN'), 'plus': total('I(+)'), 'minus': total('I(-)'), 'free': total('FreeR_flag'),
  'operators': len(m.symops) if hasattr(m, 'symops') else len(list(m.spacegroup.operations())),
}))
`;
const CCTBX = `
import json, sys
from iotbx.reflection_file_reader import any_reflection_file
from iotbx import mtz
m = mtz.object(sys.argv[1])
arrays = {a.info().label_string(): a for a in any_reflection_file(sys.argv[1]).as_miller_arrays()}
mean = arrays['IMEAN,SIGIMEAN']
mates = [a for l, a in arrays.items() if l.startswith('I(+)')][0]
counts = [a for l, a in arrays.items() if l.startswith('N(+)')][0]
raw = any_reflection_file(sys.argv[2]).as_miller_arrays(merge_equivalents=False)[0]
raw = raw.select(raw.sigmas() > 0).customized_copy(anomalous_flag=False)
merged = raw.merge_equivalents()
print(json.dumps({
  'group': m.space_group_number(), 'operators': m.space_group().order_z(), 'n': mean.size(),
  'inAsu': bool(mean.map_to_asu().indices().all_eq(mean.indices())) if mean.space_group_number() else False,
  'sum': float(sum(mean.data())), 'intensities': mean.is_xray_intensity_array(), 'anomalous': mates.anomalous_flag(),
  'counted': counts.size() == mates.size() and counts.is_unique_set_under_symmetry(),
  'labels': sorted(arrays), 'rawUnique': merged.array().size(), 'rawMean': float(sum(merged.array().data())),
  'rMeas': 100 * merged.r_meas(), 'sumOfData': float(sum(abs(x) for x in raw.data())),
}))
`;

interface Written {
  readonly merge: Remerged;
  readonly mtz: string;
  readonly hkl: string;
}
const CASES: readonly [number, Cell, number][] = [
  [4, [25, 34, 29, 90, 104, 90], 2.8],
  [19, [28, 36, 44, 90, 90, 90], 2.8],
  [146, [54, 54, 60, 90, 90, 120], 3],
  [152, [42, 42, 55, 90, 90, 120], 3],
  [212, [55, 55, 55, 90, 90, 90], 3.5]
];

async function written(number: number, cell: Cell, dMin: number): Promise<Written> {
  const group = spaceGroup(number) ?? expect.unreachable();
  const { operators } = group;
  const crystal = simulatedCrystal({ operators, cell, dMin, atoms: 20, seed: number, anomalous: 2 });
  const texts = [0, 1, 2].map((set) =>
    xdsAsciiOf(simulatedSet({ crystal, seed: set, records: 1500, k: 0.2 * set, outliers: 5 }), {
      spaceGroupNumber: number,
      cell
    })
  );
  const together = new FilesTogether(texts.reduce((sum, text) => sum + text.length, 0));
  for (const [n, text] of texts.entries()) await together.read(`s${n}.HKL`, bytesOf(text));
  const merge =
    (await remerge(together.files(), {
      group,
      reject: true,
      reindex: true,
      friedel: 'merged',
      shells: ({ smallest, largest }) => shellsBetween(smallest, largest, 10, 'xds')
    })) ?? expect.unreachable();
  const first = mtzOf(merge);
  // Flags made new, then copied from a file that has them.
  const own = await copiedFlagsOf(merge);
  const [mtz, hkl] = [join(folder, `${number}.mtz`), join(folder, `${number}.hkl`)];
  writeFileSync(mtz, mtzOf(merge, own));
  expect(first.length).toBeGreaterThan(1000);
  writeFileSync(
    hkl,
    Buffer.concat([...writeHkl('x.hkl', merge.mapped.box, merge.observations, merge.measured)])
  );
  return { merge, mtz, hkl };
}

async function copiedFlagsOf(merge: Remerged) {
  const values = Float64Array.from({ length: merge.mapped.box.n }, (_, u) => u % 20);
  const file = mtzOf(merge, { values, nCopied: 0 });
  const copied = await copiedFreeFlags(bytesOf(file), merge.mapped.box);
  expect(copied.nCopied).toBeGreaterThan(100);
  return copied;
}

/** Sums over what the engine merged. */
function sumsOf({ mapped: { box, slots }, measured: { intensity, sigma } }: Remerged) {
  const w = new Float64Array(box.n);
  const wI = new Float64Array(box.n);
  slots.forEach((slot, i) => {
    const s = sigma[i] as number;
    if (slot < 0 || !(s > 0)) return;
    w[slot >> 1] = (w[slot >> 1] as number) + 1 / (s * s);
    wI[slot >> 1] = (wI[slot >> 1] as number) + (intensity[i] as number) / (s * s);
  });
  const seen = Array.from({ length: box.n }, (_, u) => u).filter((u) => (w[u] as number) > 0);
  const sum = seen.reduce((all, u) => all + (wI[u] as number) / (w[u] as number), 0);
  const flags = seen.reduce((all, u) => all + (u % 20), 0);
  return { n: seen.length, sum, flags };
}

describe.each(CASES)('group %i', (number, cell, dMin) => {
  const made = written(number, cell, dMin);

  it.skipIf(!gemmi)('gemmi reads the MTZ with equal sums, in its asymmetric unit', async () => {
    const { merge, mtz, hkl } = await made;
    const found = asked(gemmi ?? '', GEMMI, mtz, hkl) as Record<string, number> & { cell: number[] };
    const { n, sum, flags } = sumsOf(merge);
    expect(found).toMatchObject({ group: number, n, outside: 0, sorted: true, wavelength: 1, free: flags });
    expect(found['sum'] ?? NaN).toBeCloseTo(sum, -Math.floor(Math.log10(sum)) + 5);
    found.cell.forEach((one, at) => expect(one).toBeCloseTo(cell[at] as number, 3));
    expect(found['columns']).toEqual([
      ...['H', 'K', 'L'].map((label) => [label, 'H']),
      ...[
        ['IMEAN', 'J'],
        ['SIGIMEAN', 'Q'],
        ['I(+)', 'K'],
        ['SIGI(+)', 'M'],
        ['I(-)', 'K'],
        ['SIGI(-)', 'M'],
        ['N(+)', 'I'],
        ['N(-)', 'I'],
        ['FreeR_flag', 'I']
      ]
    ]);
    expect(spawnSync('gemmi', ['mtz', '--check-asu', mtz], { encoding: 'utf8' }).stdout).not.toMatch(
      /[1-9]\d* .*outside/
    );
  });

  it.skipIf(!cctbx)('cctbx reads MTZ and HKL with equal sums and statistics', async () => {
    const { merge, mtz, hkl } = await made;
    const found = asked(cctbx ?? '', CCTBX, mtz, hkl) as Record<string, number>;
    const { n, sum } = sumsOf(merge);
    const { operators } = spaceGroup(number) ?? expect.unreachable();
    expect(found).toMatchObject({
      group: number,
      n,
      operators: operators.length,
      intensities: true,
      anomalous: true,
      // A count for each mate that has an intensity, and for no other.
      counted: true
    });
    expect((found['sum'] ?? NaN) / sum).toBeCloseTo(1, 5);
    expect(found['rawUnique']).toBe(n);
    expect((found['rawMean'] ?? NaN) / sum).toBeCloseTo(1, 5);
    expect(found['rMeas']).toBeCloseTo(merge.statistics.overall.rMeas ?? NaN, 1);
  });
});
