/** What a page's model stands on in a Node test: an opened beamtime, and an address without a router. */
import type { Field, Fields, History } from '$lib/address/fields';
import type { AddressPort } from '$lib/address/page-address.svelte';
import { viewOf, withView, type View } from '$lib/address/places';
import type { Beamtime } from '$lib/beamtime/types';
import type { Finding } from '$lib/checks/check';
import type { Library } from '$lib/library/library';
import { memoryLibrary } from '$lib/library/open-library';
import type { KnownBeamtime } from '$lib/library/schema';
import { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import type { Judge } from '$lib/session/ports';
import { Preferences } from '$lib/session/preferences.svelte';
import { aBeamtime } from './model';

/** The address of a page; `steps` are those that Back would take back. */
export class FakeAddress implements AddressPort {
  readonly steps: string[] = [];
  lastHow: History | undefined;
  constructor(public hash = '#/b/x/page') {}
  get view(): URLSearchParams {
    return viewOf(this.hash);
  }
  with(change: View): string {
    return withView(this.hash, change);
  }
  change(change: View, how: History = 'replace'): Promise<void> {
    if (how === 'push') this.steps.push(this.hash);
    this.lastHow = how;
    this.hash = this.with(change);
    return Promise.resolve();
  }
  fill(parts: View): () => void {
    void this.change(Object.fromEntries(Object.entries(parts).filter(([name]) => !this.view.has(name))));
    return () => undefined;
  }
}

/** A beamtime that stands as the library kept it, without its disk; with findings where a test says some. */
export async function openWith(
  more: Partial<Beamtime> = {},
  findings: readonly Finding[] = [],
  checks: Judge['checks'] = [],
  library: Library = memoryLibrary()
): Promise<OpenBeamtime> {
  const beamtime = aBeamtime(more);
  const card: KnownBeamtime = {
    id: 'x',
    name: beamtime.name,
    source: beamtime.source,
    opened: beamtime.opened,
    counts: { pins: 0, samples: 0, processingRuns: 0, merges: 0, mergeRuns: 0, files: 0, unreadable: 0 },
    scan: beamtime.scan,
    hasHandle: false,
    scannedAt: '2026-11-29T00:00:00Z',
    lastOpened: '2026-11-29T00:00:00Z'
  };
  const judge: Judge = {
    checks,
    defaults: {},
    *merge() {
      yield;
      return [];
    },
    *rest() {
      yield;
      return findings;
    }
  };
  const open = OpenBeamtime.stored(card, beamtime, new Preferences(library), judge);
  await open.judgeAll();
  return open;
}

/** Texts that nobody of good will would put into an address. */
const HOSTILE = [
  '',
  ' ',
  '__proto__',
  'constructor',
  '<img src=x onerror=alert(1)>',
  '../../etc/passwd',
  '%00%2F',
  'NaN',
  'Infinity',
  '-1',
  '1e999',
  '999999999999999999999',
  '1-9999999',
  '\u202Egnp.exe',
  '\uD800',
  '["a",{"b":null}]',
  'n'.repeat(4000)
];

/** Faults of a page's fields: a text that throws, or that does not read the same once written. Empty is what a test wants. */
export function faultsOf(fields: Fields): string[] {
  const faultIn = (name: string, field: Field<unknown>, texts: readonly string[]): string[] => {
    try {
      const value = field.read(texts);
      const again = field.read(field.write(value));
      return textOf(again) === textOf(value)
        ? []
        : [`${name}: ${textOf(value)} comes back as ${textOf(again)}`];
    } catch (error) {
      return [`${name}: ${JSON.stringify(texts).slice(0, 60)}: ${String(error)}`];
    }
  };
  return Object.entries(fields).flatMap(([name, field]) =>
    [[], ...HOSTILE.map((text) => [text]), HOSTILE].flatMap((texts) => faultIn(name, field, texts))
  );
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part instanceof Set ? [...part] : part)) ?? 'undefined';
}
