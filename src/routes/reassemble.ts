/** Makes rows again in the worker, which is loaded when it is needed. */
export async function reassemble(beamtime: string): Promise<void> {
  const worker = await import('$workers/scan');
  await worker.reassemble(beamtime);
}
