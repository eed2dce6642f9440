import type { Cell } from '../xds-keywords';
import type { ShellTable } from '../shell-table';

/** correct.html: CORRECT's last table of every helical and single run (a page of the beamline, not of KAMO). */
export interface CorrectHtml {
  readonly runs: readonly CorrectedRun[];
}

export interface CorrectedRun {
  readonly line: number;
  /** Path of CORRECT.LP as printed: relative to the KAMO root, or to the beamtime, or absolute. */
  readonly correctLp: string;
  /** Without blanks, as printed: 'P41212'. */
  readonly spaceGroup?: string;
  readonly cell?: Cell;
  /** Absent where the page has 0 (not found). */
  readonly isa?: number;
  readonly table?: ShellTable;
  /** Relative link of the picture. */
  readonly image?: string;
}

declare module '../format' {
  interface Records {
    'correct-html': CorrectHtml;
  }
}
