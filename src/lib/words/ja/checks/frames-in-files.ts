import type check from '../../../checks/frames-in-files';
import type { ShortSeries } from '../../../checks/frames-in-files';
import type { CheckWords } from '../../check-words';

function shortSeries(series: readonly ShortSeries[]): string {
  return series
    .map(({ prefix, frames, expected, gaps, broken }) =>
      [
        `${prefix}：${expected ?? '?'} 枚中 ${frames} 枚`,
        ...(gaps === '' ? [] : [`欠けた番号 ${gaps}`]),
        ...(broken === '' ? [] : [`読めないか番号の合わないファイル：${broken}`])
      ].join('、')
    )
    .join('；');
}

export const words = {
  question: 'EIGER のデータファイルにすべてのフレームが入っているか',
  why: 'データファイルがそろっていて壊れていなくても、マスターファイルの示す枚数に足りないことがあります。',
  advice: 'ビームラインにファイルを確認し、再処理ではこれらのフレームを除いてください。',
  limits: {},
  found: {
    'no-series': 'EIGER のデータはありません',
    'not-opened': ({ series }) =>
      `${series} シリーズはまだ開いていません。ピンのページの「画像ファイルを検査」で調べられます`,
    'expected-unknown': ({ frames, series }) =>
      `ファイル内に ${frames} 枚あります。${series} シリーズは予定枚数が不明です`,
    complete: ({ frames }) => `${frames} 枚すべてがファイルにあります`,
    short: ({ series }) => shortSeries(series),
    'short-in-listing': ({ series }) =>
      `一覧が完全ではないため、ディスクにある可能性があります：${shortSeries(series)}`
  }
} satisfies CheckWords<typeof check>;
