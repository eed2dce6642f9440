/** By what a pin and the processing runs of its images find each other, however puck and number were written. */
import { pinKey, pinKeyOf } from './names';
import type { Pin, ProcessingRun } from './types';

/** A pin that names no puck or number stands for itself, by its path. */
export function keyOfPin({ puck, pin, path }: Pick<Pin, 'puck' | 'pin' | 'path'>): string {
  return puck === undefined || pin === undefined ? path : pinKey(puck, pin);
}

/** The key of the pin that a run's images came from; absent where the run does not say. */
export function keyOfRun({ pin }: Pick<ProcessingRun, 'pin'>): string | undefined {
  return pin === undefined ? undefined : pinKeyOf(pin);
}
