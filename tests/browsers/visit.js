// A visit of the built site: opens the sample, or a report archive, goes to every page of it, and says of each whether it came without an error.

const SAMPLE_MS = 300_000;
const PAGE_MS = 90_000;

/** In the browser: collects what goes wrong in this document from now on. A driver may say that a page is open while the one before still stands. */
const LISTEN = `
  if (window.__wrong === undefined) {
    window.__wrong = [];
    addEventListener('error', (event) => window.__wrong.push(String(event.message)));
    addEventListener('unhandledrejection', (event) => window.__wrong.push(String(event.reason)));
  }
`;

/** What the page shows now. `isStart`: the page that opens the sample; `failed`: one that could not be drawn; `busy`: one that has not come. */
const LOOK = `
  ${LISTEN}
  const main = document.querySelector('#page');
  return {
    heading: main?.querySelector('h1')?.textContent?.trim() ?? '',
    isStart: document.querySelector('[data-testid="open-sample"]') !== null,
    failed: main?.querySelector('.failed pre')?.textContent ?? '',
    busy: main?.querySelector('[role="status"].missing') !== null,
    state: document.querySelector('[data-testid="scan-state"]')?.dataset.state ?? '',
    links: [...document.querySelectorAll('a[href^="#/b/"]')].map((link) => link.getAttribute('href')),
    rows: document.querySelectorAll('[role="row"], tr').length,
    wrong: window.__wrong.splice(0)
  };
`;
const GO = `location.hash = arguments[0];`;
const OPEN_SAMPLE = `document.querySelector('[data-testid="open-sample"]').click();`;
/** As if a user had chosen the file: its bytes in base 64, and its name. */
const CHOOSE_ARCHIVE = `
  const bytes = Uint8Array.from(atob(arguments[0]), (letter) => letter.charCodeAt(0));
  const given = new DataTransfer();
  given.items.add(new File([bytes], arguments[1]));
  const input = document.querySelector('[data-testid="choose-archive"]');
  input.files = given.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
`;

async function until(session, ms, isReady) {
  const due = Date.now() + ms;
  const wrong = [];
  for (;;) {
    const seen = await session.run(LOOK);
    wrong.push(...seen.wrong);
    if (isReady(seen) || seen.failed !== '' || Date.now() > due)
      return { ...seen, wrong, late: !isReady(seen) };
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Kinds of pages that are found by following the first link of their kind. */
const DEEPER = [/\/merges\/[^?]+/, /\/pins\/[^?]+/, /\/runs\/[^?]+/];
const TABS = [
  '',
  '/merges',
  '/pins',
  '/datasets',
  '/checks',
  '/files',
  '/files?show=problems',
  '/compare',
  '/resolution'
];

/** Lists that are there only with rows of their own below the heads of their columns. */
const FILLED = {
  '/merges': ({ rows }) => rows > 2,
  '/pins': ({ links }) => links.some((link) => /\/pins\/[^?]+/.test(link)),
  '/datasets': ({ links }) => links.some((link) => /\/runs\/[^?]+/.test(link))
};

/** Gives a line per page, `{ name, fault }`, `fault` undefined where all was well, and the address of the overview, `home`. `archive`: `{ name, bytes }`; without it the sample is opened. */
export async function visit(session, site, archive) {
  const results = [];
  let home;
  const what = archive === undefined ? 'the sample' : 'the archive';
  const note = (name, fault) =>
    results.push({ name: archive === undefined ? name : `archive: ${name}`, fault });
  await session.open(`${site}?lang=en`);
  const start = await until(session, PAGE_MS, ({ heading, isStart }) => heading !== '' && isStart);
  note('start page', faultOf(start));
  if (archive === undefined) await session.run(OPEN_SAMPLE);
  else await session.run(CHOOSE_ARCHIVE, archive.bytes.toString('base64'), archive.name);
  const opened = await until(session, SAMPLE_MS, ({ state }) => state !== '' && state !== 'scanning');
  note(`${what} is read`, faultOf(opened) ?? (opened.state === 'done' ? undefined : `state ${opened.state}`));
  if (opened.state !== 'done') return { results, home };
  home = opened.links.find((href) => /^#\/b\/[^/?]+$/.test(href));
  const found = new Set(opened.links);
  const go = async (href, isFilled = () => true) => {
    const isThere = (seen) => seen.heading !== '' && !seen.busy && isFilled(seen);
    await session.run(GO, href);
    // Two looks apart: what a page loads later may fail later.
    await until(session, PAGE_MS, isThere);
    await new Promise((resolve) => setTimeout(resolve, 700));
    const seen = await until(session, PAGE_MS, isThere);
    for (const link of seen.links) found.add(link);
    return seen;
  };
  for (const tab of TABS) {
    const isFilled = FILLED[tab] ?? (() => true);
    const seen = await go(`${home}${tab}`, isFilled);
    note(tab === '' ? 'overview' : tab, isFilled(seen) ? faultOf(seen) : 'no rows');
  }
  for (const kind of DEEPER) {
    const href = [...found].find((link) => kind.test(link));
    note(String(kind), href === undefined ? 'no link to one was found' : faultOf(await go(href)));
  }
  return { results, home };
}

function faultOf({ failed, wrong, late }) {
  if (failed !== '') return failed;
  if (wrong.length > 0) return wrong.join('; ');
  return late ? 'it did not come' : undefined;
}
