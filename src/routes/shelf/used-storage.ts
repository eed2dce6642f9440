/** Bytes. */
export interface UsedStorage {
  readonly used: number;
  readonly quota: number;
}

/** What this site takes in the browser and may take, as the browser estimates them; `undefined` where it does not say. */
export async function usedStorage(): Promise<UsedStorage | undefined> {
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  return usage === undefined || quota === undefined ? undefined : { used: usage, quota };
}
