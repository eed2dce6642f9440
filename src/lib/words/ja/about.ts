import type { about as en } from '../en/about';
import type { Wording } from '../words';

/** The page about Kamome itself, and the page of an address that leads nowhere. */
export const about: Wording<typeof en> = {
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
  toOverview: 'このビームタイムの概要へ',
  notFound: {
    title: 'ページが見つかりません',
    text: (address: string) =>
      `${address} というアドレスのページはありません。リンクが途中で切れているか、別の版のものかもしれません。`
  }
};
