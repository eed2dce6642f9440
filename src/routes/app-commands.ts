import { commandSet, named } from '$lib/commands/command';
import { copyText } from '$lib/components/copy-text';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import type { Desk } from '$lib/session/desk.svelte';
import { commandWords } from '$lib/words/commands';
import { frame } from '$lib/words/frame';
import { language } from '$lib/words/language.svelte';
import { lists } from '$lib/words/lists';
import { tour as tourWords } from '$lib/words/tour';
import { TOUR_BEAMTIME, tour } from '$lib/session/tour.svelte';
import { LANGUAGE_NAMES, LANGUAGES } from '$lib/words/words';
import { exportBeamtime } from './export-beamtime';
import { linkToPage } from './link-to-page';

interface App {
  readonly desk: Desk;
  readonly open: OpenBeamtime | undefined;
  togglePalette(): void;
  showKeys(): Promise<void>;
}

export const THEMES = ['system', 'light', 'dark'] as const;
export const DENSITIES = ['compact', 'comfortable'] as const;

/** The one of `all` that a choice names. */
function among<T extends string>(all: readonly T[], choice: string): T | undefined {
  return all.find((one) => one === choice);
}

export const commands = commandSet<App>()({
  id: 'app',
  title: named(commandWords, (words) => words.app.title),
  commands: {
    palette: {
      words: named(commandWords, (words) => words.app.palette),
      keys: ['Mod+k'],
      whileTyping: true,
      run: (app) => app.togglePalette()
    },
    keys: {
      words: named(commandWords, (words) => words.app.keys),
      keys: ['?'],
      run: (app) => app.showKeys()
    },
    json: {
      words: named(frame, (words) => words.export.json),
      menu: 'export',
      when: ({ open }) => open !== undefined,
      run: ({ open, desk }) => open && exportBeamtime(open, desk.library)
    },
    link: {
      words: named(frame, (words) => words.link.copy),
      menu: 'export',
      when: ({ open }) => open !== undefined,
      run: async ({ open }, _, now) => {
        if (open === undefined) return undefined;
        const { id, name } = open;
        const shown = { id, name, title: document.title, address: window.location.href };
        return (await copyText(linkToPage(shown, now))) ? frame[now].link.copied : lists[now].notCopied;
      }
    },
    tour: {
      words: named(tourWords, (words) => words.offer.start),
      when: ({ open }) => open?.id === TOUR_BEAMTIME,
      run: () => tour.start()
    },
    rail: {
      words: named(commandWords, (words) => words.app.rail),
      run: ({ desk: { preferences } }) => preferences.openRail(!preferences.railOpen)
    },
    language: {
      words: named(commandWords, (words) => words.app.language),
      choices: (_, now) =>
        LANGUAGES.filter((one) => one !== now).map((key) => ({ key, name: LANGUAGE_NAMES[key] })),
      run: (_, choice) => {
        const chosen = among(LANGUAGES, choice);
        if (chosen !== undefined) language.choose(chosen);
      }
    },
    theme: {
      words: named(commandWords, (words) => words.app.theme),
      choices: (_, now) => THEMES.map((key) => ({ key, name: frame[now].theme[key] })),
      run: ({ desk }, choice) => {
        const chosen = among(THEMES, choice);
        if (chosen !== undefined) desk.preferences.chooseTheme(chosen);
      }
    },
    density: {
      words: named(commandWords, (words) => words.app.rows),
      choices: (_, now) => DENSITIES.map((key) => ({ key, name: frame[now].density[key] })),
      run: ({ desk }, choice) => {
        const chosen = among(DENSITIES, choice);
        if (chosen !== undefined) desk.preferences.chooseDensity(chosen);
      }
    }
  }
});
