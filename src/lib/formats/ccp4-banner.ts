/**
 * The version in a CCP4 program's banner: ` ### CCP4 6.4: AIMLESS               version 0.2.17 : 07/01/14##`, or of the suite where the
 * program's own is not printed.
 */
export function ccp4Version(line: string, program: string): string | undefined {
  const banner = /^\s{0,5}###? ?CCP4 (\S{1,20}):\s{0,5}(\S{1,30})\s+(?:version\s+(\S{1,30}))?/.exec(line);
  return banner?.[2]?.toLowerCase() === program.toLowerCase()
    ? (banner[3] ?? `CCP4 ${banner[1] ?? ''}`)
    : undefined;
}
