import type { Plugin } from 'vite';

/** What the bundler tells of a module. */
interface Graph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

const ROUTE = /\/src\/routes\/(.*)\+(page|layout|error)\.svelte$/;
const KIT = /\/(client-optimized\/app|runtime\/client\/entry)\.js$/;

/** The pages and layouts that need a module as soon as they are there (not by `import()`): `b/[beamtime]/files/page`, … */
function neededBy(id: string, graph: Graph): ReadonlySet<string> {
  const places = new Set<string>();
  const seen = new Set([id]);
  for (const each of seen) {
    const [, folder, kind] = ROUTE.exec(each) ?? [];
    if (kind !== undefined) places.add(`${folder}${kind}`);
    else if (KIT.test(each)) places.add('layout');
    else for (const importer of graph.getModuleInfo(each)?.importers ?? []) seen.add(importer);
  }
  return places;
}

/** The chunks in the order in which they take their modules, with all that these import. */
const CHUNKS: Readonly<Record<string, (places: ReadonlySet<string>) => boolean>> = {
  frame: (places) => places.has('layout'),
  start: (places) => places.size > 1 && [...places].some((place) => !place.startsWith('b/')),
  beamtime: (places) =>
    places.has('b/[beamtime]/layout') || (places.size > 1 && places.has('b/[beamtime]/merges/page')),
  deeper: (places) => places.size > 1
};

/**
 * A page in few files. Without it the bundler makes one of every set of pages that share a module: 140 scripts of 1.6 kB at the median for one page, each
 * a question to the service worker, which took longer than all that the page computes (docs/decisions/0150).
 */
export function pageChunks(): Plugin {
  const names = Object.entries(CHUNKS);
  const groups = names.map(([name, takes], n) => ({
    name: (id: string, graph: Graph) => (!KIT.test(id) && takes(neededBy(id, graph)) ? name : null),
    priority: names.length - n
  }));
  return {
    name: 'page-chunks',
    // The build for the server, which SvelteKit makes first, has no one to wait for it.
    config: ({ build }) =>
      build?.ssr ? undefined : { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }
  };
}
