import { ROOT } from '../base/rel-path';
import { count } from '../base/count';
import { unreadableCount } from '../beamtime/unreadable';
import { defineCheck, outcome } from './define';

export default defineCheck({
  id: 'read-completely',
  subject: 'beamtime',
  question: { en: 'Was the whole delivery read?', ja: '送付データはすべて読めたか' },
  why: {
    en: 'What was not read cannot be checked: then “nothing found” has no meaning.',
    ja: '読んでいないものは確認できず、「見つからない」ことからは何も言えません。'
  },
  advice: {
    en: 'Rescan the disk completely; see "unreadable" under Files.',
    ja: '最後まで読み直し、「ファイル」の「読めないもの」を見てください。'
  },
  limits: [],
  test: ({ beamtime }) => {
    const errors = beamtime.unreadable.filter((item) => item.severity === 'error');
    const sources = errors.flatMap(({ path }) => (path === ROOT ? [] : path)).slice(0, 4);
    if (beamtime.source === 'archive' && beamtime.scan.partial)
      return outcome(
        'attention',
        {
          en: 'the archive is broken or incomplete: files are missing from it; see the problems under Files',
          ja: 'アーカイブが壊れているか、最後まで読まれていないため、ファイルが欠けています。「ファイル」の問題一覧を参照してください'
        },
        sources
      );
    if (beamtime.source === 'archive')
      return outcome(
        'attention',
        {
          en: 'this is an archive: it holds what was packed (the mailed report: one run of one cluster of each merge); the rest is on the disk',
          ja: 'アーカイブを開いています。収められたファイルだけがあり（速報アーカイブでは各マージの一つのクラスターの一つの run）、残りは HDD にあります'
        },
        sources
      );
    if (beamtime.opened !== '')
      return outcome(
        'attention',
        { en: `only ${beamtime.opened} was opened`, ja: `${beamtime.opened} だけを開いています` },
        sources
      );
    const { unlisted } = beamtime.scan;
    if (unlisted?.at !== undefined)
      return outcome(
        'attention',
        {
          en: `the disk was disconnected while it was read (at ${unlisted.at === '' ? 'its top folder' : unlisted.at})`,
          ja: `読み込み中にディスクが切断されました（${unlisted.at === '' ? '最上位のフォルダー' : unlisted.at}）`
        },
        sources
      );
    if (unlisted !== undefined)
      return outcome(
        'attention',
        {
          en: `${count(unlisted.count, 'folder')} could not be listed, ${count(unlisted.files, 'listed file')} not found`,
          ja: `一覧を取得できないフォルダー ${unlisted.count} 件、見つからないファイル ${unlisted.files} 件があります`
        },
        [...unlisted.folders.slice(0, 4), ...sources]
      );
    if (beamtime.scan.partial)
      return outcome(
        'attention',
        {
          en: 'the disk was not read completely, or its listing may be incomplete',
          ja: 'ディスクを最後まで読んでいないか、一覧が不完全な可能性があります'
        },
        sources
      );
    const unreadable = unreadableCount(errors);
    return unreadable === 0
      ? outcome('pass', {
          en: `${count(beamtime.scan.files, 'file')} listed, ${beamtime.scan.filesParsed} parsed`,
          ja: `${beamtime.scan.files} ファイル検出、${beamtime.scan.filesParsed} ファイル解析`
        })
      : outcome(
          'attention',
          {
            en: `${count(unreadable, 'file')} could not be read`,
            ja: `${unreadable} ファイルが読めません`
          },
          sources
        );
  }
});
