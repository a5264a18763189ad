// What a page does besides being read: whom it asks, where it goes, what it says. Everything is kept from leaving the
// target and written down.

// A page that cannot be examined. `kind` is one of http, elsewhere, unreachable, download, notHtml, dialogs, crash, timeout,
// engine.
export class NotExamined extends Error {
  constructor(kind, detail) {
    super(detail);
    this.kind = kind;
  }
}

export const TOLD = ['elsewhere', 'moves', 'dialogs', 'downloads']; // What is told of a page, each a set.
const MOST_DIALOGS = 100; // More than these before a page is there are a loop.
const WORLD = 'loivao';
const EMPTY = {status: 200, contentType: 'text/html', body: '<!doctype html>'};
const MOST_TOLD = 3; // Of what a page does again and again: how often it was seen depends on the speed of the machine.
const MOST_ELSEWHERE = 100;
const tell = (told, text, most = MOST_TOLD) => {
  if (told.size < most) told.add(text);
};

// A page handed to `keepWatch` has one watch at a time; `begin` starts a new one for the next address.
export async function keepWatch(page) {
  let now = null;

  const guard = request => {
    const verdict = now ? judge(now, page, request) : 'aborted';
    const answer = verdict === 'continue' ? request.continue() : verdict === 'empty' ? request.respond(EMPTY) : request.abort(verdict);
    // The page may be gone by the time the answer arrives; then nobody waits for it any more.
    answer.catch(error => {
      if (!page.isClosed() && !/closed|detached|Invalid InterceptionId|Session/i.test(error.message)) throw error;
    });
  };
  await page.setRequestInterception(true);
  page.on('dialog', dialog => {
    if (now && dialog.type() !== 'beforeunload') {
      now.asked += 1;
      tell(now.dialogs, dialog.message().slice(0, 200));
      if (now.asked > MOST_DIALOGS && !now.loaded) now.crash(new NotExamined('dialogs', dialog.message().slice(0, 200)));
    }
    // A page that will not be left is left. The same: one that ends while its dialog is being closed needs no answer.
    (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()).catch(error => {
      if (!page.isClosed() && !/closed|detached|No dialog|Session/i.test(error.message)) throw error;
    });
  });
  page.on('error', error => now?.crash(error));
  // Requests of web sockets pass by the guard; the browser has been told to resolve no host but this machine.
  const client = await page.createCDPSession();
  await client.send('Network.enable');
  await client.send('Page.enable');
  await client.send('Page.setLifecycleEventsEnabled', {enabled: true});
  client.on('Network.webSocketCreated', ({url}) => {
    if (now && new URL(url).host !== new URL(now.origin).host) tell(now.elsewhere, url, MOST_ELSEWHERE);
  });
  client.on('Page.downloadWillBegin', ({url}) => now && tell(now.downloads, url));
  // A page that wants to go elsewhere while it is being read would never be there as a whole: it is held before it asks.
  await client.send('Runtime.enable');
  await client.send('Runtime.addBinding', {name: 'loivaoTell', executionContextName: WORLD});
  client.on('Runtime.bindingCalled', ({payload}) => {
    const {url, download} = JSON.parse(payload);
    if (now) tell(download ? now.downloads : now.moves, url, download ? MOST_TOLD : 1);
  });
  await client.send('Page.addScriptToEvaluateOnNewDocument', {source: `(${hold})()`, worldName: WORLD});

  return {
    client,
    begin(url) {
      // pa11y, when it is done, takes every listener for requests off the page, ours too.
      page.off('request', guard);
      page.on('request', guard);
      now = {origin: new URL(url).origin, started: false, asked: 0, loaded: false};
      for (const told of TOLD) now[told] = new Set();
      now.crashed = new Promise((_, reject) => {
        now.crash = reject;
      });
      now.crashed.catch(() => {}); // Raced against the examination; alone it must not end the worker.
      return now;
    },
    // Leaves the page, and says whether the next one may sit here: nothing that this one began can be taken for the next. It
    // is left for an empty page of its own site, since for any other the browser would start a process of its own.
    async end() {
      const quiet = () => !now.asked && !now.moves.size && !now.downloads.size;
      if (!quiet()) return false;
      now.started = false;
      now.leaving = `${now.origin}/?loivao-empty`;
      await visit(client, now.leaving);
      return quiet();
    },
  };
}

// Opens an address and waits for its `load`. Each event of the browser names the document that it belongs to, so that neither
// the page before nor one that this page wants to go to is mistaken for it. Gives what the server answered.
export async function visit(client, url) {
  const answers = new Map();
  const loaded = new Set();
  let ring = () => {};
  const hear = {
    'Network.responseReceived': ({requestId, loaderId, response}) => requestId === loaderId && answers.set(loaderId, response),
    'Page.lifecycleEvent': ({loaderId, name}) => name === 'load' && ring(loaded.add(loaderId)),
  };
  for (const [name, listener] of Object.entries(hear)) client.on(name, listener);
  try {
    const {loaderId, errorText, isDownload} = await client.send('Page.navigate', {url});
    if (isDownload) throw new NotExamined('download', url);
    if (errorText) throw new NotExamined('unreachable', errorText);
    while (!loaded.has(loaderId)) await new Promise(done => (ring = done));
    const {status = 200, headers = {}} = answers.get(loaderId) ?? {};
    return {status, headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))};
  } finally {
    for (const [name, listener] of Object.entries(hear)) client.off(name, listener);
  }
}

// Runs in each page, in a world of its own. Requests that come all the same are refused by the guard.
function hold() {
  if (window !== window.top) return;
  window.navigation?.addEventListener('navigate', event => {
    if (event.destination.sameDocument || !event.cancelable) return;
    event.preventDefault();
    window.loivaoTell(JSON.stringify({url: event.destination.url, download: event.downloadRequest !== null}));
  });
}

function judge(now, page, request) {
  const url = request.url();
  if (!/^(https?|wss?|ftp):/i.test(url)) return 'continue'; // data:, blob: and about: ask nobody.
  const outside = new URL(url).origin !== now.origin;
  if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
    const first = !now.started || request.redirectChain().length > 0;
    now.started = true;
    if (first && url === now.leaving) return 'empty';
    if (first && !outside) return 'continue';
    tell(now.moves, url, 1);
    return 'aborted'; // Refused in a way that leaves the page as it is, so that it can be examined.
  }
  if (!outside) return 'continue';
  tell(now.elsewhere, url, MOST_ELSEWHERE);
  return 'blockedbyclient';
}
