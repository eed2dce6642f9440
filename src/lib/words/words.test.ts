import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { count } from '../base/count';
import { checks } from '../checks';
import { LANGUAGE_NAMES, LANGUAGES } from './words';

const src = join(import.meta.dirname, '..', '..');
const areas = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts', '!./words.ts'], {
  eager: true
});

/** Leaves of a tree of words: path → the word, or the function that makes it. */
function leaves(tree: unknown): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const waiting: [string, unknown][] = [['', tree]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [path, value] = next;
    if (typeof value === 'object' && value !== null)
      for (const [key, below] of Object.entries(value)) waiting.push([`${path}.${key}`, below]);
    else found.set(path, value);
  }
  return found;
}

const isWords = (value: unknown): value is { en: unknown; ja: unknown } =>
  typeof value === 'object' && value !== null && 'en' in value && 'ja' in value;

/** The same in both languages on purpose: names of languages, programs, quantities, signs. */
const KEPT =
  /^(English|日本語|[^\p{Letter}]*|[\p{Script=Latin}\p{Script=Greek}\d\s.,:%()/*<>|²_–\-+=×′’']{1,24})$/u;

describe.each(
  Object.entries(areas).flatMap(([file, module]) =>
    Object.entries(module)
      .filter(([, value]) => isWords(value))
      .map(([name, value]) => [`${file} ${name}`, value as { en: unknown; ja: unknown }] as const)
  )
)('%s', (_, words) => {
  const [en, ja] = [leaves(words.en), leaves(words.ja)];
  it('has the same words in both languages', () => {
    expect([...ja.keys()].sort()).toEqual([...en.keys()].sort());
  });
  it('is empty in one language only where it is in the other (a number without a unit)', () => {
    const isEmpty = (word: unknown): boolean => typeof word === 'string' && word.trim() === '';
    expect([...en.keys()].filter((key) => isEmpty(en.get(key)) !== isEmpty(ja.get(key)))).toEqual([]);
  });
  it('is translated', () => {
    const same = [...en].filter(
      ([key, word]) => typeof word === 'string' && word === ja.get(key) && !KEPT.test(word)
    );
    expect(same).toEqual([]);
  });
});

it('every language has a file for every area, and no other', () => {
  const filesOf = (folder: string): string[] =>
    readdirSync(join(import.meta.dirname, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
      .map(({ name }) => name);
  const languages = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory()
  );
  const joints = Object.keys(areas).flatMap((path) =>
    Object.values(areas[path] ?? {}).some(isWords) ? [path.slice(2)] : []
  );
  expect(languages.map(({ name }) => name)).toEqual([...LANGUAGES]);
  // Beside the areas, what the language is called.
  for (const { name } of languages) expect(filesOf(name)).toEqual([...joints, 'language.ts'].sort());
  expect(LANGUAGE_NAMES).toEqual({ en: 'English', ja: '日本語' });
});

describe('the words of a check', () => {
  const folders = ['en', 'ja'] as const;
  const words = import.meta.glob<{ words: object }>('./*/checks/*.ts', { eager: true });
  const of = (language: string, id: string): Map<string, unknown> =>
    leaves(words[`./${language}/checks/${id}.ts`]?.words);

  it('stand in a file of its own in every language, and there is no other', () => {
    for (const folder of folders)
      expect(readdirSync(join(import.meta.dirname, folder, 'checks')).sort()).toEqual(
        checks.map(({ id }) => `${id}.ts`).sort()
      );
  });

  it.each(checks)('$id says the same in every language, and of each limit what it is', ({ id, limits }) => {
    const [en, ja] = folders.map((folder) => of(folder, id));
    expect([...(ja?.keys() ?? [])].sort()).toEqual([...(en?.keys() ?? [])].sort());
    const named = limits.flatMap((limit) => [`.limits.${limit.id}.label`, `.limits.${limit.id}.origin`]);
    expect([...(en?.keys() ?? [])].filter((key) => key.startsWith('.limits')).sort()).toEqual(named.sort());
    for (const [key, word] of en ?? [])
      if (typeof word === 'string') {
        expect(word).toMatch(/\S/);
        expect(ja?.get(key)).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      }
  });
});

/** What is counted on a screen or in a message. */
const COUNTED =
  'data sets|runs|files|merges|clusters|samples|pins|shells|rows|columns|points|images|frames|spots|cycles|checks|questions|reflections|crystals|wedges|pairs|parts|values|members|steps|lines|bytes|cells|scans|collections|folders|judgements|decisions|correlations|trials|sweeps|series|leaves|problems|fields|others|data collections';

describe('counts agree with their nouns', () => {
  it.each([
    [1, '1 data set'],
    ['1', '1 data set'],
    [0, '0 data sets'],
    [2, '2 data sets'],
    ['1,000', '1,000 data sets']
  ])('%s', (n, text) => {
    expect(count(n, 'data set')).toBe(text);
  });

  it('in every sentence: a number that is no constant gets its noun from count()', () => {
    const byHand = new RegExp(
      `\\$\\{(?!count(?:ed)?\\(|MOST_)[^}]*\\} (?:(?:other|merged|merge|processing|unreadable) )?(?:${COUNTED})\\b|=== '?1'? \\? '[a-z ]*' : '[a-z ]*s'`
    );
    const found = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:ts|svelte)$/.test(path) && !path.endsWith('.test.ts'))
      .flatMap((path) =>
        readFileSync(join(src, path), 'utf8')
          .split('\n')
          .flatMap((line, n) => (byHand.test(line) ? [`${path}:${n + 1} ${line.trim()}`] : []))
      );
    expect(found).toEqual([]);
  });
});

