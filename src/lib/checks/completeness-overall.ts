import { completenessCheck } from './define';

export default completenessCheck({
  id: 'completeness-overall',
  of: 'overall',
  name: { en: 'overall', ja: '全体' },
  question: { en: 'Is the merged data set complete?', ja: '全体のコンプリートネスは十分か' },
  why: {
    en: 'The automatic merge lets 10 % through on purpose, so that every user gets a result, so the user must check the completeness.',
    ja: '自動マージは、必ず何らかの結果を返すために 10 % でも通します。そのため、利用者がコンプリートネスを必ず確認する必要があります。'
  },
  advice: {
    en: 'Look for a larger cluster, another resolution or the other clustering; otherwise measure more crystals.',
    ja: 'より大きいクラスター、別の分解能、もう一方のクラスタリングを見てください。なければ結晶を追加して測定してください。'
  },
  fail: {
    value: 90,
    origin: {
      en: "KAMO's own default for a merge by hand is min_cmpl=90 (kamo.multi_merge)",
      ja: 'KAMO を手動で使うときの既定値 min_cmpl=90（kamo.multi_merge）'
    }
  },
  attention: {
    value: 95,
    origin: { en: 'SynchWeb shows less than 95 % in yellow', ja: 'SynchWeb は 95 % 未満を黄色で示します' }
  }
});
