import type { SpawnSyncOptions } from 'node:child_process';

export const root: string;
export function run(program: string, args: readonly string[], options?: SpawnSyncOptions): number;
export function runQuietly(program: string, args: readonly string[], options?: SpawnSyncOptions): number;
export function installPackages(): void;
export function findOrInstallChromium(): Promise<string | undefined>;
