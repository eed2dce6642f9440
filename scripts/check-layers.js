// Holds the import lines of src/ against the table of ARCHITECTURE.md ("Who may import whom"), and looks for files that import each other.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, dirname, sep } from 'node:path';

const LAYERS = {
  base: { may: [], npm: [] },
  formats: { may: ['base'], npm: ['fflate', 'h5wasm', 'sql.js'] },
  frames: { may: ['base', 'formats'], npm: ['fzstd', 'h5wasm'] },
  disk: { may: ['base'], npm: ['modern-tar', 'pako', 'comlink'] },
  beamtime: { may: ['base', 'formats'], npm: [] },
  reflections: { may: ['base', 'formats'], npm: [] },
  // The command line of the engine speaks English.
  'reflections/command': { may: ['base', 'formats', 'reflections', 'words'], npm: [] },
  analysis: { may: ['base', 'beamtime', 'reflections'], npm: ['d3-array'] },
  checks: { may: ['base', 'beamtime', 'analysis', 'words'], npm: [] },
  charts: {
    may: ['base', 'beamtime', 'analysis', 'words'],
    npm: ['d3-array', 'd3-scale', 'd3-scale-chromatic']
  },
  library: { may: ['base', 'formats', 'beamtime'], npm: ['idb'] },
  scan: { may: ['base', 'disk', 'formats', 'beamtime', 'library'], npm: [] },
  tables: { may: ['base', 'address', 'beamtime', 'checks', 'words'], npm: ['fflate'] },
  address: { may: ['base', 'beamtime', 'analysis', 'checks'], npm: [] },
  takehome: {
    may: ['base', 'beamtime', 'analysis', 'checks', 'charts', 'tables', 'words'],
    npm: ['d3-array', 'fflate', 'hyparquet-writer']
  },
  // Types alone: whoever speaks knows the codes that are to be said.
  words: { may: ['base'], types: ['beamtime', 'checks', 'takehome'], npm: [] },
  commands: { may: ['base', 'words'], npm: ['svelte'] },
  workers: {
    may: [
      'base',
      'disk',
      'formats',
      'frames',
      'reflections',
      'beamtime',
      'analysis',
      'checks',
      'library',
      'scan'
    ],
    npm: ['comlink', 'h5wasm-plugins']
  },
  session: {
    may: ['base', 'disk', 'beamtime', 'analysis', 'checks', 'library', 'scan', 'takehome', 'words'],
    npm: ['d3-array', 'svelte']
  },
  components: {
    may: [
      'base',
      'address',
      'beamtime',
      'analysis',
      'checks',
      'charts',
      'tables',
      'takehome',
      'words',
      'commands'
    ],
    npm: ['svelte', 'chart.js']
  },
  routes: {
    may: [
      'base',
      'address',
      'disk',
      'frames',
      'beamtime',
      'analysis',
      'checks',
      'charts',
      'library',
      'scan',
      'session',
      'tables',
      'takehome',
      'components',
      'words',
      'commands',
      'workers'
    ],
    npm: ['d3-array', 'svelte', '@leeoniya/ufuzzy']
  }
};
/** A page's parts lie with the page: values in, events out, like the shared components. */
const PARTS = {
  ...LAYERS.components,
  may: [...LAYERS.components.may, 'frames', 'components'],
  npm: ['d3-array', 'svelte']
};
/** What a page below `b/[beamtime]` draws comes from its model: the markup itself may know words, components, the session's doors, and its own room. */
const MARKUP = {
  pages: `${sep}b${sep}[beamtime]${sep}`,
  may: ['base', 'address', 'commands', 'components', 'session', 'tables', 'words']
};
/** chart.js is drawn with in one place only. */
const CHART_JS_IN = 'src/lib/components/chart';
/** Admitted debts: 'file -> import', each with a reason. */
const DEBTS = {
  'src/routes/b/[beamtime]/remerge/+page.svelte -> $lib/analysis/compare':
    'its model learns of the beamtime with the what-if views',
  'src/routes/b/[beamtime]/remerge/+page.svelte -> $lib/takehome/taken-run':
    'its model learns of the beamtime with the what-if views',
  'src/routes/b/[beamtime]/remerge/+page.svelte -> $workers/reflections': 'the same'
};

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

/** Folders that are a layer of their own within another. */
const INNER = new Set(Object.keys(LAYERS).filter((name) => name.includes('/')));

