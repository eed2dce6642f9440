export function serve(options?: { port?: number; folder?: string }): Promise<string>;
