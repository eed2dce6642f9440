/** Whether two values are the same plain data: lists in order, objects by their fields; one without a value is as if it were not there. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((value, at) => isSameData(value, b[at]))
    );
  const [of, to] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  let fields = 0;
  for (const name of Object.keys(of)) {
    if (of[name] === undefined) continue;
    if (!Object.hasOwn(to, name) || !isSameData(of[name], to[name])) return false;
    fields++;
  }
  for (const name of Object.keys(to)) if (to[name] !== undefined) fields--;
  return fields === 0;
}
