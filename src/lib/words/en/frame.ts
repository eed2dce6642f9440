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
    frames: 'Frames',
    merges: 'Merges',
    remerge: 'Re-merge',
    compare: 'Compare',
    resolution: 'Resolution',
    checks: 'Checks',
    delivery: 'Delivery',
    guide: 'Guide',
    files: 'Files',
    fold: 'Collapse sidebar',
    unfold: 'Expand sidebar'
  },
  terms: 'Terms',
  skip: 'Skip to main content',
  palette: {
    open: 'Go to…',
    label: 'Find a command, page, sample, merge, pin, data set or beamtime',
    placeholder: 'Command, page, sample, merge, pin, data set…',
    nothing: 'No match',
    more: (n: number) => `${n} more: type more letters`,
    kind: {
      command: 'Commands',
      page: 'Pages',
      sample: 'Samples',
      merge: 'Merges',
      pin: 'Pins',
      dataset: 'Data sets',
      beamtime: 'Other beamtimes'
    }
  },
  language: 'Language',
  theme: { label: 'Theme', system: 'as the system', light: 'light', dark: 'dark' },
  density: { label: 'Rows', compact: 'compact', comfortable: 'comfortable' },
  settings: 'Display settings',
  export: {
    menu: 'Export',
    json: 'Index as JSON',
    jsonHint: 'Everything that was read of this beamtime, for scripts and for opening elsewhere',
    working: 'Writing the index…'
  },
  link: {
    copy: 'Copy a link to this page',
    copied: 'Link copied, with what is needed to open it.',
    /** What has to be opened first in the browser of whoever is given the link. */
    needs: {
      folder: (folder: string, name: string) =>
        `The link contains no data. First open the folder “${folder}”, or its exported index (${name}.kamome.json), in Kamome in the same browser.`,
      archive: (name: string) =>
        `The link contains no data. First open the report archive of “${name}” in Kamome in the same browser.`,
      sample: 'First open the sample beamtime on the start page.'
    }
  },
  update: {
    update: 'A new version of Kamome is ready.',
    taken: 'Another tab changed to a new version of Kamome. Reload this tab too when it suits you.',
    reading: 'Reload when the scan has ended.',
    take: 'Reload now',
    later: 'Later'
  },
  offlineReady: 'Kamome now also works without a network.',
  close: 'Close'
} satisfies WordTree;
