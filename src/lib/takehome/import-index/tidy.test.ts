import { describe, expect, it } from 'vitest';
import { beamtime } from '../../../../tests/support/merged-beamtime';
import { relPath } from '../../base/rel-path';
import type { Beamtime } from '../../beamtime/types';
import { exportIndex } from '../export-index';
import { readIndex } from '.';
import { RANGES } from './ranges';

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}
const unitCell = [34.4, 45.5, 53.3, 90, 90, 90] as const;
const evidence = { path: relPath('merge.log'), line: 7, text: '7' };
/** With what a merge was made from, and how it came to its limits. */
const whole: Beamtime = {
  ...beamtime,
  merges: beamtime.merges.map((merge) => ({
    ...merge,
    preparation: {
      detected: { runs: 3, line: 1 },
      groups: [
        { number: 1, members: 3, symmetries: [{ symmetry: 'P 21 21 21', runs: 3, unitCell }], line: 2 }
      ],
      choice: { group: 1, symmetry: 'P 21 21 21', line: 3 },
      runs: [{ path: 'a', processingRun: relPath('a'), unitCell, line: 4 }],
      cellFilter: { line: 5, low: unitCell, high: unitCell }
    },
    failed: evidence
  }))
};
const exported = (): Record<string, unknown> =>
  JSON.parse(
    JSON.stringify(exportIndex(whole, [], { name: 'kamome', version: '0' }, new Date('2026-11-29')))
  ) as Record<string, unknown>;

/** Every place of the index where a number stands. */
function* numbersIn(value: unknown, inside = ''): Generator<Place> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const name = Array.isArray(value) ? inside : key;
    if (name === 'conditions') continue;
    if (typeof inner === 'number') yield { holder: value as Record<string, unknown>, key };
    else yield* numbersIn(inner, name);
  }
}
const hostile = [0, -1, 1e9, 1e308, -1e308, 0.5, Number.MIN_VALUE];

describe('an imported index with numbers that nobody measured', () => {
  it.each(hostile)('%d everywhere: it is read, and no number is outside its range', (number) => {
    const index = exported();
    for (const { holder, key } of numbersIn(index)) holder[key] = number;
    const { beamtime: read } = readIndex(JSON.stringify(index));
    for (const { holder, key } of numbersIn({ ...read, unreadable: [] })) {
      const range = RANGES[key];
      if (range === undefined) continue;
      expect(holder[key]).toBeGreaterThanOrEqual(range[0]);
      expect(holder[key]).toBeLessThanOrEqual(range[1]);
    }
  });
  it('every place alone: one number more or less, told with its place, and the rest is there', () => {
    const places = [...numbersIn(exported())].length;
    expect(places).toBeGreaterThan(100);
    const told: number[] = [];
    for (let at = 0; at < places; at++) {
      const index = exported();
      const place = [...numbersIn(index)][at];
      if (place !== undefined) place.holder[place.key] = -1e12;
      const read = readIndex(JSON.stringify(index)).beamtime;
      expect(read.merges).toHaveLength(1);
      told.push(read.unreadable.length);
    }
    expect(new Set(told)).toEqual(new Set([1]));
  });
  it('knows a range for every number that is exported', () => {
    const names = new Set(
      [...numbersIn(exported())].map(({ holder, key }) => (Array.isArray(holder) ? 'list' : key))
    );
    names.delete('list');
    expect([...names].filter((name) => RANGES[name] === undefined)).toEqual([]);
  });
  it('says which number, and what it would have had to be', () => {
    const index = exported();
    const merges = index['merges'] as {
      trials: { clusters: { runs: { outer: { ccHalf: number } }[] }[] }[];
    }[];
    const run = merges[0]?.trials[0]?.clusters[1]?.runs[0];
    if (run) run.outer.ccHalf = 1e308;
    const { beamtime: read } = readIndex(JSON.stringify(index));
    expect(read.unreadable).toMatchObject([
      {
        path: '_kamoproc/merge_cc_2.4S_Complex1/cc_2.52A_final/cluster_0002/run_03',
        flaw: {
          code: 'out-of-range',
          place: 'merges[0].trials[0].clusters[1].runs[0].outer.ccHalf',
          value: 1e308,
          low: -100,
          high: 100
        }
      }
    ]);
    expect(read.merges[0]?.trials[0]?.clusters[1]?.runs[0]?.outer).not.toHaveProperty('ccHalf');
  });
});

describe('an imported index with two of one', () => {
  it('keeps the first of each and names the other', () => {
    const index = exported();
    const double = (list: unknown[]): void => void list.push(structuredClone(list[0]));
    const [merge] = index['merges'] as {
      trials: { datasets: unknown[]; clusters: { runs: unknown[] }[] }[];
    }[];
    const [trial] = merge?.trials ?? [];
    double(trial?.clusters[1]?.runs ?? []);
    trial?.clusters[0]?.runs.push(structuredClone(trial.clusters[1]?.runs[0]));
    double(trial?.datasets ?? []);
    double(trial?.clusters ?? []);
    double(merge?.trials ?? []);
    double(index['merges'] as unknown[]);
    double(index['pins'] as unknown[]);
    const { beamtime: read } = readIndex(JSON.stringify(index));
    expect([read.merges.length, read.pins.length, read.merges[0]?.trials.length]).toEqual([
      1,
      beamtime.pins.length,
      1
    ]);
    const [first] = read.merges[0]?.trials ?? [];
    expect(first?.clusters.map(({ number }) => number)).toEqual([1, 2]);
    expect(first?.clusters.flatMap(({ runs }) => runs)).toHaveLength(1);
    expect(first?.datasets.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(read.unreadable.map(({ flaw }) => flaw.code === 'second-entry' && flaw.place)).toEqual([
      'pins[2]',
      'merges[0].trials[0].datasets[3]',
      'merges[0].trials[0].clusters[1].runs[0]',
      'merges[0].trials[0].clusters[1].runs[1]',
      'merges[0].trials[0].clusters[2]',
      'merges[0].trials[1]',
      'merges[1]'
    ]);
  });
});
