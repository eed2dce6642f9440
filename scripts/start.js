// npm start: installs what is missing, builds what has changed, serves the built app and prints its address.
import './node-version.js';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { basePath, builtBase } from './base-path.js';
import { installPackages, root, runQuietly } from './install.js';

/** Time of the newest file below a folder (or of the file itself). */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), 0);
}

installPackages();
const build = join(root, 'build');
const page = join(build, 'index.html');
const inputs = ['src', 'static', 'scripts', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'].map(
  (name) => join(root, name)
);
const current =
  existsSync(page) &&
  builtBase(build) === basePath() &&
  inputs.every((path) => newest(path) <= statSync(page).mtimeMs);
if (!current) {
  console.log('Building (about half a minute) …');
  if (runQuietly('npx', ['vite', 'build', '--logLevel', 'warn']) !== 0) process.exit(1);
}
const { serve } = await import('./serve.js');
const address = await serve({ port: Number(process.env.PORT ?? 4173) });
console.log(
  `\nKamome is at ${address}\nOpen it in Chrome or Edge; "Open the sample beamtime" on the first page shows everything without a disk.\nCtrl+C stops it.`
);
