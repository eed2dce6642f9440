import { reindex } from '../reindex';
import type { ReflectionFile } from '../reflection-file';
import { memberOf } from './clusters';
import type { Options } from './options';

/** `reindex`: which of the equal ways to index each file agrees with the others. */
export function reindexFiles(options: Options, files: readonly ReflectionFile[]): object {
  const group = options.group(files);
  const dMin = options.positive('d-min');
  options.done();
  const { operators, assignment, right, second } = reindex(files.map(memberOf), group, dMin);
  return {
    operators: operators.map(({ triplet }) => triplet),
    assignment: [...assignment],
    cc: files.map((_, n) => ({ right: known(right[n]), secondBest: known(second[n]) }))
  };
}

/** JSON has no NaN: what could not be computed is left out. */
function known(value: number | undefined): number | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : value;
}
