/** The columns that the user has taken away are remembered in this browser. */
const KEY = 'kamome.merges.hidden-columns';

export function rememberedHidden(): ReadonlySet<string> {
  const text = window.localStorage.getItem(KEY);
  return new Set(text === null ? [] : text.split(' ').filter(Boolean));
}

export function rememberHidden(hidden: ReadonlySet<string>): void {
  window.localStorage.setItem(KEY, [...hidden].join(' '));
}
