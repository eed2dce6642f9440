// node scripts/install-browsers.js: the browsers that `npm test` can use and Debian has, as far as this machine lacks them. Each is installed by
// itself; one that cannot be had is named with the reason, and that is no failure: its stories say themselves that it is not there.
import { installPackagesOfDebian, onPath } from './debian.js';
import { chromiumHere } from './install.js';

const WANTED = [
  {
    name: 'Chromium',
    isHere: () => chromiumHere() !== undefined,
    // Without a font for Japanese its figures are boxes.
    packages: ['chromium', 'fonts-noto-cjk']
  },
  {
    // Most stories run in it, a third quicker; without it they run in the other.
    name: 'Chromium without a window',
    isHere: () => Boolean(process.env.KAMOME_CHROMIUM) || onPath('chromium-headless-shell') !== undefined,
    packages: ['chromium-headless-shell']
  },
  {
    name: 'Firefox',
    isHere: () => onPath('firefox-esr', 'firefox') !== undefined,
    packages: ['firefox-esr']
  },
  {
    // MiniBrowser lies beside the library that the driver brings.
    name: 'WebKitGTK',
    isHere: () => onPath('WebKitWebDriver') !== undefined && onPath('Xvfb') !== undefined,
    packages: ['webkit2gtk-driver', 'xvfb']
  }
];

for (const { name, isHere, packages } of WANTED) {
  if (isHere()) {
    console.log(`${name}: here`);
    continue;
  }
  const began = performance.now();
  const fault = installPackagesOfDebian(...packages);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(
    fault === undefined
      ? `${name}: installed (${packages.join(', ')}) in ${seconds} s`
      : `${name}: not installed (${packages.join(', ')}): ${fault}`
  );
}
