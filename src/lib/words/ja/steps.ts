import type { StepReasons } from '../../beamtime/types';
import type { steps as en } from '../en/steps';
import type { Wording } from '../words';
import { pins } from './pins';

const OUTCOMES: Readonly<Record<string, string>> = pins.outcomes;
const outcomeText = (outcome: string): string => OUTCOMES[outcome] ?? outcome;

function lostRuns({ lost, of, names }: StepReasons['not-indexed'], what: string): string {
  const more = lost > names.length ? `、…（ほか ${lost - names.length} 件）` : '';
  return `${of} 件中 ${lost} 件が${what}：${names.join('、')}${more}`;
}

/** Why a pin did not get further, or why that is not known. */
export const steps: Wording<typeof en> = {
  written: ({ ja }) => ja,
  outcome: ({ outcome }) => outcomeText(outcome),
  'scan-only': 'スキャンのみの指定です',
  skipped: '操作者がスキップしました',
  'not-mounted': 'マウントされていません',
  'folder-elsewhere': 'このディスクにピンのフォルダーがありません',
  'images-elsewhere': '読み込んだフォルダーに回折画像がありません',
  'no-images': '回折画像が見つかりません',
  'no-hits': ({ outcome, most, least }) =>
    (outcome === undefined ? 'ラスタースキャンで採用された点がありません' : outcomeText(outcome)) +
    (most === undefined || least === undefined ? '' : `（最大 ${most} スポット、基準値 ${least}）`),
  'no-runs': 'このピンの処理結果がありません',
  'not-indexed': (runs) => lostRuns(runs, '指数付けできていません'),
  'not-integrated': (runs) => lostRuns(runs, '積分できていません'),
  'not-scaled': (runs) => lostRuns(runs, 'スケーリングできていません'),
  'no-merge': 'この試料のマージがありません',
  'no-result': 'この試料のマージに結果がありません',
  'other-cluster': '選ばれたクラスターに入っていません',
  'cell-filter': '格子定数のフィルターで除外されました',
  'other-form': 'KAMO がマージした格子定数の群に入っていません（別の結晶形）',
  'given-to-none': '結果のあるマージの入力に入っていません',
  'perhaps-used':
    'KAMO が選んだクラスターに入っていますが、どのデータセットが棄却されたかは読んだファイルに記録がありません',
  rejected: ({ datasets, rules }) =>
    `${datasets} データセット${rules.length === 0 ? '' : `：${rules.join('、')}`}`
};
