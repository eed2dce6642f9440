/** The questions of trust over every merge run of the known beamtime, against what was planted in it: hits, misses and false alarms of each rule. */
import { afterAll, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runChecks } from '../../src/lib/checks';
import type { Finding } from '../../src/lib/checks/check';
import type { Beamtime, MergeRun } from '../../src/lib/beamtime/types';
import { nodeFolder } from '../support/node-folder';
import { scanned } from '../support/scanned';
import { trueForms, usedForms } from './crystal-forms';
import { unpack } from './expected';
import { cutOf } from './suggested-cuts';

/** Of a merge run: how many data sets of each crystal form were used, and the planted bad ones among its members. */
interface Composition {
  readonly used?: Readonly<Record<string, number>>;
  readonly bad: readonly { readonly dataset: number; readonly role: string }[];
}

const sample = unpack('200714_BL45XU_userA.tar.zst', 'userA.expected.json');
afterAll(() => sample?.remove(), 300_000);
if (sample === undefined) it.skip('is not here', () => undefined);
else {
  const truth = JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../../../shared/beamtimes/userA.trust.json'), 'utf8')
  ) as Readonly<Record<string, Composition>>;
  let read: Promise<{ beamtime: Beamtime; findings: ReadonlyMap<string, Finding> }> | undefined;
  const all = (): NonNullable<typeof read> =>
    (read ??= scanned(nodeFolder(sample.folder)).then((beamtime) => ({
      beamtime,
      findings: new Map(
        runChecks(beamtime).map((finding) => [`${finding.check} ${finding.subject.path}`, finding])
      )
    })));

  /** Every merge run of the truth, with what a check says of it. */
  const verdictsOf = async (
    check: string
  ): Promise<
    readonly { path: string; run: MergeRun; final: boolean; truth: Composition; finding: Finding }[]
  > => {
    const { beamtime, findings } = await all();
    return beamtime.merges.flatMap(({ trials }) =>
      trials.flatMap((trial) =>
        trial.clusters.flatMap(({ runs }) =>
          runs.flatMap((run) => {
            const composition = truth[run.path];
            const finding = findings.get(`${check} ${run.path}`);
            return composition === undefined || finding === undefined
              ? []
              : [{ path: run.path, run, final: trial.final, truth: composition, finding }];
          })
        )
      )
    );
  };

  it('one population: two forms or more against one', async () => {
    const rows = await verdictsOf('one-population');
    expect(rows.length).toBe(Object.keys(truth).length);
    const count = { hits: 0, misses: [] as string[], falseAlarms: [] as string[], quiet: 0, unknown: 0 };
    for (const {
      path,
      truth: { used = {} },
      finding,
      final
    } of rows) {
      const forms = Object.values(used).filter((datasets) => datasets > 0).length;
      const spoke = finding.verdict === 'fail' || finding.verdict === 'attention';
      if (finding.verdict === 'unknown') count.unknown++;
      else if (forms > 1 && spoke) count.hits++;
      else if (forms > 1) count.misses.push(`${path}: ${finding.message.en}`);
      else if (spoke) count.falseAlarms.push(`${path}: ${finding.message.en}`);
      else count.quiet++;
      if (forms > 1 && final) expect([path, finding.verdict]).toEqual([path, 'fail']);
    }
    process.stdout.write(`one-population: ${JSON.stringify(count)}\n`);
    expect(count.misses).toEqual([]);
    expect(count.falseAlarms).toEqual([]);
  }, 300_000);

  it('influence: planted bad data sets that are still in the merge', async () => {
    const rows = await verdictsOf('influence');
    const count = { spoke: 0, quietWithBad: 0, quiet: 0, other: 0, falseAlarms: [] as string[] };
    /** Roles of the bad data sets that a final run has used and no finding speaks of. */
    const missed: Record<string, number> = {};
    for (const {
      path,
      run,
      final,
      truth: { used = {}, bad },
      finding
    } of rows) {
      const scaled = new Set(run.members.map(({ dataset }) => dataset));
      if (final && finding.verdict === 'pass')
        for (const { dataset, role } of bad) if (scaled.has(dataset)) missed[role] = (missed[role] ?? 0) + 1;
      const forms = Object.values(used).filter((datasets) => datasets > 0).length;
      const spoke = finding.verdict === 'attention';
      if (spoke && bad.length === 0 && forms < 2) count.falseAlarms.push(`${path}: ${finding.message.en}`);
      else if (spoke) count.spoke++;
      else if (finding.verdict !== 'pass') count.other++;
      else if (bad.length > 0) count.quietWithBad++;
      else count.quiet++;
    }
    process.stdout.write(
      `influence: ${JSON.stringify(count)}; not named in final runs: ${JSON.stringify(missed)}\n`
    );
    expect(count.falseAlarms).toEqual([]);
    // Of another structure, symmetry or cell: never missed. Noisy ones and those of bad frames are, in a mixture of forms whose CCs scatter (decision 0184).
    expect(Object.keys(missed).filter((role) => ['badI', 'othersym', 'cellout'].includes(role))).toEqual([]);
    expect(missed.badframes ?? 0).toBeLessThanOrEqual(7);
  }, 300_000);

  it('the forms of the simulation are those of the truth, final runs', async () => {
    const { beamtime } = await all();
    const forms = trueForms(sample.expected);
    let compared = 0;
    for (const trial of beamtime.merges.flatMap(({ trials }) => trials).filter(({ final }) => final))
      for (const run of trial.clusters.flatMap(({ runs }) => runs)) {
        const { used } = truth[run.path] ?? {};
        if (used === undefined) continue;
        compared++;
        const found = [...(usedForms(forms, trial, run)?.keys() ?? [])].map(String).sort();
        expect([run.path, found]).toEqual([run.path, Object.keys(used).sort()]);
      }
    expect(compared).toBeGreaterThan(50);
  }, 300_000);

  it('the suggested cut parts the true forms, and no cut is suggested in a sample of one', async () => {
    const { beamtime } = await all();
    const forms = trueForms(sample.expected);
    const folder = nodeFolder(sample.folder);
    const told: string[] = [];
    for (const trial of beamtime.merges.flatMap(({ trials }) => trials)) {
      const cut = await cutOf(trial, beamtime, folder, forms);
      if (cut === undefined) continue;
      told.push(`${trial.path}: ${cut.kind}${cut.lent ? ' (lent)' : ''} ${JSON.stringify(cut.parts)}`);
      const isMixed = cut.forms.length > 1;
      if (cut.kind === 'unknown') continue;
      expect([trial.path, cut.kind === 'cut']).toEqual([trial.path, isMixed]);
      if (cut.kind !== 'cut') continue;
      // Each part holds one form, but for planted strays (form 2); each form has a part of its own.
      for (const part of cut.parts) expect([trial.path, part.length]).toEqual([trial.path, 1]);
      expect([trial.path, [...new Set(cut.parts.flatMap((part) => part))].sort()]).toEqual([
        trial.path,
        cut.forms
      ]);
    }
    process.stdout.write(`suggested cuts:\n${told.join('\n')}\n`);
    expect(told.filter((one) => one.includes(': cut')).length).toBeGreaterThan(2);
    expect(told.filter((one) => one.includes(': cut (lent)')).length).toBeGreaterThan(0);
  }, 300_000);

  it.each([
    'radiation-damage',
    'indexing-consistent',
    'twinning',
    'translational-ncs',
    'ice-rings',
    'space-group',
    'anisotropy',
    'resolution-explained'
  ])(
    '%s: nothing is invented in a beamtime that has none of it',
    async (check) => {
      const rows = await verdictsOf(check);
      const verdicts: Record<string, number> = {};
      const spoken: string[] = [];
      for (const { path, finding } of rows) {
        verdicts[finding.verdict] = (verdicts[finding.verdict] ?? 0) + 1;
        if (finding.verdict === 'fail' || finding.verdict === 'attention')
          spoken.push(`${finding.verdict} ${path}: ${finding.message.en}`);
      }
      process.stdout.write(`${check}: ${JSON.stringify(verdicts)}\n${spoken.slice(0, 5).join('\n')}\n`);
      expect(rows.length).toBe(Object.keys(truth).length);
      expect(spoken.filter((said) => said.startsWith('fail'))).toEqual([]);
    },
    300_000
  );
}
