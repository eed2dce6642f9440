type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The given fields without those that are undefined: absent fields stay absent (`exactOptionalPropertyTypes`). Where none is, the object itself. */
export function present<T extends object>(fields: T): Present<T> {
  // Called for every row of every table: no list of names is made where nothing is to be left out.
  for (const name in fields) if (fields[name] === undefined) return withoutUndefined(fields);
  return fields as Present<T>;
}

function withoutUndefined<T extends object>(fields: T): Present<T> {
  const kept: Present<T> = {};
  for (const name in fields) {
    const value = fields[name];
    if (value !== undefined) kept[name] = value as Exclude<T[typeof name], undefined>;
  }
  return kept;
}
