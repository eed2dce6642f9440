import { describe, expect, it } from 'vitest';
import { aFinding as finding } from '../../../../tests/support/a-finding';
import { relPath } from '$lib/base/rel-path';
import { onceForImages } from './once-for-images';

describe('the same images in two areas', () => {
  const standard = finding('processing-run', '_kamoproc/P-01/data00/x_1-100', 'attention', 'isa', 'ISa = 7');
  const cut = {
    ...standard,
    subject: { ...standard.subject, path: relPath('_kamo_30deg/P-01/data00/x_1-100') }
  };
  it('are told once where the answer is the same', () => {
    expect(onceForImages([standard, cut])).toEqual([{ finding: standard, twins: [cut] }]);
  });
  it.each([
    ['another number', { ...cut, message: { en: 'ISa = 8', ja: 'ISa = 8' } }],
    ['another verdict', { ...cut, verdict: 'fail' as const }],
    ['another question', { ...cut, check: 'finished' }],
    ['other images', { ...cut, subject: { ...cut.subject, path: relPath('_kamo_30deg/P-01/data00/x_1-10') } }]
  ])('are two with %s', (_, other) => {
    expect(onceForImages([standard, other])).toHaveLength(2);
  });
  it('does not take two merges for one, though they say the same', () => {
    const two = ['_kamoproc/m', '_kamo_30deg/m'].map((path) => finding('merge', path, 'fail'));
    expect(onceForImages(two)).toHaveLength(2);
  });
});
