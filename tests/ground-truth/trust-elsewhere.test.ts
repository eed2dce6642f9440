/** The questions of trust on the small beamtime and on the report archive, against the same truth: hits, misses, false alarms. */
import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../src/lib/checks';
import { archiveFolder } from '../../src/lib/disk/archive-folder';
import type { Folder } from '../../src/lib/disk/folder';
import { nodeFolder } from '../support/node-folder';
import { scanned } from '../support/scanned';
import { countPopulations, trueForms } from './crystal-forms';
import { unpack } from './expected';

/** Nothing of this was planted: a `fail` of one is invented. */
const NOT_PLANTED = [
  'radiation-damage',
  'indexing-consistent',
  'twinning',
  'translational-ncs',
  'ice-rings',
  'space-group',
  'anisotropy'
];

const large = unpack('200714_BL45XU_userA.tar.zst', 'userA.expected.json');
const mini = unpack('mini.tar.zst', 'mini.expected.json');
afterAll(() => {
  large?.remove();
  mini?.remove();
}, 300_000);

async function archive(path: string): Promise<Folder> {
  const name = path.split('/').at(-1) ?? '';
  return archiveFolder(new File([await openAsBlob(path)], name), { keep: () => true });
}
const places: readonly (readonly [name: string, open: () => Promise<Folder>])[] = [
  ...(mini === undefined ? [] : [['mini', async () => nodeFolder(mini.folder)] as const]),
  ...(large === undefined
    ? []
    : [['archive of userA', () => archive(join(large.folder, `${large.expected.beamtime}.tgz`))] as const])
];

// The small beamtime is a slice of the large one: the same data sets have the same truth.
describe.skipIf(large === undefined)('questions of trust', () => {
  const forms = large === undefined ? new Map<string, number>() : trueForms(large.expected);
  it.each(places)(
    '%s: no form is missed among final runs, and nothing is invented',
    async (name, open) => {
      const beamtime = await scanned(await open());
      const all = runChecks(beamtime);
      const findings = new Map(all.map((finding) => [`${finding.check} ${finding.subject.path}`, finding]));
      const count = countPopulations(beamtime, findings, forms);
      const invented = all.filter(({ check, verdict }) => NOT_PLANTED.includes(check) && verdict === 'fail');
      process.stdout.write(
        `${name}: one-population ${JSON.stringify(count)}; ${NOT_PLANTED.map((check) => {
          const spoken = all.filter((one) => one.check === check && one.verdict === 'attention').length;
          return `${check} attention ${spoken}`;
        }).join(', ')}\n`
      );
      expect(count.hits).toBeGreaterThan(0);
      expect(count.quiet).toBeGreaterThan(0);
      expect(count.wrong).toEqual([]);
      expect(count.misses).toEqual([]);
      expect(count.falseAlarms).toEqual([]);
      expect(invented.map(({ subject, message }) => `${subject.path}: ${message.en}`)).toEqual([]);
    },
    300_000
  );
});
