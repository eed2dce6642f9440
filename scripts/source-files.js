// What the thermometers and the list of sentences read: the files that git knows, never what is built.
import { execFileSync } from 'node:child_process';
import { root } from './install.js';

/** Paths, from the repository's folder, of the files of git whose name matches. Fixtures, golden copies and results are data, not code. */
export function sourceFiles(...folders) {
  return execFileSync('git', ['ls-files', '-z', '--', ...folders], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => /\.(ts|js|svelte)$/.test(path) && !/\/(fixtures|golden|results|found)\//.test(path));
}

/** A file of tests, or one that only tests use. */
export function isTest(path) {
  return /\.(test|spec|recipe)\.ts$/.test(path) || /^tests\/(?!bench\/)/.test(path);
}
