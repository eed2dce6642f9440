import { commandSet, named } from '$lib/commands/command';
import { commandWords } from '$lib/words/commands';
import { ORDERS, type Order } from './address';

/** The checklist. */
interface ChecksPlace {
  readonly order: Order;
  orderBy(order: Order): void;
}

export const commands = commandSet<ChecksPlace>()({
  id: 'checks',
  title: named(commandWords, (words) => words.checks.title),
  commands: {
    order: {
      words: named(commandWords, (words) => words.checks.order),
      keys: ['Q'],
      run: (place) => place.orderBy(ORDERS.find((one) => one !== place.order) ?? 'sample')
    }
  }
});
