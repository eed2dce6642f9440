/** A package whose code is in the built site, as `licences.json` (scripts/third-parties.ts) lists it. */
export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** SPDX expression; absent where the package does not say. */
  readonly licence?: string;
  /** The licence's text; absent where the package ships none. */
  readonly text?: string;
}

/** The notices that the build wrote beside the page. Throws where they cannot be fetched (the dev server has none). */
export async function fetchThirdParties(): Promise<readonly ThirdParty[]> {
  const answer = await fetch('./licences.json');
  if (!answer.ok) throw new Error(`licences.json: ${answer.status} ${answer.statusText}`);
  return (await answer.json()) as readonly ThirdParty[];
}
