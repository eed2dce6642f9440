import { defineWords } from './words';

/** What a file is that the app knows by its name and does not read. */
export const fileKindWords = defineWords({
  en: {
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
    pickle: 'intermediate data of KAMO (Python)'
  },
  ja: {
    'xds2mtz-log': 'MTZ への変換のログ',
    'free-mtz': 'テストフラグ付きの反射データ（MTZ）',
    'pointless-mtz': 'POINTLESS によるマージ前の反射データ（MTZ）',
    'spot-xds': 'XDS が検出したスポット（COLSPOT）',
    'xdsconv-lp': 'XDSCONV による変換',
    scalepack: '反射データ（SCALEPACK）',
    'automerge-log': '自動マージのパラメーターと試料の一覧',
    archive: 'レポートと結果のアーカイブ',
    'dials-log': 'DIALS のログ',
    'dials-models': 'DIALS のモデル（結晶、ビーム、検出器）',
    'dials-reflections': 'DIALS の反射データ',
    'xds-map': 'XDS のマップ（画像形式）',
    pickle: 'KAMO の中間データ（Python）'
  }
});
