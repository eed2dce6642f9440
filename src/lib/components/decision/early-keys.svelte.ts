import { offer } from '$lib/commands/active.svelte';
import { commands, type Judging } from './commands';

/** The keys of deciding from the moment a page is there: its box is drawn in a turn of its own, and what is pressed until then would be lost. */
export class EarlyKeys {
  /** A note was asked for before it has a field: what is typed until then is no decision. */
  noting = $state(false);

  /** For the page's component; the box offers the same commands when it stands. */
  constructor(place: Omit<Judging, 'writeNote'>) {
    const pathNow = (): string | undefined => (this.noting ? undefined : place.path);
    offer(commands, {
      get path() {
        return pathNow();
      },
      judge: (verdict) => place.judge(verdict),
      step: (by, open) => {
        if (!this.noting) place.step(by, open);
      },
      repeat: (way) => place.repeat(way),
      writeNote: () => (this.noting = true)
    });
  }
}
