// The linked views of one merge at 100, 1,000 and 3,000 data sets, against a picture of the same matrix made of one SVG rectangle per pair (the
// technique of KAMO's report), in the same browser. Run by run.js, or alone: node tests/bench/merge-page.js [data sets …]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findOrInstallChromium } from '../../scripts/install.js';
import { serve } from '../../scripts/serve.js';

const PATIENCE_MS = 180_000;
/** More rectangles than this and a tab does not survive. */
const MOST_RECTANGLES = 600_000;
const NAME = '200714_BL45XU_bench';
const TRIAL = '_kamoproc/merge_cc_2.0S_bench/cc_2.00A_final';

/** Random numbers that are the same on every run. */
function* numbers(seed = 7) {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** A merge of `count` data sets in two populations, as KAMO's clustering folder has it. Gives the beamtime's folder. */
function makeTrial(count) {
  const root = mkdtempSync(join(tmpdir(), 'kamome-bench-merge-'));
  const clustering = join(root, NAME, TRIAL, 'cc_clustering');
  mkdirSync(clustering, { recursive: true });
  const random = numbers();
  const next = () => random.next().value;
  const half = Math.floor(count * 0.6);
  const pad = (number, width) => String(number).padStart(width);

  const paths = Array.from(
    { length: count },
    (_, n) =>
      `/data/${NAME}/_kamoproc/CPS0001-${String((n % 16) + 1).padStart(2, '0')}/data00/multi_${n + 1}_1-100/XDS_ASCII.HKL`
  );
  writeFileSync(join(clustering, 'filenames.lst'), paths.join('\n'));
  writeFileSync(
    join(root, NAME, '_kamoproc/merge_cc_2.0S_bench/cells.dat'),
    ['file a b c al be ga']
      .concat(
        paths.map(
          (path, n) =>
            `${path} ${(78 + (n < half ? 0 : 0.8) + next() * 0.4).toFixed(3)} ${(90 + next() * 0.5).toFixed(3)} 37.000 90.000 90.000 90.000`
        )
      )
      .join('\n')
  );

  const pairs = ['   i    j            cc nref'];
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++) {
      const cc = i < half === j < half ? 0.99 - 0.05 * next() : 0.6 + 0.2 * next();
      pairs.push(
        `${pad(i, 4)} ${pad(j, 4)} ${next() < 0.002 ? '          nan' : cc.toFixed(11)} ${pad(Math.floor(next() * 900) + 2, 4)}`
      );
    }
  writeFileSync(join(clustering, 'cctable.dat'), `${pairs.join('\n')}\n`);

  // Neighbours are joined until two groups are left, which join last.
  let groups = Array.from({ length: count }, (_, n) => ({
    ids: [n + 1],
    tree: { name: String(n + 1) },
    low: n < half
  }));
  const rows = ['ClNumber             Nds         Clheight   IDs'];
  for (let number = 1; number < count; number++) {
    let at = Math.floor(next() * (groups.length - 1));
    for (let tries = 0; groups.length > 2 && groups[at].low !== groups[at + 1].low && tries < 50; tries++)
      at = Math.floor(next() * (groups.length - 1));
    const [a, b] = [groups[at], groups[at + 1]];
    const height = number === count - 1 ? 2 : (0.9 * number) / count;
    const ids = [...a.ids, ...b.ids];
    groups.splice(at, 2, {
      ids,
      tree: { name: String(number), children: [a.tree, b.tree] },
      low: a.low && b.low
    });
    rows.push(
      `${String(number).padStart(4, '0')} ${pad(ids.length, 4)} ${height.toFixed(3).padStart(7)} ${ids.join(' ')}`
    );
  }
  writeFileSync(join(clustering, 'CLUSTERS.txt'), `${rows.join('\n')}\n`);
  writeFileSync(join(clustering, 'dendro.json'), JSON.stringify(groups[0].tree));
  writeFileSync(
    join(root, NAME, TRIAL, 'multi_merge.log'),
    'kamo.multi_merge started at 2026-01-01\nNormal exit at 2026-01-01\n'
  );
  return root;
}

