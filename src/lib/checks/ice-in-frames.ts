import { count } from '../base/count';
import type { IceLook } from '../beamtime/types';
import type { Says } from './check';
import { defineCheck, outcome } from './define';

/** Rings as the frame with the strongest ones shows them. */
function ringsOf({ rings }: IceLook): string {
  return rings.map(({ d, ratio }) => `${d.toFixed(3)} Å (× ${ratio.toFixed(2)})`).join(', ');
}

/** What is found: code → values. */
interface Found {
  'not-examined': unknown;
  ice: { readonly ice: number; readonly judged: string; readonly rings: string; readonly frames: number };
  perhaps: { readonly ice: number; readonly judged: string; readonly rings: string; readonly frames: number };
  'not-judged': { readonly unread: number; readonly unclear: number };
  none: { readonly judged: string; readonly frames: number };
}

export default defineCheck({
  id: 'ice-in-frames',
  subject: 'processing-run',
  limits: [],
  asked: ({ beamtime, processingRun }) => beamtime.frameLooks?.ice[processingRun.path] !== undefined,
  test: ({ beamtime, processingRun }): Says<Found> => {
    const look = beamtime.frameLooks?.ice[processingRun.path];
    const sources = [processingRun.path];
    if (look === undefined) return outcome('unknown', { code: 'not-examined' });
    const { frames, ice, perhaps, unread, unknown } = look;
    const judged = count(frames.length, 'image');
    if (ice.length > 0)
      return outcome(
        'attention',
        { code: 'ice', ice: ice.length, judged, rings: ringsOf(look), frames: frames.length },
        sources
      );
    if (perhaps.length > 0)
      return outcome(
        'attention',
        { code: 'perhaps', ice: perhaps.length, judged, rings: ringsOf(look), frames: frames.length },
        sources
      );
    const open = unread.length + unknown.length;
    if (open > 0 || frames.length === 0)
      return outcome(
        'unknown',
        { code: 'not-judged', unread: unread.length, unclear: unknown.length },
        sources
      );
    return outcome('pass', { code: 'none', judged, frames: frames.length }, sources);
  }
});
