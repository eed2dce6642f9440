import { count } from '../../base/count';
import type { WordTree } from '../words';

/** The page about Kamome itself, and the page of an address that leads nowhere. */
export const about = {
  link: 'About Kamome',
  title: 'About Kamome',
  version: (version: string) => `Version ${version}`,
  what: 'Kamome opens a SPring-8 beamtime measured by ZOO and processed by KAMO and XDS, in this browser only. Nothing is written to the disk and nothing leaves the computer.',
  licence: 'Licence',
  own: 'Kamome is free software under the MIT licence, without any warranty. Check the numbers in the log files before you publish them.',
  parties: 'Software of others in Kamome',
  partiesCount: (n: number) => `${count(n, 'package')}, each under its own licence:`,
  loading: 'Loading the licences…',
  failed: (why: string) => `The list of licences could not be loaded: ${why}`,
  noLicence: 'licence not stated',
  noText: 'The package contains no licence file.',
  toStart: 'To the start page',
  toOverview: 'To the overview of this beamtime',
  notFound: {
    title: 'There is no such page',
    text: (address: string) =>
      `No page of Kamome has the address ${address}. The link may be cut off, or of another version.`
  }
} satisfies WordTree;
