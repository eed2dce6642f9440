/** Where a card stands beside the part that it speaks of. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 12;

/**
 * The upper left corner of a card within the window, pixels: below the part where there is room, else above it, else in the lower right corner
 * (a part that fills the window, or none).
 */
export function besides(
  part: Box | undefined,
  card: Pick<Box, 'width' | 'height'>,
  { innerWidth, innerHeight }: { readonly innerWidth: number; readonly innerHeight: number }
): { readonly left: number; readonly top: number } {
  const right = Math.max(GAP, innerWidth - card.width - GAP);
  const lowest = Math.max(GAP, innerHeight - card.height - GAP);
  if (part === undefined) return { left: right, top: lowest };
  const left = Math.min(Math.max(GAP, part.left), right);
  const below = part.top + part.height + GAP;
  if (below <= lowest) return { left, top: Math.max(GAP, below) };
  const above = part.top - card.height - GAP;
  return above >= GAP ? { left, top: above } : { left: right, top: lowest };
}
