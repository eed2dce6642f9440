/** Names of files that any file system takes: letters that one may refuse become `_`. */
export function safeName(text: string): string {
  return text.toWellFormed().replace(/[^\p{L}\p{N}._-]/gu, '_');
}

/** `200714_BL45XU_userA-merges.csv`: what a saved table or picture is called. */
export function savedName(beamtime: string, what: string, extension: string): string {
  return `${safeName(`${beamtime}-${what}`).replace(/^\.+/, '').slice(0, 120)}.${extension}`;
}

/** A name for programs that take letters, digits, `_`, `-` and `.` only; never empty, never led by `-` or `.`. */
export function asciiName(text: string): string {
  return (
    text
      .trim()
      .replace(/[^A-Za-z0-9._-]+/g, '_')
      .replace(/^[.-]+/, '')
      .slice(0, 80) || 'subset'
  );
}
