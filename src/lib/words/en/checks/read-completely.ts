import { count } from '../../../base/count';
import type check from '../../../checks/read-completely';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Was the whole delivery read?',
  why: 'What was not read cannot be checked: then “nothing found” has no meaning.',
  advice: 'Scan the whole disk again; see Problems under Files.',
  limits: {},
  found: {
    'archive-incomplete':
      'the archive is broken or incomplete: files are missing from it; see the problems under Files',
    archive:
      'this is an archive: it contains what was packed (the mailed report: one run of one cluster of each merge); the rest is on the disk',
    'part-opened': ({ folder }) => `only ${folder} was opened`,
    'not-listed': ({ folders, files }) =>
      `${count(folders, 'folder')} could not be listed, ${count(files, 'listed file')} not found`,
    'disk-not-read': 'the disk was not read completely, or its listing may be incomplete',
    read: ({ files, parsed }) => `${count(files, 'file')} listed, ${parsed} parsed`,
    unreadable: ({ files }) => `${count(files, 'file')} could not be read`,
    disconnected: ({ folder }) =>
      `the disk was disconnected while it was read (at ${folder === '' ? 'its top folder' : folder})`,
    forbidden: ({ folder }) =>
      `permission to read the folder was withdrawn while it was read (at ${folder === '' ? 'its top folder' : folder})`
  }
} satisfies CheckWords<typeof check>;
