/** The columns of "which file to take". */
import type { Recommendation } from '$lib/analysis/recommendations';
import { sadChoice } from '$lib/analysis/sad-choice';
import { DIGITS } from '$lib/beamtime/digits';
import type { Shell } from '$lib/beamtime/types';
import type { Verdict } from '$lib/checks/check';
import { cellText as unitCellText } from '$lib/checks/define';
import { sadText } from '$lib/components/decision/sad-text';
import { rowTitle } from '$lib/components/merges/row-words';
import { cellText, inLanguage, type Column } from '$lib/tables/column';
import { recommendation } from '$lib/words/recommendation';
import { paragraph } from '$lib/words/spacing';
import { terms } from '$lib/words/terms';
import type { Language } from '$lib/words/words';
import { runnerUpSentence } from './runner-up-sentence';

type Figure = 'completeness' | 'inner' | 'ccHalf' | 'redundancy';

const columnsIn = inLanguage((language): readonly Column<Recommendation>[] => {
  const { head, full, ...words } = recommendation[language];
  const figure = (
    id: Figure,
    statistic: 'completeness' | 'ccHalf' | 'redundancy',
    shell: 'overall' | 'inner' | 'outer',
    more: Partial<Column<Recommendation>> = {}
  ): Column<Recommendation> => {
    const of = ({ row }: Recommendation): Shell | undefined => row?.run?.[shell];
    return { id, head: head[id], digits: DIGITS[statistic], value: (one) => of(one)?.[statistic], ...more };
  };
  return [
    { id: 'sample', head: head.sample, stays: true, drawn: true, value: ({ sample }) => sample },
    { id: 'form', head: words.formHead, only: 'file', digits: 'all', value: ({ form }) => form?.number },
    {
      id: 'run',
      head: head.run,
      drawn: true,
      value: ({ row }) => row?.path,
      text: ({ row }) => row && rowTitle(row),
      saved: [{ name: head.run, cell: ({ row }) => row?.path }]
    },
    {
      id: 'resolution',
      head: head.resolution,
      unit: 'Å',
      term: 'dMin',
      digits: DIGITS.resolution,
      value: ({ row }) => row?.run?.outer?.dMin ?? row?.trial?.resolution
    },
    figure('completeness', 'completeness', 'overall', {
      unit: '%',
      about: full.completeness,
      term: 'completeness'
    }),
    figure('inner', 'completeness', 'inner', { unit: '%', about: full.inner, term: 'outerShell' }),
    figure('ccHalf', 'ccHalf', 'outer', {
      unit: '%',
      term: 'ccHalf',
      star: ({ row }) => row?.run?.outer?.ccHalfSignificant
    }),
    figure('redundancy', 'redundancy', 'overall', { about: full.redundancy, term: 'redundancy' }),
    {
      id: 'datasets',
      head: head.datasets,
      value: ({ row }) => row?.run?.datasets?.used,
      text: ({ row }) => {
        const { used, given } = row?.run?.datasets ?? {};
        return row?.run && words.datasets(String(used ?? '?'), String(given ?? '?'));
      }
    },
    { id: 'curve', head: words.curve, only: 'screen', drawn: true, value: () => undefined }
  ];
});

/** `verdictOf`: the worst answer to the questions of trust. */
export function recommendationColumns(
  verdictOf: (one: Recommendation) => Verdict,
  language: Language
): readonly Column<Recommendation>[] {
  const { head } = recommendation[language];
  return [
    ...columnsIn(language),
    {
      id: 'trust',
      head: head.trust,
      drawn: true,
      value: (one) => one.row && terms[language].verdict[verdictOf(one)]
    },
    { id: 'mtz', head: head.mtz, drawn: true, value: ({ row }) => row?.run?.files.mtz },
    { id: 'sad', head: recommendation[language].sad.head, only: 'file', value: sadPath },
    {
      id: 'sadWhy',
      head: recommendation[language].sad.whyHead,
      only: 'file',
      value: (one) => sadText(sadChoice(one), 'ranked', language) || undefined
    },
    {
      id: 'why',
      head: recommendation[language].why,
      only: 'file',
      value: (one) => (one.row?.run ? reasonText(one, language) || undefined : withoutRunText(one, language))
    }
  ];
}

/** A sample, and its crystal form where it has several. */
export function nameOf(
  { sample, form }: Pick<Recommendation, 'sample' | 'form'>,
  language: Language
): string {
  return [sample, form && recommendation[language].form(form.number)].filter(Boolean).join(' ');
}

/** Resolution and completeness of its run: `2.53 Å · 99.8 %`. */
export function inShort(one: Recommendation, language: Language): string {
  return columnsIn(language)
    .filter(({ id }) => id === 'resolution' || id === 'completeness')
    .flatMap((column) => {
      const text = cellText(column, one);
      return text ? `${text} ${column.unit ?? ''}` : [];
    })
    .join(' · ');
}

function sadPath(one: Recommendation): string | undefined {
  const choice = sadChoice(one);
  return choice?.kind === 'run' ? choice.row.path : undefined;
}

/** Why a row has no run. */
export function withoutRunText(
  { none: why = 'no-run', under = [] }: Recommendation,
  language: Language
): string {
  const { none, ...words } = recommendation[language];
  return paragraph([none[why], ...(under.length > 0 ? [words.under(under)] : [])], language);
}

/** Which form it is, what KAMO chose instead, and what comes next; '' for nothing. */
export function reasonText({ form, kamo, kamoForm, runnerUp }: Recommendation, language: Language): string {
  const words = recommendation[language];
  const isNext = kamo !== undefined && kamo.path === runnerUp?.row.path;
  const chosen = kamo && rowTitle(kamo);
  return paragraph(
    [
      form && words.formOf(form.number, form.datasets, unitCellText(form.cell)),
      chosen === undefined || isNext
        ? undefined
        : kamoForm === undefined
          ? words.kamo(chosen)
          : words.kamoElsewhere(chosen, kamoForm),
      runnerUp && runnerUpSentence(runnerUp, language),
      isNext ? words.kamoNext : undefined
    ],
    language
  );
}