/** Time between frames while `act` moves the pointer: median, 95th percentile and longest, ms. */
async function frames(page, act) {
  await page.evaluate(() => {
    window.frameTimes = [];
    window.measuring = true;
    let last = performance.now();
    const step = (now) => {
      window.frameTimes.push(now - last);
      last = now;
      if (window.measuring) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
  await act();
  const times = await page.evaluate(() => {
    window.measuring = false;
    return window.frameTimes.slice(1).sort((a, b) => a - b);
  });
  const at = (share) => Math.round((times[Math.floor(share * (times.length - 1))] ?? 0) * 10) / 10;
  return { frames: times.length, medianMs: at(0.5), p95Ms: at(0.95), longestMs: at(1) };
}

async function measureApp(context, app, count) {
  const root = makeTrial(count);
  const page = await context.newPage();
  try {
    await page.goto(`${app}?lang=en`);
    await page.getByTestId('open-sample').waitFor();
    await page.waitForTimeout(500);
    const session = await context.newCDPSession(page);
    for (const type of ['dragEnter', 'dragOver', 'drop'])
      await session.send('Input.dispatchDragEvent', {
        type,
        x: 400,
        y: 300,
        data: { items: [], files: [join(root, NAME)], dragOperationsMask: 1 }
      });
    await page.waitForFunction(
      () => document.querySelector('[data-testid=scan-state]')?.dataset.state === 'done',
      undefined,
      { timeout: PATIENCE_MS, polling: 50 }
    );
    await page.waitForFunction(() => location.hash.startsWith('#/b/'));
    const address = await page.evaluate(
      (merge) =>
        `${location.origin}${location.pathname}${location.hash.split('/').slice(0, 3).join('/')}/merges/${merge}?line=0.9`,
      TRIAL.split('/').slice(0, 2).join('/')
    );
    await page.waitForTimeout(1000);
    await page.goto('about:blank');
    const started = Date.now();
    await page.goto(address);
    await page.getByTestId('dendrogram').waitFor({ timeout: PATIENCE_MS });
    const treeMs = Date.now() - started;
    await page.getByTestId('cc-matrix').waitFor({ timeout: PATIENCE_MS });
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    );
    const matrixMs = Date.now() - started;
    const tree = await page.getByTestId('dendrogram').boundingBox();
    const sweep = async (box, y, steps = 60) => {
      for (let n = 0; n < steps; n++)
        await page.mouse.move(box.x + 60 + ((box.width - 80) * n) / steps, box.y + y);
    };
    const hoverTree = await frames(page, () => sweep(tree, tree.height * 0.55));
    const line = page.getByTestId('tree-line');
    const { y, height } = await line.boundingBox();
    const at = { x: tree.x + tree.width / 2, y: y + height / 2 };
    const heights = new Set();
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    const dragLine = await frames(page, async () => {
      for (let n = 0; n < 60; n++) {
        await page.mouse.move(at.x, at.y + Math.sin(n / 8) * 60);
        if (n % 10 === 0) heights.add(await line.getAttribute('aria-valuenow'));
      }
    });
    await page.mouse.up();
    // A pan of the whole tree moves nothing and would look fast.
    if (heights.size < 3) throw new Error('the pointer did not take the line');
    await page.getByTestId('cc-matrix').scrollIntoViewIfNeeded();
    const matrix = await page.getByTestId('cc-matrix').boundingBox();
    const hoverMatrix = await frames(page, () => sweep(matrix, matrix.height / 3));
    await page.mouse.move(matrix.x + 40, matrix.y + 40);
    await page.mouse.down();
    const brushMatrix = await frames(page, async () => {
      for (let n = 0; n < 60; n++) await page.mouse.move(matrix.x + 40 + n * 4, matrix.y + 40 + n * 4);
    });
    await page.mouse.up();
    return { treeMs, matrixMs, hoverTree, dragLine, hoverMatrix, brushMatrix };
  } finally {
    await page.close();
    rmSync(root, { recursive: true, force: true });
  }
}

/** One rectangle per pair, made with the DOM as a charting library makes them; then the pointer moves over them. */
async function measureSvg(context, count) {
  if ((count * (count - 1)) / 2 > MOST_RECTANGLES) return undefined;
  const page = await context.newPage();
  try {
    await page.setContent('<!doctype html><title>pairs</title><svg width="770" height="770"></svg>');
    const drawMs = await page.evaluate(async (n) => {
      const started = performance.now();
      const svg = document.querySelector('svg');
      const side = Math.max(0.25, 770 / n);
      for (let i = 0; i < n; i++)
        for (let j = i + 1; j < n; j++) {
          const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
          rect.setAttribute('x', String(j * side));
          rect.setAttribute('y', String(i * side));
          rect.setAttribute('width', String(side));
          rect.setAttribute('height', String(side));
          rect.setAttribute('fill', `rgb(255, ${(i * j) % 255}, ${(i * j) % 255})`);
          rect.addEventListener('mouseover', () => rect.setAttribute('stroke', 'black'));
          rect.addEventListener('mouseout', () => rect.removeAttribute('stroke'));
          svg.append(rect);
        }
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return performance.now() - started;
    }, count);
    const hover = await frames(page, async () => {
      for (let n = 0; n < 30; n++) await page.mouse.move(300 + n * 10, 60 + n * 4);
    });
    return { drawMs: Math.round(drawMs), hover };
  } finally {
    await page.close();
  }
}

const counts = process.argv.slice(2).map(Number).filter(Boolean);
const app = await serve({ port: 4680 });
const profile = mkdtempSync(join(tmpdir(), 'kamome-bench-profile-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: await findOrInstallChromium(),
  headless: true,
  viewport: { width: 1440, height: 1000 },
  args: ['--no-sandbox']
});
const result = {
  date: new Date().toISOString().slice(0, 10),
  chromium: context.browser()?.version(),
  processor: cpus()[0]?.model ?? '',
  cores: cpus().length,
  sizes: []
};
for (const datasets of counts.length > 0 ? counts : [100, 1000, 3000]) {
  const kamome = await measureApp(context, app, datasets);
  const svg = await measureSvg(context, datasets);
  result.sizes.push({ datasets, kamome, ...(svg ? { svg } : { svgTooLarge: true }) });
  console.log(JSON.stringify(result.sizes.at(-1)));
}
await context.close();
rmSync(profile, { recursive: true, force: true });
const results = join(import.meta.dirname, 'results');
mkdirSync(results, { recursive: true });
writeFileSync(join(results, 'merge-page.json'), `${JSON.stringify(result, null, 2)}\n`);
process.exit(0);
