import type { Component, ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { decodeEntities } from '../../src/lib/formats/html';
import { language } from '../../src/lib/words/language.svelte';
import type { Language } from '../../src/lib/words/words';

/** What a component draws before any browser has touched it. */
export interface Drawn {
  /** As it is sent: without the marks that Svelte leaves for itself. */
  readonly html: string;
  /** What is read on the screen: texts of the page, in one line. */
  readonly text: string;
  /** The values of an attribute, in order. */
  all(attribute: string): readonly string[];
  /** How many elements of a name there are. */
  count(element: string): number;
}

/** Draws a component in a language. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what Svelte's own types ask of a component with whatever props
export function drawn<C extends Component<any>>(
  component: C,
  props: ComponentProps<C>,
  spoken: Language = 'en'
): Drawn {
  const before = language.current;
  language.current = spoken;
  try {
    const html = render(component as Component<Record<string, unknown>>, {
      props: props as Record<string, unknown>
    }).body.replace(/<!--.*?-->/gs, '');
    return {
      html,
      text: decodeEntities(html.replace(/<(?:"[^"]*"|[^>"])*>/g, ' '))
        .replace(/\s+/g, ' ')
        .trim(),
      all: (attribute) =>
        [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, value]) =>
          decodeEntities(value ?? '')
        ),
      count: (element) => html.split(new RegExp(`<${element}[\\s>]`)).length - 1
    };
  } finally {
    language.current = before;
  }
}

/** Names as a disk may hold them, and markup in them. */
export const HOSTILE_NAME = '<img src=x onerror=alert(1)>"\'&試料\u202E';
