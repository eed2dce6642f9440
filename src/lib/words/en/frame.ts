import type { WordTree } from '../words';

/** What stands around every page: rail, top bar, palette, notices. */
export const frame = {
  rail: {
    label: 'Pages',
    start: 'Start',
    overview: 'Overview',
    pins: 'Pins',
    datasets: 'Data sets',
    runs: 'Processing run',
    merges: 'Merges',
    compare: 'Compare',
    resolution: 'Resolution',
    checks: 'Checks',
    guide: 'Guide',
    files: 'Files',
    fold: 'Collapse sidebar',
    unfold: 'Expand sidebar'
  },
  skip: 'Skip to main content',
  palette: {
    open: 'Go to …',
    label: 'Go to a page, sample, merge or pin, or do something',
    placeholder: 'Page, sample, merge, pin, action …',
    nothing: 'No match',
    kind: { page: 'page', sample: 'sample', merge: 'merge', pin: 'pin', action: 'action' }
  },
  language: { label: 'Language', en: 'English', ja: '日本語' },
  theme: { label: 'Theme', system: 'as the system', light: 'light', dark: 'dark' },
  density: { label: 'Rows', compact: 'compact', comfortable: 'comfortable' },
  settings: 'Display settings',
  export: {
    menu: 'Export',
    json: 'Index as JSON',
    jsonHint: 'Everything Kamome knows of this beamtime, for scripts and for opening elsewhere',
    working: 'Writing the index …'
  },
  update: {
    update: 'A newer Kamome is ready.',
    taken: 'Another tab changed to a newer Kamome. Reload this one too when it suits you.',
    reading: 'Reload when the scan has ended.',
    take: 'Reload now',
    later: 'Later'
  },
  offlineReady: 'Kamome now also works without a network.',
  close: 'Close'
} satisfies WordTree;
