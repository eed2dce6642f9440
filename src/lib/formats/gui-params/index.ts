import { textFormat } from '../format';
import { Lines } from '../lines';
import { readPhil } from '../phil';

/** gui_params_<yymmdd-HHMMSS>.txt: how KAMO was started. */
export interface GuiParams {
  readonly commandLine?: string;
  /** By dotted name ('known.unit_cell'); of a choice only the starred options, joined with a comma. */
  readonly parameters: Readonly<Record<string, string>>;
}

declare module '../format' {
  interface Records {
    'gui-params': GuiParams;
  }
}

/** KAMO's window (yamtbx dataproc/auto/command_line/auto_data_proc_gui.py): two comment lines, then all parameters as phil text. */
export default textFormat({
  name: 'gui-params',
  version: 3,
  file: /^gui_params_.*\.txt$/,
  parse: parseGuiParams
});

function parseGuiParams(lines: Lines): GuiParams {
  const comments: string[] = [];
  const rest: string[] = [];
  for (
    let line = lines.nextFilled();
    line !== undefined && rest.length < MOST_LINES;
    line = lines.nextFilled()
  )
    if (line.startsWith('#')) comments.push(line.slice(1).trim());
    else rest.push(line);
  const parameters = readPhil(new Lines(`${rest.join('\n')}\n`));
  if (Object.keys(parameters).length === 0) lines.fail({ code: 'nothing-found' });
  const commandLine = comments[0]?.startsWith('Command-line args') ? comments[1] : undefined;
  return { ...(commandLine !== undefined && { commandLine }), parameters };
}

/** Real ones have a few hundred. */
const MOST_LINES = 10_000;
