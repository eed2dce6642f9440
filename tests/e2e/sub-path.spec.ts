/** Kamome below a path of a host: built for it, served at it, and offline at it. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { goTo, readToTheEnd } from './support';

test.use({ serviceWorkers: 'allow' });
test.slow();

test(
  'built for a sub-path, Kamome reads the sample there, is installable, and starts there without a network',
  { tag: '@slow' },
  async ({ page, context }, info) => {
    const out = info.outputPath('site');
    const env = { ...process.env, KAMOME_BASE: '/tools/kamome/', KAMOME_OUT: out };
    const built = spawnSync('npx', ['vite', 'build', '--logLevel', 'error'], { env, encoding: 'utf8' });
    expect(built.status, `${built.stdout}${built.stderr}`).toBe(0);
    const { server, address } = await served(out);
    try {
      expect(new URL(address).pathname).toBe('/tools/kamome/');
      const outside: string[] = [];
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && !request.url().startsWith(address)) outside.push(url.href);
      });
      const failed: string[] = [];
      context.on('response', (response) => {
        if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
      });
      await page.goto(`${address}?lang=en&open=sample`);
      await readToTheEnd(page);
      expect(new URL(page.url()).pathname).toBe('/tools/kamome/');
      const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
      expect(scope).toBe(address);
      const cdp = await context.newCDPSession(page);
      const manifest = await cdp.send('Page.getAppManifest');
      expect(manifest.errors).toEqual([]);
      expect(manifest.url).toBe(`${address}manifest.webmanifest`);
      expect((JSON.parse(manifest.data ?? '') as { id: string }).id).toBe('/tools/kamome/');

      await page.reload();
      await context.setOffline(true);
      await page.reload();
      await goTo(page, 'Checks');
      await expect(page.getByTestId('finding').first()).toBeVisible();
      await goTo(page, 'Kamome');
      await page.getByRole('link', { name: 'About Kamome' }).click();
      await expect(page.getByTestId('third-party').first()).toBeVisible();
      expect(outside).toEqual([]);
      expect(failed).toEqual([]);
    } finally {
      server.kill();
    }
  }
);

/** The server of `npm start` on another folder, in a process of its own; the address that it prints. */
async function served(folder: string): Promise<{ server: ChildProcess; address: string }> {
  const script = `const { serve } = await import('./scripts/serve.js'); console.log(await serve({ port: 0, folder: ${JSON.stringify(folder)} }));`;
  const server = spawn('node', ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit']
  });
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()));
    server.once('exit', (code) => reject(new Error(`the server ended with ${code ?? 'a signal'}`)));
  });
  return { server, address };
}
