import { describe, expect, it } from 'vitest';
import { beamtime, takenRow } from '../../../tests/support/merged-beamtime';
import { cifValue, mmcif } from './mmcif';
import { fraction } from './table-1-cells';

describe('mmCIF', () => {
  it('holds cell, symmetry, wavelength, overall statistics and shells', async () => {
    await expect(mmcif(beamtime, [takenRow()])).toMatchFileSnapshot('golden/table-1.cif');
  });

  it('says that Friedel mates were counted apart', () => {
    const text = mmcif(beamtime, [takenRow({ anomalous: true })]);
    expect(text).toContain("FRIEDEL'S_LAW=FALSE");
    expect(text).toMatch(/_reflns.pdbx_CC_half_anomalous +0.12\n/);
  });

  it('writes ? over no anomalous difference, where XSCALE prints 0', () => {
    const overall = { dMin: 2.52, ccAno: 0, sigAno: 0, nAno: 0 };
    const text = mmcif(beamtime, [takenRow({ anomalous: true, overall })]);
    expect(text).toMatch(/_reflns.pdbx_CC_half_anomalous +\?\n/);
    expect(text).toMatch(/_reflns.pdbx_absDiff_over_sigma_anomalous +\?\n/);
  });

  it('names shells’ I/σ(I) as a mean of ratios, their completeness as of observed reflections, and the data set that they are of', () => {
    const text = mmcif(beamtime, [takenRow()]);
    expect(text).toMatch(/^_reflns_shell.pdbx_netI_over_sigmaI_obs$/m);
    expect(text).toMatch(/^_reflns_shell.percent_possible_obs$/m);
    expect(text).not.toMatch(/meanI_over_sigI|percent_possible_all/);
    const id = /^_diffrn.id +(\S+)$/m.exec(text)?.[1];
    expect(text).toMatch(new RegExp(`^_reflns.pdbx_diffrn_id +${id ?? ''}$`, 'm'));
  });

  it('gives every run a block of its own', () => {
    const names = mmcif(beamtime, [takenRow(), takenRow()]).match(/^data_\S+$/gm);
    expect(new Set(names).size).toBe(2);
  });

  it('gives every row of a loop as many values as it has names', () => {
    const lines = mmcif(beamtime, [takenRow()]).split('\n');
    const start = lines.indexOf('_reflns_shell.pdbx_ordinal');
    const names = lines.filter((line) => line.startsWith('_reflns_shell.')).length;
    const rows = lines.slice(start + names, start + names + 3);
    expect(rows.map((row) => row.split(' ').length)).toEqual([names, names, names]);
  });

  it('lets no hostile name out of its comment or block name', () => {
    const row = takenRow({}, 'x\nloop_ 試料');
    const text = mmcif({ ...beamtime, name: 'a\ndata_b' }, [row]);
    expect(text.match(/^data_/gm)).toHaveLength(1);
    expect(text).toMatch(/^[\n -~]*$/);
  });
});

describe('cifValue', () => {
  it.each([
    [undefined, '?'],
    ['19', '19'],
    ['P 21 21 21', "'P 21 21 21'"],
    ['?', "'?'"],
    ['data_x', "'data_x'"],
    ['', "''"],
    ["it's", "it's"],
    ["' x", `"' x"`],
    [`' x" y`, `\n;' x" y\n;`],
    ['a\n;b', '\n;a\n ;b\n;'],
    ['Å', '\\u00c5']
  ])('%j becomes %j', (value, text) => expect(cifValue(value)).toBe(text));
});

describe('fraction', () => {
  it.each([
    ['99.0', '0.990'],
    ['100.0', '1.000'],
    ['212.4', '2.124'],
    ['6.8', '0.068'],
    ['-1.5', '-0.015'],
    [undefined, undefined]
  ])('%s percent is %s', (percent, text) => expect(fraction(percent)).toBe(text));
});
