import { describe, expect, it } from 'vitest';
import { answer } from '../../../tests/support/answer';
import { aBeamtime, aPin } from '../../../tests/support/model';
import { relPath } from '../base/rel-path';
import type { DownloadEnd, Pin } from '../beamtime/types';
import check from './download-finished';
import { defaultLimits } from './index';

const end = (state: DownloadEnd['state'], failures = 0): DownloadEnd => ({
  path: relPath(`CPS0001-01/data00/download_eiger_${state}.log`),
  state,
  failures,
  ...(state !== 'unsaid' && { line: 3, text: `Download ${state}!` })
});
const subjects = (
  downloads?: readonly DownloadEnd[]
): { beamtime: ReturnType<typeof aBeamtime>; pin: Pin } => ({
  beamtime: aBeamtime(),
  pin: aPin(downloads && { downloads })
});

describe('download-finished', () => {
  it.each<[string, readonly DownloadEnd[], string]>([
    ['success', [end('success')], 'pass'],
    ['success after a retry', [end('success', 2)], 'pass'],
    ['failure', [end('success'), end('failed', 1)], 'attention'],
    ['timeout', [end('timeout', 1)], 'attention'],
    ['no last word', [end('success'), end('unsaid')], 'unknown'],
    ['failure before no last word', [end('unsaid'), end('failed', 1)], 'attention']
  ])('%s', (_, downloads, verdict) => {
    expect(answer(check, subjects(downloads), defaultLimits).verdict).toBe(verdict);
  });
  it('shows the line', () => {
    const { evidence } = check.test(subjects([end('failed', 1)]), defaultLimits);
    expect(evidence).toEqual([
      { path: 'CPS0001-01/data00/download_eiger_failed.log', line: 3, text: 'Download failed!' }
    ]);
  });
  it('names the logs without a last word, and no others', () => {
    const { sources } = check.test(subjects([end('success'), end('unsaid')]), defaultLimits);
    expect(sources).toEqual(['CPS0001-01/data00/download_eiger_unsaid.log']);
  });
  it('is not asked without a log', () => {
    expect(check.asked?.(subjects())).toBe(false);
    expect(check.asked?.(subjects([]))).toBe(true);
  });
});
