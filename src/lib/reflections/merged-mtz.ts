import { count } from '../base/count';
import type { FreeFlags } from './free-flags';
import { mergedReflections } from './merged-reflections';
import { writeMtz } from './mtz-writer';
import type { Remerged } from './remerge';

/** The merged MTZ of a merge of ours; its history says what was done to how many records. */
export function mtzOf(
  { mapped: { box }, measured, observations, scaled }: Remerged,
  free?: FreeFlags
): Uint8Array<ArrayBuffer> {
  const { sets, n } = observations;
  const without = scaled.leftOut.reduce((sum, one) => sum + one, 0);
  const wavelength = sets.find((set) => set.wavelength !== undefined)?.wavelength;
  return writeMtz(box, mergedReflections(box, measured), {
    title: 'Kamome merge',
    history: [
      'Merged by Kamome: scaled with K and B, error model per data set.',
      `${count(sets.length, 'data set')}, ${n} records, ${scaled.outliers.length} rejected as outliers.`,
      ...(without === 0 ? [] : [`${count(without, 'data set')} without signal left out.`]),
      ...(free === undefined
        ? []
        : [
            free.nCopied > 0
              ? `Free-R flags: ${free.nCopied} of ${box.n} copied, the others made new by resolution.`
              : 'Free-R flags made new, by resolution.'
          ])
    ],
    ...(free && { more: [{ label: 'FreeR_flag', type: 'I', values: free.values }] }),
    ...(wavelength !== undefined && { wavelength })
  });
}
