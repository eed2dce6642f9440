// The rest of the main story, after the visit: a folder is chosen where the browser's driver can, the MTZ of the recommended run is saved, and the page is loaded again without its host.
const WAIT_MS = 180_000;

/** In the browser: what is handed to the downloads, by name, with its first letters. */
const LISTEN = `
  window.__saved = [];
  const made = new Map();
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => { const url = create(blob); made.set(url, blob); return url; };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    const blob = made.get(this.href);
    if (!this.download || !blob) return click.call(this);
    const name = this.download;
    blob.slice(0, 4).text().then((head) => window.__saved.push({ name, head, size: blob.size }));
  };
`;
const SAVE = `
  const button = document.querySelector('#page [data-testid="save-mtz"]:not(:disabled)');
  button?.click();
  return button !== null;
`;
const SAVED = `return window.__saved;`;
/** The ways to a folder that are offered, and what is said before the browser asks whether to upload. */
const WAYS = `
  return {
    ways: document.querySelectorAll('[data-testid="open-folder"], [data-testid="choose-folder"]').length,
    told: document.querySelector('[data-testid="no-picker"]')?.textContent ?? ''
  };
`;
const SCAN = `return document.querySelector('[data-testid="scan-state"]')?.dataset.state ?? '';`;
const GO = `location.hash = arguments[0];`;
/** 'controlled' once the service worker has the page and its files; 'none' where the browser has none. */
const WORKER = `
  if (!('serviceWorker' in navigator)) return 'none';
  navigator.serviceWorker.ready.then(() => (window.__ready = true));
  return window.__ready ? 'ready' : 'waiting';
`;
const SHOWN = `
  return {
    heading: document.querySelector('#page h1')?.textContent?.trim() ?? '',
    rows: document.querySelectorAll('[data-testid="recommendation"]').length
  };
`;

/** The picture on the page of frames: its number and state, and how many colours its canvas has. */
const FRAME = `
  const frame = document.querySelector('[data-testid="frame"]');
  const canvas = frame?.querySelector('canvas');
  const colours = new Set();
  if (canvas?.width > 0) {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 255) colours.add(data[at]);
  }
  return { number: frame?.dataset.frame ?? '', state: frame?.dataset.state ?? '', colours: colours.size };
`;
const NEXT = `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', code: 'ArrowRight', bubbles: true }));`;

async function until(session, script, isEnough, ms = WAIT_MS) {
  const due = Date.now() + ms;
  for (;;) {
    const seen = await session.run(script);
    if (isEnough(seen) || Date.now() > due) return seen;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** A line: without a picker there is one way to a folder, and it is said beforehand that nothing is uploaded. */
export async function oneWayIn(session, site) {
  const name = 'one way to a folder, and a word on “upload” before it';
  await session.open(`${site}?lang=en#/`);
  const { ways, told } = await until(session, WAYS, (seen) => seen.ways > 0);
  return {
    name,
    fault: ways === 1 && /nothing is uploaded/.test(told) ? undefined : `${ways} ways, ${told}`
  };
}

/** A line: `folder` is chosen on the start page and read. `skipped` holds the driver's own words where it refuses a folder. */
export async function chooseFolder(session, folder) {
  const name = 'a chosen folder is read';
  try {
    await session.choose('[data-testid="choose-folder"]', folder);
  } catch (error) {
    return { name, skipped: `the driver refuses a folder (${error.message})` };
  }
  const state = await until(session, SCAN, (seen) => seen !== '' && seen !== 'scanning');
  return state === ''
    ? { name, skipped: 'the driver took the folder and gave the page no file' }
    : { name, fault: state === 'done' ? undefined : `state ${state}` };
}

/** A line, `{ name, fault }`: the MTZ of the first recommended run is handed to the downloads. The overview of the sample is `home`. */
export async function saveMtz(session, home) {
  const name = 'the MTZ of the recommended run is saved';
  await session.run(LISTEN);
  await session.run(GO, home);
  if (!(await until(session, SAVE, (found) => found)))
    return { name, fault: 'no button that saves it can be pressed' };
  const saved = await until(session, SAVED, (list) => list.length > 0);
  const [file] = saved;
  if (file === undefined) return { name, fault: 'nothing was saved' };
  const isMtz = file.head === 'MTZ ' && /\.mtz$/.test(file.name) && file.size > 1000;
  return { name, fault: isMtz ? undefined : `saved was ${JSON.stringify(file)}` };
}

/**
 * A line: the overview comes again once the host is gone (`stopHost`). `skipped` holds the reason where the browser, as its driver starts it, has no
 * service worker.
 */
export async function reloadOffline(session, site, home, stopHost) {
  const name = 'without its host the page loads again, with the beamtime';
  const worker = await until(session, WORKER, (state) => state !== 'waiting');
  if (worker === 'none') return { name, skipped: 'this driver starts the browser without service workers' };
  if (worker !== 'ready') return { name, fault: 'the service worker was not ready within three minutes' };
  await stopHost();
  await session.open(`${site}?lang=en&again${home}`);
  const shown = await until(session, SHOWN, ({ heading, rows }) => heading !== '' && rows > 0);
  return { name, fault: shown.rows > 0 ? undefined : `what came: ${JSON.stringify(shown)}` };
}

/** A line: the first EIGER series of the sample is opened, its picture drawn, and the next one comes by key. The overview of the sample is `home`. */
export async function walkFrames(session, home) {
  const name = 'frames of an EIGER series are drawn, the next one by key';
  const isDrawn = (number) => (seen) => seen.number === number && seen.state === 'shown' && seen.colours > 1;
  await session.run(GO, `${home}/frames/CPS1012-01/data00/CPS1012-01-multi_001?n=1`);
  const first = await until(session, FRAME, isDrawn('1'));
  await session.run(NEXT);
  const second = await until(session, FRAME, isDrawn('2'));
  const isWhole = isDrawn('1')(first) && isDrawn('2')(second);
  return { name, fault: isWhole ? undefined : `what came: ${JSON.stringify([first, second])}` };
}
