import { getContext, setContext } from 'svelte';
import type { Desk } from './desk.svelte';
import type { OpenBeamtime } from './open-beamtime.svelte';

const DESK = Symbol('desk');

/** Done once, by the outermost layout. */
export function setDesk(desk: Desk): Desk {
  return setContext(DESK, desk);
}

export function getDesk(): Desk {
  return getContext<Desk>(DESK);
}

/** The beamtime of the page. Pages below `b/[beamtime]` are made anew for each beamtime, so this is read once, when they are made. */
export function getOpenBeamtime(): OpenBeamtime {
  const open = getDesk().current;
  if (open === undefined) throw new Error('no beamtime is open: this page does not lie below b/[beamtime]');
  return open;
}
