/** True while a key belongs to what has the focus (a field, a dialog) or to the browser: single-letter keys of a page must then do nothing. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return true;
  return (
    event.target instanceof HTMLElement &&
    (event.target.isContentEditable ||
      event.target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, dialog') !== null)
  );
}
