import { completenessCheck } from './define';

export default completenessCheck({
  id: 'completeness-inner',
  of: 'inner',
  name: { en: 'innermost-shell', ja: '最内殻' },
  question: {
    en: 'Is the innermost (low-resolution) shell complete?',
    ja: '最内殻（低分解能側）のコンプリートネスは十分か'
  },
  why: {
    en: 'Missing low-resolution reflections (overloads, beam stop, rejected frames) spoil maps more than missing weak ones.',
    ja: '低分解能の反射が欠ける（飽和、ビームストップ、フレーム棄却）と、弱い反射の欠損よりも電子密度が悪くなります。'
  },
  advice: {
    en: 'Compare the cycles: rejection may have removed it. Check the beam stop shadow and overloads in the images.',
    ja: 'サイクルを比べて棄却で失われていないかを見て、画像でビームストップの影や飽和を確認してください。'
  },
  fail: {
    value: 80,
    origin: { en: 'SynchWeb shows less than 80 % in red', ja: 'SynchWeb は 80 % 未満を赤で示します' }
  },
  attention: {
    value: 90,
    origin: {
      en: "Kamome's default: the first shell of nine holds few reflections",
      ja: 'Kamome の既定値：9 シェルのうち最内殻は反射数が少なくなります'
    }
  }
});
