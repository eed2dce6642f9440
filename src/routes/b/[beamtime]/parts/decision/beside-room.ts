/**
 * How much room the sentences below a recommended run took at the last visit: the checklist brings them after the rows, which would move. Of the beamtime looked at
 * last alone.
 */
import { recall, remember } from '$lib/base/browser-memory';

const KEY = 'kamome.overview.beside-room';

/** In px; 0 where nothing is remembered. */
export function besideRoom(beamtime: string, run: string): number {
  return roomsOf(beamtime).get(run) ?? 0;
}

export function keepBesideRoom(beamtime: string, run: string, height: number): void {
  const rooms = roomsOf(beamtime);
  if ((rooms.get(run) ?? 0) === height) return;
  rooms.set(run, height);
  const lines = [...rooms].map(([path, room]) => `${room} ${encodeURIComponent(path)}`);
  remember(KEY, [encodeURIComponent(beamtime), ...lines].join('\n'));
}

function roomsOf(beamtime: string): Map<string, number> {
  const [id, ...lines] = (recall(KEY) ?? '').split('\n');
  const rooms = new Map<string, number>();
  if (id !== encodeURIComponent(beamtime)) return rooms;
  for (const line of lines) {
    const [, room, path] = /^(\d{1,4}) ([\w.!~*'()%-]+)$/.exec(line) ?? [];
    if (path !== undefined) rooms.set(decodeURIComponent(path), Number(room));
  }
  return rooms;
}
