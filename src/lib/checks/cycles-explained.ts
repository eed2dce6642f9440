import { unknown } from './check';
import { cycleName } from '../beamtime/names';
import { defineCheck, outcome } from './define';

export default defineCheck({
  id: 'cycles-explained',
  subject: 'cluster',
  question: {
    en: 'Are the rejection cycles run_01, run_02, run_03 accounted for?',
    ja: '棄却サイクル run_01・run_02・run_03 の有無は説明がつくか'
  },
  why: {
    en: 'run_02 (bad frames removed) follows every run_01 that worked. run_03 (bad data sets removed) is made only if a data set was removed.',
    ja: 'run_02（bad frame 除去）は run_01 が成功すれば必ず作られます。run_03（bad dataset 除去）は除かれたデータセットがあるときだけ作られます。'
  },
  advice: {
    en: 'No run_03: take the last cycle there is. No run_02: read XSCALE.LP of run_01 for its error.',
    ja: 'run_03 がなければ最後のサイクルを使ってください。run_02 がなければ run_01 の XSCALE.LP のエラーを読んでください。'
  },
  limits: [],
  test: ({ trial, cluster }) => {
    const sources = [cluster.files.mergeLog, trial.files.clusterSummary].filter((path) => path !== undefined);
    const cycles = cluster.runs.map(({ cycle }) => cycle);
    if (cluster.failed !== undefined)
      return {
        ...outcome(
          'not-applicable',
          { en: 'the cluster failed as a whole', ja: 'クラスター全体が失敗しています' },
          sources
        ),
        evidence: [cluster.failed]
      };
    if (cycles.length === 0)
      return unknown(
        'no cycle of this cluster is in what was read',
        'このクラスターのサイクルが読み込んだ範囲にありません',
        sources
      );
    if (cycles.includes(0))
      return unknown(
        'no file says which cycle the numbers are of (a report archive has one line for a cluster)',
        'どのサイクルの数値かの記録がありません（速報アーカイブにはクラスターごとに 1 行しかありません）',
        sources
      );
    const names = cycles.map(cycleName).join(', ');
    if (!cycles.includes(1))
      return unknown(
        `only ${names} is here (an archive holds one cycle)`,
        `${names} だけがあります（速報アーカイブには 1 サイクルしか入りません）`,
        sources
      );
    const method = trial.parameters?.['reject_method'];
    if (!cycles.includes(2))
      return method !== undefined && !method.includes('framecc')
        ? outcome(
            'not-applicable',
            {
              en: `bad frames were not asked to be rejected (reject_method= ${method})`,
              ja: `フレーム棄却は指定されていません（reject_method= ${method}）`
            },
            sources
          )
        : outcome(
            'attention',
            {
              en: 'run_02 is missing: XSCALE failed in run_01, or rejection was not asked for',
              ja: 'run_02 がありません：run_01 で XSCALE が失敗したか、棄却が指定されていません'
            },
            sources
          );
    if (!cycles.includes(3))
      return outcome(
        'pass',
        {
          en: 'no run_03, which is normal: no data set was an outlier after run_02',
          ja: 'run_03 がないのは正常です：run_02 の後に外れ値のデータセットがありませんでした'
        },
        sources
      );
    return outcome('pass', { en: `${names} are there`, ja: `${names} がそろっています` }, sources);
  }
});
