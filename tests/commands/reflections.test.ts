import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'kamome-command-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A wedge of P4 with 10 × 10 × 12 Å, its indices turned by k,h,-l where `turn`; `factor` is its scale. */
function wedge(name: string, turn: boolean, factor: number): string {
  const records: string[] = [];
  for (let h = -4; h <= 4; h++)
    for (let k = -4; k <= 4; k++)
      for (let l = 0; l <= 5; l++) {
        if (h * h + k * k + (l * l) / 1.44 > 22 || (h === 0 && k === 0 && l === 0)) continue;
        // One value for what 4/m makes equal: the largest of the four.
        const [[a, b]] = [
          [h, k],
          [k, -h],
          [-h, -k],
          [-k, h]
        ].sort(([p = 0, q = 0], [r = 0, s = 0]) => r - p || s - q) as [[number, number]];
        const intensity = 50 + 400 * Math.abs(Math.sin(3 * a + 7 * b + 11 * l + (a * b + 1) * 2)) * factor;
        const [x, y, z] = turn ? [k, h, -l] : [h, k, l];
        records.push(
          `${x} ${y} ${z} ${(intensity * factor).toExponential(3)} ${(3 * factor).toExponential(3)} 0 0 ${(records.length % 50) + 0.5}`
        );
      }
  const items = ['H', 'K', 'L', 'IOBS', 'SIGMA(IOBS)', 'XD', 'YD', 'ZD'];
  const path = join(folder, name);
  writeFileSync(
    path,
    [
      "!FORMAT=XDS_ASCII    MERGE=FALSE    FRIEDEL'S_LAW=TRUE",
      '!SPACE_GROUP_NUMBER= 75',
      '!UNIT_CELL_CONSTANTS= 10 10 12 90 90 90',
      '!OSCILLATION_RANGE= 0.1',
      `!NUMBER_OF_ITEMS_IN_EACH_DATA_RECORD=${items.length}`,
      ...items.map((item, n) => `!ITEM_${item}=${n + 1}`),
      '!END_OF_HEADER',
      ...records,
      '!END_OF_DATA',
      ''
    ].join('\n')
  );
  return path;
}
const files = [wedge('a.HKL', false, 1), wedge('b.HKL', true, 1), wedge('c.HKL', false, 1)];

function command(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'reflections', '--', ...args], {
    cwd: root,
    encoding: 'utf8'
  });
  return { status, out: stdout, err: stderr };
}
function answer(...args: string[]): Record<string, unknown> {
  const { status, out, err } = command(...args);
  expect(err).toBe('');
  expect(status).toBe(0);
  return JSON.parse(out) as Record<string, unknown>;
}

describe('npm run reflections', () => {
  it('statistics: one object, with the shells that are asked for', () => {
    const found = answer(
      'statistics',
      '--shells',
      '4',
      '--edges',
      'equal-volume',
      '--d-min',
      '2.5',
      files[0] ?? ''
    );
    expect(found).toMatchObject({ spaceGroup: 75, friedel: 'merged', nRejected: 0 });
    expect(found['shells']).toHaveLength(4);
    expect(found['overall']).toMatchObject({ rMeas: expect.closeTo(0, 6) as number });
  });

  it('pairs, completeness and reindex of three files', () => {
    expect(answer('pairs', '--d-min', '2.2', ...files)['pairs']).toHaveLength(3);
    const groups = answer('completeness', '--d-min', '2.2', '--groups', '0;0,1,2', ...files)['groups'] as {
      redundancy: number;
    }[];
    expect(groups).toHaveLength(2);
    expect(groups[1]?.redundancy).toBeGreaterThan(2 * (groups[0]?.redundancy ?? NaN));
    expect(answer('reindex', ...files)).toMatchObject({
      operators: ['h,k,l', 'k,h,-l'],
      assignment: [0, 1, 0]
    });
  });

  it('merge writes an MTZ and an HKL that give its statistics again', () => {
    const out = join(folder, 'out');
    const found = answer('merge', '--out', out, '--reject', 'on', ...files) as {
      overall: { nObserved: number; nUnique: number };
      scales: object[];
    };
    expect(found.scales).toHaveLength(3);
    expect(readFileSync(join(out, 'merged.mtz')).subarray(0, 4).toString('latin1')).toBe('MTZ ');
    const again = answer('statistics', join(out, 'unmerged.hkl')) as { overall: object };
    expect(again.overall).toMatchObject({ nObserved: found.overall.nObserved });
    // A scaled file has a cell of its own, whatever those of its sets.
    const other = join(folder, 'other.hkl');
    const text = readFileSync(join(out, 'unmerged.hkl'), 'latin1');
    writeFileSync(other, text.replace(/^(! ISET=.*UNIT_CELL_CONSTANTS= *)10\.000/gm, '$114.000'));
    expect(answer('statistics', other)).toMatchObject({ cell: [10, 10, 12, 90, 90, 90] });
    expect(existsSync(join(out, 'unmerged.hkl'))).toBe(true);
  });

  it('says in a line what is wrong, and fails', () => {
    const wrong = join(folder, 'wrong.txt');
    writeFileSync(wrong, 'hello\n');
    const [first = ''] = files;
    const header = readFileSync(first, 'latin1');
    const like = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const noCell = like('no-cell.HKL', header.replace(/^!UNIT_CELL.*$/m, '!'));
    const noGroup = like('no-group.HKL', header.replace(/^!SPACE_GROUP.*$/m, '!'));
    const rejected = like('rejected.HKL', header.replaceAll(' 3.000e+0 ', ' -3.000e+0 '));
    const blanked = like('blanked.HKL', header.replace('!ITEM_K=2', ''));
    for (const [args, says] of [
      [['nonsense', wrong], 'COMMAND is one of'],
      [['statistics'], 'no FILE'],
      [['statistics', wrong], 'neither XDS_ASCII.HKL nor an MTZ'],
      [['statistics', join(folder, 'none.HKL')], 'ENOENT'],
      [['statistics', noCell], 'no-cell.HKL: no cell: --cell'],
      [['diagnose', first, noCell], 'no-cell.HKL: no cell: --cell'],
      [['statistics', noGroup], 'no-group.HKL: no space group: --space-group'],
      [['diagnose', rejected], 'rejected.HKL: no accepted record'],
      [['merge', '--d-min', '90', ...files], 'no accepted record inside the limits'],
      [['statistics', blanked], 'blanked.HKL, line 7: no name for a column'],
      [['statistics', '--shels', '4', files[0] ?? ''], 'unknown option --shels'],
      [['statistics', '--space-group', '231', files[0] ?? ''], '1 to 230'],
      [['completeness', '--d-min', '2', '--groups', '0,9', files[0] ?? ''], 'from 0 to 0']
    ] as const) {
      const { status, out, err } = command(...args);
      expect(err).toContain(says);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(out).toBe('');
      expect(status).toBe(1);
    }
    // Among others its records are taken in the cell of those, and it is told.
    expect(answer('merge', first, noCell)).toMatchObject({
      problems: [{ file: noCell, problems: [{ says: 'no cell', line: 0 }] }]
    });
  });
});
