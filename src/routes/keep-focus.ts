/** What has the focus may go: a row, a dialog, a button that is disabled. Then a browser gives the focus to the body, from where keys and screen readers begin again at the top. */

/** Places that had the focus, the last first; a dialog gives back to one before it. */
const REMEMBERED = 8;

function takesFocus(element: HTMLElement): boolean {
  return (
    element.isConnected && element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility()
  );
}

/**
 * Whenever the focus has fallen to the body, gives it to what is nearest: to the place before a dialog, to what the lost one lay in, or else to the page.
 * Gives the way to stop.
 */
export function keepFocus(page: () => HTMLElement | undefined): () => void {
  /** Each with what it lies in, from inside out. */
  let places: readonly (readonly HTMLElement[])[] = [];

  function remember({ target }: FocusEvent): void {
    const place: HTMLElement[] = [];
    for (let at = target instanceof HTMLElement ? target : null; at !== null && at !== document.body;) {
      place.push(at);
      at = at.parentElement;
    }
    if (place.length > 0) places = [place, ...places.filter(([at]) => at !== target)].slice(0, REMEMBERED);
  }
  function restore(): void {
    const [last] = places;
    const [lost] = last ?? [];
    if (document.activeElement !== document.body || last === undefined || lost === undefined) return;
    // The user pressed beside it: it was not lost.
    if (takesFocus(lost)) return;
    const dialog = last.find((at) => at.localName === 'dialog');
    const nearest =
      dialog === undefined || dialog.isConnected
        ? last.find(takesFocus)
        : places.find(([at]) => at !== undefined && takesFocus(at))?.[0];
    (nearest ?? page())?.focus({ preventScroll: true });
  }
  const observer = new MutationObserver(() => {
    const { activeElement } = document;
    if (activeElement === document.body) restore();
    // A browser takes the focus from what was disabled only when it draws.
    else if (activeElement?.matches(':disabled')) requestAnimationFrame(() => setTimeout(restore));
  });
  document.addEventListener('focusin', remember);
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    document.removeEventListener('focusin', remember);
    observer.disconnect();
  };
}
