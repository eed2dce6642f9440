/** Parts of an address that change with every movement of a view: written when the view stands still, read when something else wrote them. */
import { untrack } from 'svelte';
import { navigating } from '$app/state';

const STILL_MS = 400;

export interface FollowedPart {
  /** As it stands in the address; '' where there is nothing to say. */
  readonly text: () => string;
  /** Another text in the address that is not our own doing is obeyed: a link opened here, or Back. */
  readonly obey: (text: string) => void;
}

/** Called while a component is set up; what the address says then has been read by it. */
export function followAddress(
  view: () => URLSearchParams,
  parts: Readonly<Record<string, FollowedPart>>,
  write: (texts: Readonly<Record<string, string>>) => void
): void {
  const each = Object.entries(parts);
  const addressed = (): Record<string, string> =>
    Object.fromEntries(each.map(([name]) => [name, view().get(name) ?? '']));
  let known = untrack(addressed);
  $effect(() => {
    const now = addressed();
    untrack(() => {
      for (const [name, { obey }] of each) if (now[name] !== known[name]) obey(now[name] ?? '');
      known = now;
    });
  });
  $effect(() => {
    const next = Object.fromEntries(each.map(([name, { text }]) => [name, text()]));
    const timer = setInterval(() => {
      // Not while the user is on the way to another place, which that would end.
      if (navigating.to !== null) return;
      clearInterval(timer);
      if (each.every(([name]) => known[name] === next[name])) return;
      known = next;
      write(next);
    }, STILL_MS);
    return () => clearInterval(timer);
  });
}
