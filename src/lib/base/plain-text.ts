/**
 * Text from a disk, made harmless for a file that people and programs read: control letters and those that turn the direction of writing (a name
 * could otherwise show as another one) become `instead`. Line ends and tabs stay.
 */
export function plainText(text: string, instead = '\ufffd'): string {
  return text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|\p{Bidi_Control}/gu, instead);
}

/** The same on one line: whatever could end it becomes `instead` too. */
export function plainLine(text: string, instead = '?'): string {
  return text.toWellFormed().replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, instead);
}
