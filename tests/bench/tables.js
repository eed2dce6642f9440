// The figures of the bench as the tables of README.md.

const seconds = (ms) => Math.round(ms / 10) / 100;
const grouped = (number) => number.toLocaleString('en-GB');
const line = (cells) => `| ${cells.join(' | ')} |`;

/** Walk, scan, reopening and parse rates. */
export function diskTable({ names, results, reopenMs, parse }) {
  return [
    `Median of ${names.loads.length - 1}. Load of the machine (processes that want a core, the browser's own included): ${names.loads.join(', ')} while walking, ${results.loads.join(', ')} while scanning.`,
    '',
    line(['', 'figure', 'wanted']),
    line(['---', '---', '---']),
    line([
      `walk of ${names.files} files in ${names.directories} directories`,
      `${seconds(names.scanMs)} s; bare ${seconds(names.bareMs)} s; ratio ${names.ratio}`,
      'at most 1.3'
    ]),
    line([
      `scan of ${results.files} files, ${results.parsed} parsed`,
      `${seconds(results.scanMs)} s; bare ${seconds(results.bareMs)} s; ratio ${results.ratio}`,
      ''
    ]),
    line(['first rows in the merges table', `${seconds(results.firstRowsMs)} s`, '3 s']),
    line(['reopening to the merges table', `${seconds(reopenMs)} s`, '1 s']),
    line([
      'longest task of the page while scanning',
      `${Math.max(names.longestTaskMs, results.longestTaskMs)} ms (${names.longTasks + results.longTasks} over 50 ms)`,
      '50 ms'
    ]),
    '',
    line(['format', 'MB/s in the worker', 'fixture']),
    line(['---', '---', '---']),
    ...parse.map(({ format, megabytesPerSecond, bytes }) =>
      line([format, megabytesPerSecond, `${(bytes / 1024).toFixed(1)} KiB`])
    )
  ];
}

/** Scans against the bare disk; where an older build was measured in turn, before : now. */
export function scanTable(trees) {
  const both = (name, wanted, read) =>
    line([
      name,
      ...trees.map(({ before, now }) => (before ? `${read(before)} : ${read(now)}` : read(now))),
      wanted
    ]);
  const bare = (name, read) => line([name, ...trees.map((tree) => read(tree.bare)), '']);
  return [
    `Load of the machine before each round: ${trees.map(({ loads }) => loads.join(', ')).join('; ')}. Medians; before : now.`,
    '',
    line(['', ...trees.map(({ name }) => name), 'wanted']),
    line(['---', ...trees.map(() => '---'), '---']),
    bare('files', ({ files }) => grouped(files)),
    both('parsed', '', ({ parsed }) => grouped(parsed)),
    bare('bare listing, s', ({ ms }) => seconds(ms)),
    bare('those files asked for, s', ({ askMs }) => seconds(askMs)),
    bare('those files read, s', ({ readMs }) => seconds(readMs)),
    both('first scan, s', '', ({ firstMs }) => seconds(firstMs)),
    both('first scan ÷ bare listing', '200,000: 2.5; 1,000,000: 1.6', ({ first }) => first),
    both('first scan ÷ (listing + reading alone)', '', ({ firstToRead }) => firstToRead),
    bare('bare listing, s of the processor', ({ processor }) => processor),
    both('first scan, s of the processor', '', ({ firstProcessor }) => firstProcessor),
    bare('those files read, s of the processor', ({ readProcessor = '' }) => readProcessor),
    both('first scan ÷ (listing + reading alone), of the processor', '', ({ firstWork = '' }) => firstWork),
    both('first rows, s', '1', ({ firstRowsMs }) => seconds(firstRowsMs)),
    both('rescan of what did not change, s', '', ({ againMs }) => seconds(againMs)),
    both('rescan ÷ (listing + asking alone)', '1.3', ({ again }) => again),
    both('rescan, s of the processor', '', ({ againProcessor = '' }) => againProcessor),
    both('bytes read by the rescan', '0', ({ bytesReadAgain }) => grouped(bytesReadAgain)),
    both('going on after a cut at 60 %, s', '', ({ resumedMs }) => seconds(resumedMs)),
    both('going on, s of the processor', '', ({ resumedProcessor = '' }) => resumedProcessor),
    both('bytes read then', '', ({ bytesReadResumed }) => grouped(bytesReadResumed)),
    both('longest task of the page, ms', '50', ({ longestTaskMs }) => longestTaskMs),
    both('tasks over 50 ms', '0', ({ longTasks }) => longTasks),
    both('most memory of the tab, MB', '500', ({ memoryMb }) => memoryMb),
    both('of it its own, MB', '', ({ privateMb }) => privateMb),
    both('disk quiet after Stop, ms', '500', ({ quietMs }) => quietMs)
  ];
}

/** The overview of each beamtime, before : now. */
export const overviewTable = (beamtimes) =>
  inTurnTable(beamtimes, [
    ['opened from the library, drawn, ms', 'openedMs'],
    ['… last change of the page, ms', 'openedSettledMs'],
    ['… longest task of the page, ms', 'longestTaskMs'],
    ['come back to from the merges, drawn, ms', 'backMs'],
    ['… last change of the page, ms', 'backSettledMs']
  ]);

