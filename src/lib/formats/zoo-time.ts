/**
 * A local time of the beamline as ISO text without zone, from `2024/04/08 [Mon] 16:37:25:496` (diffscan.log: after the last colon
 * milliseconds, absent in old files) or `2024/04/08 16:37:25`.
 */
export function isoTime(text: string): string | undefined {
  const match =
    /(\d{4})[/-](\d{1,2})[/-](\d{1,2})\s+(?:\[\w{1,10}\]\s+)?(\d{1,2}):(\d{2}):(\d{2})(?:[:.](\d{1,3}))?/.exec(
      text
    );
  if (match === null) return undefined;
  const two = (at: number): string => (match[at] ?? '').padStart(2, '0');
  const milliseconds = match[7] === undefined ? '' : `.${match[7].padStart(3, '0')}`;
  const iso = `${match[1]}-${two(2)}-${two(3)}T${two(4)}:${two(5)}:${two(6)}${milliseconds}`;
  return Number.isNaN(Date.parse(`${iso}Z`)) ? undefined : iso;
}
