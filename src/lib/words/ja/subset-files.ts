import type { subsetFiles as en } from '../en/subset-files';
import type { Wording } from '../words';

/** What the scripts of a chosen subset say to who opens or runs them. */
export const subsetFiles: Wording<typeof en> = {
  links: 'XSCALE.INP と同じ場所に保存し、sh make_links.sh [ビームタイムフォルダー] で実行',
  merge: 'make_links.sh と同じ場所に保存し、sh merge_subset.sh [ビームタイムフォルダー] で実行',
  place: 'kamo.multi_merge には、パスが英数字と _ - . + @ % , だけのフォルダーが必要です'
};
