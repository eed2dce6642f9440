import { faultWords } from '$lib/components/frames/fault-words';
import { levelFor } from '$lib/components/frames/draw-frame';
import type { Camera } from '$lib/components/frames/frame-view';
import { reach } from '$lib/frames/geometry/geometry';
import { ringResolutions } from '$lib/frames/geometry/rings';
import { flawSentence } from '$lib/words/flaw-sentence';
import { framesWords } from '$lib/words/frames';
import { say } from '$lib/words/language.svelte';
import type { ShownFrame } from '$workers/frames';
import type { FrameAddress } from './frame-address';
import type { ShownFrames } from './shown-frames.svelte';

/** What is said instead of a picture; empty where it is there. */
export function messageOf({ missing, fault, series }: ShownFrames): string {
  const words = say(framesWords);
  if (missing?.kind === 'fault') return faultWords(missing.fault);
  if (missing?.kind === 'refused') return `${words.refused} ${flawSentence(missing.flaw)}`;
  if (missing !== undefined) return missing.kind === 'disconnected' ? words.disconnected : words.noSeries;
  if (fault !== undefined) return faultWords(fault);
  return series === undefined ? words.opening : '';
}

/** Below a saved picture: which one, how far it goes, its rings, its scale. */
export function captionOf(
  name: string,
  { number, count, geometry, levels }: ShownFrame,
  at: FrameAddress,
  camera: Camera | undefined
): string[] {
  const words = say(framesWords);
  const frames =
    count === 1
      ? words.frameNumber(number)
      : words.caption.sum(words.frameNumber(`${number}–${number + count - 1}`));
  const view = { scale: camera?.scale ?? 1 / 2, left: 0, top: 0 };
  const top = (levelFor(levels, view, 1)?.top ?? NaN) / at.contrast.factor;
  const shown = [words.caption.contrast(top.toFixed(1))];
  if (!('code' in geometry)) {
    const { edge } = reach(geometry);
    shown.unshift(words.caption.edge(edge.toFixed(2)), words.from[geometry.from]);
    if (at.overlays.includes('rings'))
      shown.unshift(
        words.caption.rings(
          ringResolutions(edge)
            .map((d) => d.toPrecision(2))
            .join(', ')
        )
      );
  }
  return [`${name} · ${frames}`, shown.join(' · ')];
}
