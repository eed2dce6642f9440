declare module '../words' {
  interface Languages {
    readonly ja: string;
  }
}

/** As those who speak it call it. */
export const name = '日本語';
