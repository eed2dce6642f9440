// The browser of the bench: started afresh for each measurement, without a network, its folders removed at the end.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findOrInstallChromium } from '../../scripts/install.js';

/** A folder that is gone when the bench ends, however it ends. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `kamome-bench-${name}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** A browser that reaches this machine only: as offline for everything else. */
export async function openBrowser() {
  return chromium.launchPersistentContext(temporaryFolder('profile'), {
    executablePath: await findOrInstallChromium(),
    headless: true,
    viewport: { width: 1440, height: 1000 },
    args: ['--no-sandbox', '--no-proxy-server', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost']
  });
}

/** A new tab that keeps the durations (ms) of the page's tasks over 50 ms in `window.longTasks`. */
export async function openTab(context) {
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.longTasks.push(Math.round(entry.duration));
    }).observe({ type: 'longtask' });
  });
  return page;
}

/** The page's tasks over 50 ms since it was loaded: how many, the longest and all together, ms. */
export async function longTasks(page) {
  const tasks = await page.evaluate(() => window.longTasks);
  return {
    count: tasks.length,
    longestMs: Math.max(0, ...tasks),
    totalMs: tasks.reduce((sum, task) => sum + task, 0)
  };
}

/** A hand is at what it presses, or drags a folder over the window, for so long before it lets go. */
export const HAND_MS = 200;

/** Drops a folder on the page, after a hand's time over it; gives when (ms since 1970). */
export async function drop(page, folder) {
  await page.bringToFront();
  const session = await page.context().newCDPSession(page);
  const send = (type) =>
    session.send('Input.dispatchDragEvent', {
      type,
      x: 400,
      y: 300,
      data: { items: [], files: [folder], dragOperationsMask: 1 }
    });
  await send('dragEnter');
  await send('dragOver');
  await page.waitForTimeout(HAND_MS);
  const dropped = Date.now();
  await send('drop');
  await session.detach();
  return dropped;
}

/** What the page holds after a garbage collection: elements, and MB of its JavaScript objects (typed arrays and the DOM are not among them). */
export async function held(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const bytes = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  const elements = await page.evaluate(() => document.getElementsByTagName('*').length);
  return { elements, heapMb: Math.round(bytes / 1e5) / 10 };
}

/** Seconds that all processes of the browser have used of the processor so far. */
export async function processorSeconds(context) {
  const session = await context.browser().newBrowserCDPSession();
  const seconds = await secondsUsed(session);
  await session.detach();
  return seconds;
}

/** The same in a session of the browser, for who looks often: each new session has the page drawn anew. */
export async function secondsUsed(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** MB of the largest page process, workers and DOM included; `undefined` where there is no /proc. */
export async function memoryMb(context) {
  return (await memoryOf(context)).resident;
}

/** The same, and what of it is its `own`: the browser's task manager tells that, without the code that all processes share. */
export async function memoryOf(context) {
  const session = await context.browser().newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const [largest] = processInfo
    .filter(({ type, id }) => type === 'renderer' && existsSync(`/proc/${id}/status`))
    .map(({ id }) => {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      const mb = (name) =>
        Math.round(((new RegExp(`${name}:\\s*(\\d+)`).exec(status)?.[1] ?? 0) * 1024) / 1e6);
      return { resident: mb('VmRSS'), own: mb('RssAnon') };
    })
    .sort((a, b) => b.resident - a.resident);
  return largest ?? {};
}

/** Processes that want a core, mean of the last minute. */
export const load = () => Math.round(loadavg()[0] * 10) / 10;
