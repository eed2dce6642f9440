export function basePath(given?: string): string;
export function builtBase(folder: string): string | undefined;
