/** Files that a user meets beside those that are read, known by their names (kamo.md 1.2, 3.1, 5; XDS, DIALS, CCP4). */

export const FILE_KINDS = {
  'xds2mtz-log': /(^|\/)xds2mtz\.log$/,
  'free-mtz': /(^|\/)free\.mtz$/i,
  'pointless-mtz': /(^|\/)pointless(_finalcell)?\.mtz$/,
  'spot-xds': /(^|\/)SPOT\.XDS(\.org|\.\d+)?$/,
  'xdsconv-lp': /(^|\/)XDSCONV\.(LP|INP)$/,
  scalepack: /\.sca$/i,
  'automerge-log': /(^|\/)automerge_[^/]*\.log$/,
  archive: /\.(tgz|tar\.gz|tar)$/i,
  'dials-log': /(^|\/)(dials[._][^/]*|xia2[^/]*)\.log$/,
  'dials-models': /(\.expt|(^|\/)([^/]*_)?(experiments?|datablock)\.json)$/,
  'dials-reflections':
    /(\.refl|(^|\/)(strong|indexed|refined|integrated|scaled|[^/]*reflections)[^/]*\.pickle)$/,
  'xds-map':
    /(^|\/)(ABS|ABSORP|BKGINIT|BKGPIX|BLANK|DECAY|DX-CORRECTIONS|DY-CORRECTIONS|FRAME|GAIN|GEO_CORR|GX-CORRECTIONS|GY-CORRECTIONS|MODPIX|X-CORRECTIONS|Y-CORRECTIONS)(_[^/]*)?\.cbf$/,
  'eiger-data': /_data_\d{6,7}\.h5$/,
  // Behind the maps of XDS, which bear the same ending.
  image: /_\d+\.cbf(\.gz|\.bz2)?$/,
  pickle: /\.pkl$/
} as const;

export type FileKind = keyof typeof FILE_KINDS;

/** What a file is by its name alone; `undefined` where the name tells nothing. */
export function fileKind(path: string): FileKind | undefined {
  const known = Object.entries(FILE_KINDS) as readonly (readonly [FileKind, RegExp])[];
  return known.find(([, name]) => name.test(path))?.[0];
}
