/** Gives back the memory of arrays that nobody looks at any more, where the engine can: by itself it would do so when it likes. */
export function release(...arrays: readonly ArrayBufferView[]): void {
  for (const { buffer } of arrays)
    if (buffer instanceof ArrayBuffer && 'transfer' in buffer) buffer.transfer(0);
}
