/** The small beamtime as another user's, at another beamline on another day, and without parts of it: names decide nothing, and what is gone is not invented. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Beamtime } from '../../src/lib/beamtime/types';
import { runChecks } from '../../src/lib/checks';
import type { Finding } from '../../src/lib/checks/check';
import { unpack } from '../ground-truth/expected';
import { nodeFolder } from '../support/node-folder';
import { renamedFolder, replaced, type Names } from '../support/renamed-folder';
import { scanned } from '../support/scanned';

const NAMES: Names = [
  ['200714', '231109'],
  ['2020-07-14', '2023-11-09'],
  ['BL45XU', 'BL41XU'],
  ['userA', 'userQ'],
  ['CPS1', 'XYZ7'],
  ['Complex1', 'Lactase9'],
  ['apo-lyso', 'thermoly'],
  ['helA', 'fcrB'],
  ['lowcomp', 'weakone'],
  ['試料', '結晶'],
  ['サンプルシート', '測定依頼の一覧']
];
/** Its words are compressed: as nobody renames them, it would be the sheet of another beamtime. */
const isSheet = (path: string): boolean => path.endsWith('.xlsx');

const mini = unpack('mini.tar.zst', 'mini.expected.json');
afterAll(() => mini?.remove(), 60_000);

const told = (findings: readonly Finding[], names: Names = []): string[] =>
  findings
    .map(({ check, verdict, subject }) => `${replaced(subject.path, names)} ${check} ${verdict}`)
    .sort();

describe.skipIf(mini === undefined)('the small beamtime under other names', () => {
  let original: Beamtime;
  let findings: readonly Finding[];
  const open = (without: (path: string) => boolean, names: Names = NAMES): Promise<Beamtime> =>
    scanned(
      renamedFolder(
        nodeFolder(mini?.folder ?? ''),
        replaced('200714_BL45XU_userA', names),
        names,
        (path) => isSheet(path) || without(path)
      )
    );
  beforeAll(async () => {
    original = await open(() => false, []);
    findings = runChecks(original);
  }, 120_000);

  it('has its own name, and every finding is what it was', async () => {
    const renamed = await open(() => false);
    expect([renamed.name, renamed.date, renamed.beamline, renamed.user]).toEqual([
      '231109_BL41XU_userQ',
      '2023-11-09',
      'BL41XU',
      'userQ'
    ]);
    expect(renamed.merges.map(({ sampleName }) => sampleName)).toEqual(
      expect.arrayContaining(['Lactase9', 'fcrB', 'weakone', '結晶_D'])
    );
    expect(told(runChecks(renamed))).toEqual(told(findings, NAMES));
  }, 120_000);

  it.each<[string, (path: string) => boolean]>([
    ['the area of 30° wedges', (path) => path === '_kamo_30deg'],
    ['every report.html', (path) => path.endsWith('/report.html')],
    ['merges by intensity', (path) => /(^|\/)merge_ccc?_/.test(path)],
    ['merges by unit cell', (path) => /(^|\/)merge_blend_/.test(path)],
    ['the logs of CTRUNCATE, POINTLESS and xtriage', (path) => /(ctruncate|pointless|logfile)\.log$/.test(path)],
    [
      'all processing runs and the pages that list them',
      (path) => /^_kamoproc\/(CPS|correct\.html|report\.html)/.test(path)
    ]
  ])('without %s nothing that is left is judged better, and nothing more fails', async (_, without) => {
    const part = await open(without);
    const before = new Map(findings.map((one) => [`${one.check} ${replaced(one.subject.path, NAMES)}`, one]));
    const worse: string[] = [];
    for (const { check, subject, verdict, message } of runChecks(part)) {
      if (subject.kind !== 'merge-run') continue;
      const was = before.get(`${check} ${subject.path}`)?.verdict;
      if (was === undefined || verdict === was) continue;
      // What answered is gone: the answer may be gone, or milder for want of a second sign; never a new failure or a pass out of nothing.
      if (verdict === 'unknown' || (was === 'fail' && verdict === 'attention')) continue;
      worse.push(`${check} ${subject.path}: ${was} → ${verdict}: ${message.en}`);
    }
    expect(worse).toEqual([]);
  }, 120_000);
});
