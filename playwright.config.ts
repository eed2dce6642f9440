import { defineConfig } from '@playwright/test';
import { chromiumOfStories } from './scripts/install.js';

/** Playwright's own Chromium when the system has none. */
const executablePath = chromiumOfStories();
const port = Number(process.env['KAMOME_TEST_PORT'] ?? 4273);

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // How fast a machine is says nothing about the app: only what never happens fails (speed is measured by the bench).
  // A story that hangs ends sooner, in words: by what it waits for.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 2,
  // A machine that stands still for a while fails a story once; what is wrong fails twice. The runner tells which needed it.
  retries: 1,
  forbidOnly: true,
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Tokyo',
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    launchOptions: { ...(executablePath === undefined ? {} : { executablePath }), args: ['--no-sandbox'] },
    // Recording every step costs a third of the time; `npx playwright test --trace on` shows one that failed.
    trace: 'off',
    // It fetches the whole app again in the background, for every story's own browser. The stories of opening let it.
    serviceWorkers: 'block'
  },
  // The stories with the kept sample begin with a copy of what the first project leaves: a profile in which it was read.
  projects: [
    { name: 'setup', testMatch: '*.setup.ts' },
    { name: 'stories', dependencies: ['setup'] }
  ],
  // The built site, as any static host would give it.
  webServer: {
    command: 'node scripts/serve.js',
    env: { PORT: String(port) },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false
  }
});
