let asked = false;

/** Asks the browser, once a page, not to clear its storage when room is short. Called when the user has said something that no disk brings back. */
export async function keepForGood(): Promise<void> {
  const storage = typeof navigator === 'undefined' ? undefined : navigator.storage;
  if (asked || typeof storage?.persist !== 'function') return;
  asked = true;
  try {
    await storage.persist();
  } catch (error) {
    // A page without an origin of its own may not ask; then nothing changes.
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
  }
}
