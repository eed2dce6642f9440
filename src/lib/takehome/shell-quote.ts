/** A word for a POSIX shell: single quotes keep every letter as it is but the single quote itself. NUL cannot be in an argument and falls away. */
export function shellQuote(text: string): string {
  return `'${text.replaceAll('\0', '').replaceAll("'", "'\\''")}'`;
}
