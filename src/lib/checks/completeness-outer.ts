import { completenessCheck } from './define';

export default completenessCheck({
  id: 'completeness-outer',
  of: 'outer',
  name: { en: 'outermost-shell', ja: '最外殻' },
  question: { en: 'Is it complete at the edge?', ja: '高分解能の端はそろっているか（最外殻）' },
  why: {
    en: 'The resolution that will be quoted holds only if the outermost shell is really filled.',
    ja: '公表する分解能は、最外殻が実際に埋まっていてこそ意味がある。'
  },
  advice: {
    en: 'Cut the resolution where the shells are still complete, or take a cluster with more data sets.',
    ja: 'シェルがそろっているところで分解能を切るか、データセットの多いクラスターを選ぶ。'
  },
  fail: { value: 70, origin: { en: "the team's choice", ja: 'Kamome の選択' } },
  attention: { value: 90, origin: { en: "the team's choice", ja: 'Kamome の選択' } }
});
