/**
 * Every word that is made from values, called in each language with values of the types that its English file gives: what it says holds no
 * hole, and says in one language what it says in the other.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from './words';

type Sample = readonly unknown[];

/** Marks that no word of ours contains, so that they are found again in a sentence. */
const TEXTS = ['Qqa', 'Qqb', 'Qqc', 'Qqd', 'Qqe', 'Qqf', 'Qqg', 'Qqh'];

const modules = import.meta.glob<Record<string, unknown>>(['./*/*.ts', './*/checks/*.ts'], { eager: true });

/** Values of a parameter by its type as it is written; `undefined` where the type is a name that is declared elsewhere. */
function samplesOf(type: ts.TypeNode, text: string): Sample | undefined {
  if (ts.isUnionTypeNode(type)) {
    const parts = type.types.map((part) => samplesOf(part, text));
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  if (ts.isLiteralTypeNode(type)) {
    if (ts.isStringLiteral(type.literal)) return [type.literal.text];
    return undefined;
  }
  if (ts.isParenthesizedTypeNode(type)) return samplesOf(type.type, text);
  if (ts.isTypeOperatorNode(type)) return samplesOf(type.type, text);
  if (ts.isArrayTypeNode(type)) {
    const one = samplesOf(type.elementType, text);
    return one && [[one[0]], [one[0], one[0]]];
  }
  if (type.kind === ts.SyntaxKind.NumberKeyword) return [1, 2, 0];
  if (type.kind === ts.SyntaxKind.StringKeyword) return [text];
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return [true, false];
  if (type.kind === ts.SyntaxKind.UndefinedKeyword) return [undefined];
  return undefined;
}

interface MadeWord {
  readonly path: string;
  readonly arguments: readonly Sample[];
}

/** The functions of a file of words, with values for their parameters. */
function madeWords(file: string): readonly MadeWord[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: MadeWord[] = [];
  const walk = (node: ts.Node, path: string): void => {
    if (ts.isPropertyAssignment(node)) {
      const name = ts.isComputedPropertyName(node.name) ? '' : node.name.text;
      const below = `${path}.${name}`;
      if (ts.isArrowFunction(node.initializer)) {
        const samples = node.initializer.parameters.map((parameter, n) =>
          parameter.type ? samplesOf(parameter.type, TEXTS[n] ?? 'Qqi') : undefined
        );
        if (samples.length > 0 && samples.every((sample) => sample !== undefined))
          found.push({ path: below, arguments: samples });
        return;
      }
      node.initializer.forEachChild((child) => walk(child, below));
    } else if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
      const name = node.name.text;
      node.forEachChild((child) => walk(child, name));
    } else node.forEachChild((child) => walk(child, path));
  };
  walk(source, '');
  return found;
}

/** All calls: the first value of every parameter, and each further value of one of them. */
function calls(samples: readonly Sample[]): readonly (readonly unknown[])[] {
  const first = samples.map(([value]) => value);
  return [
    first,
    ...samples.flatMap((values, n) =>
      values.slice(1).map((value) => first.map((one, at) => (at === n ? value : one)))
    )
  ];
}

function wordAt(language: string, file: string, path: string): unknown {
  const [name = '', ...keys] = path.split('.');
  let at: unknown = modules[`./${language}/${file}`]?.[name];
  for (const key of keys)
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  return at;
}

const files = readdirSync(join(import.meta.dirname, 'en'), { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts')
);
const words = files.flatMap((file) =>
  madeWords(join(import.meta.dirname, 'en', file)).map((word) => ({ file, ...word }))
);

/** What a word says in a language, of each of its calls. */
function sayings(
  language: string,
  { file, path, arguments: samples }: (typeof words)[number]
): readonly string[] {
  const word = wordAt(language, file, path);
  if (typeof word !== 'function') throw new Error(`${language}/${file} ${path} is no function`);
  return calls(samples).map((values) =>
    String((word as (...values: readonly unknown[]) => unknown)(...values))
  );
}

/** A word with the values it was called with, where something is wrong with what it says. */
const faults = (
  language: string,
  wrong: (said: string) => boolean,
  asked: readonly (typeof words)[number][] = words
): readonly string[] =>
  asked.flatMap((word) =>
    sayings(language, word).flatMap((said, n) => {
      const values = calls(word.arguments)[n] ?? [];
      return wrong(said)
        ? [`${word.file} ${word.path}(${JSON.stringify(values).slice(1, -1)}): ${said}`]
        : [];
    })
  );

it('the files have words that are made from values', () => {
  expect(words.length).toBeGreaterThan(400);
});

describe.each(LANGUAGES)('%s', (language) => {
  it('leaves no hole', () => {
    expect(faults(language, (said) => /undefined|NaN|\[object|\bnull\b|function|=>/.test(said))).toEqual([]);
  });
  it('ends no sentence twice, and leaves no empty bracket or doubled blank', () => {
    expect(
      faults(language, (said) =>
        /\.\.(?!\.)(?<!\.\.\.)|。。|\(\)|（）|\S {2,}\S|,\s*,|、、| [.,;](?:\s|$)/.test(said)
      )
    ).toEqual([]);
  });
});

it('English counts one of a thing as one', () => {
  // A count may come as a text too, as it is written on screen.
  const written = words.map((word) => ({
    ...word,
    arguments: word.arguments.map((values) =>
      values.map((value) => (typeof value === 'string' && value.startsWith('Qq') ? '1' : value))
    )
  }));
  const several =
    /(?<![\d.,])1 (?:other |further |more )?(?:data sets|runs|files|merges|clusters|samples|pins|shells|rows|columns|points|images|frames|spots|checks|reflections|wedges|pairs|members|decisions|sweeps|beamtimes|lines|steps|folders|crystals)\b/;
  expect(faults('en', (said) => several.test(said), written)).toEqual([]);
});

it('Japanese has no plural of English, and no English sentence', () => {
  expect(
    faults('ja', (said) =>
      /\b(?:data sets?|merges|clusters|samples|reflections|frames|of the|is not|are not)\b/.test(said)
    )
  ).toEqual([]);
});

it('a text that stands in the one language stands in the other', () => {
  const missing = words.flatMap((word) => {
    const [en, ja] = [sayings('en', word), sayings('ja', word)];
    return en.flatMap((said, n) => {
      const marks = (text: string): string => [...new Set(text.match(/Qq[a-i]/g) ?? [])].sort().join(' ');
      return marks(said) === marks(ja[n] ?? '')
        ? []
        : [`${word.file} ${word.path}: ${said} | ${ja[n] ?? ''}`];
    });
  });
  expect(missing).toEqual([]);
});
