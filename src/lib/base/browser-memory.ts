/** What the browser remembers from visit to visit before anything is drawn: looks, language, widths. Where it refuses, the page remembers it. */
const here = new Map<string, string>();

/** `undefined` where nothing is remembered. */
export function recall(key: string): string | undefined {
  const value = here.get(key);
  if (value !== undefined || typeof window === 'undefined') return value;
  try {
    return window.localStorage.getItem(key) ?? undefined;
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return undefined;
    throw error;
  }
}

export function remember(key: string, value: string): void {
  here.set(key, value);
  if (typeof window === 'undefined') return;
  try {
    window.localStorage.setItem(key, value);
    here.delete(key);
  } catch (error) {
    // Storage is forbidden (a DOMException, or no object at all) or full: it lives as long as the page.
    if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
  }
}
