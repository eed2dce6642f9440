import { completenessCheck } from './define';

export default completenessCheck({
  id: 'completeness-outer',
  of: 'outer',
  name: { en: 'outermost-shell', ja: '最外殻' },
  question: { en: 'Is the outermost shell complete?', ja: '最外殻のコンプリートネスは十分か' },
  why: {
    en: 'The resolution that will be quoted holds only if the outermost shell is really filled.',
    ja: '公表する分解能は、最外殻が実際に埋まっていてこそ意味があります。'
  },
  advice: {
    en: 'Cut the resolution where the shells are still complete, or take a cluster with more data sets.',
    ja: 'シェルがそろっているところで分解能を切るか、データセットの多いクラスターを選んでください。'
  },
  fail: { value: 70, origin: { en: "Kamome's default", ja: 'Kamome の既定値' } },
  attention: { value: 90, origin: { en: "Kamome's default", ja: 'Kamome の既定値' } }
});
