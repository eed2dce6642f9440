import type { diagnosisWords as en } from '../en/diagnosis';
import type { Wording } from '../words';

/** 反射データからわかる結晶の性質。 */
export const diagnosisWords: Wording<typeof en> = {
  title: '反射データの診断',
  start: '反射データを診断する',
  hint: '反射データを読み、双晶、並進 NCS、らせん軸、氷、異方性、減衰を調べます。',
  disconnected: '反射データを診断するには、ディスクを接続してください。',
  noFile: (names: string) => `不明：この run の ${names} が読み込んだ範囲にないため、調べられません。`,
  computing: '読み込んで計算しています…',
  facts: (file: string, n: string, group: string, signal: string) =>
    `${file}：独立反射 ${n} 個、${group}。${signal}`,
  signalTo: (d: string) => `シェルの ⟨I/σ⟩ は ${d} Å まで 5 以上です。`,
  noSignal: 'シェルの ⟨I/σ⟩ はどこも 5 未満です。',
  ofOwn:
    'このマージのデータセットを、ここでの指数付けと分解能のまま、それぞれ 1 組の K と B でスケーリングして調べます。スイープの中の変化は、マージで補正したものも含めて見えるように残します。',
  logs: 'ログの値：',
  noLogs: 'この run のログには、これについての記載がありません。',
  logL: (program: string, l: string) => `${program}：⟨|L|⟩ ${l}`,
  logNcs: (program: string, height: string) => `${program}：パターソンピークは原点の ${height} %`,
  logB: (b: string) => `Wilson B ${b} Å²`,
  unknown: {
    'few-reflections': (found: string, needed: string) =>
      needed === '' ? '不明：反射が少なすぎます' : `不明：反射が ${found} 個（${needed} 個必要）`,
    'few-pairs': (found: string, needed: string) =>
      needed === '' ? '不明：対が少なすぎます' : `不明：対が ${found} 個（${needed} 個必要）`,
    incomplete: (found: string, needed: string) =>
      needed === ''
        ? '不明：コンプリートネスが低すぎます'
        : `不明：コンプリートネス ${found} %（${needed} % 必要）`,
    weak: () => '不明：シグナルが弱すぎます',
    'low-resolution': (found: string, needed: string) =>
      needed === ''
        ? '不明：データの分解能が足りません'
        : `不明：データは ${found} Å まで（${needed} Å まで必要）`,
    merged: () => '不明：マージ済みのファイルです（個々の観測が必要）',
    'no-frames': () => '不明：ファイルにフレーム番号がありません',
    'few-frames': (found: string, needed: string) =>
      needed === '' ? '不明：フレームが少なすぎます' : `不明：フレームが ${found} 枚（${needed} 枚必要）`,
    'no-multiplicity': () => '不明：2 回以上測られた反射が少なすぎます',
    'left-out': () => '不明：データにこの範囲がありません',
    centring: () => '不明：複合格子のため、該当する反射がありません',
    'not-converged': () => '不明：計算が収束しませんでした'
  },
  intensities: {
    title: '強度分布',
    what: '項目',
    value: '結果',
    expected: '目安',
    l: 'L-test：⟨|L|⟩、⟨L²⟩',
    lValue: (l: string, squared: string, pairs: string) => `${l}、${squared}（${pairs} 対）`,
    lExpected:
      '双晶なし 0.500、0.333。完全双晶 0.375、0.200。負の強度も含めます。xtriage は負の強度を除くため、0.02 ほど低くなります。',
    acentric: '⟨I²⟩/⟨I⟩²（acentric 反射）',
    acentricExpected: '双晶なし 2.0。完全双晶 1.5。並進 NCS では高くなります',
    centric: '⟨I²⟩/⟨I⟩²（centric 反射）',
    centricExpected: '双晶なし 3.0。完全双晶 2.0',
    moment: (value: string, n: string) => `${value}（反射 ${n} 個）`,
    ncs: '並進 NCS：原点と複合格子の並進から離れた最大のパターソンピーク',
    ncsValue: (height: string, vector: string, distance: string) =>
      `原点の ${height} %、位置 ${vector}（${distance} Å）`,
    ncsExpected: '20 % 未満。10–5 Å、15 Å より遠いもの',
    wilson: 'Wilson B（直線、C・N・O の散乱因子）',
    wilsonValue: (b: string, sigma: string, from: string, to: string, plain: string) =>
      `${b} ± ${sigma} Å²（${from}–${to} Å）。散乱因子なしでは ${plain} Å²`,
    wilsonExpected: 'xtriage が行う、経験的な曲線への最尤推定ではありません',
    anisotropy: '異方性：B の主値の最大と最小の差',
    anisotropyValue: (range: string, tensor: string) =>
      `${range} Å²。B11 B22 B33 B12 B13 B23 = ${tensor} Å²（x ∥ a、z ∥ c*、跡は 0）`,
    anisotropyCubic: '対称性により 0',
    anisotropyExpected: '測定中の減衰が異方性のように見えることがあります',
    missing: '欠けている方向',
    missingValue: (direction: string, half: string, completeness: string, overall: string) =>
      `${direction} から ${half}° 以内の反射の ${completeness} %。全方向では ${overall} %`,
    missingExpected: '全方向と同じ程度'
  },
  laws: {
    title: '格子が許す双晶則',
    none: 'この格子には（擬）メロヘドラル双晶の双晶則がありません。',
    law: '双晶則',
    n: '対',
    alpha: 'α（⟨H⟩）',
    squares: 'α（⟨H²⟩）',
    correlation: '相関',
    supported: '裏付け',
    yes: 'あり',
    no: 'なし',
    note: 'α に意味があるのは、相関の裏付けがある双晶則だけです。双晶則に沿った 2 回の NCS も同じように見えます（双晶または NCS）。'
  },
  axes: {
    title: 'らせん軸',
    axis: '軸',
    class: '条件',
    allowed: '許容反射：数、⟨I/σ⟩',
    forbidden: '禁制反射：数、⟨I/σ⟩',
    strong: '禁制反射で I > 5σ',
    verdict: '判定',
    verdicts: { obeyed: '満たす', broken: '満たさない', unknown: '不明' },
    possible: (axes: string) => `可能な軸：${axes}`,
    undecided: '判定できません',
    strength: 'マージ後の I/σ',
    reflections: (n: number) => `軸上の反射 ${n} 個（らせん軸なしでマージ）`,
    note: '鏡像関係の軸（4₁ と 4₃）は消滅則では区別できません。'
  },
  directions: {
    title: '方向ごと（20° の円錐）',
    iOverSigma: 'マージ後の I/σ',
    ccHalf: 'CC1/2 (%)',
    resolution: '分解能 (Å)'
  },
  wilsonPlot: { title: 'Wilson プロット', x: 'd (Å)', y: 'ln ⟨I/ε⟩/Σf²' },
  ice: {
    title: '氷リング',
    ring: 'd (Å)',
    n: '反射数',
    excess: '隣との ⟨I⟩ の比',
    sigma: '差 (σ)',
    cc: 'CC1/2：リング内、隣 (%)',
    sets: 'ほかより強いデータセット',
    flagged: '氷',
    none: '目立つリングはありません。',
    found: (n: number) => `${n} 本のリングが目立ちます。`
  },
  damage: {
    title: '減衰',
    rd: 'フレーム間隔と R_d',
    rdX: '二つの観測の間のフレーム数',
    b: 'フレームごとの相対 B (Å²)',
    scale: 'フレームごとのスケール',
    frame: 'フレーム',
    set: 'データセット',
    change: 'B の変化：最後 − 最初 (Å²)',
    ratio: 'スケールの比：最後 / 最初',
    rise: 'R_d の比：終わり / 始め',
    note: 'R_d（Diederichs 2006）は、変化がなければ水平です。B とスケールは、ほかのデータの平均に対する値です。'
  },
  coverage: {
    title: '測定範囲',
    measured: '測定',
    missing: '欠測',
    observations: '観測数',
    reflection: (first: string, a: string, second: string, b: string, n: number) =>
      `${first} ${a}、${second} ${b}：${n === 0 ? '欠測' : `観測 ${n} 回`}`,
    legend: '塗りつぶし：測定。白抜き：欠測。',
    map: (plane: string, measured: number, possible: number) =>
      `${plane}：${possible} 個のうち ${measured} 個を測定`
  }
};
