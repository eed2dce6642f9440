import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const lib = import.meta.dirname;
const folders = readdirSync(lib, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('a README in each folder of src/lib', () => {
  it('knows the folders', () => {
    expect(folders).toContain('formats');
  });

  it.each(folders)('%s says what lives there', (folder) => {
    const readme = join(lib, folder, 'README.md');
    expect(existsSync(readme), `src/lib/${folder}/README.md is missing`).toBe(true);
    const [title = '', ...rest] = readFileSync(readme, 'utf8').trim().split('\n');
    expect(title).toMatch(new RegExp(`^# ${folder}: \\S`));
    const lines = rest.filter((line) => line.trim() !== '');
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(lines.length, 'a few lines').toBeLessThanOrEqual(30);
  });
});
