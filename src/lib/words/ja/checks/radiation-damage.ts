import type check from '../../../checks/radiation-damage';
import type { CheckWords } from '../../check-words';

export const words = {
  question: '放射線損傷の兆候はないか',
  why: '損傷した結晶の後半のフレームはノイズとなり、構造も変化しています。',
  advice: '前半の wedge だけをマージし、コンプリートネスと CC1/2 を比べてください。',
  limits: {
    'radiation-damage-b': {
      label: 'XSCALE の B の増加（Å²）がこれを超えたら要確認',
      origin: 'Kamome の既定値：通常の B で 5 Å²（XSCALE の B はその半分）'
    },
    'radiation-damage-d': {
      label: 'または分解能（I/σ = 1）の低下がこれを超えたら要確認',
      origin: 'Kamome の既定値'
    },
    'radiation-damage-rd': {
      label: 'または R_d の増加率がこれを超えたら要確認',
      origin: 'XDSSTAT：近いフレームと遠いフレームの比で √2（Diederichs 2006）'
    }
  },
  found: {
    'members-unknown': 'この run のデータセットは不明です（XSCALE.INP と XSCALE.LP を読んでいません）',
    'not-tested':
      '3 つ以上の wedge で B または分解能を読めたスイープがなく、XDSSTAT.LP の R_d も読んでいません',
    none: ({ sweeps, most }) =>
      `${sweeps} スイープに減衰は見られません${most === undefined ? '' : `（B の増加は最大 ${most} Å²）`}`,
    'without-b': ({ sweeps, untold }) =>
      `分解能と R_d には読めた範囲で減衰は見られませんが、${sweeps} スイープのうち ${untold} では XSCALE の B の変化が不明です`,
    few: ({ sweeps, tested, datasets }) =>
      `判定できた ${sweeps} スイープに減衰はありませんが、${datasets} データセット中 ${tested} だけです。残りを示すファイルはありません`,
    scatter: ({ rising, sweeps, most }) =>
      `${sweeps} スイープのうち ${rising} で B が増加していますが（最大 ${most} Å²）、wedge 間のばらつきの範囲内で、損傷かどうか判定できません`,
    decay: ({ damaged, sweeps, named }) =>
      `${sweeps} スイープのうち ${damaged} が減衰しています：${named.join('; ')}${damaged > named.length ? '、…' : ''}`
  }
} satisfies CheckWords<typeof check>;
