// Part of the service worker (vite.config.ts, importScripts): a file that the system shares with the installed app comes as a POST to ./share. It is
// laid down in this browser, and the start page is opened, which takes it from there (src/routes/given-files.ts). It never leaves the computer.
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(self.registration.scope);
  if (request.method !== 'POST' || new URL(request.url).href !== `${origin}${pathname}share`) return;
  event.respondWith(
    (async () => {
      const file = (await request.formData()).get('file');
      if (file instanceof File) {
        const cache = await caches.open('kamome-shared');
        const headers = { 'X-File-Name': encodeURIComponent(file.name) };
        await cache.put(`${pathname}shared-file`, new Response(file, { headers }));
      }
      return Response.redirect(`${origin}${pathname}?open=shared`, 303);
    })()
  );
});
