import { FrameError } from '../frame';

const BOUNDARY = '--CIF-BINARY-FORMAT-SECTION--';

/**
 * The bytes of a binary section that is written in base64 (imgCIF dictionary, `_array_data.data`; RFC 2045): from the blank line behind its MIME header to
 * the boundary that ends it. Of a file that was cut off, those of its whole groups. Throws `FrameError`.
 */
export function base64Section(content: Uint8Array): Uint8Array {
  const text = new TextDecoder('latin1').decode(content);
  const behindHeader = /\r?\n\r?\n/g;
  behindHeader.lastIndex = Math.max(0, text.indexOf(BOUNDARY));
  if (!behindHeader.test(text)) throw new FrameError({ code: 'no-frames' });
  const end = text.indexOf(BOUNDARY, behindHeader.lastIndex);
  const written = text.slice(behindHeader.lastIndex, end < 0 ? text.length : end).replace(/\s+/g, '');
  try {
    const decoded = atob(written.slice(0, written.length - (written.length % 4)));
    return Uint8Array.from(decoded, (character) => character.charCodeAt(0));
  } catch (error) {
    if (error instanceof DOMException) throw new FrameError({ code: 'undecodable', says: 'base64' });
    throw error;
  }
}
