import type { Lines } from './lines';

/**
 * Parameters in the phil syntax of cctbx, as yamtbx prints them behind `Paramters:` (each line indented by a blank): `name = value`, and
 * scopes `name { … }` that become dotted names. Quotes are removed; of a choice only the starred options stay, joined with a comma.
 * Stops at the first blank line outside a scope.
 */
export function readPhil(lines: Lines): Readonly<Record<string, string>> {
  const values = new Map<string, string>();
  const scopes: string[] = [];
  for (let text = lines.next(); text !== undefined; text = lines.next()) {
    const line = text.trim();
    if (line === '') {
      if (scopes.length === 0) break;
      continue;
    }
    const equals = line.indexOf('=');
    if (line.endsWith('{') && equals < 0 && scopes.length < 20) scopes.push(line.slice(0, -1).trim());
    else if (line === '}') scopes.pop();
    else if (equals > 0) {
      const name = [...scopes, line.slice(0, equals).trim()].join('.');
      values.set(name, valueOf(line.slice(equals + 1).trim()));
    }
  }
  return Object.fromEntries(values);
}

function valueOf(text: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(text);
  if (quoted) return quoted[2] ?? '';
  const chosen = text.split(/\s+/).filter((option) => option.startsWith('*'));
  return chosen.length === 0 ? text : chosen.map((option) => option.slice(1)).join(',');
}
