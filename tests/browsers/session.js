// A browser under automation, as the visit needs it: `open(address)`, `run(script)` with the value it returns, `choose(selector, path)` as a file
// dialog is answered, `close()`.
// Two ways to talk to one: the W3C WebDriver protocol over HTTP (WebKitGTK), and Firefox's own Marionette over a socket.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START_MS = 180_000;

/** A free port of this machine. */
export function freePort() {
  return new Promise((found, failed) => {
    const server = createServer().on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

/** Asks again until it succeeds: a program that was just started does not listen yet. */
async function untilUp(what, ask) {
  const due = Date.now() + START_MS;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > due) throw new Error(`${what} did not start`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** A screen for programs that want one, on a display number of its own. */
export async function screen(program) {
  const number = 90 + (process.pid % 400);
  const server = spawn(program, [`:${number}`, '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    stdio: 'ignore'
  });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  if (server.exitCode !== null) throw new Error(`${program} ended at once`);
  return { display: `:${number}`, close: () => server.kill() };
}

/** WebKitGTK's MiniBrowser by its own driver. */
export async function webKit(driver, browser, display) {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const child = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: '1', NO_AT_BRIDGE: '1' }
  });
  async function ask(method, path, body) {
    const answer = await fetch(`${base}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value?.error}: ${value?.message}`);
    return value;
  }
  try {
    const options = { binary: browser, args: ['--automation'] };
    const session = await untilUp('WebKitWebDriver', () =>
      ask('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } })
    );
    const at = `/session/${session.sessionId}`;
    return {
      version: `${session.capabilities.browserName} ${session.capabilities.browserVersion}`,
      open: (url) => ask('POST', `${at}/url`, { url }),
      run: (script, ...args) => ask('POST', `${at}/execute/sync`, { script, args }),
      async choose(selector, path) {
        const found = await ask('POST', `${at}/element`, { using: 'css selector', value: selector });
        const [id] = Object.values(found);
        await ask('POST', `${at}/element/${id}/value`, { text: path });
      },
      async close() {
        try {
          await ask('DELETE', at);
        } finally {
          child.kill();
        }
      }
    };
  } catch (error) {
    child.kill();
    throw error;
  }
}

/** Firefox, without a window, with a profile of its own. */
export async function firefox(program) {
  const port = await freePort();
  const profile = mkdtempSync(join(tmpdir(), 'kamome-firefox-'));
  writeFileSync(join(profile, 'user.js'), `user_pref("marionette.port", ${port});\n`);
  const child = spawn(program, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
    stdio: 'ignore'
  });
  const close = () => {
    child.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
    child.kill();
  };
  try {
    const ask = await untilUp('Firefox', () => marionette(port));
    const { capabilities } = await ask('WebDriver:NewSession', {});
    return {
      version: `${capabilities.browserName} ${capabilities.browserVersion}`,
      open: (url) => ask('WebDriver:Navigate', { url }),
      run: async (script, ...args) => (await ask('WebDriver:ExecuteScript', { script, args })).value,
      async choose(selector, path) {
        const { value } = await ask('WebDriver:FindElement', { using: 'css selector', value: selector });
        const [id] = Object.values(value);
        await ask('WebDriver:ElementSendKeys', { id, text: path });
      },
      close: async () => close()
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** Marionette: messages `length:json`, a command `[0, id, name, parameters]`, an answer `[1, id, error, result]`. */
function marionette(port) {
  return new Promise((connected, failed) => {
    const socket = connect(port, '127.0.0.1');
    const waiting = new Map();
    let bytes = Buffer.alloc(0);
    let id = 0;
    const ask = (name, parameters) =>
      new Promise((resolve, reject) => {
        waiting.set(++id, { resolve, reject });
        const text = JSON.stringify([0, id, name, parameters]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      });
    const take = (message) => {
      // The first message tells of the protocol.
      if (!Array.isArray(message)) return connected(ask);
      const [, of, error, result] = message;
      const { resolve, reject } = waiting.get(of);
      waiting.delete(of);
      if (error) reject(new Error(`${error.error}: ${error.message}`));
      else resolve(result);
    };
    socket.on('error', failed);
    socket.on('close', () => {
      for (const { reject } of waiting.values()) reject(new Error('Firefox closed the line'));
    });
    socket.on('data', (part) => {
      bytes = Buffer.concat([bytes, part]);
      for (;;) {
        const colon = bytes.indexOf(':');
        if (colon < 0) return;
        const end = colon + 1 + Number(bytes.subarray(0, colon));
        if (bytes.length < end) return;
        const text = bytes.subarray(colon + 1, end).toString();
        bytes = bytes.subarray(end);
        take(JSON.parse(text));
      }
    });
  });
}
