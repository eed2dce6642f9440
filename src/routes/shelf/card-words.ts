/** What a card of the shelf says of its beamtime, in the language of the page. */
import type { CrystalForm } from '$lib/analysis/beamtime-facts';
import type { JudgementVerdict } from '$lib/analysis/judgements';
import { sizeText } from '$lib/components/takehome/save-file';
import type { ShelfEntry } from '$lib/session/shelf-entry';
import { say } from '$lib/words/language.svelte';
import { reading } from '$lib/words/reading';
import { shelf } from '$lib/words/shelf';
import { start } from '$lib/words/start';
import { momentText } from '$lib/words/written';

const joined = (texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join(' · ');

/** Beside the name: the report archive of a beamtime stands on the shelf beside the beamtime. */
export function sourceText({ card, label }: Pick<ShelfEntry, 'card' | 'label'>): string {
  const words = say(start).shelf;
  return joined([
    label.title === undefined ? '' : card.name,
    card.source === 'archive' ? words.archive : card.source === 'import' ? words.import : ''
  ]);
}

/** When it was opened, what of it, and what cannot be had without its disk. */
export function remarksText(card: ShelfEntry['card']): string {
  const words = say(start).shelf;
  return joined([
    words.opened(momentText(card.lastOpened)),
    /~\d+$/.test(card.id) ? words.another : '',
    card.opened === '' ? '' : words.part(card.opened),
    card.unfinished === true ? say(reading).unfinished.shelf : card.scan.partial ? words.partial : '',
    card.needsDisk === true ? words.needsDisk : '',
    card.bytes === undefined ? '' : say(shelf).takes(sizeText(card.bytes))
  ]);
}

/** How many merges the user accepted, rejected, or is unsure of; '' for none. */
export function decisionsText(judgements: ShelfEntry['judgements']): string {
  const of = (one: JudgementVerdict): number => judgements.filter(({ verdict }) => verdict === one).length;
  return say(shelf).decisions(of('accept'), of('reject'), of('unsure'));
}

/** Forms with a cell or a resolution: what was merged before what was not, then what there is more of. */
export function listedForms(forms: readonly CrystalForm[]): readonly CrystalForm[] {
  return forms
    .filter(({ unitCell, dMin }) => unitCell !== undefined || dMin !== undefined)
    .sort((a, b) => Number(b.dMin !== undefined) - Number(a.dMin !== undefined) || b.datasets - a.datasets);
}

export function formText({ sample, spaceGroup, unitCell, dMin, datasets }: CrystalForm): string {
  const size = dMin === undefined ? say(shelf).datasets(datasets) : `${dMin} Å`;
  return joined([sample, spaceGroup, unitCell?.join(' '), size]);
}
