import { say } from '$lib/words/language.svelte';
import { diagnosisWords } from '$lib/words/diagnosis';
import type { Diagnosis, Unknown } from '$workers/reflections';
import { isUnknown, unknownSentence } from './unknown-words';

export interface FactRow {
  readonly id: string;
  readonly what: string;
  readonly found: string;
  readonly expected: string;
}

/** The questions that one number answers, each with what an ordinary crystal would give. */
export function intensityRows(found: Diagnosis): readonly FactRow[] {
  const words = say(diagnosisWords).intensities;
  const answer = <T extends object>(one: T | Unknown, text: (known: T) => string): string =>
    isUnknown(one) ? unknownSentence(one) : text(one);
  const { missing } = found;
  return [
    {
      id: 'l',
      what: words.l,
      found: answer(found.lTest, ({ l, lSquared, nPairs }) =>
        words.lValue(l.toFixed(3), lSquared.toFixed(3), String(nPairs))
      ),
      expected: words.lExpected
    },
    {
      id: 'acentric',
      what: words.acentric,
      found: answer(found.acentric, ({ moment, n }) => words.moment(moment.toFixed(2), String(n))),
      expected: words.acentricExpected
    },
    {
      id: 'centric',
      what: words.centric,
      found: answer(found.centric, ({ moment, n }) => words.moment(moment.toFixed(2), String(n))),
      expected: words.centricExpected
    },
    {
      id: 'ncs',
      what: words.ncs,
      found: answer(found.patterson, ({ height, vector, distance }) =>
        words.ncsValue(height.toFixed(1), vector.map((one) => one.toFixed(3)).join(' '), distance.toFixed(1))
      ),
      expected: words.ncsExpected
    },
    {
      id: 'wilson',
      what: words.wilson,
      found: answer(found.wilson.line, ({ b, sigma, bPlain, dMax, dMin }) =>
        words.wilsonValue(b.toFixed(1), sigma.toFixed(1), dMax.toFixed(2), dMin.toFixed(2), bPlain.toFixed(1))
      ),
      expected: words.wilsonExpected
    },
    {
      id: 'anisotropy',
      what: words.anisotropy,
      found: answer(found.anisotropy, ({ range, tensor, parameters }) =>
        parameters === 0
          ? words.anisotropyCubic
          : words.anisotropyValue(range.toFixed(1), tensor.map((one) => one.toFixed(1)).join(' '))
      ),
      expected: words.anisotropyExpected
    },
    ...(missing
      ? [
          {
            id: 'missing',
            what: words.missing,
            found: words.missingValue(
              missing.direction.map((one) => one.toFixed(2)).join(' '),
              missing.halfAngle.toFixed(0),
              missing.completeness.toFixed(1),
              missing.overall.toFixed(1)
            ),
            expected: words.missingExpected
          }
        ]
      : [])
  ];
}
