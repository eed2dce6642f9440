/** What was seen in frames is kept with the beamtime: looking again costs a disk and minutes. */
import type { FrameLooks, HeldLook, IceLook } from '../beamtime/types';

/** Where looks are kept; the library is one. */
export interface KeptLooks {
  /** Reads, changes and writes in one act. */
  changeSetting(key: string, act: (old: unknown) => unknown): Promise<void>;
}

export const NO_LOOKS: FrameLooks = { ice: {}, held: {} };

/** One look more. */
export interface NewLook {
  readonly ice?: { readonly [run: string]: IceLook };
  readonly held?: { readonly [series: string]: HeldLook };
}

export function looksKey(id: string): string {
  return `frame-looks:${id}`;
}

export function withLook(looks: FrameLooks, { ice, held }: NewLook): FrameLooks {
  return { ice: { ...looks.ice, ...ice }, held: { ...looks.held, ...held } };
}

/** Looks as another version, or anything else, may have written them: what is not one is left out. */
export function looksIn(value: unknown): FrameLooks {
  const only = <Look>(part: unknown, is: (one: Readonly<Record<string, unknown>>) => boolean) =>
    Object.fromEntries(
      Object.entries(isObject(part) ? part : {}).filter(([, one]) => isObject(one) && is(one))
    ) as Record<string, Look>;
  const { ice, held } = isObject(value) ? value : {};
  return {
    ice: only<IceLook>(
      ice,
      (one) =>
        typeof one['at'] === 'string' &&
        [one['frames'], one['ice'], one['perhaps'], one['unread'], one['unknown']].every(isNumbers) &&
        Array.isArray(one['rings']) &&
        one['rings'].every((ring) => isObject(ring) && isNumbers([ring['d'], ring['ratio']]))
    ),
    held: only<HeldLook>(
      held,
      (one) =>
        typeof one['at'] === 'string' &&
        typeof one['frames'] === 'number' &&
        Array.isArray(one['gaps']) &&
        one['gaps'].every(isNumbers) &&
        [one['unread'], one['disagreeing']].every(
          (names) => Array.isArray(names) && names.every((name) => typeof name === 'string')
        )
    )
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isNumbers(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'number' && Number.isFinite(one));
}
