import { count } from '../base/count';
import type { DifferingCell, MergeRun, Recomputed } from '../beamtime/types';
import { unknown, type Text } from './check';
import { defineCheck, outcome } from './define';

/** Cells that a message names. */
const MOST_NAMED = 4;

export default defineCheck({
  id: 'numbers-from-reflections',
  subject: 'merge-run',
  question: {
    en: 'Do the reflections give the numbers that XSCALE.LP prints?',
    ja: '反射データから XSCALE.LP の値が得られるか'
  },
  why: {
    en: 'A table can belong to another run, or be changed; numbers computed from the reflections show it.',
    ja: '表は別の run のものかもしれず、書き換えられることもあります。反射データから計算し直せば分かります。'
  },
  advice: {
    en: 'Open the merge and compare its table with the reflections; use the numbers that the reflections give.',
    ja: 'マージのページで表を反射データと比べ、反射データから得た値を優先してください。'
  },
  limits: [],
  test: ({ beamtime, run }) => {
    const { xscaleLp, hkl } = run.files;
    const sources = [xscaleLp, hkl].filter((path) => path !== undefined);
    if (hkl === undefined)
      return unknown(
        'xscale.hkl of this run is not in what was read',
        'この run の xscale.hkl が読み込んだ範囲にありません',
        sources
      );
    if (xscaleLp === undefined)
      return unknown(
        'no XSCALE.LP, so no table to compare',
        'XSCALE.LP がなく、比べる表がありません',
        sources
      );
    const found = beamtime.recomputed?.find(({ path }) => path === run.path);
    if (found === undefined)
      return unknown(
        'not computed yet: compare the table with the reflections on the page of the merge',
        'まだ計算していません（マージのページで表を反射データと比べてください）',
        sources
      );
    if (!isOfThisTable(found, run))
      return unknown(
        'XSCALE.LP has changed since it was compared',
        '比べた後に XSCALE.LP が変わっています',
        sources
      );
    const { equal, known, differs, undecided, differing } = found;
    const all = equal + known + differs + undecided;
    if (differs > 0) {
      const named = differing.slice(0, MOST_NAMED).map(cellText);
      return outcome(
        'fail',
        {
          en: `${count(differs, 'cell differs', 'cells differ')} of ${all}: ${named.map(({ en }) => en).join('; ')}`,
          ja: `${all} 個のうち ${differs} 個の値が異なります：${named.map(({ ja }) => ja).join('；')}`
        },
        sources
      );
    }
    if (equal + known === 0) return unknown('no cell could be compared', '比べられる値がありません', sources);
    return outcome(
      'pass',
      {
        en: `${equal} of ${count(all, 'cell')} equal, ${known} differ for a known reason, ${undecided} cannot be decided`,
        ja: `${all} 個のうち ${equal} 個が一致、${known} 個は既知の理由で異なり、${undecided} 個は判定できません`
      },
      sources
    );
  }
});

/** The same numbers of unique reflections stand in the log as when it was compared. */
function isOfThisTable({ nUnique }: Recomputed, { shells = [] }: MergeRun): boolean {
  return nUnique.length === shells.length && shells.every((shell, n) => (shell.nUnique ?? 0) === nUnique[n]);
}

function cellText({ shell, quantity, reported, computed }: DifferingCell): Text {
  const numbers = `${reported ?? '–'} ≠ ${computed === undefined ? '–' : Number(computed.toPrecision(6))}`;
  const place: Text =
    shell === 'total' ? { en: 'total', ja: '全体' } : { en: `shell ${shell + 1}`, ja: `シェル ${shell + 1}` };
  return { en: `${quantity} ${place.en}: ${numbers}`, ja: `${quantity} ${place.ja}：${numbers}` };
}
