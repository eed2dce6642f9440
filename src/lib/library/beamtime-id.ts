/** What an entry of the library is called, and how its beamtime came. */
import { segments } from '../base/rel-path';
import type { BeamtimeName, BeamtimeSource } from '../beamtime/types';

/**
 * What the entry of a beamtime is called (see `idOf` for a second one of that name): its name. A part of one (`name:_kamoproc`), or its report archive, is an entry of its own and does not replace the
 * whole. No slash: the id stands in addresses.
 */
export function beamtimeId({
  name,
  opened,
  source
}: Pick<BeamtimeName, 'name' | 'opened' | 'source'>): string {
  const whole = [name, ...segments(opened)].join(':');
  return source === 'archive' ? `${whole}:archive` : whole;
}

/** How the beamtime came, for its card. */
export function sourceOf(way: string): BeamtimeSource {
  return way === 'archive' ? 'archive' : 'folder';
}
