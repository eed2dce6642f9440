import { createRawSnippet, type ComponentProps } from 'svelte';
import { describe, expect, it, test } from 'vitest';
import { drawn } from '../../../tests/support/drawn';
import { scanWords } from '../words/scan-words';
import type { Language } from '../words/words';
import ScanState from './ScanState.svelte';

type Props = ComponentProps<typeof ScanState>;
const details = createRawSnippet(() => ({ render: () => '<p>details</p>' }));
const state = (more: Partial<Props> = {}, language: Language = 'en') =>
  drawn(
    ScanState,
    {
      state: 'scanning',
      files: 1242,
      parsed: 817,
      doing: 'merges',
      away: undefined,
      message: undefined,
      onstop: () => undefined,
      details,
      ...more
    },
    language
  );

describe('how far the reading is', () => {
  test.each(Object.keys(scanWords.en.state) as (keyof (typeof scanWords)['en']['state'])[])(
    '%s is said in a word, in both languages',
    (name) => {
      for (const language of ['en', 'ja'] as const)
        expect(state({ state: name }, language).text).toContain(scanWords[language].state[name]);
    }
  );
  it('says how many files were listed and parsed, as people write numbers', () => {
    expect(state().text).toContain('1,242 files listed, 817 parsed');
    expect(state({ files: 1, parsed: 0 }).text).toContain('1 file listed, 0 parsed');
  });
  it('while it reads says what, and can be stopped', () => {
    const reading = state();
    expect([reading.text.includes('merges'), reading.all('data-testid').includes('cancel-scan')]).toEqual([
      true,
      true
    ]);
  });
  it('at its end offers nothing to stop', () => {
    const done = state({ state: 'done' });
    expect([done.text.includes('merges'), done.all('data-testid').includes('cancel-scan')]).toEqual([
      false,
      false
    ]);
  });
  it('where the disk is away says that in place of figures', () => {
    const away = state({ state: 'done', away: 'disk not connected' });
    expect([away.text.includes('disk not connected'), away.text.includes('817')]).toEqual([true, false]);
  });
  it('its share is a bar, once it is known how much there is', () => {
    expect(state({ share: 0.25 }).html).toContain('scaleX(0.25)');
    expect(state().html).toContain('translateX(-30%) scaleX(0.3)');
  });
  it('is a status for a reader of the screen, and a message of markup is text', () => {
    const failed = state({ state: 'failed', message: '<b>gone</b>' });
    expect([failed.all('role').includes('status'), failed.count('b')]).toEqual([true, 0]);
  });
});
