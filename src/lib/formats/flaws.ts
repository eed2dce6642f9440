/** What can be wrong with a file of any format. What only one format can say stands with that format. Names and texts are the file's own words. */
declare module '../base/flaw' {
  interface Flaws {
    // The file as a whole.
    empty: unknown;
    /** Bytes. */
    'too-large': { readonly limit: number };
    /** Its first bytes are not those of the format. */
    'wrong-format': { readonly format: string };
    /** Nothing that the program writes was recognised. */
    'other-program': { readonly program: string };
    /** A header, heading or keyword by which the file is known, or which it should hold. */
    'text-missing': { readonly text: string };
    'nothing-found': unknown;
    'not-finished': { readonly program: string };
    /** The library that reads the format refused it, in its own words. */
    'library-refused': { readonly library: string; readonly text: string };
    'too-many': { readonly limit: number };
    'rest-not-read': { readonly limit: number };
    'cut-off': unknown;
    'no-line-end': unknown;

    // Its tables.
    'no-rows': unknown;
    'row-cut-off': unknown;
    'row-width': { readonly found: number; readonly expected: number };
    'no-labels': unknown;
    'no-table-end': unknown;
    'no-total': unknown;
    'unknown-columns': unknown;
    'unknown-column': { readonly name: string };
    'count-differs': { readonly found: number; readonly announced?: number };

    // Its values.
    'not-a-number': { readonly name: string };
    'not-numbers': { readonly count: number; readonly name?: string };
    'not-understood': unknown;
    missing: { readonly what: FlawSubject };
    /** Data in the script of a page. */
    'broken-data': { readonly name: string };
  }
}

/** What a line or a file has to say and does not. */
export type FlawSubject =
  'cell' | 'column-name' | 'grid' | 'group' | 'height' | 'images' | 'pin' | 'resolution' | 'sample' | 'start';
