/**
 * Deliveries that go wrong in other ways than the known ones: the small beamtime with something taken away, or with logs of programs that print
 * otherwise. What is wrong is named where it is, and what cannot be read is unknown: neither passed nor blamed.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fates } from '../../src/lib/analysis/dataset-fates';
import { PRESETS } from '../../src/lib/analysis/ranking';
import { recommendations, withUnmerged } from '../../src/lib/analysis/recommendations';
import type { RelPath } from '../../src/lib/base/rel-path';
import type { Beamtime } from '../../src/lib/beamtime/types';
import { runChecks } from '../../src/lib/checks';
import type { Finding } from '../../src/lib/checks/check';
import type { Folder } from '../../src/lib/disk/folder';
import { unpack } from '../ground-truth/expected';
import { wronglyCited } from '../support/cited';
import { nodeFolder } from '../support/node-folder';
import { renamedFolder } from '../support/renamed-folder';
import { scanned } from '../support/scanned';

const mini = unpack('mini.tar.zst', 'mini.expected.json');
afterAll(() => mini?.remove(), 120_000);

interface Change {
  readonly without?: (path: string) => boolean;
  /** The text of a file as it is instead. */
  readonly edit?: (path: string, text: string) => string;
}

/** The small beamtime, changed; bytes that no edit touches stay as they are. */
function changed({ without, edit = (_, text) => text }: Change): Folder {
  const folder = renamedFolder(nodeFolder(mini?.folder ?? ''), '200714_BL45XU_userA', [], without);
  return {
    ...folder,
    async read(path: RelPath) {
      const file = await folder.read(path);
      const text = Buffer.from(await file.arrayBuffer()).toString('latin1');
      return new File([Buffer.from(edit(path, text), 'latin1')], file.name, { lastModified: file.lastModified });
    }
  };
}

/** The beamtime as it is read then; every fate in it cites a line that speaks of its data set. */
async function read(change: Change): Promise<Beamtime> {
  const folder = changed(change);
  const beamtime = await scanned(folder);
  expect(await wronglyCited(beamtime, folder)).toEqual([]);
  return beamtime;
}

const rowsOf = ({ merges, pins, processingRuns }: Beamtime): readonly (readonly unknown[])[] =>
  withUnmerged(
    recommendations(PRESETS.kamo, merges, { separation: 8.5, difference: 0.5 }),
    pins,
    processingRuns
  ).map(({ sample, row, none }) => [sample, row?.path, none]);
const of = (findings: readonly Finding[], check: string): readonly Finding[] =>
  findings.filter((finding) => finding.check === check);

