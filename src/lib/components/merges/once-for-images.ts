/** The same answer of one check for the same images, processed in two areas. */
import { segments } from '$lib/base/rel-path';
import type { Finding } from '$lib/checks/check';

/** A finding, and the same answer for the same images in other processing areas. */
export interface OnceForImages {
  readonly finding: Finding;
  readonly twins: readonly Finding[];
}

/** `_kamoproc/PIN/data00/x_1-100` and `_kamo_30deg/PIN/data00/x_1-100` are the same images: the same verdict in the same words is told once. */
export function onceForImages(findings: readonly Finding[]): readonly OnceForImages[] {
  const first = new Map<string, { readonly finding: Finding; readonly twins: Finding[] }>();
  findings.forEach((finding, nth) => {
    const { kind, path } = finding.subject;
    const key =
      kind === 'processing-run'
        ? JSON.stringify([finding.check, finding.verdict, segments(path).slice(1), finding.message])
        : String(nth);
    const there = first.get(key);
    if (there === undefined) first.set(key, { finding, twins: [] });
    else there.twins.push(finding);
  });
  return [...first.values()];
}
