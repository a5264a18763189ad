// What a page does besides being read: whom it asks, where it goes, what it says. Everything is kept from leaving the
// target and written down.

// A page handed to `keepWatch` has one watch at a time; `begin` starts a new one for the next address.
export async function keepWatch(page) {
  let now = null;

  const guard = request => {
    const verdict = now ? judge(now, page, request) : 'aborted';
    const answer = verdict === 'continue' ? request.continue() : request.abort(verdict);
    // The page may be gone by the time the answer arrives; then nobody waits for it any more.
    answer.catch(error => {
      if (!page.isClosed() && !/closed|detached|Invalid InterceptionId|Session/i.test(error.message)) throw error;
    });
  };
  await page.setRequestInterception(true);
  page.on('dialog', dialog => {
    now?.dialogs.push(dialog.message().slice(0, 200));
    // The same: a page that ends while its dialog is being closed needs no answer.
    dialog.dismiss().catch(error => {
      if (!page.isClosed() && !/closed|detached|No dialog|Session/i.test(error.message)) throw error;
    });
  });
  page.on('error', error => now?.crash(error));
  // Requests of web sockets pass by the guard; the browser has been told to resolve no host but this machine.
  const client = await page.createCDPSession();
  await client.send('Network.enable');
  client.on('Network.webSocketCreated', ({url}) => {
    if (new URL(url).host !== new URL(now.origin).host) now.elsewhere.add(url);
  });

  return {
    client,
    begin(url) {
      // pa11y, when it is done, takes every listener for requests off the page, ours too.
      page.off('request', guard);
      page.on('request', guard);
      now = {origin: new URL(url).origin, started: false, elsewhere: new Set(), moves: new Set(), dialogs: []};
      now.crashed = new Promise((_, reject) => {
        now.crash = reject;
      });
      now.crashed.catch(() => {}); // Raced against the examination; alone it must not end the worker.
      return now;
    },
  };
}

function judge(now, page, request) {
  const url = request.url();
  if (!/^(https?|wss?|ftp):/i.test(url)) return 'continue'; // data:, blob: and about: ask nobody.
  const outside = new URL(url).origin !== now.origin;
  if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
    const first = !now.started || request.redirectChain().length > 0;
    now.started = true;
    if (first && !outside) return 'continue';
    now.moves.add(url);
    return 'aborted'; // Refused in a way that leaves the page as it is, so that it can be examined.
  }
  if (!outside) return 'continue';
  now.elsewhere.add(url);
  return 'blockedbyclient';
}