describe.skipIf(mini === undefined)('the small beamtime', () => {
  let before: Beamtime;
  beforeAll(async () => {
    before = await read({});
  }, 120_000);

  it('of whose sample no data set was processed: the row says so, each data set its line', async () => {
    const beamtime = await read({
        without: (path) =>
          /merge_[^/]*_helA$/.test(path) ||
          (/^_kamo[^/]*\/CPS1014-03\//.test(path) && /(CORRECT|XDS_ASCII|INTEGRATE|XPARM)[^/]*$/.test(path)),
        edit: (path, text) =>
          /CPS1014-03\/.*decision\.log$/.test(path)
            ? 'xds_sequence started at 2020-07-14 11:20:07 in /x\n\n Indexing failed.\n\nxds_sequence finished at 2020-07-14 11:21:51\n'
            : text
      });
    expect(rowsOf(beamtime)).toContainEqual(['helA', undefined, 'not-processed']);
    const { pins, processingRuns, merges, scan } = beamtime;
    const fates = new Fates({ pins, processingRuns, merges, partial: scan.partial });
    const lost = processingRuns.filter(({ pin }) => pin === 'CPS1014-03').map((run) => fates.of(run).fate);
    expect(lost.length).toBeGreaterThan(1);
    for (const { kind, places } of lost) expect([kind, places[0]?.line]).toEqual(['not-indexed', 3]);
  }, 120_000);

  it('with a sample on the sheet that has no folder: it has a row, and it is not called merged or lost', async () => {
    const beamtime = await read({
        edit: (path, text) =>
          path === 'zoo_200714.csv'
            ? `${text.trimEnd()}\n${(text.split('\n')[1] ?? '').replace('CPS1012,1,Complex1', 'CPS9999,1,ghost protein')}\n`
            : text
      });
    expect(rowsOf(beamtime)).toContainEqual(['ghost protein', undefined, 'not-measured']);
    expect(rowsOf(before).map(([sample]) => sample)).not.toContain('ghost protein');
  }, 120_000);

  it('whose merge died: its state and the line, and no run of it is recommended', async () => {
    const beamtime = await read({
        without: (path) => /merge_cc_2\.4S_Complex1\/cc_2\.52A_final$/.test(path),
        edit: (path, text) =>
          /merge_cc_2\.4S_Complex1\/multi_merge\.log$/.test(path)
            ? `${text.split('\n').slice(0, 30).join('\n')}\nTraceback (most recent call last):\n  File "x.py", line 3\nRuntimeError: xscale failed\n`
            : text
      });
    expect(beamtime.merges.find(({ path }) => path.endsWith('merge_cc_2.4S_Complex1'))).toMatchObject({
      state: 'failed',
      evidence: { line: 33, text: 'RuntimeError: xscale failed' }
    });
    expect(rowsOf(beamtime)).toContainEqual(['Complex1', undefined, 'not-merged']);
  }, 120_000);

  it.each<[string, Change, string]>([
    [
      'POINTLESS prints its solution under another name',
      {
        edit: (path, text) =>
          path.endsWith('/pointless.log') ? text.replaceAll('Best Solution:', 'Solution taken:') : text
      },
      'space-group'
    ],
    [
      'xtriage names the mean of L otherwise',
      {
        edit: (path, text) =>
          path.endsWith('/logfile.log')
            ? text.replace(/(Mean \|L\||<\|L\|>) +:/g, '$1 (acentric) =')
            : text
      },
      'twinning'
    ],
    [
      'xtriage names the height of the Patterson peak otherwise',
      {
        edit: (path, text) =>
          path.endsWith('/logfile.log') ? text.replace(/Height relative to origin :/g, 'Relative height :') : text
      },
      'translational-ncs'
    ],
    [
      'CORRECT prints another column',
      {
        edit: (path, text) =>
          path.endsWith('/CORRECT.LP')
            ? text.replace(/R-meas  CC\(1\/2\)  Anomal/g, 'R-meas   R-pim  CC(1/2)  Anomal')
            : text
      },
      'correct-lp-readable'
    ],
    [
      'XSCALE prints another column, and KAMO’s report has the table',
      {
        edit: (path, text) =>
          path.endsWith('/XSCALE.LP')
            ? text.replace(/R-meas  CC\(1\/2\)  Anomal/g, 'R-meas   R-pim  CC(1/2)  Anomal')
            : text
      },
      'numbers-agree'
    ],
    [
      'cluster_summary.dat has no line of any run',
      {
        edit: (path, text) =>
          path.endsWith('/cluster_summary.dat') ? text.replace(/^ *cluster_.*\n/gm, '') : text
      },
      'numbers-agree'
    ]
  ])('where %s: unknown', async (_, change, check) => {
    const asked = of(runChecks(await read(change)), check);
    const answered = new Set(
      of(runChecks(before), check)
        .filter(({ verdict }) => verdict === 'pass')
        .map(({ subject }) => subject.path)
    );
    expect(answered.size).toBeGreaterThan(0);
    for (const { subject, verdict, message } of asked)
      if (answered.has(subject.path))
        expect([subject.path, verdict, message.en]).toEqual([subject.path, 'unknown', message.en]);
  }, 120_000);
});