/** The ways into each beamtime, before : now. */
export const openingTable = (beamtimes) =>
  inTurnTable(beamtimes, [
    ['start page, ms', 'startMs'],
    ['folder dropped, read to the end, ms', 'scanMs'],
    ['merges table from the library in a fresh tab, ms', 'reopenMs'],
    ['merge page in a fresh tab, its tree drawn, ms', 'mergeMs']
  ]);

function inTurnTable(beamtimes, rows) {
  const both = ({ before, now }, key) =>
    before ? `${before[key]} : ${now[key]} (${(now[key] / before[key]).toFixed(2)})` : now[key];
  return [
    `Load of the machine before each round: ${beamtimes.map(({ loads }) => loads.join(', ')).join('; ')}. Medians; before : now.`,
    '',
    line(['', ...beamtimes.map(({ name }) => name)]),
    line(['---', ...beamtimes.map(() => '---')]),
    ...rows.map(([name, key]) => line([name, ...beamtimes.map((one) => both(one, key))]))
  ];
}

/** Kamome : KAMO's page (ratio) at each number of data sets. */
export function mergePageTable(sizes) {
  const both = (name, read, digits = 0) =>
    line([name, ...sizes.map(({ kamome, kamo }) => pair(read(kamome), kamo && read(kamo), digits))]);
  const ours = (name, read) => line([name, ...sizes.map(({ kamome }) => read(kamome))]);
  const theirs = (name, read) => line([name, ...sizes.map(({ kamo }) => (kamo && read(kamo)) ?? '–')]);
  return [
    `Load of the machine before each number of data sets and between the two pages: ${sizes.map(({ loads }) => loads.join(', ')).join('; ')}.`,
    '',
    line(['Kamome : KAMO (ratio), data sets', ...sizes.map(({ datasets }) => grouped(datasets))]),
    line(['---', ...sizes.map(() => '---')]),
    both('tree and matrix drawn, s', ({ drawnMs }) => drawnMs && drawnMs / 1000, 2),
    theirs('KAMO: given up', ({ gaveUp }) => gaveUp ?? 'no'),
    both('longest task while opening, ms', ({ longTasks }) => longTasks?.longestMs),
    both(
      'all tasks over 50 ms while opening, s',
      ({ longTasks }) => longTasks && longTasks.totalMs / 1000,
      2
    ),
    both('hover over the tree: 95 % of frames within, ms', ({ hoverTree }) => hoverTree?.p95Ms, 1),
    both('hover over the matrix: 95 % of frames within, ms', ({ hoverMatrix }) => hoverMatrix?.p95Ms, 1),
    both('elements in the page', ({ elements }) => elements),
    both('JavaScript heap, MB', ({ heapMb }) => heapMb, 1),
    both('memory of the tab, MB', (page) => page.memoryMb),
    ours('Kamome: tree drawn, s', ({ treeMs }) => seconds(treeMs)),
    ours('Kamome: line dragged, 95 % of frames within, ms', ({ dragLine }) => dragLine.p95Ms),
    ours('Kamome: matrix brushed, 95 % of frames within, ms', ({ brushMatrix }) => brushMatrix.p95Ms),
    ours('Kamome: folder read for the first time, s', ({ readMs }) => seconds(readMs)),
    theirs('KAMO: size of the page, MB', ({ fileMb }) => fileMb),
    theirs('KAMO: side of a cell of the matrix, px', ({ cellPx }) => cellPx),
    theirs('KAMO: pairs told under the pointer', ({ hoverMatrix }) => hoverMatrix && told(hoverMatrix)),
    theirs('KAMO: most memory while opening, MB', ({ peakMb }) => peakMb && grouped(peakMb))
  ];
}

function pair(ours, theirs, digits) {
  const text = (value) => (value === undefined ? '–' : grouped(Number(value.toFixed(digits))));
  const ratio = theirs ? ours / theirs : undefined;
  const shown = ratio === undefined ? '' : ` (${ratio < 0.1 ? ratio.toPrecision(1) : ratio.toFixed(2)})`;
  return `${text(ours)} : ${text(theirs)}${shown}`;
}

/** A cell of 0 px is never under the pointer. */
const told = ({ answers }) => (answers > 1 ? 'yes' : 'no');

/** The search over the shelf, a key at a time. */
export function shelfTable(shelf) {
  return [
    `Load of the machine: ${shelf.load}.`,
    '',
    line(['', 'figure', 'wanted']),
    line(['---', '---', '---']),
    line([
      `a key of the search over ${shelf.beamtimes} beamtimes with ${grouped(shelf.forms)} crystal forms, to the drawn list (${shelf.keys} keys)`,
      `median ${shelf.medianMs} ms, 95 % within ${shelf.p95Ms} ms, longest ${shelf.longestMs} ms`,
      '50 ms'
    ]),
    line(['longest task of the page meanwhile', `${shelf.longestTaskMs} ms`, '50 ms']),
    line(['importing that many exported indexes at once', `${seconds(shelf.importMs)} s`, '']),
    line(['facts of all of them, made in the background', `${seconds(shelf.factsMs)} s`, '']),
    line(['the shelf at the next visit', `${seconds(shelf.shownMs)} s`, ''])
  ];
}
