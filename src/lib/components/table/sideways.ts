/**
 * For what scrolls a table: it has `data-sideways` while it is scrolled to the side. First cells stay only then: the browser draws each cell that
 * may stay as a picture of its own, of a full page a hundred, at every change of anything.
 */
export function sideways(scroller: HTMLElement): () => void {
  const look = (): void => void scroller.toggleAttribute('data-sideways', scroller.scrollLeft > 0);
  scroller.addEventListener('scroll', look, { passive: true });
  return () => scroller.removeEventListener('scroll', look);
}
