/** What comes from outside the page: a file opened with the installed app, a file shared with it, a shortcut of its icon. */
import type { Desk } from '$lib/session/desk.svelte';
import { place } from '$lib/address/places';
import { openFile, openSample } from './ways-in';

/** Cache and header of static/share-target.js, which lays a shared file down in the service worker. */
const SHARED = 'kamome-shared';
const SHARED_FILE = './shared-file';
const SHARED_NAME = 'X-File-Name';

/** What the address that the app was started with asks for (`?open=…`, the manifest's shortcuts and share target). */
type Asked = 'sample' | 'last' | 'shared';
const ASKED: readonly Asked[] = ['sample', 'last', 'shared'];

/** `launchQueue` of the Launch Handler API, which TypeScript's DOM library does not have. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** Gives every file that the system opens with the installed app, also those given before this was called. Where the browser has no such way, nothing comes. */
export function takeLaunchedFiles(take: (file: File) => void, failed: (error: unknown) => void): void {
  const { launchQueue } = window as Window & { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files: [handle] = [] }) => {
    handle?.getFile().then(take, failed);
  });
}

/** What the address asks for, once: it is taken out of the address, so that a reload or the way back does not ask again. */
function takeAsked(): Asked | undefined {
  const address = new URL(location.href);
  const asked = ASKED.find((one) => one === address.searchParams.get('open'));
  if (!address.searchParams.has('open')) return undefined;
  address.searchParams.delete('open');
  history.replaceState(history.state, '', address);
  return asked;
}

/** The file that was shared with the app, taken from where the service worker laid it down; `undefined` if there is none. */
async function takeSharedFile(): Promise<File | undefined> {
  const cache = await caches.open(SHARED);
  const answer = await cache.match(SHARED_FILE);
  if (answer === undefined) return undefined;
  const name = decodeURIComponent(answer.headers.get(SHARED_NAME) ?? '');
  const file = new File([await answer.blob()], name);
  await cache.delete(SHARED_FILE);
  return file;
}

/** Opens what the address asks for; gives the place to go to, `undefined` where nothing was asked or it did not open (the desk says why). */
export async function openAsked(desk: Desk): Promise<string | undefined> {
  const asked = takeAsked();
  if (asked === undefined) return undefined;
  if (asked === 'last') {
    const [last] = await desk.library.known();
    return last && place(last.id);
  }
  const file = asked === 'shared' ? await takeSharedFile() : undefined;
  if (asked === 'shared' && file === undefined) return undefined;
  const open = await (file === undefined ? openSample(desk) : openFile(desk, file));
  return open && place(open.id);
}
