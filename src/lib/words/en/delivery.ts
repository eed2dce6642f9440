import { count } from '../../base/count';
import type { WordTree } from '../words';

/** The delivery check: the chain from the sample sheet to the archive. */
export const delivery = {
  title: 'Delivery check',
  intro:
    'Is the delivery complete, and does each part fit the next? Nothing is concluded from what is missing in an archive or in an incomplete listing.',
  working: 'Checking…',
  summary: (agree: number, differ: number, unknown: number) =>
    [
      count(agree, 'link agrees', 'links agree'),
      differ > 0 ? `${differ} with differences` : '',
      unknown > 0 ? `${unknown} not decided` : ''
    ]
      .filter(Boolean)
      .join(', '),
  states: {
    agrees: 'agrees',
    differs: 'differences',
    unknown: 'not decided',
    'not-applicable': 'nothing to compare'
  },
  column: {
    link: 'Link',
    counts: 'Agree',
    state: 'State',
    remark: 'Remark',
    ask: 'Whom to ask',
    subject: 'What',
    places: 'Where'
  },
  of: (agree: string, all: string, unit: string) => `${agree} of ${all} ${unit}`,
  countedIn: 'counted from',
  links: {
    files: { title: 'Files that were read', unit: 'files' },
    'sheet-database': { title: 'Sample sheet ↔ ZOO database', unit: 'pins' },
    'names-folders': { title: 'Sheet and database ↔ pin folders', unit: 'pins' },
    'folders-frames': { title: 'Pin folders ↔ diffraction images', unit: 'pins' },
    'frames-files': { title: 'Images expected ↔ image files (HDF5, CBF)', unit: 'pins' },
    'frames-processing': { title: 'Images ↔ processing', unit: 'processing runs' },
    'processing-merges': { title: 'Processing ↔ merges', unit: 'scaled data sets' },
    'merges-results': { title: 'Merges ↔ results (MTZ)', unit: 'merges' },
    'archive-disk': { title: 'Report archive ↔ disk', unit: 'files' }
  },
  waits: 'Check again when the whole disk is read.',
  whom: { beamline: 'Ask the beamline', kamo: 'Process again (KAMO)', self: 'Check yourself' },
  /** Of remarks that are not decided, where that is not what the title says. */
  open: {
    'sheet-only': 'On the sheet, and not in a database that was read',
    'database-only': 'In the database, and not on a sheet that was read',
    'pin-on-disk': 'Pins whose folder is not in what was read',
    'outcome-agrees': 'Pins whose ZOO record and files could not be compared',
    'pin-measured': 'Pins whose images are not in what was read',
    'frames-complete': 'Pins whose number of images could not be compared',
    'frames-in-files': 'Series whose data files were not counted',
    'download-finished': 'Downloads from the detector whose end is not known',
    'series-not-processed': 'Images whose processing is not in what was read',
    'run-without-images': 'Processing whose images are not in what was read',
    'processing-finished': 'Processing whose end is not known',
    'correct-lp-readable': 'Data sets whose CORRECT.LP was not read',
    'samples-merged': 'Whether every sample was merged is not known',
    'not-given': 'Scaled data sets that no merge that was read names',
    'merge-finished': 'Merges whose end is not known',
    'final-holds-merge': 'Merges whose _final folder is not known',
    'mtz-present': 'Merge runs whose MTZ is not in what was read',
    'archive-on-disk': 'Report archive and disk could not be compared'
  },
  remarks: {
    'read-completely': {
      title: 'Not all of the delivery was read',
      means:
        'What was not read may still be there. The links below are judged only as far as the files allow.',
      ask: 'Open the whole disk and scan it to the end.'
    },
    'file-unreadable': {
      title: 'Files that could not be read',
      means:
        'A file that is empty, cut off or of another kind gives no results; it may have been damaged in copying.',
      ask: 'Could you send these files again, or tell us whether they are the same at the beamline?'
    },
    'no-sheet': {
      title: 'No sample sheet was read',
      means: 'It cannot be decided whether every requested pin was measured.',
      ask: 'Could you send the sample sheet (csv or xlsx) of this beamtime?'
    },
    'no-database': {
      title: 'No ZOO database was read',
      means: 'It cannot be decided what ZOO did with each pin.',
      ask: 'Could you send the ZOO database (zoo_*.db) of this beamtime?'
    },
    'names-unread': {
      title: 'A sheet or database that cannot be compared',
      means:
        'It could not be read, or the index was written by an earlier Kamome that did not keep its lines.',
      ask: 'Could you send this file again?'
    },
    'sheet-only': {
      title: 'On the sheet, not in the database',
      means: 'ZOO has no record of the pin: it was not started, or another database has it.',
      ask: 'Were these pins measured? Is there another ZOO database?'
    },
    'database-only': {
      title: 'In the database, not on the sheet',
      means:
        'The sheet in the delivery is not the one used for the measurement, or a pin was added during the beamtime.',
      ask: 'Compare with your own copy of the sheet.'
    },
    'sample-differs': {
      title: 'Different sample names for one pin',
      means:
        'Data are merged by the name in the database; a pin of another name is in another merge. Where there is no database, Kamome uses the first sheet.',
      ask: 'Decide which name is right; merge the data sets again if they are in the wrong sample.'
    },
    'mode-differs': {
      title: 'Different measurement modes for one pin',
      means: 'ZOO measured by the database.',
      ask: 'Look at the images that were taken.'
    },
    'conditions-differ': {
      title: 'Different conditions for one pin',
      means:
        'Two files ask for another wavelength, rotation, distance or dose. ZOO measured by the database; the headers of the images say what was used.',
      ask: 'With which of these conditions were the pins measured?'
    },
    'named-twice': {
      title: 'A pin on several lines of one sheet',
      means: 'Sample name and conditions of one of the lines count; the others have no effect.',
      ask: 'See which line is right.'
    },
    'pin-on-disk': {
      title: 'Pins without a folder',
      means:
        'The pin is on the sheet or in the database and its folder is not on this disk: not measured, or on another disk of the delivery.',
      ask: 'Are the folders of these pins on another disk, or were they not measured?'
    },
    'unnamed-folder': {
      title: 'Pin folders without any record',
      means:
        'No sheet, database or report names the pin, so its sample is not known and it is in no merge by sample.',
      ask: 'Find out which sample it was.'
    },
    'outcome-agrees': {
      title: 'ZOO’s record and the files disagree',
      means:
        'ZOO writes its record independently of the files. Files that are there can be used; files that are not there may not have been copied.',
      ask: 'Were all images of these pins copied?'
    },
    'no-folders': {
      title: 'An archive has no pin folders',
      means: 'Pictures, scans and images are on the disk only.',
      ask: 'Check again when the disk arrives.'
    },
    'pin-measured': {
      title: 'Pins without diffraction images',
      means:
        'Scanned, but nothing was collected: usually no crystal above the threshold. Nothing was lost in the delivery.',
      ask: 'Look at the raster of the pin and at the threshold (score_min).'
    },
    'frames-complete': {
      title: 'Image files that are missing or damaged',
      means:
        'The master or the schedule names more images than there are whole files. They are needed to process again.',
      ask: 'Could you send these files again while the beamline still has them?'
    },
    'frames-in-files': {
      title: 'Data files with fewer images than expected',
      means: 'Counted in the HDF5 data files themselves.',
      ask: 'Could you send these series again?'
    },
    'images-looked-at': {
      title: 'Images inside the data files not counted',
      means:
        'By their names the files are complete; the images in a file are known only where it was opened and counted.',
      ask: 'Where it matters, use “Check image files” on the page of the pin.'
    },
    'download-finished': {
      title: 'Downloads from the detector whose logs do not end with success',
      means:
        'The log of the download does not end with success: images may never have reached the disk of the beamline.',
      ask: 'Did these downloads fail, and were the images copied afterwards?'
    },
    'series-not-processed': {
      title: 'Images without a processing run',
      means: 'No processing folder holds a run of the series.',
      ask: 'Process these series with KAMO, or with XDS by hand.'
    },
    'run-without-images': {
      title: 'Processing without its images',
      means: 'The run is there, the images that it was made from are not on this disk.',
      ask: 'Could you send the images of these data sets?'
    },
    'processing-finished': {
      title: 'Processing that did not finish',
      means: 'The data set is in no merge.',
      ask: 'Read decision.log at the line; process again with a given cell and space group if the images are good.'
    },
    'correct-lp-readable': {
      title: 'CORRECT.LP without its table',
      means:
        'The file is cut off, damaged or missing, or its columns are of another version of XDS: the statistics of the data set are not known.',
      ask: 'Could you send these files again?'
    },
    'samples-merged': {
      title: 'Samples without a merge',
      means: 'The sample was measured, and no merge folder has its name.',
      ask: 'Merge its data sets with kamo.auto_multi_merge.'
    },
    'not-given': {
      title: 'Scaled data sets not given to any merge',
      means: 'They were processed, and no list of a merge names them.',
      ask: 'Re-merge them with the others (Save results… → Re-merge subset), or run kamo.auto_multi_merge there.'
    },
    unexplained: {
      title: 'Data sets missing from a merge, reason not in the logs',
      means: 'They belong to the cluster that was merged, were not scaled, and no log gives the reason.',
      ask: 'Read merge.log of the cluster; re-merge with them.'
    },
    'fate-unknown': {
      title: 'Data sets whose use is not known',
      means: 'The files that were read do not say whether a merge used them.',
      ask: 'Open the whole disk.'
    },
    'merge-finished': {
      title: 'Merges that did not finish, or without a result',
      means: 'Folders of such a merge can look like results.',
      ask: 'Use another merge of the sample, or run kamo.auto_multi_merge again.'
    },
    'final-holds-merge': {
      title: 'Merges without a result in _final',
      means: '_final is the last resolution tried, not success.',
      ask: 'Look at the other clustering of the sample; run the merge again with lower limits.'
    },
    'mtz-present': {
      title: 'Merge runs without an MTZ',
      means: 'The run has statistics, but ccp4/xscale.mtz was not found in what was read.',
      ask: 'Make it from xscale.hkl (xds2mtz.py), or open the disk where an archive left it out.'
    },
    'archive-on-disk': {
      title: 'In the report archive, not on the disk',
      means:
        'The archive was packed from this beamtime: what it holds was lost in copying, or is a symbolic link that the browser cannot see.',
      ask: 'These files are in the report archive and not on the disk. Could you send them again?'
    },
    'no-archive': {
      title: 'No report archive to compare with',
      means: 'No archive of this beamtime was opened in this browser before the disk.',
      ask: 'Open the archive first if you have it, then the disk.'
    }
  },
  subjects: {
    sample: (sample: string, area: string, n: number) =>
      `${sample === '' ? 'without a sample name' : sample} in ${area}: ${count(n, 'data set')}`,
    whole: 'the whole delivery'
  },
  twins: (areas: string) => `the same images also in ${areas}`,
  files: (n: number) => count(n, 'file'),
  copy: 'Copy the questions for the beamline',
  copied: 'Questions copied.',
  nothingToAsk: 'There is nothing to ask the beamline.',
  letter: {
    subject: (beamtime: string) => `Questions on the delivery ${beamtime}`,
    none: 'No questions.'
  }
} satisfies WordTree;
