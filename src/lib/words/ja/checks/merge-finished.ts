import type check from '../../../checks/merge-finished';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'マージは完了したか',
  why: '途中で止まったマージも、結果のように見えるフォルダーを残すことがあります。',
  advice: 'この試料の別のマージを使うか、データセットに kamo.auto_multi_merge をかけ直してください。',
  limits: {},
  found: {
    finished: 'マージは完了し、少なくとも一つのクラスターがマージされました',
    'no-cluster-passed': '完了しましたが、基準値を満たすクラスターがなく、何もマージされませんでした',
    'too-few-datasets': 'データセットが少なすぎるため、クラスタリングの前に終了しました',
    unfinished: 'マージは完了していません（中断・強制終了、または実行中のコピー）',
    failed: 'マージはエラーで止まりました',
    unknown: 'マージがどう終わったかを示すファイルが、読み込んだ範囲にありません'
  }
} satisfies CheckWords<typeof check>;
