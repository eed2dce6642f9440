/**
 * Text of a file from a beamline or an office: UTF-8 (with or without BOM), else Shift_JIS, else EUC-JP, each only if
 * every byte fits; else UTF-8 with replacement characters.
 */
export function decodeText(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'shift_jis', 'euc-jp']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return new TextDecoder().decode(bytes);
}
