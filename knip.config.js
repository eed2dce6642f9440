/**
 * What nothing uses: files, exports, packages (`npm run unused`). Add an entry here only for what is started by hand or by a path in text, and say by what.
 * @type {import('knip').KnipConfig}
 */
export default {
  entry: [
    // Made by hand, when the sample's beamtime changes.
    'scripts/*.js',
    // Loaded by the page and by the service worker as they stand (src/app.html, vite.config.ts).
    'static/*.js',
    // Served by its folder (tests/bench/disk.js).
    'tests/bench/page/main.ts',
    'tests/bench/page/*.worker.ts',
    // Bundled by path (scripts/reflections.js, tests/bench/reflections.js).
    'src/lib/reflections/command/index.ts',
    'tests/bench/reflection-measures.ts',
    // Bundled by path (scripts/parquet.js).
    'src/lib/takehome/parquet/command.ts',
    // Bundled by path (scripts/frames.js, tests/bench/decode.js).
    'src/lib/frames/index.ts',
    'src/lib/frames/hdf5/library.ts',
    'src/lib/frames/eiger/series.ts',
    // Found by a glob of each area (src/lib/words/<area>.ts).
    'src/lib/words/*/*.ts',
    // A thread of tests/fuzz/frames.test.ts, by its path.
    'tests/fuzz/frame-reading.js',
    // Run by scripts/test.js.
    'tests/browsers/run.js'
  ],
  // The bench copies their scripts out of node_modules for KAMO's own page (tests/bench/kamo-report.js).
  ignoreDependencies: ['d3-tip', 'd3-v3'],
  // Yardsticks of the bench, asked for where they are installed (tests/bench/reflection-yardsticks.js, tests/commands/reflections-programs.test.ts).
  ignoreBinaries: ['g\\+\\+', 'dials.version', 'gemmi'],
  // A type in the signature of an exported function may be exported for whoever wants to name it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // knip's own reading of Svelte sees only import lines; with the whole script it follows `drawing.pointUnder`.
  compilers: { svelte: scriptsOf }
};

/** The scripts of a component, and what its markup loads when it is drawn (`{#await import(…)}`). What an instance exports is called through `bind:this`, where knip cannot follow: it counts as used. */
function scriptsOf(text) {
  const scripts = [...text.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)];
  return [
    ...scripts.map(([, attributes, script]) =>
      /\bmodule\b/.test(attributes) ? script : script.replace(/^( *)export /gm, '$1')
    ),
    ...(text.match(/(?<=#await )import\('[^']+'\)/g) ?? [])
  ].join('\n');
}
