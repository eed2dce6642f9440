import { commandSet, named } from '$lib/commands/command';
import { delivery } from '$lib/words/delivery';

/** The delivery check. */
interface DeliveryPlace {
  /** Gives what was done, in words. */
  copyQuestions(): Promise<string>;
}

export const commands = commandSet<DeliveryPlace>()({
  id: 'delivery',
  title: named(delivery, (words) => words.title),
  commands: {
    copy: {
      words: named(delivery, (words) => words.copy),
      run: (place) => place.copyQuestions()
    }
  }
});
