import { goto } from '$app/navigation';

/**
 * An address typed into the browser, or a `location.hash` set by hand, is a way to another page of the app like any link. SvelteKit's hash router
 * answers it with a reload instead (`popstate` without its own state, kit/src/runtime/client/client.js), which would end a running scan. Gives the
 * way to stop following.
 */
export function followTypedAddresses(): () => void {
  function onpopstate(event: PopStateEvent): void {
    const { hash } = location;
    // Every page that the router went to has a state; a fragment that is no page is the browser's own business.
    if (event.state !== null || !hash.startsWith('#/')) return;
    event.stopImmediatePropagation();
    // The entry that the browser made is not one of the router's: back over it, and then there by the router.
    addEventListener('popstate', () => void goto(hash), { once: true });
    history.back();
  }
  addEventListener('popstate', onpopstate, { capture: true });
  return () => removeEventListener('popstate', onpopstate, { capture: true });
}
