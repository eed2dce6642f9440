import type { Text, Verdict } from './check';
import { defineCheck } from './define';
import type { MergeState } from '../beamtime/types';

const SAID: Record<MergeState, { readonly verdict: Verdict; readonly message: Text }> = {
  finished: {
    verdict: 'pass',
    message: {
      en: 'the merge finished and at least one cluster was merged',
      ja: 'マージは終了し、少なくとも一つのクラスターがマージされました'
    }
  },
  'no-cluster-passed': {
    verdict: 'fail',
    message: {
      en: 'it ended, but no cluster met the limits: nothing was merged',
      ja: '終了しましたが、基準値を満たすクラスターがなく、何もマージされませんでした'
    }
  },
  'too-few-datasets': {
    verdict: 'fail',
    message: {
      en: 'too few data sets: KAMO stopped before clustering',
      ja: 'データセットが少なすぎるため、クラスタリングの前に終了しました'
    }
  },
  unfinished: {
    verdict: 'fail',
    message: {
      en: 'the merge did not finish: it was stopped, killed or copied while it ran',
      ja: 'マージは終わっていません（中断・強制終了、または実行中のコピー）'
    }
  },
  failed: {
    verdict: 'fail',
    message: { en: 'the merge stopped with an error', ja: 'マージはエラーで止まりました' }
  },
  unknown: {
    verdict: 'unknown',
    message: {
      en: 'no file that shows how the merge ended is in what was read',
      ja: 'マージがどう終わったかを示すファイルが、読み込んだ範囲にありません'
    }
  }
};

export default defineCheck({
  id: 'merge-finished',
  subject: 'merge',
  question: { en: 'Did the merge finish?', ja: 'マージは最後まで終わったか' },
  why: {
    en: 'A merge that was cut short can leave folders that look like results.',
    ja: '途中で止まったマージも、結果のように見えるフォルダーを残すことがあります。'
  },
  advice: {
    en: 'Use another merge of this sample, or run kamo.auto_multi_merge again on its data sets.',
    ja: 'この試料の別のマージを使うか、データセットに kamo.auto_multi_merge をかけ直してください。'
  },
  limits: [],
  test: ({ merge }) => ({
    ...SAID[merge.state],
    sources: [merge.files.log, ...merge.sources].filter((path) => path !== undefined).slice(0, 1),
    ...(merge.evidence === undefined ? {} : { evidence: [merge.evidence] })
  })
});