/** Not our words: metaphors, and a second spelling of what has one (../shared/words.md). */
const NOT_SAID: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    /\bto (?:its|their) end\b/,
    /\bin hand\b/,
    /\btak(?:e|es|en) away\b/,
    /\bblemish(?!ed:)/,
    /\bin silence\b/,
    /Kamome.s choice/,
    /seudo-translation/,
    /L test\b/,
    // Quotation marks are “ ”, an apostrophe is ’; a keyword of XDS stands as in its files, and so does a wait: no blank before it.
    /[a-z](?<!FRIEDEL)'[a-z]/,
    /[a-z}] …['`]/
  ],
  ja: [
    /フォルダ(?!ー)/,
    /ブラウザ(?!ー)/,
    /完全度/,
    /しきい値|閾値/,
    /樹形図/,
    /打ち切り/,
    /書庫/,
    /ウェッジ|分割データ/,
    /処理領域/,
    /最後まで終わ/,
    /(?<!（)多重度/,
    /擬並進/,
    /L テスト/,
    /共通の反射/,
    /回折像/,
    /[ぁ-ん一-龠] …['`]/,
    // Plain forms at the end of a sentence.
    /(?:である|する|いる|れる|ある|ない|だ|った)。/,
    /(?<!まし|でし)た。/
  ]
};

it.each(Object.entries(NOT_SAID))('%s: words that are not ours', (folder, words) => {
  const found = readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) =>
      readFileSync(join(import.meta.dirname, folder, path), 'utf8')
        .split('\n')
        .filter((line) => !/^\s*(?:\/\*\*|\*|\/\/)/.test(line) && words.some((word) => word.test(line)))
        .map((line) => `${path}: ${line.trim()}`)
    );
  expect(found).toEqual([]);
});

/** Keys that no line of ours names: KAMO's words, as merge.log prints them, the paragraphs of the guide, which are drawn in turn, and what sentences of several checks end with. */
const NAMED_ELSEWHERE = /^(?:rejections|merge\.reasons)\.bad|^guide\.sections\.|^findings\.notAllRead$/;

it('no word is dead: its key is named somewhere in the product', () => {
  const product = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|svelte)$/.test(path) && !/\.test\.ts$|words\/(?:en|ja)\//.test(path))
    .map((path) => readFileSync(join(src, path), 'utf8'))
    .join('\n');
  // As a property, as a text, or taken out of its tree; a key with a hyphen as a text alone.
  const named = new Set(
    [/[.{,(]\s*(\w+)\b/g, /['"]([\w.-]+)['"]/g, /\b(\w+):/g].flatMap((way) =>
      [...product.matchAll(way)].map(([, key]) => key)
    )
  );
  const paths = Object.entries(areas).flatMap(([file, module]) =>
    Object.values(module)
      .filter(isWords)
      .flatMap(({ en }) => [...leaves(en).keys()])
      .map((path) => `${file.slice(2, -3)}${path}`)
  );
  // The name of a file is a key with a dot in it.
  const isNamed = (path: string): boolean =>
    [-1, -2].some((from) => named.has(path.split('.').slice(from).join('.')));
  expect(paths.length).toBeGreaterThan(1000);
  expect(paths.filter((path) => !isNamed(path) && !NAMED_ELSEWHERE.test(path))).toEqual([]);
});

it('abbreviations of KAMO stand where a column has no room, never in a sentence', () => {
  const file = readdirSync(join(import.meta.dirname, 'en'), { recursive: true, encoding: 'utf8' });
  const lines = file
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => readFileSync(join(import.meta.dirname, 'en', path), 'utf8').split('\n'));
  const headed =
    /^\s*(?:short|completeness|redundancy|kamo): '|^\s*(?:Cmpl|Redun): '(?!.*\b(?:Cmpl|Redun)\b)/;
  expect(lines.filter((line) => /\b(?:Cmpl|Redun)\b/.test(line) && !headed.test(line))).toEqual([]);
});

describe('components', () => {
  const components = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.svelte')
  );

  it.each(components)('%s says nothing that is not in the words', (path) => {
    const markup = readFileSync(join(src, path), 'utf8')
      .replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, '')
      .replace(/<svelte:[\s\S]*?\/>/g, '');
    expect([...literalAttributes(markup), ...literalTexts(markup)], relative(src, path)).toEqual([]);
  });
});

/** The gull's own name, keys of the keyboard, units and names on the disk need no translation. */
const UNTRANSLATED = /^((· )?Kamome|Ctrl K|Å|Å²|CSV|PNG|SVG|MTZ|HKL|CC|d|I\/σ|CC1\/2|run|KAMO|σ|%)$/;

function literalAttributes(markup: string): string[] {
  return [...markup.matchAll(/\s(?:aria-label|title|placeholder|alt)="([^"{]*\p{Letter}[^"{]*)"/gu)].map(
    ([, text = '']) => text
  );
}

/** Text between tags, with everything in braces (nested ones too) taken out. */
function literalTexts(markup: string): string[] {
  let depth = 0;
  let plain = '';
  for (const letter of markup) {
    if (letter === '{') depth++;
    else if (letter === '}') depth--;
    else if (depth === 0) plain += letter;
  }
  return plain
    .replace(/<[^>]*>/g, '\n')
    .replace(/&nbsp;/g, ' ')
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => /\p{Letter}{2,}/u.test(text) && !UNTRANSLATED.test(text));
}
