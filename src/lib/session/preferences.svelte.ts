import type { Limits } from '../checks/check';
import { recall, remember } from '../base/browser-memory';
import type { Library } from '../library/library';
import type { StoredLimit } from '../library/schema';

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'compact' | 'comfortable';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const DENSITIES: readonly Density[] = ['compact', 'comfortable'];

/** How the user wants it: looks are remembered by the browser (needed before the first drawing), changed limits in the library. */
export class Preferences {
  theme = $state<Theme>(remembered('kamome.theme', THEMES));
  density = $state<Density>(remembered('kamome.density', DENSITIES));
  railOpen = $state(remembered('kamome.rail', ['open', 'closed']) === 'open');
  /** Limits that the user has set to other values than ours. */
  changedLimits = $state.raw<Limits>({});
  #systemDark = $state(false);
  /** A theme of high contrast: its ground is the system's, whatever was chosen here. */
  #forced = $state(false);
  #defaults = $state.raw<Limits>({});

  /** Every limit in force. */
  readonly limits = $derived<Limits>({ ...this.#defaults, ...this.changedLimits });
  readonly dark = $derived(
    this.theme === 'system' || this.#forced ? this.#systemDark : this.theme === 'dark'
  );
  /** Height of a row of a table in pixels, as `--row` in app.css. */
  readonly rowHeight = $derived(this.density === 'compact' ? 28 : 34);

  constructor(private readonly library: Pick<Library, 'own' | 'listen'>) {}

  /** Follows the system's theme; gives back what ends it. */
  followSystem(): () => void {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const forced = window.matchMedia('(forced-colors: active)');
    const take = (): void => {
      this.#systemDark = dark.matches;
      this.#forced = forced.matches;
    };
    take();
    for (const query of [dark, forced]) query.addEventListener('change', take);
    return () => {
      for (const query of [dark, forced]) query.removeEventListener('change', take);
    };
  }

  chooseTheme(theme: Theme): void {
    this.theme = theme;
    remember('kamome.theme', theme);
  }

  chooseDensity(density: Density): void {
    this.density = density;
    remember('kamome.density', density);
  }

  openRail(open: boolean): void {
    this.railOpen = open;
    remember('kamome.rail', open ? 'open' : 'closed');
  }

  /** Reads the user's limits; `defaults` are those that the checks come with. */
  async loadLimits(defaults: Limits): Promise<void> {
    this.changedLimits = limitsIn(await this.library.own.limits(), defaults);
    this.#defaults = defaults;
  }

  /** Calls whenever another tab changed a limit, once the new ones are in force. Gives back what ends it. */
  followLimits(changed: () => void): () => void {
    return this.library.listen((news) => {
      if (news.kind === 'limit') void this.loadLimits(this.#defaults).then(changed);
    });
  }

  async setLimit(id: string, value: number): Promise<void> {
    this.changedLimits = { ...this.changedLimits, [id]: value };
    await this.library.own.keepLimit(id, value);
  }

  async resetLimit(id: string): Promise<void> {
    this.changedLimits = Object.fromEntries(Object.entries(this.changedLimits).filter(([key]) => key !== id));
    await this.library.own.keepLimit(id, undefined);
  }
}

function remembered<T extends string>(key: string, allowed: readonly [T, ...T[]] | readonly T[]): T {
  const [first] = allowed;
  if (first === undefined) throw new Error(`${key}: nothing to choose from`);
  const value = recall(key);
  return allowed.find((one) => one === value) ?? first;
}

/** Stored limits that still exist, with finite values. */
function limitsIn(stored: readonly StoredLimit[], defaults: Limits): Limits {
  return Object.fromEntries(
    stored.flatMap(({ limit, value }) =>
      Object.hasOwn(defaults, limit) && Number.isFinite(value) ? [[limit, value]] : []
    )
  );
}
