/** The short tour of the sample: offered until the user has taken or refused it, then only on request. */
import { recall, remember } from '../base/browser-memory';

const KEY = 'kamome.tour';

/** The beamtime that the tour goes through, as the library calls it. */
export const TOUR_BEAMTIME = '200714_BL45XU_sample:archive';

export class Tour {
  /** The step shown, from 0; `undefined` while there is none. */
  step = $state<number>();
  #isDecided = $state(recall(KEY) !== undefined);

  /** Whether the user is to be asked about it where this beamtime is open. */
  isOffered(beamtime: string | undefined): boolean {
    return beamtime === TOUR_BEAMTIME && !this.#isDecided && this.step === undefined;
  }

  start(): void {
    this.#decide();
    this.step = 0;
  }

  /** Ends it, or takes it as refused; it is not offered again. */
  end(): void {
    this.#decide();
    this.step = undefined;
  }

  #decide(): void {
    this.#isDecided = true;
    remember(KEY, 'decided');
  }
}

export const tour = new Tour();
