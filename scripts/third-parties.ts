import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import license, { type Dependency } from 'rollup-plugin-license';
import type { PluginOption } from 'vite';

/** One package whose code is in the built site, as `licences.json` lists it. */
export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** SPDX expression; absent where the package does not say. */
  readonly licence?: string;
  /** The package's own licence file; absent where it ships none. */
  readonly text?: string;
}

/** What no bundle shows: the parts that workbox-build puts into the service worker, and the registration that vite-plugin-pwa writes into the page. */
const UNSEEN = [
  'vite-plugin-pwa',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies'
];

/**
 * `licences.json` beside the page: every package whose code the page, its workers or its service worker hold. rollup-plugin-license looks into each
 * bundle; the workers' are done before the page's, which writes the file. Gives the plugins for the page and for the workers.
 */
export function thirdParties(): { readonly page: PluginOption[]; readonly worker: () => PluginOption[] } {
  const found = new Map<string, ThirdParty>();
  const take = (party: ThirdParty): void => void found.set(`${party.name}@${party.version}`, party);
  const look = (): PluginOption =>
    license({
      thirdParty: {
        includePrivate: false,
        multipleVersions: true,
        output: (dependencies) => dependencies.map(partyOf).forEach(take)
      }
    }) as PluginOption;
  const write: PluginOption = {
    name: 'kamome:licences',
    enforce: 'post',
    applyToEnvironment: ({ config }) => config.consumer === 'client',
    generateBundle: {
      order: 'post',
      handler() {
        UNSEEN.map(installed).forEach(take);
        const list = [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
        this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(list) });
      }
    }
  };
  return { page: [look(), write], worker: () => [look()] };
}

function partyOf({ name, version, license: licence, licenseText }: Dependency): ThirdParty {
  if (!name || !version) throw new Error(`a package in the bundle has no name or version: ${String(name)}`);
  return {
    name,
    version,
    ...(licence ? { licence } : {}),
    ...(licenseText ? { text: licenseText.trim() } : {})
  };
}

/** A package as it is installed. Throws if it is not. */
function installed(name: string): ThirdParty {
  const path = createRequire(import.meta.url).resolve(`${name}/package.json`);
  const { version, license: licence } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  if (version === undefined) throw new Error(`${path} has no version`);
  const file = readdirSync(dirname(path)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  return {
    name,
    version,
    ...(licence ? { licence } : {}),
    ...(file ? { text: readFileSync(join(dirname(path), file), 'utf8').trim() } : {})
  };
}
