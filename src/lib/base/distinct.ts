/**
 * Items with keys for a list on screen: the key that names the item, and where two items have one, the second `key #2` and so on. What a disk
 * or a file holds twice is shown twice; it ends no page.
 */
export function distinct<T>(
  items: readonly T[],
  keyOf: (item: T, index: number) => string | number
): readonly { readonly key: string; readonly item: T }[] {
  const taken = new Set<string>();
  return items.map((item, index) => {
    const name = String(keyOf(item, index));
    let key = name;
    for (let count = 2; taken.has(key); count++) key = `${name} #${count}`;
    taken.add(key);
    return { key, item };
  });
}
