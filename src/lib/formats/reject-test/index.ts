import { textFormat } from '../format';
import { finite, type Lines } from '../lines';

/** reject_test_NNN/cchalf.dat: what leaving out each data set does to CC1/2. Columns of equal length. */
export interface RejectTest {
  readonly index: readonly number[];
  readonly path: readonly string[];
  /** CC1/2 of all data without it, as printed. */
  readonly ccHalf: readonly (number | undefined)[];
  readonly nUnique: readonly (number | undefined)[];
}

declare module '../format' {
  interface Records {
    'reject-test': RejectTest;
  }
}

/** KAMO with reject_method=delta_cc1/2 (yamtbx dataproc/auto/multi_merging/xscale.py): `idx exfile cc1/2(total) Nuniq`. */
export default textFormat({
  name: 'reject-test',
  version: 3,
  file: /^cchalf\.dat$/,
  parse: parseRejectTest
});

function parseRejectTest(lines: Lines): RejectTest {
  const header = (lines.nextFilled() ?? '').trim().split(/\s+/);
  if (header[0] !== 'idx' || !header.includes('exfile'))
    lines.fail({ code: 'text-missing', text: 'idx exfile' });
  const heading = lines.here();
  const index: number[] = [];
  const path: string[] = [];
  const ccHalf: (number | undefined)[] = [];
  const nUnique: (number | undefined)[] = [];
  for (let line = lines.nextFilled(); line !== undefined; line = lines.nextFilled()) {
    const words = line.trim().split(/\s+/);
    const number = finite(words[0]);
    if (number === undefined || words.length < 4) {
      lines.warn({ code: 'row-cut-off' });
      continue;
    }
    index.push(number);
    path.push(words.slice(1, -2).join(' '));
    ccHalf.push(lines.number(words.at(-2), 'cc1/2(total)'));
    nUnique.push(lines.number(words.at(-1), 'Nuniq'));
  }
  if (index.length === 0) lines.warn({ code: 'no-rows' }, heading);
  return { index, path, ccHalf, nUnique };
}
