import type { ReindexOperator } from './lattice-symmetry';
import { hklOf, type Observations } from './observations';
import { transformed } from './operator';

/** The observations with the indices of each set turned by its operator; `inPlace`: their own column is written over. */
export function turned(
  observations: Observations,
  operators: readonly ReindexOperator[],
  assignment: Int32Array,
  inPlace = false
): Observations {
  if (assignment.every((one) => one === 0)) return observations;
  const hkl = inPlace ? observations.hkl : Int16Array.from(observations.hkl);
  for (let i = 0; i < observations.n; i++) {
    const operator = operators[assignment[observations.set[i] as number] as number];
    if (operator !== undefined) hkl.set(transformed(hklOf(observations, i), operator.r), 3 * i);
  }
  return { ...observations, hkl };
}
