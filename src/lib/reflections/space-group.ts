import { toStandardAxes } from './axes';
import { asymmetricUnit, laueClassOf, type LaueClass } from './ccp4-asu';
import {
  IDENTITY,
  isIdentity,
  operatorOf,
  operatorTriplet,
  PARTS,
  product,
  transformed,
  type Hkl,
  type Operator
} from './operator';
import { SPACE_GROUP_TABLE } from './space-group-table';

/** A space group as reflections see it. */
export interface SpaceGroup {
  readonly number: number;
  /** `P 43 21 2`; rhombohedral groups on hexagonal axes `R 3:H`. */
  readonly symbol: string;
  readonly laueClass: LaueClass;
  /** h_standard = h M; absent where the operators are of a setting that is not known. */
  readonly toStandard?: readonly number[];
  /** All operators, centring translations included; the identity first. */
  readonly operators: readonly Operator[];
  /** The rotations (and rotoinversions) of the operators, each once, the identity first: the point group. */
  readonly rotations: readonly (readonly number[])[];
  /** Centring translations in twenty-fourths, 0,0,0 first. */
  readonly centring: readonly (readonly number[])[];
}

/** No group has more operators. */
const LARGEST = 192;
const UNMOVED: Operator = { r: IDENTITY, t: [0, 0, 0] };
const made = new Map<number, SpaceGroup>();

/** The group of a number (1–230) in its standard setting; absent for other numbers. */
export function spaceGroup(number: number): SpaceGroup | undefined {
  const known = made.get(number);
  if (known) return known;
  const [symbol, generators] = SPACE_GROUP_TABLE[number - 1]?.split('|') ?? [];
  if (symbol === undefined || generators === undefined) return undefined;
  const operators = generated(generators.split(';').flatMap((triplet) => operatorOf(triplet) ?? []));
  const group = groupOf(number, symbol, operators, IDENTITY);
  made.set(number, group);
  return group;
}

/** The group of operators as an MTZ lists them (any setting); `number` and `symbol` only name it. */
export function spaceGroupOfOperators(
  number: number,
  symbol: string,
  triplets: readonly string[]
): SpaceGroup | undefined {
  const operators = triplets.flatMap((triplet) => operatorOf(triplet) ?? []);
  if (operators.length === 0 || operators.length !== triplets.length || operators.length > LARGEST)
    return undefined;
  return groupOf(number, symbol, generated(operators));
}

/** `toStandard` is looked for where it is not given. */
function groupOf(
  number: number,
  symbol: string,
  operators: readonly Operator[],
  given?: readonly number[]
): SpaceGroup {
  const rotations = new Map(operators.map(({ r }) => [r.join(), r]));
  const centring = operators.filter(({ r }) => isIdentity(r)).map(({ t }) => t);
  const own = { operators, rotations: [...rotations.values()], centring };
  const standard = given === undefined ? spaceGroup(number) : undefined;
  const toStandard = given ?? (standard && toStandardAxes(settingOf(own), settingOf(standard)));
  return { number, symbol, laueClass: laueClassOf(number), ...(toStandard && { toStandard }), ...own };
}

function settingOf(group: Pick<SpaceGroup, 'operators' | 'rotations'>): Parameters<typeof toStandardAxes>[0] {
  return { rotations: group.rotations, isAbsent: (hkl) => isAbsent(group, hkl) };
}

/** The closure of the generators under multiplication. */
function generated(generators: readonly Operator[]): Operator[] {
  const found = new Map([[operatorTriplet(UNMOVED), UNMOVED]]);
  const queue = [UNMOVED];
  for (let next = queue.pop(); next !== undefined && found.size <= LARGEST; next = queue.pop())
    for (const generator of generators) {
      const one = product(generator, next);
      const name = operatorTriplet(one);
      if (!found.has(name)) {
        found.set(name, one);
        queue.push(one);
      }
    }
  return [...found.values()];
}

/** Absent by centring, screw axes or glide planes: hR = h and h·t no integer for some operator. */
export function isAbsent({ operators }: Pick<SpaceGroup, 'operators'>, hkl: Hkl): boolean {
  const [h, k, l] = hkl;
  return operators.some(({ r, t }) => {
    const [u, v, w] = transformed(hkl, r);
    return (
      u === h && v === k && w === l && (h * (t[0] ?? 0) + k * (t[1] ?? 0) + l * (t[2] ?? 0)) % PARTS !== 0
    );
  });
}

/** How often the rotations bring an index onto itself (centring not counted). */
export function epsilon({ operators, centring }: SpaceGroup, hkl: Hkl): number {
  const [h, k, l] = hkl;
  const same = operators.filter(({ r }) => {
    const [u, v, w] = transformed(hkl, r);
    return u === h && v === k && w === l;
  });
  return same.length / centring.length;
}

/** An operator brings the index onto its Friedel mate. */
export function isCentric({ operators }: SpaceGroup, hkl: Hkl): boolean {
  const [h, k, l] = hkl;
  return operators.some(({ r }) => {
    const [u, v, w] = transformed(hkl, r);
    return u === -h && v === -k && w === -l;
  });
}

/** In CCP4's asymmetric unit, or in one of our own where the setting is not known. */
export function isInAsu(group: SpaceGroup, [h, k, l]: Hkl): boolean {
  return asymmetricUnit(group)(h, k, l);
}
