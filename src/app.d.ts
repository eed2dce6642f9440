/// <reference types="vite-plugin-pwa/client" />
/// <reference types="vite-plugin-pwa/info" />
declare global {
  /** The version in package.json, put in by the build. */
  const __APP_VERSION__: string;
}
export {};
