import type check from '../../../checks/ice-in-frames';
import type { CheckWords } from '../../check-words';

export const words = {
  question: '回折画像に氷リングはないか',
  why: '画像の氷リングは、そのデータセットを使うすべてのマージで反射の強度を損ないます。',
  advice: 'データセットの回折画像を確認し、リングを除外して再処理するか、データセットを外してください。',
  limits: {},
  found: {
    'not-examined': '画像をまだ調べていません。回折画像のページで調べられます',
    ice: ({ ice, rings, frames }) => `${frames} 枚中 ${ice} 枚に氷リング：${rings}`,
    perhaps: ({ ice, rings, frames }) => `${frames} 枚中 ${ice} 枚に氷リングの可能性：${rings}`,
    'not-judged': ({ unread, unclear }) => `読めない画像 ${unread} 枚、判定できない画像 ${unclear} 枚`,
    none: ({ frames }) => `${frames} 枚に氷リングはありません`
  }
} satisfies CheckWords<typeof check>;
