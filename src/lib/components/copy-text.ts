/** Puts a text on the clipboard. False where the browser refuses, and where it has no clipboard (a page that came without https). */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard?.writeText === undefined) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return false;
  }
}
