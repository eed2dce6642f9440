import type { WordTree } from '../words';

/** What a file is that the app knows by its name and does not read. */
export const fileKindWords = {
  'xds2mtz-log': 'log of the conversion to MTZ',
  'free-mtz': 'reflections with test flags (MTZ)',
  'pointless-mtz': 'unmerged reflections by POINTLESS (MTZ)',
  'spot-xds': 'spots found by XDS (COLSPOT)',
  'xdsconv-lp': 'conversion by XDSCONV',
  scalepack: 'reflections (SCALEPACK)',
  'automerge-log': 'parameters and samples of the automatic merge',
  archive: 'archive of reports and results',
  'dials-log': 'log of DIALS',
  'dials-models': 'models of DIALS (crystal, beam, detector)',
  'dials-reflections': 'reflections of DIALS',
  'xds-map': 'map of XDS, drawn as an image',
  'eiger-data': 'diffraction images of an EIGER series (HDF5)',
  image: 'diffraction image',
  pickle: 'intermediate data of KAMO (Python)'
} satisfies WordTree;
