import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import gemmi from './fixtures/space-groups-gemmi.json';
import { IndexBox } from './index-box';
import { operatorOf, operatorTriplet, type Hkl } from './operator';
import { epsilon, isAbsent, isCentric, isInAsu, spaceGroup, spaceGroupOfOperators } from './space-group';

/** Of each group: operators, the first half of their sha1, and hashes of absences, ε, centrics and asymmetric unit within ±3 (gemmi 0.5.7). */
type Row = readonly [number, string, number, number, number, number];
const numbers = Array.from({ length: 230 }, (_, n) => n + 1);
const group = (number: number) => {
  const found = spaceGroup(number);
  if (!found) throw new Error(`no group ${number}`);
  return found;
};

describe('space groups', () => {
  it('are gemmi’s: operators, absences, ε, centrics, asymmetric units of all 230', () => {
    for (const number of numbers) {
      const [order, sha, absences, epsilons, centrics, asu] = gemmi[number - 1] as unknown as Row;
      const one = group(number);
      expect(one.operators.length, `${number}`).toBe(order);
      const triplets = one.operators.map(operatorTriplet).sort();
      expect(createHash('sha1').update(triplets.join('\n')).digest('hex').slice(0, 16), `${number}`).toBe(
        sha
      );
      let [a, e, c, i] = [0, 0, 0, 0];
      for (let h = -3; h <= 3; h++)
        for (let k = -3; k <= 3; k++)
          for (let l = -3; l <= 3; l++) {
            if (h === 0 && k === 0 && l === 0) continue;
            const hkl: Hkl = [h, k, l];
            const code = (h + 3) * 49 + (k + 3) * 7 + l + 4;
            if (isAbsent(one, hkl)) a = (a + code * code) % 1000003;
            e = (e + code * epsilon(one, hkl)) % 1000003;
            if (isCentric(one, hkl)) c = (c + code * code) % 1000003;
            if (isInAsu(one, hkl)) i = (i + code * code) % 1000003;
          }
      expect([a, e, c, i], `${number}`).toEqual([absences, epsilons, centrics, asu]);
    }
  });

  it('are read from SYMM lines in any setting, and refused where one is no operator', () => {
    const cUnique = spaceGroupOfOperators(4, 'P 1 1 21', ['X,  Y,  Z', '-X,  -Y,  Z+1/2']);
    expect(cUnique?.operators.map(operatorTriplet)).toEqual(['x,y,z', '-x,-y,z+1/2']);
    expect(spaceGroupOfOperators(4, 'P 1 1 21', ['x,y,z', 'x,y,q'])).toBeUndefined();
    expect(operatorOf('1/2+x,y,z')).toEqual(operatorOf('x+1/2,y,z'));
    for (const wrong of ['x,y', 'x,y,z,x', 'x+1/5,y,z', '', 'x y z'])
      expect(operatorOf(wrong), wrong).toBeUndefined();
    expect(spaceGroup(0)).toBeUndefined();
    expect(spaceGroup(231)).toBeUndefined();
  });
});

describe('the index box', () => {
  it('gives every index of an orbit the same unique reflection, mates apart, each once', () => {
    for (const number of [1, 4, 5, 6, 19, 62, 79, 92, 146, 152, 155, 169, 178, 197, 212, 214]) {
      const cell =
        number < 3
          ? [9, 10, 11, 80, 85, 95]
          : number < 16
            ? [9, 10, 11, 90, 100, 90]
            : number < 75
              ? [9, 10, 11, 90, 90, 90]
              : number < 143
                ? [9, 9, 11, 90, 90, 90]
                : number < 195
                  ? [9, 9, 11, 90, 90, 120]
                  : [9, 9, 9, 90, 90, 90];
      const one = group(number);
      const box = new IndexBox(one, cell as [number, number, number, number, number, number], 1.8);
      const seen = new Set<number>();
      for (let u = 0; u < box.n; u++) {
        const [h = 0, k = 0, l = 0] = box.hkl.subarray(3 * u, 3 * u + 3);
        expect(isInAsu(one, [h, k, l])).toBe(true);
        expect(box.slotOf(h, k, l)).toBe(2 * u);
        expect(box.slotOf(-h, -k, -l)).toBe(box.centric[u] ? 2 * u : 2 * u + 1);
        for (const r of one.rotations) {
          const [x, y, z] = [0, 1, 2].map((c) => h * (r[c] ?? 0) + k * (r[3 + c] ?? 0) + l * (r[6 + c] ?? 0));
          expect(box.slotOf(x ?? 0, y ?? 0, z ?? 0)).toBe(2 * u);
        }
        seen.add(h * 1e6 + k * 1e3 + l);
      }
      expect(seen.size).toBe(box.n);
    }
  });
});
