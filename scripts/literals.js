// Sentences in the code: string literals of three words or more, with the place where they stand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { root } from './install.js';

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
export function isSentence(text) {
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

/** Every sentence of a file: `{ path, line, text, isMessage, japanese }`. Of a component, those of its script and of the expressions in its markup. */
export function sentencesOf(path) {
  if (path.endsWith('.svelte')) return sentencesOfComponent(path);
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

function sentencesOfComponent(path) {
  const source = readFileSync(join(root, path), 'utf8');
  const found = [];
  const visit = (node) => {
    if (typeof node !== 'object' || node === null || node.type === 'ImportDeclaration') return;
    const text =
      node.type === 'TemplateLiteral'
        ? node.quasis.map(({ value }) => value.cooked).join('…')
        : node.type === 'Literal' && typeof node.value === 'string'
          ? node.value
          : undefined;
    if (text !== undefined && isSentence(text)) {
      const line = source.slice(0, node.start).split('\n').length;
      found.push({ path, line, text, isMessage: false, japanese: JAPANESE.test(text) });
    } else for (const inner of Object.values(node)) visit(inner);
  };
  const { instance, module, fragment } = parse(source, { modern: true });
  visit([instance, module, fragment]);
  return found;
}
