/** Who reads a beamtime into the library: one tab at a time, so that two do not read one disk twice and write over each other. */

/** Ends the turn. */
export type Release = () => void;

/**
 * Waits for the turn of `name` among all tabs and workers of this browser; whoever dies gives it back. `onwait` is called once when another has it.
 * A browser without locks (or Node) lets everybody go. Rejects with the reason of `signal` when that aborts first.
 */
export async function takeTurn(name: string, signal: AbortSignal, onwait: () => void): Promise<Release> {
  const { locks } = globalThis.navigator ?? {};
  if (locks === undefined) return () => undefined;
  const free = await held(locks, name, { ifAvailable: true });
  if (free !== undefined) return free;
  onwait();
  return (await held(locks, name, { signal })) ?? (() => undefined);
}

/** `undefined`: it was to be had at once or not at all, and is not. */
function held(locks: LockManager, name: string, options: LockOptions): Promise<Release | undefined> {
  return new Promise((resolve, reject) => {
    locks
      .request(name, options, (lock) =>
        lock === null ? resolve(undefined) : new Promise<void>((release) => resolve(release))
      )
      .catch(reject);
  });
}
