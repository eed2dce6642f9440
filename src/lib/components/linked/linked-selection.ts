/** What every linked view is handed: the data sets of one merge trial that are selected or under the pointer, by number. */
export interface LinkedSelection {
  readonly datasets: ReadonlySet<number>;
  readonly hovered: ReadonlySet<number>;
  select(numbers: Iterable<number>, way?: Way): void;
  hover(numbers?: Iterable<number>): void;
}

export type Way = 'replace' | 'add' | 'remove' | 'toggle';

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
 * What a key makes of the cell, bar or point in hand, or of the range that Shift and the arrow keys drew from it: Enter takes it instead of what was
 * selected, Space adds it. `undefined`: the key does not select.
 */
export function keyWayOf(event: KeyboardEvent): Way | undefined {
  const { key, altKey, ctrlKey, metaKey } = event;
  if (key !== 'Enter' && key !== ' ') return undefined;
  return wayOf({ altKey, ctrlKey, metaKey, shiftKey: key === ' ' });
}
