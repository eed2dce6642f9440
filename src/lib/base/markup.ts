import { plainText } from './plain-text';

/** Text inside HTML or SVG, also inside a quoted attribute. XML 1.0 has no way to say control letters, not even escaped. */
export function escapeMarkup(text: string): string {
  return plainText(text).replace(/[<>&"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
