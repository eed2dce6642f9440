/** The upright lines of the resolution page: the fitted cut-off, the user's own, KAMO's, and where the data end. */
import { resolutionAt } from '$lib/analysis/cc-half-fit';
import type { RunResolution } from '$lib/analysis/resolution';
import type { CutLine } from '$lib/charts/resolution-plot';
import { say } from '$lib/words/language.svelte';
import { resolution as words } from '$lib/words/resolution';

/** `wanted`: CC1/2 in percent at which the fit is read; `user`: the user's own cut-off in Å. */
export function cutLines(found: RunResolution, wanted: number, user: number | undefined): CutLine[] {
  const at = found.fit && resolutionAt(found.fit, wanted / 100);
  const cc = String(Number(wanted.toFixed(1)));
  const lines: CutLine[] = [];
  if (at !== undefined)
    lines.push({
      id: 'fitted',
      d: at,
      label: say(words).cut.fitted(cc),
      movable: { label: say(words).slider.fitted, text: say(words).sliderText(at.toFixed(2), cc) }
    });
  if (user !== undefined)
    lines.push({
      id: 'user',
      d: user,
      label: say(words).cut.user,
      movable: { label: say(words).slider.user, text: `${user.toFixed(2)} Å` }
    });
  if (found.estimate !== undefined) lines.push({ id: 'kamo', d: found.estimate, label: say(words).cut.kamo });
  if (found.dMin !== undefined) lines.push({ id: 'edge', d: found.dMin, label: say(words).cut.edge });
  return lines;
}
