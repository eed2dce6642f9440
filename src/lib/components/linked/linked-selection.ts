import type { Way } from '../../base/selecting';

/** What every linked view is handed: the data sets of one merge trial that are selected or under the pointer, by number. */
export interface LinkedSelection {
  readonly datasets: ReadonlySet<number>;
  readonly hovered: ReadonlySet<number>;
  select(numbers: Iterable<number>, way?: Way): void;
  hover(numbers?: Iterable<number>): void;
}

/** The same keys in every view: Shift adds, Alt takes away, Ctrl or ⌘ toggles. */
export function wayOf(
  event: Pick<MouseEvent, 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  plain: Way = 'replace'
): Way {
  if (event.altKey) return 'remove';
  if (event.ctrlKey || event.metaKey) return 'toggle';
  return event.shiftKey ? 'add' : plain;
}

/**
 * What Enter and Space make of the cell, bar or point that the keys have reached, or of the range that Shift and the arrow keys drew from it: Enter
 * takes it instead of what was selected, Space adds it; Alt and Ctrl as with the pointer.
 */
export function wayOfKey({ altKey, ctrlKey, metaKey }: KeyboardEvent, key: 'Enter' | 'Space'): Way {
  return wayOf({ altKey, ctrlKey, metaKey, shiftKey: key === 'Space' });
}
