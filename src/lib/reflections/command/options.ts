import { namesOf } from './file-error';
import { groupOfFiles, groupOfNumber } from '../group-of-files';
import type { SpaceGroup } from '../space-group';
import type { ReflectionFile } from '../reflection-file';
import { isCell, type Cell } from '../unit-cell';

/** A command line that cannot be followed. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** `--name value` options and files of a command line. */
export class Options {
  readonly files: string[] = [];
  readonly #values = new Map<string, string>();
  readonly #asked = new Set<string>();
  /** That the command took. */
  groupUsed: SpaceGroup | undefined;

  constructor(args: readonly string[]) {
    for (let at = 0; at < args.length; at++) {
      const word = args[at] ?? '';
      if (!word.startsWith('--')) this.files.push(word);
      else if (word.includes('='))
        this.#values.set(word.slice(2, word.indexOf('=')), word.slice(word.indexOf('=') + 1));
      else {
        const value = args[++at];
        if (value === undefined) throw new UsageError(`${word} needs a value`);
        this.#values.set(word.slice(2), value);
      }
    }
  }

  text(name: string): string | undefined {
    this.#asked.add(name);
    return this.#values.get(name);
  }

  number(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value)) throw new UsageError(`--${name} ${text}: no number`);
    return value;
  }

  positive(name: string): number | undefined {
    const value = this.number(name);
    if (value !== undefined && !(value > 0)) throw new UsageError(`--${name} ${value}: must be above 0`);
    return value;
  }

  count(name: string): number | undefined {
    const value = this.positive(name);
    if (value !== undefined && !Number.isInteger(value))
      throw new UsageError(`--${name} ${value}: must be whole`);
    return value;
  }

  choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const text = this.text(name);
    const found = choices.find((choice) => choice === text);
    if (text !== undefined && found === undefined)
      throw new UsageError(`--${name} ${text}: ${choices.join(' or ')}`);
    return found;
  }

  /** The cell asked for, or the one of a file that stands alone; absent for several: their median is taken. */
  cell(files: readonly ReflectionFile[]): Cell | undefined {
    const text = this.text('cell');
    if (text === undefined) return files.length === 1 ? files[0]?.header.cell : undefined;
    const [a = NaN, b = NaN, c = NaN, alpha = NaN, beta = NaN, gamma = NaN, ...more] = text
      .split(/[\s,]+/)
      .map(Number);
    const cell: Cell = [a, b, c, alpha, beta, gamma];
    if (more.length > 0 || !isCell(cell)) throw new UsageError(`--cell ${text}: six numbers of a cell`);
    return cell;
  }

  /** The group asked for, or the first file's. */
  group(files: readonly ReflectionFile[]): SpaceGroup {
    this.groupUsed = this.#groupOf(files);
    return this.groupUsed;
  }

  #groupOf(files: readonly ReflectionFile[]): SpaceGroup {
    const asked = this.number('space-group');
    if (asked !== undefined) {
      const group = groupOfNumber(asked, files);
      if (group === undefined) throw new UsageError(`--space-group ${asked}: 1 to 230`);
      return group;
    }
    const group = groupOfFiles(files);
    if (group === undefined) throw new UsageError(`${namesOf(files)}: no space group: --space-group`);
    return group;
  }

  /** Refuses options that no one asked for: a misspelt one must not change the answer silently. */
  done(): void {
    const unknown = [...this.#values.keys()].filter((name) => !this.#asked.has(name));
    if (unknown.length > 0) throw new UsageError(`unknown option --${unknown.join(', --')}`);
  }
}
