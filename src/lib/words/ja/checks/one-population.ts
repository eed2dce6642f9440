import type check from '../../../checks/one-population';
import type { FormSigns } from '../../../checks/one-population';
import type { CheckWords } from '../../check-words';

const MEASURES = { cells: '格子定数', correlations: '相関', isa: 'ISa' };

function signsSaid({ cells, correlation, isa }: FormSigns, datasets: number): string[] {
  const said: string[] = [];
  if (cells !== undefined) {
    const groups = cells.groups.map(({ datasets: sets, cell }) => `${cell} の ${sets} データセット`);
    said.push(
      `格子定数 ${groups.join('と ')}の ${groups.length} 群があります（差 ${cells.difference} %${groups.length > 2 ? ' 以上' : ''}）`
    );
  }
  if (correlation !== undefined) {
    const [one, other] = correlation.parts;
    said.push(
      `${one} と ${other} データセットの間の CC は ${correlation.between}、群内は ${correlation.within} 以上`
    );
  }
  if (isa !== undefined)
    said.push(
      `${datasets} のうち ${isa.collapsed} データセットの ISa がマージ内で ${isa.own} から ${isa.merged} に低下しています`
    );
  return said;
}

export const words = {
  question: 'データセットは 1 つの結晶形か',
  why: '2 つの結晶形をマージすると 2 つの構造の平均になります。コンプリートネスやリダンダンシーでは分かりません。',
  advice: '結合より下のクラスターを、結晶形ごとに選んでください。',
  limits: {
    'one-population-separation': {
      label: '格子定数：平均の差 ÷ ばらつきがこれ以上',
      origin: 'Kamome の既定値：1 つの結晶形では最大 7.8、2 つでは 9～14 程度（シミュレーション）'
    },
    'one-population-difference': {
      label: 'かつ 1 つの格子定数の差がこれ以上',
      origin: 'Kamome の既定値：同じ結晶の wedge は 0.1 % 程度しか離れません'
    },
    'one-population-cc-gap': {
      label: 'CC：群間が群内よりこれ以上低い',
      origin: 'Kamome の既定値：同形の枝どうしの差は 0.05 未満'
    },
    'one-population-isa': {
      label: 'マージ内の ISa がこれ未満、かつ単独の値の 1/3 未満なら要確認',
      origin: 'Kamome の既定値：別構造のデータセットは 15～31 から 1.5 程度に下がります'
    }
  },
  found: {
    'one-dataset': 'データセットは 1 つです',
    'members-unknown': 'この run のデータセットが分かりません（XSCALE.INP、XSCALE.LP が読まれていません）',
    'no-measures':
      '枝の間の相関（cctable.dat）も、大半のデータセットの ISa（XSCALE.LP、CORRECT.LP）も読み込んだ範囲にありません',
    'one-of-two':
      '2 データセットの一方の ISa がマージで処理時の 3 分の 1 未満に下がっています。互いに合っていませんが、2 個だけではどちらが別の結晶形かは分かりません',
    'two-forms': ({ datasets, signs, clusters }) =>
      [
        ...signsSaid(signs, datasets),
        ...(clusters.length === 0 ? [] : [`1 つの結晶形のクラスター：${clusters.join(', ')}`])
      ].join('。'),
    'one-form': ({ datasets, measures }) =>
      `${datasets} データセット、${measures.map((measure) => MEASURES[measure]).join('・')}では 1 つの集団です`
  }
} satisfies CheckWords<typeof check>;
