/**
 * Disks as text. One line per name, two blanks of indent per level; a name that ends with '/' is a folder; `name: text` gives the contents
 * (\n for line ends); `name #100-103` stands for numbered files.
 *
 *   _kamoproc/
 *     merge_blend_2.2S_lysA/
 *       blend_3.03A_final/
 *         cluster_summary.dat: # d_min= 3.03 A\n
 *   CPS1012-01/
 *     data00/
 *       cry00_######.cbf #1-3600
 */
export type Recipe = string;

export function filesOf(recipe: Recipe): Record<string, string> {
  const files: Record<string, string> = {};
  const open: { indent: number; path: string }[] = [];
  for (const line of recipe.split('\n')) {
    if (line.trim() === '') continue;
    const indent = line.length - line.trimStart().length;
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const above = open.at(-1)?.path ?? '';
    const folder = /^([^:]*)\/$/.exec(line.trim());
    if (folder?.[1] !== undefined) {
      const path = `${above}${folder[1]}/`;
      files[path] = '';
      open.push({ indent, path });
      continue;
    }
    const [, name = '', contents = ''] = /^(.+?)(?:: (.*))?$/.exec(line.trim()) ?? [];
    const numbered = /^(.*?)(#+)(.*) #(\d+)-(\d+)$/.exec(name);
    if (!numbered) {
      files[above + name] = contents.replaceAll('\\n', '\n');
      continue;
    }
    const [, before = '', hashes = '', after = '', from, to] = numbered;
    for (let number = Number(from); number <= Number(to); number++)
      files[`${above}${before}${String(number).padStart(hashes.length, '0')}${after}`] = '';
  }
  return files;
}
