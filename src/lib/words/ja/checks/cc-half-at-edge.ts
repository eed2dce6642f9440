import type check from '../../../checks/cc-half-at-edge';
import type { CheckWords } from '../../check-words';

export const words = {
  question: '分解能は CC1/2 がおよそ 50 % のところで切られているか',
  why: 'KAMO は分解能の限界を、一つ前の分解能で選択した run だけに合わせて決めます。すべてのクラスターがその限界でマージされるため、選択が変わると、最終的に選択されたクラスターとは別のクラスターに合わせた限界になります。',
  advice:
    '大きく下回る場合は、分解能を低くしてスケーリングし直してください。大きく上回る場合は、このクラスターのデータはもっと高い分解能まで使える可能性があります。',
  limits: {
    'cc-half-at-edge-low': {
      label: 'これ未満は要確認',
      origin: 'DIALS・autoPROC・CCP4i2 は CC1/2 約 0.3 で切ります'
    },
    'cc-half-at-edge-high': {
      label: 'これを超えたら要確認',
      origin:
        'Kamome の既定値：KAMO は 50 % を目標にします。大きく上回る場合は分解能を捨てている可能性が高いです'
    }
  },
  found: {
    'not-in-files': '最外殻の CC1/2 がファイルにありません',
    value: ({ value, at, off, insignificant, fitted }) =>
      `最外殻（${at}）の CC1/2 = ${value} %（50 % との差 ${off}）` +
      (insignificant === true ? '。有意水準 0.1 % で有意ではありません（値に * が付いていません）' : '') +
      (fitted === undefined
        ? ''
        : `。${fitted.d} Å は${fitted.own ? 'この' : '別の'}クラスターに合わせた限界です（${fitted.run}：CC1/2 ${fitted.ccHalf} %）`)
  }
} satisfies CheckWords<typeof check>;
