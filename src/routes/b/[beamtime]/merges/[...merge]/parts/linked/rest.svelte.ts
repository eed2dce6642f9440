/** A value that follows another once that has stood still: for views that are too slow to follow a pointer. */

const STILL_MS = 150;

/** Gives what reads the follower. Called while a component is set up; the first value is there at once. */
export function atRest<T>(value: () => T): () => T {
  let rested = $state.raw(value());
  $effect(() => {
    const next = value();
    const timer = setTimeout(() => (rested = next), STILL_MS);
    return () => clearTimeout(timer);
  });
  return () => rested;
}
