/** Machine words for ZOO's `isDone` codes. */
export type OutcomeWord =
  | 'not-finished'
  | 'finished'
  | 'no-crystal-in-raster'
  | 'raster-failed'
  | 'raster-analysis-failed'
  | 'raster-unknown-error'
  | 'helical-no-crystal'
  | 'helical-failed'
  | 'no-crystal-in-vertical-scan'
  | 'mount-skipped'
  | 'centering-failed'
  | 'collection-failed'
  | 'collection-no-crystal'
  | 'collection-unknown-error'
  | 'screening-failed'
  | 'unknown-mode'
  | 'sample-changer-accident'
  | 'sample-changer-warning'
  | 'unknown-error'
  | 'unknown-code';

interface Outcome {
  readonly word: OutcomeWord;
  readonly en: string;
  readonly ja: string;
}

const outcome = (word: OutcomeWord, en: string, ja: string): Outcome => ({ word, en, ja });

const ACCIDENT = outcome('sample-changer-accident', 'sample changer accident', 'サンプルチェンジャーの事故');

/**
 * `isDone` of table ESA. Old codes: ZOO45XU ZooNavigator.py and Libs/DBinfo.py; new ones: ZOOALL Libs/ErrorCode.py.
 * 1 does not prove that images exist, and a failure does not prove that none do: compare with the files.
 */
const OUTCOMES: ReadonlyMap<number, Outcome> = new Map([
  [0, outcome('not-finished', 'not measured, or not finished', '未測定、または途中で終了')],
  [1, outcome('finished', 'finished', '終了')],
  [4001, outcome('no-crystal-in-raster', 'no crystal in the 2D raster', '2Dラスターで結晶が見つからない')],
  [
    4002,
    outcome(
      'raster-failed',
      'the raster or its analysis stopped with an error',
      'ラスターまたはその解析がエラーで停止'
    )
  ],
  [4003, outcome('helical-no-crystal', 'helical: no crystal found', 'ヘリカル：結晶が見つからない')],
  [
    4004,
    outcome(
      'helical-failed',
      'helical: stopped with an error (for one, vertical centring of an edge failed)',
      'ヘリカル：エラーで停止（端の縦センタリング失敗など）'
    )
  ],
  [4005, outcome('no-crystal-in-raster', 'no crystal in the 2D raster', '2Dラスターで結晶が見つからない')],
  [
    4006,
    outcome(
      'no-crystal-in-vertical-scan',
      'no crystal in the vertical scans',
      '縦スキャンで結晶が見つからない'
    )
  ],
  [
    5001,
    outcome(
      'mount-skipped',
      'sample changer warning, pin skipped',
      'サンプルチェンジャーの警告によりピンをスキップ'
    )
  ],
  [5002, outcome('centering-failed', 'loop centring failed', 'ループセンタリング失敗')],
  [
    9997,
    outcome(
      'sample-changer-accident',
      'sample changer: L-head pulled',
      'サンプルチェンジャー：Lヘッド引き抜き'
    )
  ],
  [9998, ACCIDENT],
  [9999, ACCIDENT],
  [1001, outcome('centering-failed', 'loop centring failed', 'ループセンタリング失敗')],
  [2001, outcome('raster-failed', 'the raster scan failed', 'ラスタースキャン失敗')],
  [2002, outcome('raster-analysis-failed', 'analysis of the raster failed', 'ラスターの解析失敗')],
  [2003, outcome('no-crystal-in-raster', 'no crystal in the 2D raster', '2Dラスターで結晶が見つからない')],
  [2004, outcome('raster-unknown-error', 'unknown error in the raster', 'ラスターで原因不明のエラー')],
  [3001, outcome('collection-failed', 'data collection failed', 'データ収集失敗')],
  [3002, outcome('collection-no-crystal', 'data collection: no crystal', 'データ収集：結晶なし')],
  [
    3003,
    outcome('collection-unknown-error', 'unknown error in data collection', 'データ収集で原因不明のエラー')
  ],
  [4444, outcome('screening-failed', 'analysis of the screening failed', 'スクリーニングの解析失敗')],
  [8001, outcome('unknown-mode', 'unknown measuring mode', '測定モードが不明')],
  [9001, outcome('sample-changer-warning', 'sample changer warning', 'サンプルチェンジャーの警告')],
  [9002, outcome('sample-changer-warning', 'sample changer warning', 'サンプルチェンジャーの警告')],
  [9003, outcome('sample-changer-warning', 'sample changer warning', 'サンプルチェンジャーの警告')],
  [-1, outcome('unknown-error', 'unknown error', '原因不明のエラー')]
]);

/** What ZOO noted for a pin; a code not in the table is `unknown-code`. */
export function outcomeOf(code: number): Outcome {
  return (
    OUTCOMES.get(code) ??
    outcome(
      'unknown-code',
      `code ${code}, which no known version of ZOO uses`,
      `コード${code}（既知のZOOにない）`
    )
  );
}
