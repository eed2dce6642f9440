/** How strong the anomalous signal of a run is, in words: the overview, the report and Table 1 say the same. */
import { SIGNAL_CC_ANO, type AnomalousSignal } from '../analysis/sad-choice';
import { DIGITS } from '../beamtime/digits';
import { recommendation } from '../words/recommendation';
import { paragraph } from '../words/spacing';
import type { Language } from '../words/words';

export function signalText(signal: AnomalousSignal, language: Language): string {
  const words = recommendation[language].sad.signal;
  if (signal.kind === 'unknown') return words.unknown;
  if (signal.kind === 'not-measured') return words.notMeasured;
  const { from, before } = signal;
  return paragraph([before && words.before[before](angstrom(from)), strength(signal, language)], language);
}

function strength(
  signal: AnomalousSignal & { readonly kind: 'reaches' | 'none' },
  language: Language
): string {
  const words = recommendation[language].sad.signal;
  if (signal.kind === 'none')
    return signal.before === undefined
      ? words.none(SIGNAL_CC_ANO)
      : words.noneFrom(SIGNAL_CC_ANO, angstrom(signal.from));
  const to = angstrom(signal.to);
  return to === undefined ? words.inner(SIGNAL_CC_ANO) : words.to(SIGNAL_CC_ANO, to);
}

function angstrom(d: number | undefined): string | undefined {
  return d === undefined ? undefined : `${d.toFixed(DIGITS.resolution)} Å`;
}
