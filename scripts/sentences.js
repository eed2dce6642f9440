// Where sentences live outside src/lib/words: string literals of three words or more, counted by folder (`npm run sentences`; with `--list` each with
// its file and line). The baseline for moving them into words; no gate. "Messages" are those handed to a warning or an error, or beside a Japanese one;
// the other English ones are mostly headings that a parser looks for in a file, and stay where they are.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './install.js';
import { isTest, sourceFiles } from './source-files.js';

const FOLDERS = [
  'formats',
  'disk',
  'beamtime',
  'checks',
  'charts',
  'analysis',
  'scan',
  'library',
  'takehome'
];
const WORD = /\p{L}[\p{L}\p{M}’'-]*/gu;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** The text of a literal, with `…` where a value stands; undefined for any other node. */
function literalText(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
  return undefined;
}

/** Three words or more with a blank between them, or Japanese of six signs or more. */
function isSentence(text) {
  if (JAPANESE.test(text)) return [...text].length >= 6;
  return (
    (text.match(WORD) ?? []).filter((word) => word.length > 1).length >= 3 && /\p{L},? \p{L}/u.test(text)
  );
}

/** A call that warns or refuses, an error that is made, or the English of a text in two languages. */
function carriesMessage(node) {
  if (ts.isCallExpression(node))
    return /\b(warn|fail|problem|note|refuse)\w*$/i.test(node.expression.getText());
  if (ts.isNewExpression(node)) return /(Error|Refused)$/.test(node.expression.getText());
  return ts.isPropertyAssignment(node) && node.name.getText() === 'en';
}

function sentencesOf(path) {
  const source = ts.createSourceFile(
    path,
    readFileSync(join(root, path), 'utf8'),
    ts.ScriptTarget.Latest,
    true
  );
  const found = [];
  const visit = (node, isMessage) => {
    const text = literalText(node);
    if (text !== undefined && isSentence(text)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      found.push({ path, line, text, isMessage, japanese: JAPANESE.test(text) });
    } else if (!ts.isTypeNode(node) && !ts.isImportDeclaration(node))
      ts.forEachChild(node, (child) => visit(child, isMessage || carriesMessage(node)));
  };
  visit(source, false);
  return found;
}

const all = [];
console.log('folder      files  English (messages)  Japanese');
for (const folder of FOLDERS) {
  const found = sourceFiles(`src/lib/${folder}`)
    .filter((path) => !isTest(path) && path.endsWith('.ts'))
    .flatMap(sentencesOf);
  all.push(...found);
  const japanese = found.filter((one) => one.japanese).length;
  const messages = found.filter((one) => one.isMessage && !one.japanese).length;
  const files = new Set(found.map(({ path }) => path)).size;
  const columns = [files, found.length - japanese, `(${messages})`, japanese];
  console.log(folder.padEnd(10) + columns.map((n, at) => String(n).padStart([7, 9, 11, 10][at])).join(''));
}
console.log(`in all ${all.length} literals in ${new Set(all.map(({ path }) => path)).size} files`);
if (process.argv.includes('--list'))
  for (const { path, line, text } of all)
    console.log(`${path}:${line}  ${text.replace(/\s+/g, ' ').slice(0, 120)}`);
