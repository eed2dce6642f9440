/** What structured cloning carries, as JSON and back: backups of the library, and libraries of older versions as fixtures. */

const TYPED = {
  Uint8Array,
  Int8Array,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array
} as const;
type TypedName = keyof typeof TYPED;

/** The word under which JSON holds what JSON has no form for. */
const FORM = '$form';

/** JSON for what structured cloning carries; throws for a form that no library of ours has held yet. */
export function encoded(value: unknown): unknown {
  if (value === undefined) return { [FORM]: 'undefined' };
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
    return { [FORM]: 'number', is: Object.is(value, -0) ? '-0' : String(value) };
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
  if (Array.isArray(value)) return value.map(encoded);
  if (value instanceof Map)
    return { [FORM]: 'Map', entries: [...value].map(([key, inner]) => [encoded(key), encoded(inner)]) };
  if (value instanceof Set) return { [FORM]: 'Set', values: [...value].map(encoded) };
  if (value instanceof Date) return { [FORM]: 'Date', is: value.toISOString() };
  if (ArrayBuffer.isView(value)) {
    const name = value.constructor.name;
    if (!Object.hasOwn(TYPED, name)) throw new TypeError(name);
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return { [FORM]: name, base64: base64Of(bytes) };
  }
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    throw new TypeError(Object.prototype.toString.call(value));
  const fields = Object.entries(value).map(([key, inner]) => [key, encoded(inner)] as const);
  // One that has our word among its own names is no form of ours.
  return Object.hasOwn(value, FORM) ? { [FORM]: 'object', entries: fields } : Object.fromEntries(fields);
}

export function decoded(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(decoded);
  const fields = value as Readonly<Record<string, unknown>>;
  const form = fields[FORM];
  if (form === undefined)
    return Object.fromEntries(Object.entries(fields).map(([key, inner]) => [key, decoded(inner)]));
  if (form === 'undefined') return undefined;
  if (form === 'number') return Number(fields['is']);
  if (form === 'Date') return new Date(String(fields['is']));
  if (form === 'Map')
    return new Map(
      (fields['entries'] as [unknown, unknown][]).map(([key, inner]) => [decoded(key), decoded(inner)])
    );
  if (form === 'object')
    return Object.fromEntries(
      (fields['entries'] as [string, unknown][]).map(([key, inner]) => [key, decoded(inner)])
    );
  if (form === 'Set') return new Set((fields['values'] as unknown[]).map(decoded));
  if (typeof form === 'string' && Object.hasOwn(TYPED, form)) {
    const bytes = Uint8Array.from(atob(String(fields['base64'])), (letter) => letter.charCodeAt(0));
    return new TYPED[form as TypedName](bytes.buffer);
  }
  throw new TypeError(String(form));
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
