/** What a remark of the delivery check is called, in each of its states. */
import { describe, expect, test } from 'vitest';
import { REMARKS } from '../analysis/delivery';
import type { DeliveryRemark } from './delivery-text';
import { questionsText, remarkAsk, remarkTitle } from './delivery-text';

const remark = (more: Partial<DeliveryRemark>): DeliveryRemark => ({
  code: 'correct-lp-readable',
  state: 'differs',
  ask: 'beamline',
  subjects: [],
  ...more
});

describe('a remark', () => {
  test('that differs says what it means and asks for it', () => {
    expect(remarkTitle(remark({}), 'en').title).toBe('CORRECT.LP without its table');
    expect(remarkTitle(remark({}), 'en').means).toMatch(/cut off, damaged or missing/);
    expect(remarkAsk(remark({}), 'en')).toBe('Could you send these files again?');
  });
  test('that is not decided claims nothing of the files', () => {
    expect(remarkTitle(remark({ state: 'unknown' }), 'en')).toEqual({
      title: 'Data sets whose CORRECT.LP was not read'
    });
  });
  test('that is never decided keeps its title', () => {
    expect(remarkTitle(remark({ code: 'no-sheet', state: 'unknown' }), 'en').title).toBe(
      'No sample sheet was read'
    );
  });
  test('that waits for the disk asks for the disk, and the beamline for nothing', () => {
    const waiting = remark({ state: 'unknown', ask: 'self', waits: true });
    expect(remarkAsk(waiting, 'en')).toBe('Check again when the whole disk is read.');
    const links = [
      { id: 'frames-processing', state: 'unknown', agree: 0, of: 1, counted: [], remarks: [waiting] } as const
    ];
    expect(questionsText(links, 'beamline', 'b', 'en')).toContain('No questions.');
  });
  test('of each code has a title in both states and languages', () => {
    for (const code of Object.keys(REMARKS) as (keyof typeof REMARKS)[])
      for (const state of ['differs', 'unknown'] as const)
        for (const language of ['en', 'ja'] as const)
          expect(remarkTitle(remark({ code, state }), language).title).not.toBe('');
  });
});
