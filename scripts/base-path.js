// The sub-path that Kamome is built for and served under: KAMOME_BASE, '' at the root of a host.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** 'tools/kamome', '/tools/kamome/' and the like as SvelteKit wants it: '/tools/kamome', '' for none. Throws on what is no path. */
export function basePath(given = process.env.KAMOME_BASE ?? '') {
  const parts = given
    .trim()
    .split('/')
    .filter((part) => part !== '');
  const wrong = parts.find((part) => !/^[\w.~-]+$/.test(part) || /^\.+$/.test(part));
  if (wrong !== undefined)
    throw new Error(`KAMOME_BASE: “${given}” is no sub-path of a host (like /kamome): “${wrong}”`);
  return parts.map((part) => `/${part}`).join('');
}

/** The sub-path that a built site was made for, from its page; `undefined` without a built page. */
export function builtBase(folder) {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return undefined;
  return /<link rel="manifest" href="([^"]*)\/manifest\.webmanifest"/.exec(readFileSync(page, 'utf8'))?.[1];
}
