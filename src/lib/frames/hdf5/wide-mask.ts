/** HDF5's classes of values: integers, real numbers. */
const [INTEGER, REAL] = [0, 1];
/** A bit that stands for "wrong", for what is no flag of the detector. */
const WRONG = 0b10;

/** Numbers that a mask can be of, though no picture: integers of 64 bits, reals of single or double precision. */
export function isWide({ type, size }: { readonly type: number; readonly size: number }): boolean {
  return (type === INTEGER && size === 8) || (type === REAL && (size === 4 || size === 8));
}

/** Their flags, as integers of 32 bits have them: not 0 is masked. `bytes` begin at a place of whole words, little-endian. */
export function flagsOfWide(
  { buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>,
  type: number,
  size: number
): Uint32Array {
  if (type === INTEGER) {
    const words = new Uint32Array(buffer, byteOffset, byteLength / 4);
    // Higher bits say less than "masked": one of them stands for all.
    return Uint32Array.from(
      { length: words.length / 2 },
      (_, pixel) => (words[2 * pixel] ?? 0) | (words[2 * pixel + 1] === 0 ? 0 : 2 ** 31)
    );
  }
  const reals = new (size === 4 ? Float32Array : Float64Array)(buffer, byteOffset, byteLength / size);
  return Uint32Array.from(reals, (real) =>
    Number.isInteger(real) && real >= 0 && real < 2 ** 32 ? real : WRONG
  );
}
