import type { Lines } from './lines';
import type { LogLine } from './log-line';

/**
 * A Python traceback whose first line is the current one: the line of the exception itself, which says what happened; the first
 * line where it was cut off. Stops behind it.
 */
export function readTraceback(lines: Lines): LogLine {
  const first: LogLine = { line: lines.line, text: lines.current };
  for (
    let mark = lines.mark(), text = lines.next();
    text !== undefined;
    mark = lines.mark(), text = lines.next()
  ) {
    if (text.startsWith(' ')) continue;
    if (/^[A-Za-z_][\w.]{0,200}(:|$)/.test(text)) return { line: lines.line, text };
    lines.goTo(mark);
    break;
  }
  return first;
}
