/** Names that a disk may hold and that must not reach anything but text: markup, line ends, marks of addresses, twins of one letter. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Beamtime } from '../../src/lib/beamtime/types';
import { runChecks } from '../../src/lib/checks';
import { DiskError, type Folder } from '../../src/lib/disk/folder';
import { memoryFolder } from '../../src/lib/disk/memory-folder';
import { exportIndex } from '../../src/lib/takehome/export-index';
import { importIndex } from '../../src/lib/takehome/import-index';
import { nodeFolder } from '../support/node-folder';
import { scanned } from '../support/scanned';

const NAMES: Readonly<Record<string, string>> = {
  markup: '<img src=x onerror=alert(1)>',
  'a line end': 'a\nb',
  'a tabulator and a bell': 'a\tb\u0007',
  'marks of an address': '50%_#1?x=y&z;%2F%00',
  'the longest name of a disk': 'n'.repeat(200),
  'text that runs backwards': 'a\u202Egnp.exe',
  'a prototype': '__proto__',
  'a constructor': 'constructor',
  'a composed letter': 'caf\u00E9',
  'the same letter in two parts': 'cafe\u0301',
  'a formula': '=1+cmd|A1',
  'blanks at the ends': ' a ',
  'a backslash': 'a\\b',
  'quotes': `"'\``,
  'dots': '...',
  'another planet': '\u{1F9EC}',
  'what is left of a broken encoding': '\uFFFD\uFFFD'
};

/** Every name as sample, merge, pin, run, cluster file and image. */
function tree(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of Object.values(NAMES)) {
    files[`_kamoproc/merge_cc_2.2S_${name}/multi_merge.log`] = `Inspecting data for ${name}\nToo few datasets. giveup.\n`;
    files[`_kamoproc/merge_cc_2.2S_${name}/cc_2.20A_final/${name}/XSCALE.LP`] = 'x';
    files[`_kamoproc/P${name}-01/data00/${name}_1-100/decision.log`] = 'xds_sequence started at x\n';
    files[`P${name}-01/data00/${name}_00001.cbf`] = '';
    files[`P${name}-01/data00/${name}.sch`] = 'no job';
    files[`P${name}-01/scan00/${name}/_spotfinder/summary.dat`] = `prefix x y kind data filename\n${name}\n`;
    files[`P${name}-01/raster.jpg`] = '';
    files[`${name}/${name}`] = '';
  }
  return files;
}
const GENERATOR = { name: 'kamome', version: '0.0.0' };

const FOLDERS: Readonly<Record<string, () => { folder: Folder; remove: () => void }>> = {
  'in memory': () => ({ folder: memoryFolder('BL32XU_240408_userB', tree()), remove: () => undefined }),
  'on a disk': () => {
    const above = mkdtempSync(join(tmpdir(), 'hostile-'));
    for (const [path, contents] of Object.entries(tree())) {
      const place = join(above, 'BL32XU_240408_userB', path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, contents);
    }
    return {
      folder: nodeFolder(join(above, 'BL32XU_240408_userB')),
      remove: () => rmSync(above, { recursive: true })
    };
  }
};

describe.each(Object.entries(FOLDERS))('names %s', (_, make) => {
  const { folder, remove } = make();
  let beamtime: Beamtime;
  beforeAll(async () => {
    beamtime = await scanned(folder);
  });
  afterAll(remove);

  it.each(Object.entries(NAMES))('%s', (_, name) => {
    expect(beamtime.merges.map(({ path }) => path)).toContain(`_kamoproc/merge_cc_2.2S_${name}`);
    expect(beamtime.pins.map(({ path }) => path)).toContain(`P${name}-01`);
    expect(beamtime.processingRuns.map(({ path }) => path)).toContain(
      `_kamoproc/P${name}-01/data00/${name}_1-100`
    );
    const pin = beamtime.pins.find(({ path }) => path === `P${name}-01`);
    expect(pin?.collections[0]).toMatchObject({
      prefix: name,
      damagedFiles: [{ name: `${name}_00001.cbf`, why: 'empty' }]
    });
  });
  it('are exported and imported as they stand', () => {
    const index = exportIndex(beamtime, runChecks(beamtime), GENERATOR, new Date(0));
    const again = importIndex(JSON.stringify(index));
    expect(again.pins.map(({ path }) => path).sort()).toEqual(beamtime.pins.map(({ path }) => path).sort());
    expect(again.merges.map(({ sampleName }) => sampleName).sort()).toEqual(
      beamtime.merges.map(({ sampleName }) => sampleName).sort()
    );
  });
  it('give nothing to an object that all objects share', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('names that no path can hold', () => {
  const good = memoryFolder('BL32XU_240408_userB', { '_kamoproc/merge_cc_2.2S_a/multi_merge.log': 'x' });
  it.each(['', '.', '..', 'a/b'])('"%s" is named among the unreadable, and not walked into', async (name) => {
    let listings = 0;
    const folder: Folder = {
      ...good,
      async list(path) {
        if (++listings > 100) throw new DiskError('gone', path);
        return [...(await good.list(path)), { name, kind: 'directory' }, { name, kind: 'file' }];
      }
    };
    const beamtime = await scanned(folder);
    expect(listings).toBeLessThan(20);
    expect(beamtime.merges).toHaveLength(1);
    expect(beamtime.unreadable.some(({ flaw }) => flaw.code === 'refused' && flaw.fault === 'odd-name')).toBe(true);
    expect(beamtime.scan.partial).toBe(true);
  });
});