function layerOf(file) {
  const parts = relative(src, file).split(sep);
  if (INNER.has(parts.slice(1, 3).join('/'))) return parts.slice(1, 3).join('/');
  if (parts[0] === 'lib') return parts.length > 2 ? parts[1] : undefined;
  return parts.length > 1 ? parts[0] : undefined;
}
/** The page whose room a file is in: the folder that holds its `parts`. */
function roomOf(file) {
  const at = file.indexOf(`${sep}parts${sep}`);
  return at >= 0 && file.startsWith(join(src, 'routes')) ? file.slice(0, at) : undefined;
}
function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'fixtures') yield* files(path);
    } else if (/\.(ts|svelte)$/.test(entry.name) && !/\.test\.ts$|\.d\.ts$/.test(entry.name)) yield path;
  }
}

/** The file of src/ that an import names. */
function fileNamed(from, spec) {
  const base = spec.startsWith('.')
    ? resolve(dirname(from), spec)
    : spec.startsWith('$lib/')
      ? join(src, 'lib', spec.slice('$lib/'.length))
      : undefined;
  if (base === undefined) return undefined;
  return [base, `${base}.ts`, join(base, 'index.ts')].find(
    (path) => /\.(ts|svelte)$/.test(path) && existsSync(path)
  );
}

const faults = [];
/** file → files that it imports. */
const imports = new Map();
for (const file of files(src)) {
  const layer = layerOf(file);
  const rule = roomOf(file) === undefined ? LAYERS[layer] : PARTS;
  const place = relative(root, file);
  if (!rule) {
    if (layer !== undefined) faults.push(`${place}: no layer '${layer}' in the table`);
    continue;
  }
  const text = readFileSync(file, 'utf8');
  // Types cost nothing at run time, but the direction of knowledge is the same: `import type` counts too, unless the table lists it by itself.
  for (const [all, , spec] of text.matchAll(/(?:^|\n)\s*(import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]/g))
    check(spec, /^\s*(import|export) type\b/.test(all));
  for (const [, spec] of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) check(spec);

  function check(spec, onlyTypes = false) {
    const named = fileNamed(file, spec);
    if (named !== undefined) imports.set(file, [...(imports.get(file) ?? []), named]);
    if (DEBTS[`${place} -> ${spec}`]) return;
    const room = named === undefined ? undefined : roomOf(named);
    if (room !== undefined && !file.startsWith(room + sep))
      faults.push(`${place}: ${spec} is a part of another page`);
    else if (
      roomOf(file) !== undefined &&
      named?.startsWith(join(src, 'routes')) &&
      !named.startsWith(roomOf(file) + sep)
    )
      faults.push(`${place}: a part of a page may not import what lies outside of it (${spec})`);
    if (/^\$app\/|^virtual:/.test(spec)) {
      if (layer !== 'routes') faults.push(`${place}: ${spec} belongs to routes`);
      return;
    }
    const target = spec.startsWith('.')
      ? layerOf(resolve(dirname(file), spec))
      : spec.startsWith('$lib/')
        ? spec.split('/')[1]
        : spec.startsWith('$workers')
          ? 'workers'
          : undefined;
    if (
      target !== undefined &&
      file.endsWith(`${sep}+page.svelte`) &&
      file.includes(MARKUP.pages) &&
      !spec.startsWith('.') &&
      ![...MARKUP.may, 'routes'].includes(target)
    )
      faults.push(`${place}: markup of a page takes ${spec} from its model`);
    if (target !== undefined) {
      const may = onlyTypes ? [...rule.may, ...(rule.types ?? [])] : rule.may;
      if (target !== layer && !may.includes(target))
        faults.push(`${place}: ${layer} may not import ${target} (${spec})`);
    } else if (!spec.startsWith('.')) {
      const name = spec.startsWith('@') ? spec.split('/').slice(0, 2).join('/') : spec.split('/')[0];
      if (!rule.npm.includes(name)) faults.push(`${place}: ${layer} may not import ${name}`);
      else if (name === 'chart.js' && !place.startsWith(CHART_JS_IN))
        faults.push(`${place}: chart.js only in ${CHART_JS_IN}`);
    }
  }
}

/** Walks what a file imports; `way` leads to it. A file that is met again on its own way closes a circle. */
function walk(file, way, done) {
  const at = way.indexOf(file);
  if (at >= 0) {
    const circle = [...way.slice(at), file].map((one) => relative(root, one));
    faults.push(`circle: ${circle.join(' -> ')}`);
  } else if (!done.has(file)) {
    for (const next of imports.get(file) ?? []) walk(next, [...way, file], done);
    done.add(file);
  }
}
const done = new Set();
for (const file of imports.keys()) walk(file, [], done);

if (faults.length > 0) {
  console.error(faults.join('\n'));
  console.error(`${faults.length} imports against the layers or in a circle`);
  process.exit(1);
}
