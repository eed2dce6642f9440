export function cacheControl(path: string): string;
export function hostHeaders(folder?: string): Record<string, string>;
export function configuration(host: string, folder?: string): string;
