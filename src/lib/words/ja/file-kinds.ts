import type { fileKindWords as en } from '../en/file-kinds';
import type { Wording } from '../words';

/** What a file is that the app knows by its name and does not read. */
export const fileKindWords: Wording<typeof en> = {
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
  'eiger-data': 'EIGER の回折画像（HDF5）',
  image: '回折画像',
  pickle: 'KAMO の中間データ（Python）'
};
