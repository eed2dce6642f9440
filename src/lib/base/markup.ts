/** Text inside HTML or SVG, also inside a quoted attribute. */
export function escapeMarkup(text: string): string {
  return (
    text
      // XML 1.0 has no way to say these, not even escaped.
      .replace(/[^\P{Cc}\t\n\r]/gu, '\ufffd')
      .replace(/[<>&"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
  );
}
