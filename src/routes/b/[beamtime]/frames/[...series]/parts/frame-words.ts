import { faultWords } from './fault-words';
import { reach } from '$lib/frames/geometry/geometry';
import { ringResolutions } from '$lib/frames/geometry/rings';
import { flawSentence } from '$lib/words/flaw-sentence';
import { framesWords } from '$lib/words/frames';
import { say } from '$lib/words/language.svelte';
import type { OpenedSeries, ShownFrame } from '$lib/frames/shown';
import type { FrameAddress } from '../frame-address';
import type { ShownFrames } from '../shown-frames.svelte';

/** What is said instead of a picture; empty where it is there. */
export function messageOf({ missing, fault, series }: ShownFrames): string {
  const words = say(framesWords);
  if (missing?.kind === 'fault') return faultWords(missing.fault);
  if (missing?.kind === 'refused') return `${words.refused} ${flawSentence(missing.flaw)}`;
  if (missing !== undefined) return missing.kind === 'disconnected' ? words.disconnected : words.noSeries;
  if (fault?.code === 'no-such-frame' && series?.kind === 'eiger-onlyhits') return words.faults.notAHit;
  if (fault !== undefined) return faultWords(fault);
  return series === undefined ? words.opening : '';
}

/** Which picture, of how many; where numbers are left out by design, the how manieth it is of those that are there. */
export function labelOf(
  { first, last, numbers }: Pick<OpenedSeries, 'first' | 'last' | 'numbers'>,
  number: number,
  sum: number
): string {
  const words = say(framesWords);
  if (sum > 1) return words.sum(number, number + sum - 1);
  const position = numbers?.indexOf(number) ?? -1;
  return numbers === undefined || position < 0 || numbers.length > last - first
    ? words.frame(number, last)
    : words.frameAmong(number, position + 1, numbers.length);
}

/** As the page and a saved picture write a count that is drawn black. */
export function countsText(counts: number): string {
  return counts < 1000 ? counts.toFixed(1) : counts.toFixed(0);
}

/** Below a saved picture: which one, how far it goes, its rings, its scale (`black`: the count that is drawn black); which one is `beside` it. */
export function captionOf(
  name: string,
  picture: ShownFrame,
  at: FrameAddress,
  { black, beside }: { readonly black: number | undefined; readonly beside: ShownFrame | undefined }
): string[] {
  const words = say(framesWords);
  const { geometry } = picture;
  const numbered = ({ number, count }: ShownFrame): string =>
    count === 1 ? words.frameNumber(number) : words.caption.sum(number, number + count - 1);
  const shown = black === undefined ? [] : [words.caption.contrast(countsText(black))];
  if (!('code' in geometry)) {
    const { edge } = reach(geometry);
    shown.unshift(words.caption.edge(edge.toFixed(2)), words.geometryFrom[geometry.from]);
    if (at.overlays.includes('rings'))
      shown.unshift(
        words.caption.rings(
          ringResolutions(edge)
            .map((d) => d.toPrecision(2))
            .join(', ')
        )
      );
  }
  const frames = [picture, beside].flatMap((one) => (one ? [numbered(one)] : [])).join(' | ');
  return [`${name} · ${frames}`, shown.join(' · ')];
}

/** Which pictures these are, in the name of a file: `7`, or of a sum `1-10`. */
export function framesText({ number, count }: ShownFrame): string {
  return count === 1 ? String(number) : `${number}-${number + count - 1}`;
}
