// Says in words that this Node is too old, before anything of a newer one is needed: imported first.

/** What Vite and the Svelte plugin run on: 20.19, 22.12, and everything from 24 on. */
const LEAST = { 20: 19, 22: 12 };

/** True for a version of Node (`20.19.0`) that Kamome is built with. */
export function isEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= 24 || minor >= (LEAST[major] ?? Infinity);
}

if (!isEnough(process.versions.node)) {
  console.error(
    `Kamome needs Node 20.19 or newer (22: 22.12 or newer). This is Node ${process.versions.node}: https://nodejs.org`
  );
  process.exit(1);
}
