import { listsAll } from '../beamtime/whole-listing';
import { defineCheck, outcome } from './define';

export default defineCheck({
  id: 'pin-on-disk',
  subject: 'pin',
  question: { en: 'Is the pin on this disk?', ja: 'このピンのフォルダーはディスクにあるか' },
  why: {
    en: 'A pin on the sheet without a folder was skipped, or went to another disk: large deliveries are split.',
    ja: 'シートにあってフォルダーのないピンは、測定されなかったか、別のディスクにあります（大きな送付データは分割されます）。'
  },
  advice: {
    en: 'Look on the other disks of the delivery; ask the beamline.',
    ja: 'ほかの送付ディスクを確認し、ビームラインに問い合わせてください。'
  },
  limits: [],
  test: ({ beamtime, pin }) => {
    if (pin.onDisk)
      return outcome('pass', { en: 'its folder is there', ja: 'フォルダーがあります' }, pin.sources);
    if (beamtime.source === 'archive')
      return outcome(
        'not-applicable',
        { en: 'an archive brings no pin folders', ja: '速報アーカイブにピンのフォルダーは入りません' },
        pin.sources
      );
    return !listsAll(beamtime, pin.path)
      ? outcome(
          'unknown',
          {
            en: 'on the sheet; the disk was not read completely',
            ja: 'シートにありますが、ディスクを最後まで読んでいません'
          },
          pin.sources
        )
      : outcome(
          'attention',
          {
            en: 'on the sheet, but its folder is not on this disk',
            ja: 'シートにありますが、このディスクにフォルダーがありません'
          },
          pin.sources
        );
  }
});
