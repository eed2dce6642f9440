/**
 * Item names and terms against the PDBx/mmCIF dictionary: first those that we write, as the dictionary (version 5.362) lists them; then against the
 * dictionary itself and with `gemmi validate`, where this machine has them (Debian: libcifpp-data, gemmi).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beamtime, takenRow } from '../../../tests/support/merged-beamtime';
import { mmcif } from './mmcif';

/** Item names of the dictionary, by category. */
const ITEMS: Readonly<Record<string, string>> = {
  entry: 'id',
  cell: 'entry_id length_a length_b length_c angle_alpha angle_beta angle_gamma',
  symmetry: 'entry_id space_group_name_H-M Int_Tables_number',
  exptl_crystal: 'id',
  diffrn: 'id crystal_id',
  diffrn_radiation_wavelength: 'id wavelength',
  diffrn_source: 'diffrn_id source type pdbx_synchrotron_site pdbx_synchrotron_beamline pdbx_wavelength_list',
  diffrn_detector: 'diffrn_id detector type details',
  software: 'pdbx_ordinal name version classification',
  reflns:
    'entry_id pdbx_ordinal pdbx_diffrn_id details d_resolution_low d_resolution_high number_obs pdbx_number_measured_all percent_possible_obs pdbx_redundancy pdbx_netI_over_sigmaI pdbx_Rmerge_I_obs pdbx_Rrim_I_all pdbx_CC_half B_iso_Wilson_estimate pdbx_CC_half_anomalous pdbx_absDiff_over_sigma_anomalous',
  reflns_shell:
    'pdbx_ordinal pdbx_diffrn_id d_res_high d_res_low number_measured_obs number_unique_obs number_possible percent_possible_obs pdbx_redundancy pdbx_netI_over_sigmaI_obs Rmerge_I_obs pdbx_Rrim_I_all pdbx_CC_half pdbx_CC_half_anomalous pdbx_absDiff_over_sigma_anomalous'
};
const KNOWN = Object.entries(ITEMS).flatMap(([category, items]) =>
  items.split(' ').map((item) => `_${category}.${item}`)
);
/** Terms that the dictionary offers, of those that a file here may hold. */
const TERMS: Readonly<Record<string, readonly string[]>> = {
  '_diffrn_source.source': ['SYNCHROTRON'],
  '_diffrn_source.type': ['SPRING-8 BEAMLINE BL32XU', 'SPRING-8 BEAMLINE BL41XU', 'SPRING-8 BEAMLINE BL45XU'],
  '_diffrn_source.pdbx_synchrotron_site': ['SPring-8'],
  '_diffrn_detector.detector': ['PIXEL'],
  '_software.classification': ['data reduction', 'data scaling']
};

/** Every kind of file: with and without Friedel mates apart, with one detector and several, from XSCALE and from aimless, for one run and two. */
const files: readonly string[] = [
  [takenRow()],
  [takenRow({ anomalous: true, program: 'xscale', programVersion: 'Mar 1, 2021' })],
  [takenRow({ anomalous: false, program: 'aimless', programVersion: '0.7.4', shells: [] }), takenRow()]
].flatMap((rows) =>
  [[], ['Dectris Eiger 16M'], ['Dectris Eiger 16M', 'Dectris Pilatus 6M']].map((detectors) =>
    mmcif(withDetectors(detectors), rows)
  )
);

function withDetectors(detectors: readonly string[]): typeof beamtime {
  return {
    ...beamtime,
    pins: beamtime.pins.map((pin) => ({
      ...pin,
      collections: pin.collections.map((one, n) => {
        const detector = detectors[n % detectors.length];
        return detector === undefined ? one : { ...one, detector };
      })
    }))
  };
}

/** Item names that a file writes, with its first value where it stands beside them. */
function written(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/^(_[a-z_]+\.\S+)(?: +('[^']*'|\S+))?/gm)].map(([, name = '', value = '']) => [
      name,
      value.replace(/^'|'$/g, '')
    ])
  );
}

const DICTIONARY = process.env['KAMOME_PDBX_DICTIONARY'] ?? '/usr/share/libcifpp/mmcif_pdbx.dic';
const dictionary = existsSync(DICTIONARY) ? readFileSync(DICTIONARY, 'utf8') : undefined;
if (dictionary === undefined) process.stdout.write(`skipped: no PDBx dictionary at ${DICTIONARY}\n`);
const GEMMI = 'gemmi';
const gemmi = spawnSync(GEMMI, ['--version']).status === 0;
if (!gemmi) process.stdout.write('skipped: gemmi is not on this machine\n');

describe('the items of an mmCIF', () => {
  it('are names of the dictionary, and none of the list is not written', () => {
    const all = new Set(files.flatMap((text) => [...written(text).keys()]));
    expect([...all].filter((name) => !KNOWN.includes(name))).toEqual([]);
    expect(KNOWN.filter((name) => !all.has(name))).toEqual([]);
  });

  it('hold terms that the dictionary offers', () => {
    for (const text of files)
      for (const [name, terms] of Object.entries(TERMS)) {
        const value = written(text).get(name);
        if (value !== undefined && value !== '' && value !== '?') expect(terms).toContain(value);
      }
    const [text = ''] = files;
    const rows = [...text.matchAll(/^\d+ (?:XDS|XSCALE|Aimless) (?:'[^']*'|\S+) '([^']+)'$/gm)];
    expect(rows.length).toBeGreaterThan(0);
    for (const [, use] of rows) expect(TERMS['_software.classification']).toContain(use);
  });

  it.skipIf(dictionary === undefined)('stand in the dictionary itself, their terms too', () => {
    expect(KNOWN.filter((name) => !dictionary?.includes(`\nsave_${name}\n`))).toEqual([]);
    for (const [name, terms] of Object.entries(TERMS))
      for (const term of terms)
        expect(dictionary, `${name}: ${term}`).toMatch(new RegExp(`"${name}" +"?${term}"? `));
  });

  it.skipIf(!gemmi)('are read by gemmi, and found valid by the dictionary where it is here', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kamome-cif-'));
    try {
      for (const [n, text] of files.entries()) {
        const file = join(folder, `${n}.cif`);
        writeFileSync(file, text);
        const by = dictionary === undefined ? [] : ['-d', DICTIONARY];
        const { status, stdout, stderr } = spawnSync(GEMMI, ['validate', ...by, file], {
          encoding: 'utf8'
        });
        expect(`${stdout}${stderr}`, text).toBe('');
        expect(status).toBe(0);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
