import { count } from '../base/count';
import { defineWords } from './words';

/** The page about Kamome itself, and the page of an address that leads nowhere. */
export const about = defineWords({
  en: {
    link: 'About Kamome',
    title: 'About Kamome',
    version: (version: string) => `Version ${version}`,
    what: 'Kamome opens a SPring-8 beamtime measured by ZOO and processed by KAMO and XDS, in this browser only. Nothing is written to the disk and nothing leaves the computer.',
    licence: 'Licence',
    own: 'Kamome is free software under the MIT licence, without any warranty. Check the numbers in the log files before you publish them.',
    parties: 'Software of others in Kamome',
    partiesCount: (n: number) => `${count(n, 'package')}, each under its own licence:`,
    loading: 'Loading the licences …',
    failed: (why: string) => `The list of licences could not be loaded: ${why}`,
    noLicence: 'licence not stated',
    noText: 'The package contains no licence file.',
    toStart: 'To the start page',
    notFound: {
      title: 'There is no such page',
      text: (address: string) =>
        `No page of Kamome has the address ${address}. The link may be cut off, or of another version.`
    }
  },
  ja: {
    link: 'Kamome について',
    title: 'Kamome について',
    version: (version: string) => `バージョン ${version}`,
    what: 'Kamome は、ZOO で測定し KAMO と XDS で処理した SPring-8 のビームタイムを、このブラウザーの中だけで開きます。ディスクには何も書き込まず、データはこの計算機から外に出ません。',
    licence: 'ライセンス',
    own: 'Kamome は MIT ライセンスの自由ソフトウェアで、無保証です。発表の前に、数値をログファイルで確認してください。',
    parties: '含まれる他のソフトウェア',
    partiesCount: (n: number) => `${n} 個のパッケージが、それぞれのライセンスで含まれています。`,
    loading: 'ライセンスを読み込んでいます…',
    failed: (why: string) => `ライセンスの一覧を読み込めませんでした：${why}`,
    noLicence: 'ライセンスの記載なし',
    noText: 'このパッケージにはライセンスファイルがありません。',
    toStart: 'ホームへ',
    notFound: {
      title: 'ページが見つかりません',
      text: (address: string) =>
        `${address} というアドレスのページはありません。リンクが途中で切れているか、別の版のものかもしれません。`
    }
  }
});
