/** Colours for drawing on a canvas, where CSS does not reach: read from the custom properties of app.css, again when the theme changes. */
export interface Look {
  readonly ink: string;
  readonly inkSoft: string;
  readonly paper: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly grid: string;
  readonly limit: string;
  readonly accent: string;
  readonly accentInk: string;
  readonly selection: string;
  readonly beak: string;
  readonly beakInk: string;
  readonly fail: string;
  readonly rest: string;
  /** Series 1 to 8. */
  readonly series: readonly string[];
  readonly font: string;
}

function read(from: Element = document.documentElement): Look {
  const style = getComputedStyle(from);
  const value = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ink: value('--ink'),
    inkSoft: value('--ink-soft'),
    paper: value('--paper'),
    line: value('--line'),
    lineStrong: value('--line-strong'),
    grid: value('--grid'),
    limit: value('--limit'),
    accent: value('--accent'),
    accentInk: value('--accent-ink'),
    selection: value('--selection'),
    beak: value('--beak'),
    beakInk: value('--beak-ink'),
    fail: value('--fail'),
    rest: value('--series-rest'),
    series: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => value(`--series-${n}`)),
    font: value('--sans')
  };
}

/** The colours of light paper, whatever the theme: for pictures that leave the screen. */
export function lightLook(): Look {
  const paper = document.createElement('div');
  paper.dataset['theme'] = 'light';
  paper.hidden = true;
  document.body.append(paper);
  const look = read(paper);
  paper.remove();
  return { ...look, paper: '#ffffff' };
}

/** The colours in force; `watch` keeps them so while something is drawn. */
export class Looks {
  current = $state.raw<Look>(read());

  /** Follows the theme on <html>; gives back what ends it. */
  watch(): () => void {
    this.current = read();
    const observer = new MutationObserver(() => (this.current = read()));
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }
}

/** The colour of a series; beyond the eighth, grey. */
export function colourOf(look: Look, colour: number | undefined): string {
  return colour === undefined ? look.rest : (look.series[colour - 1] ?? look.rest);
}
